/// What the project wants to be fast at, by the names of its targets.
package enum BenchmarkTarget: String, CaseIterable, Sendable {
  /// One epoch of a small network.
  case epoch = "T1"
  /// Larger networks, whose time is that of their matrix products.
  case largerNetworks = "T2"
  /// A published run in 64 bits, with its measuring after each epoch.
  case reproduction = "T3"
  /// Prediction of one image, and of many at once.
  case prediction = "T4"
  /// The whole program, from compressed files to a run folder.
  case wholeProgram = "T5"
  /// Two threads over one.
  case threads = "T6"
}
