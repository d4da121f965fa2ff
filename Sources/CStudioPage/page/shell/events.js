// Streams of events from the program, for as long as a view is open.
import { addressInAPI } from "/shell/api.js";

/// Follows a stream: `follow("runs/first/events", { state: (values) => …, losses: …, end: … })` returns a function that ends it.
///
/// The browser connects again by itself after an interruption, and the stream then begins with all that is to be known.
/// `connection` is told "open", "lost" (it is being tried again) and "ended". After an event `end` the stream is closed.
export function follow(path, handlers, connection = () => {}) {
  let source = null;
  let timer = null;
  let isClosed = false;

  function close(state = "ended") {
    if (isClosed) return;
    isClosed = true;
    clearTimeout(timer);
    source?.close();
    connection(state);
  }

  function connect() {
    source = new EventSource(addressInAPI(path));
    source.onopen = () => connection("open");
    source.onerror = () => {
      if (isClosed) return;
      connection("lost");
      // The browser gives up after some answers, such as that of a server which has just been started again.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, 2000);
    };
    for (const [name, handler] of Object.entries(handlers)) {
      source.addEventListener(name, (event) => !isClosed && handler(JSON.parse(event.data)));
    }
    source.addEventListener("end", () => close());
  }

  connect();
  return close;
}
