import Foundation
import Synchronization
import Testing
import Training

@Suite struct AtomicFileTests {
  /// Two programs that write the same file leave one of their contents, whole.
  @Test func writersOfTheSameFile() throws {
    try Example.withFolder { url in
      let file = url.appending(path: "digits")
      // Short, so that most of the time goes into names.
      let contents = (0..<3).map { Data(repeating: UInt8($0), count: 100) }
      try AtomicFile(file).write(contents[0])
      let faults = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 3) { writer in
        for _ in 0..<3_000 {
          do {
            if writer == 0 {
              let found = try Data(contentsOf: file)
              if !contents.contains(found) { throw RunFolderError.inUse(folder: "half-written") }
            } else {
              try AtomicFile(file).write(contents[writer])
            }
          } catch {
            faults.withLock { $0.append("\(error)") }
          }
        }
      }
      #expect(faults.withLock(\.self).isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: url.path) == ["digits"])
    }
  }

  /// What a killed program left under names of its own goes away with the next one; files of others stay.
  @Test func remainsOfAKilledProgram() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url)
      let configuration = Example.configuration(epochs: 1)
      _ = try TrainingRun(configuration, data: Example.data(), folder: folder).start()
      let others = ["notes.5f03a7c2.partial", "run.json.old.partial", "run.json.bak"]
      for name in others + ["run.json.5f03a7c2.partial", "model.safetensors.0.partial"] {
        try Data("half".utf8).write(to: url.appending(path: name))
      }
      let epochs = url.appending(path: "epochs")
      try FileManager.default.createDirectory(at: epochs, withIntermediateDirectories: false)
      for name in ["epoch-0003.safetensors.5f03a7c2.partial", "mine.5f03a7c2.partial"] {
        try Data("half".utf8).write(to: epochs.appending(path: name))
      }
      _ = try StoppedRun(in: folder)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: epochs.path)
          == ["mine.5f03a7c2.partial"])
      let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
      #expect(
        names.filter { $0.hasPrefix("notes") || $0.hasSuffix("partial") || $0.hasSuffix("bak") }
          .sorted() == others.sorted())
    }
  }
}
