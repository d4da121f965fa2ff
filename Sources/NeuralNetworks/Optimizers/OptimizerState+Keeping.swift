package import LinearAlgebra

/// A state as a training keeps it that is to go on later: the number of steps, and each slot under a name.
extension OptimizerState {
  /// The slots, in the shape of their parameters, with names such as `0.weights.firstMoments`: layer, kind of parameter, slot.
  package var slots: [(name: String, values: MutableMatrixView<Scalar>)] {
    stacks.enumerated().flatMap { layer, stacks in
      zip(ParameterKind.allCases, stacks).flatMap { kind, stack in
        slotNames.enumerated().compactMap { index, slot in
          stack.map {
            let height = $0.view.rows / slotNames.count
            return (
              "\(layer).\(kind.rawValue).\(slot)",
              $0.view.rows(index * height..<(index + 1) * height)
            )
          }
        }
      }
    }
  }

  /// Goes on from a step.
  ///
  /// - Parameter steps: The steps that have been taken.
  package func goOn(after steps: Int) { self.steps = steps }
}
