import MLPCommands
import Testing

@Suite("Reading a command line")
struct ParsingTests {
  @Test("What is not given has its default")
  func defaults() throws {
    let train = try #require(try parsed(Sample.Train.self, "train --run a"))
    #expect(train.run == "a")
    #expect(train.network.hidden == [100])
    #expect(train.network.activation == .sigmoid)
    #expect(train.epochs == 5)
    #expect(train.learningRate == 0.01)
    #expect(train.momentum == nil)
    #expect(train.validation == .fraction(0.1))
    #expect(train.classes == [])
    #expect(!train.json)
    #expect(train.shuffle)
  }

  @Test(
    "Values stand after a space or an equals sign, in any order",
    arguments: [
      "train --run a --hidden 300,100 --activation leaky-relu --epochs 7 --learning-rate 1e-3 "
        + "--seed 4294967295 --momentum 0.9 --validation 5000 --class 3 --class 7 --json --no-shuffle",
      "train --no-shuffle --json --class=3 --class=7 --validation=5000 --momentum=.9 "
        + "--seed=4294967295 --learning-rate=0.001 --epochs=+7 --activation=leaky-relu "
        + "--hidden=300,100 --run=a",
    ])
  func everything(line: String) throws {
    let train = try #require(try parsed(Sample.Train.self, line))
    #expect(train.run == "a")
    #expect(train.network.hidden == [300, 100])
    #expect(train.network.activation == .leakyReLU)
    #expect(train.epochs == 7)
    #expect(train.learningRate == 0.001)
    #expect(train.seed == .max)
    #expect(train.momentum == 0.9)
    #expect(train.validation == .count(5000))
    #expect(train.classes == [3, 7])
    #expect(train.json)
    #expect(!train.shuffle)
  }

  @Test("A list may have spaces after its commas, and a value equals signs")
  func spacesAndSigns() throws {
    let invocation = try Sample.tool.parse(["train", "--hidden", "300, 100", "--run=a=b"])
    guard case .run(let parsed) = invocation else {
      Issue.record("not a command")
      return
    }
    let train = try #require(parsed.command as? Sample.Train)
    #expect(train.network.hidden == [300, 100])
    #expect(train.run == "a=b")
  }

  @Test("Arguments are found by their place, also among options and in a second-level command")
  func positionals() throws {
    let show = try #require(try parsed(Sample.Show.self, "data show mnist 4 --count 3 5 6"))
    #expect(show.name == "mnist")
    #expect(show.first == 4)
    #expect(show.others == [5, 6])
    #expect(show.count == 3)
  }

  @Test("What may be left out is nil or empty")
  func positionalsLeftOut() throws {
    let show = try #require(try parsed(Sample.Show.self, "data show mnist"))
    #expect(show.first == nil)
    #expect(show.others.isEmpty)
  }

  @Test("Negative numbers and a lone dash are values")
  func dashes() throws {
    let show = try #require(try parsed(Sample.Show.self, "data show - -4 -5 --count -3"))
    #expect(show.name == "-")
    #expect(show.first == -4)
    #expect(show.others == [-5])
    #expect(show.count == -3)
  }

  @Test("After two dashes everything is an argument, even two dashes and --help")
  func terminator() throws {
    let show = try #require(try parsed(Sample.Show.self, "data show -- --help"))
    #expect(show.name == "--help")
    #expect(fault("data show -- x --").contains("<index> expects a whole number, but got '--'."))
  }

  @Test("Commands do not share values, and a copy keeps its own")
  func independence() throws {
    let first = try #require(try parsed(Sample.Train.self, "train --run a --epochs 2"))
    var second = try #require(try parsed(Sample.Train.self, "train --run b --epochs 3"))
    let copy = second
    second.epochs = 4
    second.json = true
    #expect((first.epochs, copy.epochs, second.epochs) == (2, 3, 4))
    #expect(second.json && !copy.json)
  }

  @Test("The version is asked for at any level", arguments: ["--version", "train --version"])
  func version(line: String) throws {
    guard case .version = try Sample.tool.parse(words(line)) else {
      Issue.record("'\(line)' does not ask for the version")
      return
    }
  }
}
