import Foundation

/// The safetensors format of Hugging Face: the length of the header (8 bytes, little-endian), a header in JSON with the
/// type, shape and place of each tensor, and the tensors' bytes one after the other.
struct SafetensorsFile: Equatable {
  var tensors: [Tensor]
  var metadata: [String: String]

  /// Headers longer than this are refused, by the format's own definition.
  static let largestHeader = 100_000_000

  static let metadataKey = "__metadata__"

  /// What the header says of one tensor.
  struct Entry: Codable {
    var dtype: String
    var shape: [Int]
    var dataOffsets: [Int]

    enum CodingKeys: String, CodingKey {
      case dtype, shape
      case dataOffsets = "data_offsets"
    }
  }

  /// The header's JSON object, whose keys are the tensors' names.
  struct Header: Codable {
    var entries: [String: Entry]
    var metadata: [String: String]

    init(entries: [String: Entry], metadata: [String: String]) {
      self.entries = entries
      self.metadata = metadata
    }

    private struct Name: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Name.self)
      entries = [:]
      metadata = [:]
      for key in container.allKeys {
        if key.stringValue == SafetensorsFile.metadataKey {
          metadata = try container.decode([String: String].self, forKey: key)
        } else {
          entries[key.stringValue] = try container.decode(Entry.self, forKey: key)
        }
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Name.self)
      try container.encode(metadata, forKey: Name(stringValue: SafetensorsFile.metadataKey))
      for (name, entry) in entries {
        try container.encode(entry, forKey: Name(stringValue: name))
      }
    }
  }
}

extension SafetensorsFile {
  /// The file's bytes; the same tensors and metadata always give the same bytes.
  func encoded() throws -> [UInt8] {
    var bytes = try encodedHeader()
    bytes.reserveCapacity(bytes.count + tensors.reduce(0) { $0 + $1.bytes.count })
    for tensor in tensors { bytes += tensor.bytes }
    return bytes
  }

  /// What stands before the tensors' bytes: the header, and its length.
  func encodedHeader() throws -> [UInt8] {
    var entries: [String: Entry] = [:]
    var offset = 0
    for tensor in tensors {
      entries[tensor.name] = Entry(
        dtype: tensor.precision.safetensorsName, shape: tensor.shape,
        dataOffsets: [offset, offset + tensor.bytes.count])
      offset += tensor.bytes.count
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var header = [UInt8](try encoder.encode(Header(entries: entries, metadata: metadata)))
    // Spaces, so that the tensors start at a multiple of eight bytes.
    header += [UInt8](repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
    let length = UInt64(header.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + header
  }
}
