import Foundation
import NeuralNetworks
import Testing

@Suite struct ClippingTests {
  private func read<Value: Decodable>(_ json: String, as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  @Test(arguments: [GradientClipping.norm(1.5), .value(0.1)])
  func clippingSurvivesJSON(_ clipping: GradientClipping) throws {
    let json = try JSONEncoder().encode(clipping)
    #expect(try JSONDecoder().decode(GradientClipping.self, from: json) == clipping)
    #expect(clipping.fault == nil)
  }

  @Test func asPeopleWriteThem() throws {
    #expect(try read(#"{"norm": 1}"#, as: GradientClipping.self) == .norm(1))
    #expect(throws: DecodingError.self) { try read(#"{"length": 1}"#, as: GradientClipping.self) }
    #expect(throws: DecodingError.self) {
      try read(#"{"norm": 1, "value": 1}"#, as: GradientClipping.self)
    }
    #expect(try read("{}", as: WeightAveraging.self) == WeightAveraging())
    #expect(
      try read(#"{"decay": 0.9, "warmUp": false}"#, as: WeightAveraging.self)
        == WeightAveraging(decay: 0.9, warmsUp: false))
  }

  @Test(arguments: [0, -1, .nan, .infinity]) func limitsOutOfRange(_ limit: Double) {
    #expect(GradientClipping.norm(limit).fault != nil)
    #expect(GradientClipping.value(limit).fault != nil)
  }

  @Test(arguments: [-0.1, 1, .nan]) func decaysOutOfRange(_ decay: Double) {
    #expect(WeightAveraging(decay: decay).fault != nil)
  }
}
