/// `--data`, as every command has it that works with a data set.
struct DataOption: ArgumentGroup {
  /// What stands for a data set.
  static let placeHelp = "A name from 'mlp data list', a folder with IDX files, or an .npz file."

  /// The place that was given, if one was.
  @Option var data: String?

  init() { self.init(otherwise: nil) }

  /// Declares the option.
  ///
  /// - Parameter standard: What is taken without it, as the help page tells.
  init(otherwise standard: String?) {
    _data = Option(
      placeholder: "place",
      help: Self.placeHelp + (standard.map { " Default: \($0)." } ?? ""))
  }
}
