import Testing

@Suite("Faults in what mlp train is given")
struct TrainFaultTests {
  @Test(
    "A fault in the options is told with what was wrong, help and usage",
    arguments: [
      (
        "--hidden 0", "--hidden <widths>",
        """
        --hidden expects widths between 1 and 1000000 separated by commas, as in 300,100, or \
        'none', but got '0'.
        """
      ),
      ("--batch-size 0", "--batch-size <n>", "--batch-size must be at least 1, but got '0'."),
      ("--epochs -1", "--epochs <n>", "--epochs must be at least 1, but got '-1'."),
      (
        "--learning-rate nan", "--learning-rate <rate>",
        "--learning-rate expects a number, but got 'nan'."
      ),
      ("--l2 -0.1", "--l2 <strength>", "--l2 must be at least 0, but got '-0.1'."),
      ("--threads 0", "--threads <n>", "--threads must be between 1 and 256, but got '0'."),
      (
        "--precision float23", "--precision <bits>",
        """
        --precision expects one of float32, float64, but got 'float23'. Did you mean 'float32'?
        """
      ),
      ("--hiden 300", "--hidden <widths>", "Unknown option '--hiden'. Did you mean '--hidden'?"),
      (
        "--validation 4000", "--validation <size>",
        """
        Holding out 4000 of 4000 examples is not possible: hold out at least one and leave at \
        least one for training.
        """
      ),
      (
        "--hidden 1000000,1000000", "--hidden <widths>",
        """
        A network of 1000794000000 weights is more than the 2,000,000,000 that fit into memory \
        here.
        """
      ),
    ])
  func options(line: String, help: String, message: String) async throws {
    let folder = try ScratchFolder()
    let words = line.split(separator: " ").map(String.init)
    let outcome = try await folder.mlp(["train", "--output", "run"] + words)
    outcome.expectUsageFault(message, help: help, usage: "mlp train [options]")
    #expect(!folder.exists("run"))
  }

  @Test("More validation examples than there are is a fault of the option")
  func validationTooLarge() async throws {
    let outcome = try await ScratchFolder().mlp("train", "--validation", "5000")
    outcome.expectFailure(64, ["Holding out 5000 of 4000", "Help:  --validation", "Usage: "])
  }

  @Test("Data that are nowhere are no input")
  func missingData() async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.mlp("train", "--data", "nowhere")
    outcome.expectFailure(66, [folder.path("nowhere"), "sample, mnist, fashion-mnist"])
    #expect(!folder.exists("runs"))
  }

  /// What is done to one file of a good data set, and what the message must have.
  struct Damage: Sendable, CustomTestStringConvertible {
    let file: String
    let change: @Sendable (inout [UInt8]) -> Void
    let words: [String]
    var testDescription: String { words.joined(separator: ", ") }
  }

  @Test(
    "Damaged data are refused, with the file, the byte, what was expected and what was found",
    arguments: [
      Damage(
        file: "train-images-idx3-ubyte", change: { $0.replaceSubrange(0..<4, with: "oops".utf8) },
        words: ["train-images-idx3-ubyte, byte 0: expected", "found"]),
      Damage(
        file: "train-images-idx3-ubyte", change: { $0.removeLast(100) },
        words: ["train-images-idx3-ubyte, byte 1836: expected", "found"]),
      Damage(
        file: "t10k-labels-idx1-ubyte", change: { $0.append(3) },
        words: ["t10k-labels-idx1-ubyte, byte 28: expected", "found"]),
      Damage(
        file: "train-labels-idx1-ubyte", change: { $0[8 + 17] = 10 },
        words: ["train-labels-idx1-ubyte, byte 25: expected a label from 0 to 9, found 10"]),
      Damage(
        file: "train-images-idx3-ubyte", change: { $0[4] = 0x80 },
        words: ["train-images-idx3-ubyte, byte 4: expected", "found"]),
      Damage(
        file: "train-labels-idx1-ubyte", change: { $0 = [0x1F, 0x8B, 8, 0, 1, 2] },
        words: ["train-labels-idx1-ubyte", "expected", "found"]),
    ])
  func damagedData(damage: Damage) async throws {
    let folder = try ScratchFolder()
    try SmallDigits().write(to: folder, "digits")
    var bytes = try folder.bytes("digits/\(damage.file)")
    damage.change(&bytes)
    try folder.write(bytes, as: "digits/\(damage.file)")
    let outcome = try await folder.mlp("train", "--data", "digits", "--output", "run")
    outcome.expectFailure(65, [folder.path("digits")] + damage.words)
    #expect(!folder.exists("run"))
  }

  @Test("A folder without the files, or a file in its place, is bad data")
  func noDataFolder() async throws {
    let folder = try ScratchFolder()
    try folder.write("text".utf8, as: "digits/readme.txt")
    let empty = try await folder.mlp("train", "--data", "digits")
    empty.expectFailure(65, ["train-images-idx3-ubyte", "readme.txt"])
    let file = try await folder.mlp("train", "--data", "digits/readme.txt")
    file.expectFailure(65, ["readme.txt: expected a folder"])
  }
}
