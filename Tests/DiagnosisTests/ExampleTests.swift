import Datasets
import Diagnosis
import Testing
import Training

/// Trainings whose examples are the trouble.
@Suite struct ExampleTests {
  private func training(_ examples: Dataset) throws -> ExaminedTraining {
    var training = try Trainings.sound()
    training.training = examples
    return training
  }

  private func images(where isChosen: (UInt8) -> Bool) throws -> Dataset {
    let images = try Trainings.images()
    return images.subset(images.labels.indices.filter { isChosen(images.labels[$0]) })
  }

  private func record(train: Double, valid: Double) -> EpochRecord {
    EpochRecord(
      epoch: 1, trainCost: 1 - train, trainAccuracy: train, validCost: nil, validAccuracy: valid,
      learningRate: 0.05, trainSeconds: 1, evaluationSeconds: 1)
  }

  @Test func aSingleClass() throws {
    let report = try Examination(of: training(images { $0 == 3 })).report()
    let finding = try #require(report.findings.first { $0.kind == .missingClasses })
    #expect(finding.severity == .fault)
    #expect(finding.evidence.contains("1 of 10 classes"))
  }

  @Test func twoClasses() throws {
    let report = try Examination(of: training(images { $0 < 2 })).report()
    let finding = try #require(report.findings.first { $0.kind == .missingClasses })
    #expect(finding.severity == .warning)
    #expect(finding.evidence.hasSuffix("none of 2, 3, 4, 5, 6, 7, 8, 9."))
  }

  @Test(arguments: [1, 12]) func hardlyAnyExamples(_ count: Int) throws {
    let found = try training(Trainings.images(count)).findings()
    #expect(found.contains(.fewExamples))
    #expect(!found.contains(.wrongGradients))
  }

  /// A file sorted by class, the last part of it held out.
  @Test func classesThatAreOnlyValidated() throws {
    var training = try training(images { $0 < 8 })
    training.validation = try images { $0 >= 8 }
    training.history = [record(train: 0.99, valid: 0)]
    let found = try training.findings()
    #expect(found.contains(.unseenClasses))
    #expect(!found.contains(.overfitting))
    #expect(!found.contains(.unrelatedLabels))
  }

  /// The cut goes through the last class, of which a few examples are learned.
  @Test func aClassThatIsHardlyLearned() throws {
    let images = try Trainings.images()
    let order = images.labels.indices.sorted { images.labels[$0] < images.labels[$1] }
    var training = try training(images.subset(order.dropLast(90)))
    training.validation = images.subset(order.suffix(90))
    training.history = [record(train: 0.97, valid: 0.02)]
    let found = try training.findings()
    #expect(found.contains(.unseenClasses))
    #expect(!found.contains(.unrelatedLabels))
    training.validation = try Trainings.images(90)
    #expect(try !training.findings().contains(.unseenClasses))
  }

  @Test func labelsThatHaveNothingToDoWithTheImages() throws {
    var training = try training(Trainings.images())
    training.history = [record(train: 0.9, valid: 0.1)]
    let found = try training.findings()
    #expect(found.contains(.unrelatedLabels))
    #expect(!found.contains(.overfitting))
    training.history = [record(train: 0.9, valid: 0.3)]
    #expect(try training.findings().contains(.overfitting))
  }

  @Test func otherTestImages() throws {
    var training = try training(Trainings.images())
    training.history = [record(train: 0.95, valid: 0.94)]
    training.testAccuracy = 0.7
    #expect(try training.findings() == [.differentTestExamples])
    training.testAccuracy = 0.93
    #expect(try training.findings().isEmpty)
  }

  @Test func theFilesOfTheRun() throws {
    var training = try training(Trainings.images())
    training.recordNotes = [RecordNote("The run was interrupted.", advice: "Nothing.")]
    let report = try Examination(of: training).report()
    #expect(report.isClean)
    #expect(report.findings.first?.kind == .incompleteRecord)
  }
}
