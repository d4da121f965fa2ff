// Work that is asked for more often than it can be done.

/// Does `work` at most once at a time; of the calls that come meanwhile only the newest is kept.
export function latest(work) {
  let isBusy = false;
  let waiting = null;
  async function run(value) {
    isBusy = true;
    try {
      await work(value);
    } finally {
      isBusy = false;
      const next = waiting;
      waiting = null;
      if (next) run(next.value);
    }
  }
  return (value) => void (isBusy ? (waiting = { value }) : run(value));
}

/// Does `work` at once and then at most once in some milliseconds; the last call is always followed by one. `cancel()` gives it up.
export function paced(work, milliseconds) {
  let next = 0;
  let timer = null;
  const call = () => {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      next = performance.now() + milliseconds;
      work();
    }, Math.max(0, next - performance.now()));
  };
  call.cancel = () => (clearTimeout(timer), (timer = null));
  return call;
}

/// Does `work` when no call has come for some milliseconds; `cancel()` gives it up.
export function settled(work, milliseconds) {
  let timer = null;
  const call = (value) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(value), milliseconds);
  };
  call.cancel = () => clearTimeout(timer);
  return call;
}
