// Streams of events from the program, for as long as a view is open.
import { addressInAPI } from "/shell/api.js";

/// Follows a stream: `follow("runs/first/events", { state: (values) => …, losses: …, end: … })` returns a function that ends it.
///
/// The browser connects again by itself after an interruption, and the stream then begins with all that is to be known.
/// `connection` is told "open", "lost" (it is being tried again) and "ended". After an event `end` the stream is closed.
/// A tab that nobody sees has no stream: a browser keeps few connections to a server, and many tabs would take them all.
export function follow(path, handlers, connection = () => {}) {
  let source = null;
  let timer = null;
  let isClosed = false;

  function close(state = "ended") {
    if (isClosed) return;
    isClosed = true;
    document.removeEventListener("visibilitychange", turn);
    pause();
    connection(state);
  }

  function pause() {
    clearTimeout(timer);
    source?.close();
    source = null;
  }

  function turn() {
    pause();
    if (!document.hidden) connect();
  }

  function connect() {
    const mine = new EventSource(addressInAPI(path));
    source = mine;
    mine.onopen = () => connection("open");
    mine.onerror = () => {
      if (mine !== source) return;
      connection("lost");
      // The browser gives up after some answers, such as that of a server which has just been started again.
      if (mine.readyState === EventSource.CLOSED) timer = setTimeout(connect, 2000);
    };
    for (const [name, handler] of Object.entries(handlers)) {
      mine.addEventListener(name, (event) => mine === source && handler(JSON.parse(event.data)));
    }
    mine.addEventListener("end", () => mine === source && close());
  }

  document.addEventListener("visibilitychange", turn);
  turn();
  return close;
}
