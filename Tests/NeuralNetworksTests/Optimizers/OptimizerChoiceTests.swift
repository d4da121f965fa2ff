import Foundation
import NeuralNetworks
import Testing

@Suite struct OptimizerChoiceTests {
  private func read(_ json: String) throws -> OptimizerChoice {
    try JSONDecoder().decode(OptimizerChoice.self, from: Data(json.utf8))
  }

  @Test(arguments: OptimizerName.allCases) func aNameIsTheUsualChoice(_ name: OptimizerName) throws
  {
    #expect(try read("\"\(name.rawValue)\"") == name.usualChoice)
    #expect(try read("{\"\(name.rawValue)\": {}}") == name.usualChoice)
    #expect(name.usualChoice.name == name)
    let written = try JSONEncoder().encode(name.usualChoice)
    #expect(try JSONDecoder().decode(OptimizerChoice.self, from: written) == name.usualChoice)
  }

  /// What earlier files say, and what is still written for it.
  @Test func earlierFiles() throws {
    #expect(try read("\"stochasticGradientDescent\"") == .stochasticGradientDescent)
    let written = try JSONEncoder().encode(OptimizerChoice.stochasticGradientDescent)
    #expect(String(decoding: written, as: UTF8.self) == "\"stochasticGradientDescent\"")
  }

  @Test func settings() throws {
    var settings = OptimizerChoice.Adam()
    settings.beta2 = 0.98
    #expect(try read(#"{"adamw": {"beta2": 0.98}}"#) == .adamW(settings))
    var other = OptimizerChoice.RMSProp()
    other.momentum = 0.9
    other.isCentered = true
    #expect(try read(#"{"rmsprop": {"momentum": 0.9, "centered": true}}"#) == .rmsProp(other))
    let written = try JSONEncoder().encode(OptimizerChoice.rmsProp(other))
    #expect(try JSONDecoder().decode(OptimizerChoice.self, from: written) == .rmsProp(other))
  }

  @Test(arguments: ["\"adma\"", "{}", #"{"adam": {}, "sgd": {}}"#, #"{"lion": {}}"#, "3"])
  func otherWordsAreRefused(_ json: String) {
    #expect(throws: DecodingError.self) { try read(json) }
  }

  @Test func theMessageNamesThemAll() throws {
    do {
      _ = try read("\"adma\"")
      Issue.record("There is no adma.")
    } catch DecodingError.dataCorrupted(let context) {
      #expect(context.debugDescription.contains("“adma” is not the name of an optimizer"))
      #expect(context.debugDescription.contains("sgd, momentum, nesterov, adam, adamw, rmsprop"))
    }
  }

  @Test(arguments: [
    #"{"momentum": {"coefficient": 1}}"#, #"{"nesterov": {"coefficient": -0.1}}"#,
    #"{"adam": {"beta1": 1}}"#, #"{"adamw": {"beta2": 1.5}}"#, #"{"adam": {"epsilon": 0}}"#,
    #"{"rmsprop": {"alpha": 1}}"#, #"{"rmsprop": {"momentum": 1}}"#,
    #"{"rmsprop": {"epsilon": -1}}"#,
  ])
  func settingsOutOfRange(_ json: String) throws {
    #expect(try read(json).fault != nil)
  }

  @Test(arguments: OptimizerName.allCases) func usualSettingsAreInRange(_ name: OptimizerName) {
    #expect(name.usualChoice.fault == nil)
  }
}
