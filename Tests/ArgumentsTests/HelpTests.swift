import MLPCommands
import Testing

@Suite("Help pages")
struct HelpTests {
  @Test("A command's page")
  func command() throws {
    #expect(
      try page("train --help") == """
        Train a network.

        Usage: tool train --run <folder> [options]

        The first paragraph is long enough that it has to be wrapped when the terminal
        is narrow.

          as it is:    kept

        Network:
          --hidden <widths>       Widths of the hidden layers, in order. (default: 100)
          --activation <name>     What follows each hidden layer. (one of: sigmoid,
                                  relu, leaky-relu; default: sigmoid)

        Options:
          --run <folder>          Where to save. (required)
          --epochs <n>            Passes over the data. (default: 5)
          --learning-rate <rate>  Step size. (default: 0.01)
          --seed <n>              Seed. (default: 1)
          --momentum <share>      Held out.
          --validation <part>     For validation. (default: 0.1)
          --class <digit>         Only these. (may be repeated)
          --json                  Print JSON.
          --shuffle / --no-shuffle
                                  Shuffle the examples. (default: --shuffle)
          --version               Show the version.
          -h, --help              Show this page.

        Examples:
          tool train --run a
              Trains with everything at its default.

        """)
  }

  @Test("A group's page")
  func group() throws {
    let expected = """
      Train small networks.

      Usage: tool <command> [options]

      Commands:
        train       Train a network.
        data        Look at data.

      Options:
        --version   Show the version.
        -h, --help  Show this page.

      Examples:
        tool train --run a --epochs 3
            Trains for three epochs.

      See 'tool <command> --help' for the options of a command.

      """
    for line in ["", "--help", "-h", "help"] { #expect(try page(line) == expected) }
  }

  @Test("Help is found in several ways, and beside faults")
  func ways() throws {
    let expected = try page("data show --help")
    #expect(expected.hasPrefix("Draw examples."))
    #expect(expected.contains("Usage: tool data show <name> [<index>] [<index> ...] [options]"))
    for line in ["data show -h", "help data show", "data help show", "data show --zzz x -h"] {
      #expect(try page(line) == expected)
    }
  }

  @Test("Lines end within the width", arguments: [10, 40, 57, 80, 200])
  func width(width: Int) throws {
    for line in ["train --help", "data show --help"] {
      let lines = try page(line, width: width).split(separator: "\n")
      for line in lines where !line.hasPrefix("Usage:") {
        #expect(line.count <= max(width, 40))
      }
    }
  }
}
