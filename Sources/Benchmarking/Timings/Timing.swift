/// A piece of work that is ready to be done, again and again.
package protocol Timing: AnyObject {
  /// The work.
  var workload: Workload { get }
  /// The number of threads it is shared among.
  var threadCount: Int { get }
  /// What shows that the right work was done, known after the first repetition.
  var evidence: WorkEvidence { get }

  /// Does the work once.
  ///
  /// - Returns: The seconds it took, or of many small pieces the mean of one.
  func repetition() throws -> Double
}

/// What a program that compares can check besides the time.
package struct WorkEvidence: Sendable, Equatable {
  /// The cost on the training examples before anything is learned.
  package var costBefore: Double?
  /// The cost on the training examples after the first repetition.
  package var costAfter: Double?
  /// The most memory that the work's own process held, in bytes.
  package var peakMemory: Int?

  /// Nothing is known yet.
  package init() {}
}
