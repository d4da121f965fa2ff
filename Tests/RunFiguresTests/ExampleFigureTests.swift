import Datasets
import Plotting
import RunFigures
import Testing

@Suite struct ExampleFigureTests {
  @Test func theFirstOfEachClassStandsInRowsOfFive() throws {
    let names = (0..<10).map { "\($0)" }
    let dataset = try Example.dataset(25, classes: names).subset(5..<25)
    let grid = try #require(Figure.firstOfEachClass(in: dataset).grid)
    #expect(grid.columns == 5)
    #expect(grid.cells.map(\.caption) == names.map { [$0] })
    // The first of the class 0 is the example 10, as those before 5 are left out.
    #expect(grid.cells.map(\.image.number) == [10, 11, 12, 13, 14, 5, 6, 7, 8, 9])
    #expect(grid.cells[5].image.values == [50, 51, 52, 53, 54, 55])
    #expect(grid.scale == .ink)
  }

  @Test func aClassWithoutExamplesIsLeftOut() throws {
    let dataset = try Example.dataset(2)
    #expect(Figure.firstOfEachClass(in: dataset).grid?.cells.map(\.caption) == [["a"], ["b"]])
  }

  @Test func oneClassStandsInTheOrderOfTheFile() throws {
    let grid = try #require(Figure.examples(ofClass: 1, in: Example.dataset(20)).grid)
    #expect(grid.columns == 5)
    #expect(grid.cells.map(\.image.number) == [1, 4, 7, 10, 13, 16, 19])
    #expect(grid.title == "The first 7 images of the class b")
    let many = try Example.dataset(30, classes: ["a"])
    #expect(Figure.examples(ofClass: 0, in: many).grid?.cells.count == 25)
  }

  @Test func classesStandInRowsOfTen() throws {
    let grid = try #require(Figure.examples(ofClasses: [2, 0], in: Example.dataset(45)).grid)
    #expect(grid.columns == 10 && grid.title == "The classes c, a")
    #expect(
      grid.cells.prefix(10).map(\.image.number) == [2, 5, 8, 11, 14, 17, 20, 23, 0, 3].map { $0 })
    #expect(
      grid.cells.map(\.caption) == Array(repeating: ["c"], count: 10)
        + Array(repeating: ["a"], count: 10))
  }

  @Test func randomExamplesAreFiftyDifferentOnes() throws {
    let dataset = try Example.dataset(25)
    let all = try #require(Figure.randomExamples(in: dataset, seed: 1).grid)
    #expect(all.columns == 10)
    #expect(all.cells.map(\.image.number).sorted() == Array(0..<25))
    for cell in all.cells {
      #expect(cell.caption == [["a", "b", "c"][cell.image.number % 3]])
    }
    #expect(
      Figure.randomExamples(in: dataset, seed: 1) == Figure.randomExamples(in: dataset, seed: 1))
    #expect(
      Figure.randomExamples(in: dataset, seed: 1) != Figure.randomExamples(in: dataset, seed: 2))
    let many = try Example.dataset(60)
    #expect(Figure.randomExamples(in: many, seed: 1).grid?.cells.count == 50)
  }

  @Test func oneExampleHasTheValuesOfItsPixels() throws {
    let grid = try #require(Figure.example(4, in: Example.dataset(6)).grid)
    #expect(grid.cells.map(\.image.number) == [4])
    #expect(grid.colourBarLabel == "Pixel value" && grid.numbersPixels)
    #expect(grid.title == "Example 4: label b")
  }

  @Test func longNamesAreCutOff() throws {
    let dataset = try Example.dataset(1, classes: ["a class with a long name"])
    #expect(Figure.firstOfEachClass(in: dataset).grid?.cells.map(\.caption) == [["a class with …"]])
  }
}
