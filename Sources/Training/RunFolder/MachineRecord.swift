import Foundation
import LinearAlgebra

/// The machine of a run. Its processor decides which kernels compute, and with them the last bits of the weights.
public struct MachineRecord: Codable, Sendable, Equatable {
  /// The operating system and its version.
  public let operatingSystem: String
  /// The number of processors.
  public let processors: Int
  /// The number of threads that the run used; it does not change the results.
  public let threads: Int
  /// The name of the kernels for matrix products.
  public let productKernels: String

  /// Describes this machine.
  public init(threads: Int) {
    let information = ProcessInfo.processInfo
    operatingSystem = information.operatingSystemVersionString
    processors = information.activeProcessorCount
    self.threads = threads
    productKernels = OpenBLAS.kernelName
  }
}
