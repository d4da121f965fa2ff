/// The rows and columns that an example is shown in: the last dimension lies along a row, all others below each other.
struct ExampleShape: Sendable, Equatable {
  let rows: Int
  let columns: Int

  init(_ dimensions: [Int]) {
    rows = dimensions.dropLast().reduce(1, *)
    columns = dimensions.last ?? 1
  }
}
