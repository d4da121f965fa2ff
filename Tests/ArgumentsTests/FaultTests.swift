import MLPCommands
import Testing

@Suite("Faults in a command line")
struct FaultTests {
  @Test("A fault has the shape Error, Help, Usage")
  func shape() {
    #expect(
      fault("train --run a --hiden 300") == """
        Error: Unknown option '--hiden'. Did you mean '--hidden'?
        Help:  --hidden <widths>  Widths of the hidden layers, in order. (default: 100)
        Usage: tool train --run <folder> [options]
          See 'tool train --help' for more information.
        """)
  }

  @Test("Without anything to explain there is no Help line")
  func shapeWithoutHelp() {
    #expect(
      fault("data show a --zzz") == """
        Error: Unknown option '--zzz'.
        Usage: tool data show <name> [<index>] [<index> ...] [options]
          See 'tool data show --help' for more information.
        """)
  }

  @Test(
    "Each kind of fault says what was wrong",
    arguments: [
      ("trian", "Unknown command 'trian'. Did you mean 'train'?"),
      ("--vresion", "Unknown option '--vresion'. Did you mean '--version'?"),
      ("xyz", "Unknown command 'xyz'."),
      ("data shwo", "Unknown command 'shwo'. Did you mean 'show'?"),
      ("help trian", "Unknown command 'trian'. Did you mean 'train'?"),
      ("train", "Missing option '--run <folder>'."),
      ("train --run", "Missing value for '--run <folder>'."),
      ("train --run=", "Missing value for '--run <folder>'."),
      ("train --run --json", "Missing value for '--run <folder>'."),
      ("train --epochs -x", "Missing value for '--epochs <n>'."),
      ("train --run a --run b", "'--run' is given more than once."),
      ("train --run a --json --json", "'--json' is given more than once."),
      (
        "train --run a --shuffle --no-shuffle",
        "'--shuffle' and '--no-shuffle' contradict each other."
      ),
      ("train --run a --json=yes", "'--json' takes no value."),
      ("train --run a --no-json", "Unknown option '--no-json'. Did you mean '--json'?"),
      ("train --run a -epochs 5", "Unknown option '-epochs'. Did you mean '--epochs'?"),
      ("train --run a --learn 5", "Unknown option '--learn'. Did you mean '--learning-rate'?"),
      ("train --run a epochs 5", "Unexpected argument 'epochs'. Did you mean '--epochs'?"),
      ("train --run a b", "Unexpected argument 'b'."),
      ("train runs/a", "Unexpected argument 'runs/a'. Did you mean '--run runs/a'?"),
      ("train b --run a", "Unexpected argument 'b'."),
      (
        "train --run a --hidden 300, 100",
        "Unexpected argument '100'. A list is written without spaces: '300,100'."
      ),
      (
        "train --run a --hidden 300 100",
        "Unexpected argument '100'. A list is written without spaces: '300,100'."
      ),
      ("train --run a --EPOCHS 5", "Unknown option '--EPOCHS'. Did you mean '--epochs'?"),
      ("data show", "Missing argument '<name>'."),
      ("data show a b", "<index> expects a whole number, but got 'b'."),
      ("train --run a --epochs five", "--epochs expects a whole number, but got 'five'."),
      ("train --run a --epochs 5.0", "--epochs expects a whole number, but got '5.0'."),
      ("train --run a --epochs 0", "--epochs must be at least 1, but got '0'."),
      (
        "train --run a --epochs 99999999999999999999",
        "--epochs expects a smaller whole number, but got '99999999999999999999'."
      ),
      (
        "train --run a --seed -1",
        "--seed expects a whole number from 0 to 4294967295, but got '-1'."
      ),
      ("train --run a --learning-rate nan", "--learning-rate expects a number, but got 'nan'."),
      ("train --run a --learning-rate 1e999", "--learning-rate expects a number, but got '1e999'."),
      (
        "train --run a --learning-rate 0", "--learning-rate must be greater than 0, but got '0'."
      ),
      (
        "train --run a --learning-rate -.5",
        "--learning-rate must be greater than 0, but got '-.5'."
      ),
      ("train --run a --momentum 1.5", "--momentum must be between 0 and 1, but got '1.5'."),
      (
        "train --run a --hidden 300,,100",
        "--hidden expects values separated by commas, each a whole number, but got '300,,100'."
      ),
      (
        "train --run a --hidden 300,0",
        "--hidden must be at least 1, each of them, but got '300,0'."
      ),
      (
        "train --run a --activation rulu",
        "--activation expects one of sigmoid, relu, leaky-relu, but got 'rulu'. "
          + "Did you mean 'relu'?"
      ),
      (
        "train --run a --validation 1.5",
        "--validation expects a count such as 5000, or a share between 0 and 1 such as 0.1, "
          + "but got '1.5'."
      ),
      ("train --run a --class 3 --class x", "--class expects a whole number, but got 'x'."),
      ("train --run a --epochs 13", "Thirteen epochs are unlucky."),
    ])
  func message(line: String, message: String) {
    #expect(fault(line).split(separator: "\n").first ?? "" == "Error: \(message)")
  }

  @Test("A fault found while running is reported like one found before")
  func runTime() throws {
    guard case .run(let parsed) = try Sample.tool.parse(words("train --run a --seed 13")) else {
      Issue.record("not a command")
      return
    }
    let error = #expect(throws: UsageError.self) { try parsed.run(in: Captured().environment) }
    #expect(error?.message == "Thirteen is no seed.")
    #expect(error?.help == "--seed <n>  Seed. (default: 1)")
  }

  @Test("An empty word and control characters are shown safely, and long words are cut")
  func hostileWords() {
    #expect(fault([""]).hasPrefix("Error: Unknown command ''."))
    #expect(fault(["a\u{1B}[2J\nb"]).hasPrefix(#"Error: Unknown command 'a\u{1B}[2J\nb'."#))
    let long = String(repeating: "x", count: 100_000)
    #expect(fault(["train", "--\(long)"]).count < 300)
  }
}
