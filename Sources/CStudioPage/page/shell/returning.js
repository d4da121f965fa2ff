// When the program does not answer, the page waits for it and is loaded again: a program that was started anew has another
// token, and what could not be shown meanwhile is shown then.
const PAUSE = 2000;
let isWaiting = false;

/// Begins to wait, unless it does already. `isNeeded()` says, once the program is back, whether something on the page lacks it.
export async function awaitReturn(isNeeded) {
  if (isWaiting) return;
  isWaiting = true;
  // A program that answers at once was not away: only that request failed, and would fail again after loading.
  let wasAway = false;
  while (!(await answers())) {
    wasAway = true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  isWaiting = false;
  if (wasAway && isNeeded()) location.reload();
}

async function answers() {
  try {
    return (await fetch("/api/v1/studio", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
