// Which networks of a training have been kept, in words.

/// `0–19, 22, 25, … 100` for the numbers of the epochs.
export function keptText(epochs) {
  const parts = [];
  for (let from = 0; from < epochs.length; ) {
    const step = epochs[from + 1] - epochs[from];
    let to = from;
    while (to + 1 < epochs.length && epochs[to + 1] - epochs[to] === step) to += 1;
    parts.push(to - from < 2 ? String(epochs[from]) : step === 1 ? `${epochs[from]}–${epochs[to]}` : `${epochs[from]}, ${epochs[from + 1]}, … ${epochs[to]}`);
    // Two that stand alone make no step.
    from = to - from < 2 ? from + 1 : to + 1;
  }
  return parts.join(", ");
}

/// The kept epoch that is nearest to one that is asked for.
export const nearestKept = (epochs, epoch) =>
  epochs.reduce((best, one) => (Math.abs(one - epoch) <= Math.abs(best - epoch) ? one : best));
