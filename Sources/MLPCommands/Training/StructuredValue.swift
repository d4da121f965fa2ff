import Foundation
import Training

/// A value of an option that is a JSON object, with keys as in `run.json`.
struct StructuredValue<Value: Codable> {
  let value: Value

  /// Reads the object.
  ///
  /// - Parameters:
  ///   - text: The object.
  ///   - name: The name of the option, for messages.
  /// - Throws: `ValidationError` that names the key that there is not, or the value that is not of its type.
  init(_ text: String, named name: String) throws(ValidationError) {
    do {
      let document = try JSONReader.read(Array(text.utf8))
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      do {
        value = try decoder.decode(Value.self, from: Data(text.utf8))
      } catch let error as DecodingError {
        throw OptionsFileError(error, in: document, within: [name], of: "--\(name)")
          ?? OptionsFileError(
            path: "--\(name)",
            problem: "\(text) cannot be used: \(RunFolderError.reason(of: error))")
      }
      let encoder = JSONEncoder()
      encoder.keyEncodingStrategy = .convertToSnakeCase
      let known = try JSONReader.read([UInt8](encoder.encode(value)))
      try document.expectKeys(of: known, in: name, of: "--\(name)")
    } catch let error as OptionsFileError {
      throw ValidationError(
        error.problem + (error.suggestion.map { " Did you mean \($0)?" } ?? ""), option: name)
    } catch let error as JSONFault {
      throw ValidationError("--\(name) is not JSON: \(error.problem)", option: name)
    } catch {
      throw ValidationError("--\(name) cannot be read.", option: name)
    }
  }
}
