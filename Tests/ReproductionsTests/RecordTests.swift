import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Reproductions
import Testing
import Training

@Suite("Records")
struct RecordTests {
  @Test("Each can be trained, is judged on its last images, and has a name of its own")
  func configurations() throws {
    let names = RecordCatalogue.all.map(\.name) + RecipeCatalogue.all.map { $0.name }
    #expect(Set(names).count == names.count)
    let data = try DatasetCatalogue(places: DatasetPlaces(dataFolder: nil), downloader: nil)
      .load("sample").train
    for record in RecordCatalogue.all {
      for configuration in try record.configurations(for: data, epochs: record.epochs, seed: 1) {
        try configuration.check()
        let size = try #require(configuration.validation)
        #expect([.last(.count(5000)), .last(.count(10_000))].contains(size), "\(record.name)")
        #expect(configuration.epochs == record.epochs)
      }
    }
  }

  @Test("The networks of a committee have seeds of their own, whatever its first seed is")
  func seeds() throws {
    let data = try DatasetCatalogue(places: DatasetPlaces(dataFolder: nil), downloader: nil)
      .load("sample").train
    for record in RecordCatalogue.all {
      let seeds = try (1...3).flatMap { seed in
        try record.configurations(for: data, epochs: 1, seed: seed).map(\.seed)
      }
      #expect(Set(seeds).count == seeds.count)
    }
  }

  private func result(errors: [Int], seconds: [Double]) throws -> RecordResult {
    let record = try #require(RecordCatalogue.record(named: "fast-97.54"))
    let seeds = zip(errors, seconds).enumerated().map { index, figures in
      SeedResult(
        seed: UInt32(index + 1), testMistakes: figures.0, testExamples: 10_000,
        testLooks: 1, validationError: nil, trainSeconds: figures.1, members: [])
    }
    return RecordResult(
      record, epochs: 3, seeds: seeds, machine: MachineRecord(threads: 1), program: "mlp",
      date: Date(timeIntervalSince1970: 0))
  }

  @Test("The median of the seeds decides, of the error and of the time")
  func median() throws {
    let odd = try result(errors: [200, 900, 240], seconds: [0.1, 0.14, 9])
    #expect(odd.medianError == 0.024)
    #expect(odd.medianSeconds == 0.14)
    #expect(odd.isMet)
    let even = try result(errors: [200, 300], seconds: [0.1, 0.1])
    #expect(even.medianError == 0.025)
    #expect(!even.isMet)
    #expect(try !result(errors: [200], seconds: [0.16]).isMet)
    #expect(try result(errors: [246], seconds: [0.15]).isMet)
    #expect(try !result(errors: [247], seconds: [0.15]).isMet)
  }

  @Test("The interval of a seed is Wilson's")
  func interval() throws {
    // SciPy 1.17.1: binomtest(50, 10000).proportion_ci(method="wilson")
    let range = try result(errors: [50], seconds: [1]).seeds[0].testErrorRange
    #expect(abs(range[0] - 0.003794901) < 1e-9)
    #expect(abs(range[1] - 0.006585257) < 1e-9)
  }
}
