import Foundation
import LinearAlgebra
import Training

/// The results of `mlp benchmark` for people to read.
struct BenchmarkTable {
  private let report: BenchmarkReport

  init(_ report: BenchmarkReport) { self.report = report }

  var text: String {
    let heading = [
      "work", "threads", "median", "middle half", "GFLOP/s", "of peak", "memory",
    ]
    let rows = (report.measurements + report.peaks).map(row)
    let machine = report.machine
    let lines =
      [
        TextTable(rows: [heading] + rows).text, "",
        "Data: \(report.data). \(machine.operatingSystem), \(machine.processors) processors, "
          + "products by OpenBLAS's \(machine.productKernels) kernels.",
      ] + legend
      + report.speedups.map {
        "\($0.name): two threads are \(String(format: "%.2f", $0.ratio)) times as fast as one."
      }
    return lines.joined(separator: "\n")
  }

  private func row(_ entry: BenchmarkReport.Entry) -> [String] {
    [
      entry.name, "\(entry.threads)", Self.duration(entry.median),
      entry.middleHalf.map(Self.duration).joined(separator: " – "),
      entry.gigaflopsPerSecond.map { String(format: "%.1f", $0) } ?? "",
      entry.fractionOfPeak.map { String(format: "%.0f%%", $0 * 100) } ?? "",
      entry.peakMemoryBytes.map { String(format: "%.0f MiB", Double($0) / 1_048_576) } ?? "",
    ]
  }

  /// What the names mean, each once.
  private var legend: [String] {
    var known: Set<String> = []
    return (report.measurements + report.peaks).filter { known.insert($0.name).inserted }.map {
      "\($0.name): \($0.summary), \($0.precision.rawValue)"
    }
  }

  /// Three digits that count, in the unit that suits them.
  static func duration(_ seconds: Double) -> String {
    let (value, unit) =
      seconds < 1e-3 ? (seconds * 1e6, "µs") : seconds < 1 ? (seconds * 1e3, "ms") : (seconds, "s")
    let decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0
    return String(format: "%.\(decimals)f ", value) + unit
  }
}
