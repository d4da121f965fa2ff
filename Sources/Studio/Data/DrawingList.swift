import Foundation
import Images

/// The digits that were saved.
struct DrawingList: Encodable {
  struct Drawing: Encodable {
    let id: String
    let label: Int
    let rows: Int
    let columns: Int
    let pixels: String
    let saved: Date
  }

  struct Fault: Encodable {
    let file: String
    let message: String
  }

  let drawings: [Drawing]
  /// The files that cannot be read.
  let faults: [Fault]

  init(_ folder: DrawingFolder) {
    let (saved, faulty) = folder.contents()
    drawings = saved.map {
      Drawing(
        id: $0.name.identifier, label: $0.name.label, rows: DigitNormalization.side,
        columns: DigitNormalization.side, pixels: Base64.text($0.pixels), saved: $0.name.saved)
    }
    faults = faulty.map { Fault(file: $0.file, message: $0.description) }
  }
}
