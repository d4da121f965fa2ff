import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("mlp studio")
struct StudioTests {
  /// The program with its address, once it has told it.
  private func studio(
    in folder: ScratchFolder, _ options: [String] = []
  ) async throws -> (program: RunningProgram, address: URL) {
    let program = try folder.start(["studio", "--json"] + options)
    try await program.wait(until: "an address") { program.standardOutput.hasSuffix("}\n") }
    let address = try #require(JSON(program.standardOutput)["address"].string)
    return (program, try #require(URL(string: address)))
  }

  private func answer(
    _ address: URL, post body: String? = nil, token: String? = nil
  ) async throws -> (text: String, status: Int) {
    var request = URLRequest(url: address)
    if let body {
      request.httpMethod = "POST"
      request.httpBody = Data(body.utf8)
    }
    if let token { request.setValue(token, forHTTPHeaderField: "X-Studio-Token") }
    let (data, response) = try await URLSession.shared.data(for: request)
    let status = try #require(response as? HTTPURLResponse).statusCode
    return (String(decoding: data, as: UTF8.self), status)
  }

  private func token(of page: String) throws -> String {
    let match = try #require(page.firstMatch(of: #/name="studio-token" content="(\w+)"/#))
    return String(match.1)
  }

  @Test("It serves the page and its interface, and ends with Ctrl-C")
  func serving() async throws {
    let folder = try ScratchFolder()
    let (program, address) = try await studio(in: folder)
    let page = try await answer(address)
    #expect(page.status == 200 && page.text.contains("<title>mlp studio</title>"))
    let options = try await JSON(answer(address.appending(path: "api/v1/training/options")).text)
    let names = options["options"].elements.compactMap { $0["name"].string }
    #expect(names.contains("hidden") && names.contains("augment") && !names.contains("data"))
    let hidden = options["options"].elements.first { $0["name"] == .string("hidden") }
    #expect(hidden?["default"] == .array([.number(100)]) && hidden?["kind"] == .string("list"))
    program.send(SIGINT)
    #expect(try await program.outcome().exitCode == 0)
  }

  @Test("Options are refused in the command's own words, and only with the token")
  func options() async throws {
    let folder = try ScratchFolder()
    let (program, address) = try await studio(in: folder)
    let training = address.appending(path: "api/v1/training")
    let body = #"{"options": {"hiden": [5]}}"#
    #expect(try await answer(training, post: body).status == 403)
    let token = try await token(of: answer(address).text)
    let wrong = try await answer(training, post: body, token: token)
    #expect(wrong.status == 422)
    let error = try JSON(wrong.text)["error"]
    #expect(error["message"] == .string(#""hiden" is no option that 'train' takes from a file."#))
    #expect(error["advice"] == .string(#"Did you mean "hidden"?"#))
    let warmUp = #"{"options": {"epochs": 1, "warm-up": "100%", "hidden": "none", "dropout": 0.5}}"#
    #expect(try await answer(training, post: warmUp, token: token).status == 422)
    program.send(SIGTERM)
    #expect(try await program.outcome().exitCode == 0)
    #expect(!folder.exists("runs"))
  }

  @Test("A training goes on without a browser, and is saved when the studio ends")
  func training() async throws {
    let folder = try ScratchFolder()
    let (program, address) = try await studio(in: folder)
    let token = try await token(of: answer(address).text)
    let begun = try await answer(
      address.appending(path: "api/v1/training"),
      post: #"{"options": {"epochs": 100000, "hidden": [12]}, "name": "long"}"#, token: token)
    #expect(begun.status == 201)
    #expect(try JSON(begun.text)["run"] == .string("long"))
    try await program.wait(until: "an epoch") {
      ((try? folder.text("runs/long/history.csv")) ?? "").split(separator: "\n").count > 2
    }
    program.send(SIGINT)
    #expect(try await program.outcome().exitCode == 0)
    let record = try JSON(folder.text("runs/long/run.json"))
    #expect(record["status"] == .string("interrupted"))
    #expect(folder.exists("runs/long/model.safetensors"))
  }

  @Test("A port that is taken and a run that there is not are told")
  func faults() async throws {
    let folder = try ScratchFolder()
    let (program, address) = try await studio(in: folder)
    let port = try #require(address.port)
    try await folder.mlp("studio", "--port", "\(port)")
      .expectFailure(74, ["Another program listens on port \(port)", "or 0 for a free one"])
    try await folder.mlp("studio", "--run", "nowhere")
      .expectFailure(66, [folder.path("nowhere")])
    try await folder.mlp("studio", "--host", "no.such.host.invalid")
      .expectFailure(64, ["is no address of this machine", "--host <address>"])
    program.send(SIGINT)
    #expect(try await program.outcome().exitCode == 0)
  }
}
