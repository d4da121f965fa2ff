import Foundation
import Testing

/// The bytes of a file in the folder Fixtures.
func fixtureData(_ path: String) throws -> Data {
  let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
  return try Data(contentsOf: folder.appending(path: path))
}

/// The double whose bits are these hexadecimal digits.
func double(_ hexadecimal: String) -> Double {
  UInt64(hexadecimal, radix: 16).map(Double.init(bitPattern:)) ?? .nan
}

/// The bits of a double in the form of the fixtures.
func hexadecimal(_ value: Double) -> String {
  hexadecimal(value.bitPattern)
}

/// One number for a long sequence; the scripts in Scripts/fixtures compute it in the same way.
func digest(_ patterns: some Sequence<UInt64>) -> String {
  hexadecimal(patterns.reduce(0) { $0 &* 1_099_511_628_211 &+ $1 })
}

private func hexadecimal(_ bits: UInt64) -> String {
  let digits = String(bits, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
