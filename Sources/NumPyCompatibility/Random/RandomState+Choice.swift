extension RandomState {
  /// `count` indices out of 0..<`population` (`choice(population, count, replace, p)`).
  ///
  /// In the documents: `np.random.choice(num_train, batch_size, replace=True)`, the mini-batches of document 001's `train`.
  ///
  /// - Parameters:
  ///   - population: The number of members to choose from.
  ///   - count: The number of indices to choose.
  ///   - replacing: Whether a member can be chosen several times.
  ///   - probabilities: The chance of each member; every member has the same when there is none.
  /// - Throws: ``RandomStateError`` when `count`, `population` or `probabilities` are not possible;
  ///   no random number has been taken then.
  public mutating func choice(
    population: Int, count: Int, replacing: Bool = true, probabilities: [Double]? = nil
  ) throws(RandomStateError) -> [Int] {
    guard count >= 0, population >= 0,
      replacing ? population > 0 || count == 0 : count <= population
    else { throw .invalidChoice(count: count, population: population) }
    if let probabilities {
      try Self.check(probabilities, population: population)
      return replacing
        ? weightedChoice(count: count, probabilities: probabilities)
        : try distinctWeightedChoice(count: count, probabilities: probabilities)
    }
    if !replacing { return Array(permutation(population).prefix(count)) }
    return count == 0 ? [] : integers(count: count, in: 0...(population - 1))
  }

  /// `count` elements of the array (`choice(array, count, replace, p)`).
  ///
  /// - Parameters:
  ///   - elements: The members to choose from.
  ///   - count: The number of elements to choose.
  ///   - replacing: Whether a member can be chosen several times.
  ///   - probabilities: The chance of each member; every member has the same when there is none.
  /// - Throws: ``RandomStateError`` as ``choice(population:count:replacing:probabilities:)`` does.
  public mutating func choice<Element>(
    from elements: [Element], count: Int, replacing: Bool = true, probabilities: [Double]? = nil
  ) throws(RandomStateError) -> [Element] {
    try choice(
      population: elements.count, count: count, replacing: replacing, probabilities: probabilities
    ).map { elements[$0] }
  }

  private mutating func weightedChoice(count: Int, probabilities: [Double]) -> [Int] {
    let distribution = CumulativeDistribution(weights: probabilities)
    return draws(count: count) { distribution.index(at: $0.uniform()) }
  }

  /// Draws as many as are missing, keeps the first of equal ones, takes what it has out of the
  /// distribution, and goes on until it has enough.
  private mutating func distinctWeightedChoice(
    count: Int, probabilities: [Double]
  ) throws(RandomStateError) -> [Int] {
    let possible = probabilities.count { $0 > 0 }
    guard possible >= count else { throw .tooFewPossible(count: count, possible: possible) }
    var remaining = probabilities
    var chosen: [Int] = []
    while chosen.count < count {
      let distribution = CumulativeDistribution(weights: remaining)
      for index in draws(
        count: count - chosen.count, draw: { distribution.index(at: $0.uniform()) })
      where remaining[index] > 0 {
        remaining[index] = 0
        chosen.append(index)
      }
    }
    return chosen
  }

  /// NumPy's conditions: one probability a member, none negative, a sum within √ε of 1.
  private static func check(
    _ probabilities: [Double], population: Int
  ) throws(RandomStateError) {
    guard probabilities.count == population else {
      throw .probabilityCount(expected: population, found: probabilities.count)
    }
    if let index = probabilities.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw .invalidProbability(index: index, value: probabilities[index])
    }
    let sum = compensatedSum(probabilities)
    guard abs(sum - 1) <= Double.ulpOfOne.squareRoot() else { throw .probabilitySum(sum) }
  }

  /// A sum that carries the rounding error of each addition into the next (W. Kahan, 1965).
  private static func compensatedSum(_ values: [Double]) -> Double {
    var sum = 0.0
    var compensation = 0.0
    for value in values {
      let corrected = value - compensation
      let next = sum + corrected
      compensation = (next - sum) - corrected
      sum = next
    }
    return sum
  }
}
