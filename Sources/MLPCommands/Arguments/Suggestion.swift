/// The candidate that was probably meant by `word`, if one is near enough.
///
/// A word that begins a candidate counts as near ("--learn" for "--learning-rate"); otherwise one
/// slip for every three characters is forgiven. A word whose parts between hyphens are all in a single candidate is taken
/// for that one ("softmax" for "missing-softmax-sign"). Capital letters count as small ones.
func nearest(to word: String, among candidates: [String]) -> String? {
  let letters = Array(word.lowercased())
  let allowance = max(1, letters.count / 3)
  let near = candidates.compactMap { candidate -> (candidate: String, distance: Int)? in
    let other = Array(candidate.lowercased())
    if letters.count > 3, other.starts(with: letters) { return (candidate, 0) }
    guard abs(other.count - letters.count) <= allowance else { return nil }
    let distance = editDistance(letters, other)
    return distance <= allowance ? (candidate, distance) : nil
  }
  return near.min { $0.distance < $1.distance }?.candidate
    ?? only(of: candidates, withPartsOf: word)
}

private func only(of candidates: [String], withPartsOf word: String) -> String? {
  let parts = Set(word.split(separator: "-"))
  let fitting = candidates.filter { parts.isSubset(of: $0.split(separator: "-")) }
  return parts.isEmpty || fitting.count > 1 ? nil : fitting.first
}

/// The least number of insertions, deletions, replacements and exchanges of two neighbours that
/// turn one word into the other (the optimal string alignment distance).
func editDistance(_ first: [Character], _ second: [Character]) -> Int {
  // Rows of the table of distances between prefixes: the one before the last, the last, and the
  // current one.
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for i in first.indices {
    var current = [i + 1]
    for j in second.indices {
      let isEqual = first[i] == second[j]
      var least = min(last[j + 1] + 1, current[j] + 1, last[j] + (isEqual ? 0 : 1))
      if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
        least = min(least, beforeLast[j - 1] + 1)
      }
      current.append(least)
    }
    beforeLast = last
    last = current
  }
  return last[second.count]
}
