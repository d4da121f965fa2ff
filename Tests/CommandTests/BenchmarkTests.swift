import Testing

@Suite("mlp benchmark")
struct BenchmarkTests {
  @Test("The JSON has every repetition of the work asked for, and the peak beside it")
  func json() async throws {
    let outcome = try await ScratchFolder().mlp(
      "benchmark", "--only", "T4", "--repetitions", "2", "--threads", "1", "--json")
    let results = try outcome.json()
    #expect(
      results.keys == ["data", "machine", "measurements", "peaks", "program", "speedups"])
    #expect(results["data"].string == "sample")
    let entries = results["measurements"].elements
    #expect(
      entries.map { $0["name"].string } == ["T4-one", "T4-many-matrix", "T4-many-dataset"])
    for entry in entries {
      let seconds = entry["seconds"].elements.compactMap(\.number)
      #expect(seconds.count == 2)
      #expect(seconds.allSatisfy { $0 > 0 })
      // The interpolation may round otherwise than the mean.
      let median = try #require(entry["median"].number)
      #expect(abs(median / ((seconds[0] + seconds[1]) / 2) - 1) < 1e-12)
      #expect(entry["fastest"].number == seconds.min())
      #expect(entry["slowest"].number == seconds.max())
      #expect(entry["threads"] == .number(1))
      #expect(try #require(entry["fraction_of_peak"].number) > 0)
    }
    #expect(entries.map { $0["examples"].number } == [1, 1000, 1000])
    #expect(entries[0]["operations"] == .number(158_800))
    #expect(results["peaks"].elements.map { $0["name"].string } == ["peak-float32"])
    #expect(outcome.messages == ["warming up", "round 1/2", "round 2/2"])
  }

  @Test("The table has a line for each piece of work, and says what the names mean")
  func table() async throws {
    let outcome = try await ScratchFolder().mlp(
      "benchmark", "--only", "T4", "--repetitions", "1", "--threads", "1,1", "--quiet")
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardError == "")
    let lines = outcome.standardOutput.split(separator: "\n")
    try #require(lines.count == 10)
    #expect(lines[0].hasPrefix("work "))
    #expect(lines[1].contains(#/^T4-one +1 +\d+(\.\d+)? µs  .* +\d+% *$/#), "\(lines[1])")
    #expect(lines[4].hasPrefix("peak-float32 "))
    #expect(lines[5].hasPrefix("Data: sample. "))
    #expect(lines[6] == "T4-one: prediction of one image by 784-100-10, float32")
  }

  @Test("The whole program is timed in a process of its own, and leaves nothing behind")
  func wholeProgram() async throws {
    let folder = try ScratchFolder()
    let results = try await folder.mlp(
      "benchmark", "--only", "T5", "--repetitions", "1", "--threads", "2", "--json", "--quiet"
    ).json()
    let entries = results["measurements"].elements
    #expect(entries.map { $0["name"].string } == ["T5", "T5-defaults"])
    for entry in entries {
      #expect(try #require(entry["peak_memory_bytes"].number) > 1e6)
      #expect(entry["operations"] == .null)
    }
    #expect(results["peaks"].elements.isEmpty)
    #expect(!folder.exists("runs"))
  }

  @Test("Wrong arguments are told")
  func faults() async throws {
    let folder = try ScratchFolder()
    let usage = "mlp benchmark [options]"
    let target = try await folder.mlp("benchmark", "--only", "T1,T9")
    target.expectFailure(64, ["--only", "T9", "T1, T2, T3, T4, T5, T6", usage])
    let repetitions = try await folder.mlp("benchmark", "--repetitions", "0")
    repetitions.expectFailure(64, ["--repetitions", "between 1 and 1000", usage])
    let threads = try await folder.mlp("benchmark", "--threads", "1,0")
    threads.expectFailure(64, ["--threads", "between 1 and 256", usage])
    let empty = try await folder.mlp("benchmark", "--threads", "")
    empty.expectFailure(64, ["--threads", usage])
    let data = try await folder.mlp("benchmark", "--only", "T4", "--data", "nowhere", "--quiet")
    data.expectFailure(66, ["nowhere"])
    let small = try ScratchFolder()
    try SmallDigits().write(to: small, "digits")
    let other = try await small.mlp("benchmark", "--only", "T4", "--data", "digits", "--quiet")
    other.expectFailure(65, ["784 pixels", "16 features"])
  }
}
