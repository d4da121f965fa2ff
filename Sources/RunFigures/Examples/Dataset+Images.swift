import Datasets
import NumPyCompatibility
import Plotting

extension Dataset {
  /// The width of an image: the last dimension of an example. The others lie below each other.
  var imageColumns: Int { exampleShape.last ?? 1 }

  func image(_ index: Int) -> PixelImage {
    PixelImage(bytes: pixels(of: index), columns: imageColumns)
  }

  /// The name of the class of an example, short enough for a caption.
  func className(_ index: Int) -> String { classNames[Int(labels[index])].shortened }

  /// Examples drawn at random, each at most once.
  func randomIndices(_ maximumCount: Int, seed: UInt32) -> [Int] {
    var random = RandomState(seed: seed)
    return Array(random.permutation(count).prefix(maximumCount))
  }
}

extension String {
  /// The text, cut off where a figure would have no room for it.
  var shortened: String { count <= 14 ? self : prefix(13) + "…" }
}
