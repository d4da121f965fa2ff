package import Foundation
import LinearAlgebra

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A whole program, from its start to its end.
///
/// The peak memory is that of the largest program that this process has waited for. The system counts into it what this
/// process holds when it starts the program: time programs before loading data.
package final class ProgramTiming: Timing {
  package let workload: Workload
  package let threadCount: Int
  package private(set) var evidence = WorkEvidence()

  private let program: URL
  private let arguments: [String]
  private let seconds: () -> Double

  /// Prepares the start of a program.
  package init(
    name: String, summary: String, program: URL, arguments: [String], threadCount: Int,
    seconds: @escaping () -> Double
  ) {
    workload = Workload(
      name: name, summary: summary, precision: .float32, examples: 0, operations: nil)
    self.program = program
    self.arguments = arguments
    self.threadCount = threadCount
    self.seconds = seconds
  }

  package func repetition() throws -> Double {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    // What goes wrong in it is told by it.
    let begin = seconds()
    do {
      try process.run()
    } catch {
      throw ProgramError.cannotStart(path: program.path, reason: error.localizedDescription)
    }
    process.waitUntilExit()
    let duration = seconds() - begin
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw ProgramError.failed(
        command: ([program.lastPathComponent] + arguments).joined(separator: " "))
    }
    evidence.peakMemory = Self.peakMemoryOfPrograms
    return duration
  }

  private static var peakMemoryOfPrograms: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_CHILDREN, &usage)
      return Int(usage.ru_maxrss)
    #elseif canImport(Glibc)
      getrusage(RUSAGE_CHILDREN.rawValue, &usage)
      return Int(usage.ru_maxrss) * 1024
    #else
      getrusage(RUSAGE_CHILDREN, &usage)
      return Int(usage.ru_maxrss) * 1024
    #endif
  }
}

/// What keeps a program from being timed.
package enum ProgramError: Error, Equatable, CustomStringConvertible {
  /// It cannot be started.
  case cannotStart(path: String, reason: String)
  /// It ended with a failure.
  case failed(command: String)

  package var description: String {
    switch self {
    case .cannotStart(let path, let reason): "Cannot start \(path): \(reason)"
    case .failed(let command): "This command failed, so it cannot be timed: \(command)"
    }
  }
}
