import HTTPServing
import Synchronization
import Testing

@Suite("Events on their way")
struct EventStreamTests {
  private struct Tick: Encodable { var stepCount = 1 }

  @Test("An event is its name and JSON on one line")
  func form() throws {
    let stream = EventStream()
    stream.send(try ServerSentEvent("tick", Tick()))
    stream.keepAlive()
    #expect(
      String(decoding: stream.takeAll(), as: UTF8.self)
        == "event: tick\ndata: {\"step_count\":1}\n\n:\n\n")
    #expect(stream.takeAll().isEmpty)
  }

  @Test("What waits at the end is still read, and nothing is added")
  func ending() throws {
    let stream = EventStream()
    let count = Mutex(0)
    stream.whenEnded { count.withLock { $0 += 1 } }
    stream.keepAlive()
    stream.end()
    stream.end()
    stream.keepAlive()
    #expect(stream.takeAll().count == 3)
    #expect(stream.isEnded)
    stream.whenEnded { count.withLock { $0 += 10 } }
    #expect(count.withLock(\.self) == 11)
  }

  @Test("A reader that is too slow loses the stream, and what waits is given back")
  func capacity() throws {
    let stream = EventStream()
    let event = try ServerSentEvent("e", String(repeating: "x", count: 1 << 20))
    for _ in 0..<3 { stream.send(event) }
    #expect(stream.takeAll().count > 3 << 20)
    for _ in 0..<3 { stream.send(event) }
    #expect(!stream.isEnded)
    stream.send(event)
    #expect(stream.isEnded)
    #expect(stream.takeAll().isEmpty)
  }

  @Test("What is sent at once may be as large as it is, and half as much again may wait behind it")
  func largeEvent() throws {
    let stream = EventStream()
    let event = try ServerSentEvent("e", String(repeating: "x", count: 2 * EventStream.capacity))
    stream.send(event)
    #expect(!stream.isEnded)
    #expect(stream.takeAll().count > 2 * EventStream.capacity)
    stream.send([event, event])
    stream.keepAlive()
    stream.send(event)
    #expect(!stream.isEnded)
    stream.send(event)
    #expect(stream.isEnded)
  }
}
