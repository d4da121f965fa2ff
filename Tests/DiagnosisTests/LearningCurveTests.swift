import Diagnosis
import Testing
import Training

/// What is read from the measurements after each epoch.
@Suite struct LearningCurveTests {
  private func findings(
    train: [Double], valid: [Double?], trainCost: [Double]? = nil, validCost: [Double]? = nil
  ) throws -> [FindingKind] {
    var training = try Trainings.sound()
    training.history = train.indices.map { index in
      EpochRecord(
        epoch: index + 1, trainCost: trainCost?[index] ?? 1 - train[index],
        trainAccuracy: train[index], validCost: validCost?[index], validAccuracy: valid[index],
        learningRate: 0.1, trainSeconds: 1, evaluationSeconds: 1)
    }
    let report = try Examination(of: training).report()
    return report.observations.filter { $0.aspect == .history }.flatMap(\.findings).map(\.kind)
  }

  @Test func aSoundRun() throws {
    #expect(try findings(train: [0.9, 0.97, 0.974], valid: [0.9, 0.95, 0.955]).isEmpty)
    #expect(try findings(train: [0.9, 0.97, 0.974], valid: [nil, nil, nil]).isEmpty)
  }

  @Test func aWideGapIsOverfitting() throws {
    #expect(try findings(train: [0.95, 0.998, 1], valid: [0.86, 0.88, 0.875]) == [.overfitting])
  }

  @Test func aValidationCostThatRisesIsOverfitting() throws {
    #expect(
      try findings(
        train: [0.95, 0.998, 1], valid: [0.95, 0.97, 0.97], validCost: [0.2, 0.1, 0.13])
        == [.overfitting])
  }

  @Test func bothLowIsUnderfitting() throws {
    #expect(try findings(train: [0.4, 0.41, 0.412], valid: [0.4, 0.4, 0.4]) == [.underfitting])
  }

  @Test func aCostThatRises() throws {
    #expect(
      try findings(
        train: [0.9, 0.9, 0.9], valid: [0.9, 0.9, 0.9], trainCost: [0.3, 0.2, 0.4])
        == [.risingCost])
  }

  @Test func moreIsToBeHad() throws {
    #expect(try findings(train: [0.85, 0.9], valid: [0.84, 0.89]) == [.stillLearning])
  }
}
