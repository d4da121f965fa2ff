extension Dataset {
  /// The examples to learn from and those held out, or all and none without a split.
  ///
  /// - Parameter split: Which examples to hold out.
  /// - Throws: ``SplitError`` if a part would be empty, or a class too small to be in both.
  public func split(_ split: DataSplit?) throws(SplitError) -> (
    training: Dataset, heldOut: Dataset?
  ) {
    guard let split else { return (self, nil) }
    let (training, heldOut) = try split.indices(labels: labels)
    return (subset(training), subset(heldOut))
  }
}
