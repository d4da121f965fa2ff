package import LinearAlgebra

/// One piece of work to be timed, and how much arithmetic it is.
package struct Workload: Sendable, Equatable {
  /// A short name for tables and for programs that compare: `T2-deep`.
  package let name: String
  /// What is done, in a line.
  package let summary: String
  /// The width of the numbers.
  package let precision: Precision
  /// The number of examples that are learned from or predicted; 0 where nothing is.
  package let examples: Int
  /// The floating-point operations of its matrix products, a multiplication and an addition counted as two, and every
  /// number of the inputs, though products with background may be left out.
  ///
  /// Nil where nobody would count them, as for a whole program.
  package let operations: Double?

  /// Describes a piece of work.
  package init(
    name: String, summary: String, precision: Precision, examples: Int, operations: Double?
  ) {
    self.name = name
    self.summary = summary
    self.precision = precision
    self.examples = examples
    self.operations = operations
  }
}
