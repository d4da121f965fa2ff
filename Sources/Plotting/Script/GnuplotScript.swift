/// A figure as a script for gnuplot, with all its data inside.
///
/// The script can be kept, changed, and run again by hand: `gnuplot cost.gnuplot`. Making it needs no gnuplot.
public struct GnuplotScript: Sendable, Equatable {
  /// What the script draws on.
  public let terminal: GnuplotTerminal
  /// The commands, a line each.
  public let text: String

  /// Writes the script of a figure.
  public init(_ figure: Figure, on terminal: GnuplotTerminal) {
    self.terminal = terminal
    var lines = ["# A script for gnuplot 5.4 or newer, with its data.", "set encoding utf8"]
    lines += terminal.commands(size: figure.size)
    let plots = figure.panels.enumerated().map { index, panel in
      PanelScript(panel, number: index + 1, terminal)
    }
    lines += plots.flatMap(\.data)
    let isMultiple = figure.heading != nil || figure.panels.count > 1
    if isMultiple { lines.append(Self.multiplot(figure, terminal)) }
    for plot in plots { lines += ["reset"] + plot.commands }
    if isMultiple { lines.append("unset multiplot") }
    if case .file = terminal { lines.append("unset output") }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func multiplot(_ figure: Figure, _ terminal: GnuplotTerminal) -> String {
    var command = "set multiplot layout \(figure.rows), \(figure.columns)"
    if let heading = figure.heading {
      command += " title \(GnuplotText.quoted(heading.text)) font \(terminal.boldFont(scale: 1.5))"
      command += " textcolor \(GnuplotText.colour(heading.colour))"
    }
    return command
  }
}

/// The part of a script for one panel.
struct PanelScript {
  /// Named blocks of data.
  let data: [String]
  /// What draws them.
  let commands: [String]

  init(data: [String], commands: [String]) {
    self.data = data
    self.commands = commands
  }

  init(_ panel: Panel, number: Int, _ terminal: GnuplotTerminal) {
    switch panel {
    case .lines(let chart): self.init(chart, panel: number, terminal)
    case .bars(let chart): self.init(chart, panel: number, terminal)
    case .images(let grid): self.init(grid, panel: number, terminal)
    case .heatmap(let map): self.init(map, panel: number, terminal)
    }
  }

  /// A block of data with a name.
  static func block(_ name: String, _ lines: [String]) -> [String] {
    ["$\(name) << END"] + lines + ["END"]
  }

  /// What a panel plots; gnuplot cannot plot nothing.
  static func plots(_ plots: [String]) -> String {
    plots.isEmpty ? "NaN notitle" : plots.joined(separator: ", \\\n  ")
  }

  /// The commands for a title, and for lines and numbers that stand back behind the data.
  static func style(title: Heading, _ terminal: GnuplotTerminal) -> [String] {
    [
      "set title \(GnuplotText.quoted(title.text)) font \(terminal.boldFont()) "
        + "textcolor \(GnuplotText.colour(title.colour))",
      "set border linecolor rgb '#666666'",
      "set tics textcolor \(GnuplotText.colour(.text))",
    ]
  }

  /// The commands for a palette and its range.
  static func colours(_ scale: ColourScale) -> [String] {
    let colours = scale.palette.colours.enumerated().map {
      "\($0.offset) '\($0.element.hexadecimal)'"
    }
    return [
      "set palette defined (\(colours.joined(separator: ", ")))",
      "set cbtics out nomirror textcolor \(GnuplotText.colour(.text))",
      "set cbrange [\(GnuplotText.number(scale.lowest)):\(GnuplotText.number(scale.highest))]",
    ]
  }
}
