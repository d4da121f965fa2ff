import Foundation

/// The outputs of a network as bars, a class a line.
struct OutputBars {
  let names: [String]
  let outputs: [Double]

  private static let barWidth = 40

  var text: String {
    let labelWidth = names.map(\.count).max() ?? 0
    // Outputs that are not fractions, as those of an identity or tanh layer, are scaled to the largest.
    let scale = max(1, outputs.lazy.filter(\.isFinite).map(abs).max() ?? 1)
    return zip(names, outputs).map { name, output in
      let share = output.isFinite ? min(max(output / scale, 0), 1) : 0
      let eighths = Int((share * Double(Self.barWidth * 8)).rounded())
      let label = String(repeating: " ", count: labelWidth - name.count) + name
      let bar =
        String(repeating: "█", count: eighths / 8)
        + (eighths % 8 == 0 ? "" : String(Self.partialBlocks[eighths % 8 - 1]))
      return "  \(label) \(String(format: "%.3f", output))" + (bar.isEmpty ? "" : " " + bar)
    }.joined(separator: "\n")
  }

  /// One to seven eighths of a character cell.
  private static let partialBlocks: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
