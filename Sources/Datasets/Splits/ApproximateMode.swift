import NumPyCompatibility

/// Divides `draws` examples over classes in proportion to the classes' sizes.
///
/// This is nearly the most likely outcome of drawing without replacement, the mode of the
/// multivariate hypergeometric distribution. Each class gets the whole part of its exact share.
/// What is missing goes one by one to the classes with the largest remainders, and among equal
/// remainders to classes chosen at random. (scikit-learn 1.9.1, `_approximate_mode`)
///
/// - Parameters:
///   - counts: The number of examples of each class; not all may be zero.
///   - draws: The number of examples to take, from zero to the sum of `counts`.
///   - random: Chooses among equal remainders. It moves on by one permutation for each size of
///     remainder that is served, also when there is nothing to choose.
/// - Returns: The number of examples to take of each class; the sum is `draws`.
func approximateMode(of counts: [Int], draws: Int, random: inout RandomState) -> [Int] {
  let total = Double(counts.reduce(0, +))
  // The order of the two operations decides about the last bit, and thereby about ties.
  let shares = counts.map { Double($0) / total * Double(draws) }
  var result = shares.map { Int($0) }
  let remainders = zip(shares, result).map { $0 - Double($1) }
  var missing = draws - result.reduce(0, +)
  for remainder in Set(remainders).sorted(by: >) where missing > 0 {
    let candidates = remainders.indices.filter { remainders[$0] == remainder }
    let served = random.permutation(of: candidates).prefix(missing)
    for index in served { result[index] += 1 }
    missing -= served.count
  }
  return result
}
