extension RandomState {
  /// Puts the elements into a random order, each order with the same chance (`shuffle`).
  ///
  /// The walk of R. Fisher and F. Yates from the last element to the second, which swaps each with
  /// one at or before it.
  ///
  /// In the documents: the order of each epoch, `self.random.shuffle(indices)` in the chapter 12 notebook's `fit` and
  /// `np.random.shuffle(indices)` in the chapter 11 notebook's `minibatch_generator`.
  ///
  /// - Parameter elements: What to put into another order.
  @inlinable
  public mutating func shuffle<Elements>(_ elements: inout Elements)
  where Elements: MutableCollection & RandomAccessCollection {
    let start = elements.startIndex
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      let other = Int(truncatingIfNeeded: integer(through: UInt64(last)))
      elements.swapAt(
        elements.index(start, offsetBy: last), elements.index(start, offsetBy: other))
    }
  }

  /// The numbers 0..<`count` in a random order (`permutation(count)`).
  ///
  /// - Precondition: `count` is zero or more.
  public mutating func permutation(_ count: Int) -> [Int] {
    permutation(of: Array(0..<count))
  }

  /// The elements in a random order, leaving the array as it is (`permutation(array)`).
  @inlinable
  public mutating func permutation<Element>(of elements: [Element]) -> [Element] {
    var shuffled = elements
    shuffle(&shuffled)
    return shuffled
  }
}
