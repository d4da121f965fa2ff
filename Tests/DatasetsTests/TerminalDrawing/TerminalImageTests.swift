import Datasets
import Testing

@Suite("Images in the terminal")
struct TerminalImageTests {
  @Test("a character shows the mean of two pixels, one above the other")
  func shades() {
    let image = TerminalImage(
      pixels: [
        0, 255, 255, 100,
        0, 255, 0, 20,
        255, 0, 64, 200,
      ], columns: 4, maximumWidth: 80)
    // In the last line each lower pixel lies outside and counts as blank.
    #expect(image.lines == [" █▒░", "▒ ░▒"])
    #expect(image.width == 4)
  }

  @Test("an image too wide is made smaller by a whole factor")
  func shrinking() {
    let pixels = [UInt8](repeating: 255, count: 8 * 10)
    let image = TerminalImage(pixels: pixels, columns: 10, maximumWidth: 5)
    #expect(image.lines == ["█████", "█████"])
    // Ten columns in three do not go: four of three pixels would be needed.
    let smaller = TerminalImage(pixels: pixels, columns: 10, maximumWidth: 3)
    #expect(smaller.width == 3)
  }

  @Test("images stand side by side as far as the width goes, with captions below")
  func grid() {
    let dark = TerminalImage(pixels: [255, 255, 255, 255, 255, 255], columns: 3, maximumWidth: 9)
    let tall = TerminalImage(
      pixels: [UInt8](repeating: 255, count: 12), columns: 3, maximumWidth: 9)
    let cells = [
      TerminalGrid.Cell(image: dark, caption: "1"),
      TerminalGrid.Cell(image: tall, caption: "long name"),
      TerminalGrid.Cell(image: dark, caption: "3"),
    ]
    #expect(
      TerminalGrid.drawing(cells, width: 8)
        == "███  ███\n     ███\n1    lon\n\n███\n3\n")
    #expect(
      TerminalGrid.drawing(cells, width: 13)
        == "███  ███  ███\n     ███\n1    lon  3\n")
    #expect(TerminalGrid.drawing([], width: 8) == "")
  }

  @Test("examples are drawn with index and class")
  func dataset() throws {
    let dataset = try Dataset(
      name: "", exampleShape: [2, 6], bytes: [UInt8](repeating: 255, count: 24), labels: [1, 0],
      classNames: ["cat", "dog"])
    #expect(dataset.drawing(of: [1, 0], width: 80) == "██████  ██████\n1: cat  0: dog\n")
  }
}
