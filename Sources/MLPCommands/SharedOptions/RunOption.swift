/// `--run`, as every command has it that works with a trained network.
struct RunOption: ArgumentGroup {
  /// The name of the option, for a command that can do without it.
  static let name = "run"
  static let placeholder = "folder"
  static let help = "The run folder that 'mlp train' made."

  /// The path that was given.
  @Option(name: name, placeholder: placeholder, help: help) var folder: String
}
