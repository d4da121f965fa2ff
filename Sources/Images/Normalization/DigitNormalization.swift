/// A picture of a handwritten digit made into the form of MNIST's images: bright ink on black, in a box
/// of 20 × 20 that keeps the digit's shape, with its centre of mass in the middle of 28 × 28.
///
/// The steps after the ink has been found are those that the makers of MNIST describe; those before take
/// the place of the scanner and the forms that their digits were written on.
///
/// Source: Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, "Gradient-Based Learning Applied to Document
/// Recognition", Proceedings of the IEEE 86 (1998), section III.A.
public struct DigitNormalization: Sendable, Equatable {
  /// The number of rows and of columns of the result.
  public static let side = 28

  /// The longer side of the box that the digit is scaled into.
  static let boxSide = 20

  /// The longest side that is looked at in detail; larger pictures are made smaller first.
  package static let workingSide = 800

  /// What was done, in its order; the last step's image is the result.
  public let steps: [NormalizationStep]

  /// The result, 28 × 28.
  public let image: GreyImage

  /// Normalises a picture.
  ///
  /// - Parameters:
  ///   - picture: One digit, on a background that is lighter or darker throughout.
  ///   - name: What to call the picture in errors.
  /// - Throws: ``ImageError`` with the fault ``ImageError/Fault/nothingDrawn`` if nothing stands out from
  ///   the background.
  public init(_ picture: GreyImage, name: String) throws(ImageError) {
    let seen = picture.plane.reduced(toSide: Self.workingSide)
    let background = BackgroundSurface(fittedTo: seen)
    guard let ink = InkPlane(seen, background: background) else {
      throw ImageError(
        .nothingDrawn, file: name, expected: "a digit that stands out from its background",
        found: "an even surface", advice: "Write bolder, and leave some paper around the digit.")
    }
    self.init(
      digit: InkComponents(ink.plane).digit,
      after: [
        NormalizationStep(.read, picture),
        NormalizationStep(ink.isInverted ? .inverted : .backgroundRemoved, ink.plane.image),
      ])
  }

  /// Normalises what was drawn on a pad: bright ink on black, all of which belongs to the digit, however large it is and
  /// wherever it stands.
  ///
  /// - Parameters:
  ///   - drawing: The pad.
  ///   - name: What to call the drawing in errors.
  /// - Throws: ``ImageError`` with the fault ``ImageError/Fault/nothingDrawn`` if the pad is empty, or full.
  public init(drawing: GreyImage, name: String) throws(ImageError) {
    let ink = drawing.plane.reduced(toSide: Self.workingSide)
    let inked = ink.values.count { $0 >= InkComponents.threshold }
    guard inked > 0, inked < ink.values.count else {
      throw ImageError(
        .nothingDrawn, file: name, expected: "a digit, in white on black",
        found: inked == 0 ? "no ink" : "ink everywhere", advice: "Draw a digit.")
    }
    self.init(digit: ink, after: [NormalizationStep(.read, drawing)])
  }

  /// Puts a digit, with nothing beside it, into MNIST's form.
  private init(digit: Plane, after steps: [NormalizationStep]) {
    let cropped = digit.croppedToInk()
    let bold = StrokeWidth.widened(cropped)
    let scaled = (bold ?? cropped).scaled(intoBoxOf: Self.boxSide)
    image = scaled.centredByMass(inSquareOf: Self.side).image
    var steps = steps + [NormalizationStep(.cropped, cropped.image)]
    if let bold { steps.append(NormalizationStep(.widened, bold.image)) }
    steps.append(NormalizationStep(.scaled, scaled.image))
    steps.append(NormalizationStep(.centred, image))
    self.steps = steps
  }
}

/// A stage on the way from a picture to MNIST's form.
public struct NormalizationStep: Sendable, Equatable {
  /// What was done.
  public enum Kind: Sendable, Equatable, CaseIterable {
    /// The file was decoded and turned upright.
    case read
    /// The background was subtracted; the ink was brighter than it.
    case backgroundRemoved
    /// The background was subtracted and light and dark were exchanged: the ink was darker.
    case inverted
    /// All but the digit was left out.
    case cropped
    /// Strokes too thin to survive the scaling were made wider.
    case widened
    /// The digit was scaled into its box.
    case scaled
    /// The centre of mass was put in the middle.
    case centred
  }

  /// What was done.
  public let kind: Kind
  /// What came out.
  public let image: GreyImage

  init(_ kind: Kind, _ image: GreyImage) {
    self.kind = kind
    self.image = image
  }
}
