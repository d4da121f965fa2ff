import Foundation

/// The number in a JSON document that is no whole one where a whole one is expected.
///
/// The decoder says of such a document only that it is not JSON. The numbers that are not whole are therefore made 1, but for
/// some: those that still cannot be read have it among them, and their halves are told apart in the same way.
struct WrongNumber {
  /// The way to the number, as in `configuration.epochs`.
  let place: String

  /// Nil for a document that is not JSON, or that another thing is wrong with.
  ///
  /// - Parameters:
  ///   - json: The document.
  ///   - read: Reads it.
  init?(in json: Data, read: (Data) throws -> Void) {
    guard let tree = try? JSONSerialization.jsonObject(with: json) else { return nil }
    func isRefused(_ tree: Any) -> Bool {
      guard let data = try? JSONSerialization.data(withJSONObject: tree) else { return false }
      do {
        try read(data)
        return false
      } catch DecodingError.dataCorrupted(let context) {
        return context.codingPath.isEmpty
      } catch {
        return false
      }
    }
    func isAmong(_ places: ArraySlice<[String]>) -> Bool {
      isRefused(Self.rounded(tree, except: Set(places)))
    }
    var places = Self.places(in: tree)[...]
    guard isAmong(places), !isAmong([]) else { return nil }
    while places.count > 1 {
      let half = places.prefix(places.count / 2)
      places = isAmong(half) ? half : places.dropFirst(half.count)
    }
    guard let place = places.first else { return nil }
    self.place = place.joined(separator: ".")
  }

  private static func isWhole(_ number: NSNumber) -> Bool {
    Int(exactly: number.doubleValue) != nil
  }

  /// The ways to the numbers that are not whole.
  private static func places(in tree: Any, _ path: [String] = []) -> [[String]] {
    switch tree {
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.flatMap { places(in: $0.value, path + [$0.key]) }
    case let array as [Any]:
      array.enumerated().flatMap { places(in: $1, path + [String($0)]) }
    case let number as NSNumber: isWhole(number) ? [] : [path]
    default: []
    }
  }

  /// The document with all numbers that are not whole made 1, but for some.
  private static func rounded(
    _ tree: Any, except kept: Set<[String]>, _ path: [String] = []
  ) -> Any {
    switch tree {
    case let object as [String: Any]:
      Dictionary(
        uniqueKeysWithValues: object.map { ($0, rounded($1, except: kept, path + [$0])) })
    case let array as [Any]:
      array.enumerated().map { rounded($1, except: kept, path + [String($0)]) }
    case let number as NSNumber where !isWhole(number) && !kept.contains(path): 1
    default: tree
    }
  }
}
