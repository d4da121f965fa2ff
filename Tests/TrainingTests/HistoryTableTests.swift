import Datasets
import Foundation
import Testing
import Training

@Suite struct HistoryTableTests {
  private static let heading = HistoryTable.columns.joined(separator: ",")

  @Test func readsWhatARunWrote() throws {
    try Example.withFolder { url in
      var configuration = Example.configuration(epochs: 3)
      for validation in [nil, .first(.count(30))] as [DataSplit?] {
        configuration.validation = validation
        let folder = RunFolder(url)
        let result = try TrainingRun(configuration, data: Example.data(), folder: folder)
          .start(replacing: true)
        #expect(try folder.history().records == result.summary.epochs)
      }
    }
  }

  @Test func numbersThatAreNotFiniteAreRead() throws {
    let table = try HistoryTable(text: Self.heading + "\r\n1,inf,0.5,nan,,0.1,1,2\r\n")
    #expect(table.records.count == 1)
    #expect(table.records.first?.trainCost == .infinity)
    #expect(table.records.first?.validCost?.isNaN == true)
    #expect(table.records.first?.validAccuracy == nil)
  }

  @Test(arguments: [
    ("", 1, "the columns epoch,"),
    ("epoch,cost\n1,2\n", 1, "the columns epoch,"),
    (heading + "\n1,2,3\n", 2, "8 fields, not 3"),
    (heading + "\n1,1,1,,,1,1,1\n0,1,1,,,1,1,1\n", 3, "the number of an epoch"),
    (heading + "\n1,one,1,,,1,1,1\n", 2, "a number in train_cost"),
    (heading + "\n1,1,,,,1,1,1\n", 2, "a number in train_accuracy"),
    (heading + "\n1,1,1,x,,1,1,1\n", 2, "a number in valid_cost"),
    (heading + "\n\n", 2, "8 fields, not 1"),
  ])
  func tellsTheLineThatIsWrong(text: String, line: Int, expected: String) {
    let error = #expect(throws: HistoryTableError.self) { try HistoryTable(text: text) }
    #expect(error?.line == line)
    #expect(error?.expected.hasPrefix(expected) == true, "\(error?.expected ?? "")")
  }

  @Test func aDamagedFileIsNamed() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url)
      #expect(throws: RunFolderError.missing(folder: url.path, file: "history.csv")) {
        try folder.history()
      }
      try Data("nonsense".utf8).write(to: url.appending(path: "history.csv"))
      let error = #expect(throws: RunFolderError.self) { try folder.history() }
      #expect(
        error?.description.contains("history.csv is not the history of a run: line 1") == true)
    }
  }
}
