import Foundation
import HTTPServing
import Synchronization
import Testing

@Suite("Event streams, on a free port", .serialized)
struct EventStreamServingTests {
  private func event(_ number: Int) throws -> ServerSentEvent {
    try ServerSentEvent("tick", ["n": number])
  }

  /// Waits for what happens on other threads.
  private func becomesTrue(_ condition: () -> Bool) -> Bool {
    for _ in 0..<1000 {
      if condition() { return true }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return false
  }

  @Test("Events arrive as they are sent, and after their end the connection goes on")
  func order() throws {
    let test = try TestServer()
    let client = try test.listener()
    let stream = try #require(test.streams.first)
    for number in 0..<100 {
      stream.send(try event(number))
      if number.isMultiple(of: 10) {
        for past in max(0, number - 9)...number {
          #expect(try client.event() == "event: tick\ndata: {\"n\":\(past)}")
        }
      }
    }
    stream.end()
    for past in 91...99 {
      #expect(try client.event() == "event: tick\ndata: {\"n\":\(past)}")
    }
    #expect(throws: TestClientError.self) { try client.event() }
    client.send("GET /hello HTTP/1.1\nHost: x\n\n")
    #expect(try client.answer().body == "hello")
  }

  @Test("An event that comes while the connection is being laid aside is not overlooked")
  func promptness() throws {
    let test = try TestServer()
    let client = try test.listener()
    let stream = try #require(test.streams.first)
    // Each is sent when the server has sent the one before and is about to find that there is no other.
    for number in 0..<5000 {
      stream.send(try event(number))
      try #require(try client.event() == "event: tick\ndata: {\"n\":\(number)}")
    }
  }

  @Test("The stream of a client that vanishes ends, and nothing is kept of it")
  func vanishing() throws {
    var limits = ServerLimits()
    limits.eventStreams = 1
    let test = try TestServer(limits: limits)
    for isSending in [true, false] {
      let client = try test.listener()
      weak let stream = test.streams.last
      if isSending {
        stream?.send(try event(0))
        _ = try client.event()
      }
      let refused = try test.client()
      refused.send("GET /events HTTP/1.1\nHost: x\n\n")
      #expect(try refused.answer().status == 503)
      #expect(test.streams.last?.isEnded == true)
      #expect(stream?.isEnded == false)
      client.close()
      #expect(becomesTrue { stream?.isEnded != false })
      test.forgetStreams()
      #expect(becomesTrue { stream == nil })
    }
  }

  @Test("64 clients hear everything")
  func many() throws {
    let test = try TestServer()
    let clients = try (0..<64).map { _ in try test.listener() }
    let streams = test.streams
    #expect(streams.count == 64)
    for number in 0..<50 {
      let event = try event(number)
      for stream in streams { stream.send(event) }
    }
    for client in clients {
      for number in 0..<50 {
        #expect(try client.event() == "event: tick\ndata: {\"n\":\(number)}")
      }
    }
  }

  @Test("Stopping ends the streams that are open and what is being answered")
  func stopping() throws {
    let test = try TestServer()
    let clients = try (0..<8).map { _ in try test.listener() }
    let slow = try test.client()
    slow.send("GET /slow HTTP/1.1\nHost: x\n\n")
    test.isReached.wait()
    let isOver = Atomic(false)
    // Events go on while the server is stopped.
    let streams = test.streams
    let event = try event(1)
    let sender = Thread {
      while !isOver.load(ordering: .relaxed) { for stream in streams { stream.send(event) } }
    }
    sender.start()
    test.server.stop()
    isOver.store(true, ordering: .relaxed)
    #expect(streams.filter { !$0.isEnded }.isEmpty)
    for client in clients { #expect(client.isEnded()) }
    #expect(slow.isEnded())
    test.gate.signal()
  }

  @Test("A client that does not read loses its stream, and the others do not notice")
  func slowReaders() throws {
    let test = try TestServer()
    _ = try test.listener()
    let slow = try test.listener()
    let quick = try test.listener()
    let streams = Array(test.streams.suffix(2))
    let event = try ServerSentEvent("large", String(repeating: "x", count: 100_000))
    for _ in 0..<400 where !streams[0].isEnded {
      for stream in streams { stream.send(event) }
      _ = try quick.event()
    }
    #expect(streams[0].isEnded)
    #expect(!streams[1].isEnded)
    slow.close()
  }

  @Test("A stream without events shows that it is alive")
  func keepAlive() throws {
    var limits = ServerLimits()
    limits.keepAliveSeconds = 1
    limits.idleSeconds = 1
    let test = try TestServer(limits: limits)
    let client = try test.listener()
    for _ in 0..<2 { #expect(try client.event() == ":") }
  }
}
