import LinearAlgebra
import Synchronization
import Testing

@Suite struct WorkerTeamTests {
  @Test(arguments: [1, 2, 3, 8]) func everyPieceRunsOnce(_ threads: Int) {
    let team = WorkerTeam(threadCount: threads)
    for loop in 0..<3000 {
      let count = loop % 17
      let seen = Mutex([Int](repeating: 0, count: count))
      team.forEach(count) { piece, worker in
        seen.withLock { $0[piece] += 1 }
        #expect((0..<threads).contains(worker))
      }
      #expect(seen.withLock { $0 } == [Int](repeating: 1, count: count))
    }
  }

  private struct Odd: Error, Equatable { let number: Int }

  @Test(arguments: [1, 3]) func mapsInOrderAndThrowsTheFirst(_ threads: Int) throws {
    let team = WorkerTeam(threadCount: threads)
    let numbers = Array(0..<200)
    #expect(try team.map(numbers) { "\($0 * 3)" } == numbers.map { "\($0 * 3)" })
    #expect(try team.map([Int]()) { $0 } == [])
    #expect(throws: Odd(number: 17)) {
      try team.map(numbers) { number in
        if number >= 17, number % 2 == 1 { throw Odd(number: number) }
        return number
      }
    }
  }

  @Test func writesAreVisibleWhenTheLoopEnds() {
    let team = WorkerTeam(threadCount: 4)
    let scratch = ScratchMatrix<Double>(rows: 64, columns: 8)
    for loop in 1...2000 {
      team.forEach(64) { piece, _ in
        scratch.view.rows(piece..<piece + 1).elements.update(repeating: Double(loop))
      }
      #expect(scratch.view.elements.allSatisfy { $0 == Double(loop) })
    }
  }

  /// A chain of pieces, each a little behind the one before: what a piece has written is there when its milestone is reached,
  /// and nobody waits for ever, whoever takes the pieces.
  @Test(arguments: [1, 2, 3, 8]) func piecesMayWaitForThoseBefore(_ threads: Int) {
    let team = WorkerTeam(threadCount: threads)
    let milestones = (0..<6).map { _ in Milestone() }
    let scratch = ScratchMatrix<Double>(rows: 1, columns: 40)
    func passOn() {
      scratch.view.elements.update(repeating: 0)
      for milestone in milestones { milestone.reset() }
      team.forEach(milestones.count) { piece, _ in
        for place in 0..<40 {
          if piece > 0 { milestones[piece - 1].wait(for: place + 1) }
          scratch.view.elements[place] = scratch.view.elements[place] * 10 + Double(piece + 1)
          milestones[piece].reach(place + 1)
        }
      }
      #expect(scratch.view.elements.allSatisfy { $0 == 123_456 })
    }
    for _ in 0..<500 { passOn() }
    // On a caller alone.
    team.forEach(2) { piece, _ in if piece == 0 { passOn() } }
  }

  @Test func loopsInLoopsRunOnTheirCaller() {
    let team = WorkerTeam(threadCount: 2)
    let total = Atomic<Int>(0)
    team.forEach(4) { _, _ in
      team.forEach(5) { piece, _ in total.wrappingAdd(piece + 1, ordering: .relaxed) }
    }
    #expect(total.load(ordering: .relaxed) == 4 * 15)
  }

  @Test func severalCallersDoNotDisturbEachOther() async {
    let team = WorkerTeam(threadCount: 3)
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var sum = 0
          for _ in 0..<500 {
            let total = Atomic<Int>(0)
            team.forEach(10) { piece, _ in total.wrappingAdd(piece, ordering: .relaxed) }
            sum += total.load(ordering: .relaxed)
          }
          return sum
        }
      }
      for await sum in group { #expect(sum == 500 * 45) }
    }
  }

  @Test func sleepersWakeUp() async throws {
    let team = WorkerTeam(threadCount: 3)
    for _ in 0..<20 {
      try await Task.sleep(for: .milliseconds(5))
      let total = Atomic<Int>(0)
      team.forEach(100) { _, _ in total.wrappingAdd(1, ordering: .relaxed) }
      #expect(total.load(ordering: .relaxed) == 100)
    }
  }

  @Test func teamsComeAndGo() {
    for _ in 0..<200 {
      let team = WorkerTeam(threadCount: 3)
      let total = Atomic<Int>(0)
      team.forEach(6) { _, _ in total.wrappingAdd(1, ordering: .relaxed) }
      #expect(total.load(ordering: .relaxed) == 6)
    }
  }
}
