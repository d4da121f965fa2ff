// Curves and histograms with Chart.js, which can grow while they are watched and be saved.
import { h } from "/shell/elements.js";
import { showFault } from "/shell/faults.js";
import { library } from "/shell/libraries.js";
import { figure } from "/shell/numbers.js";
import { colourAt, whenThemeTurns } from "/figures/colours.js";
import { settingsOf, datasetOf } from "/figures/chartstyle.js";
import { csvOf } from "/figures/download.js";
import { chartDrawing } from "/figures/drawings.js";
import { saveable } from "/figures/frame.js";

/// A chart of series `{ name, points: [[x, y], …], colour?, dash? }`.
///
/// `chart({ title, x, y, kind: "line" | "bars", logarithmic, percent, file })` returns `{ element, set(series), append(name, points), close() }`:
/// `set` shows other series, `append` adds points to one of them, `close` is called when the view is left.
export function chart(options) {
  const { title, x, y, file = title.toLowerCase().replaceAll(/\W+/g, "-") } = options;
  const canvas = h("canvas", { role: "img", "aria-label": title });
  const place = h("div", { className: "chart" }, canvas);
  let series = [];
  let drawn = null;
  let isClosed = false;
  let isDue = false;

  const element = saveable(title, place, {
    name: file,
    caption: options.caption,
    svg: () => chartDrawing({ ...options, series }),
    csv: () => csvOf(["series", x, y], series.flatMap((one) => one.points.map((point) => [one.name, ...point]))),
  });

  // The library's canvas is drawn at most once a frame, however many points arrive.
  function draw() {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (isClosed) return;
      canvas.setAttribute("aria-label", described(title, series, x));
      if (!drawn) return;
      drawn.data.datasets = series.map((one) => datasetOf(one, options));
      drawn.update("none");
    });
  }

  function restyle() {
    if (!drawn) return;
    drawn.options = settingsOf(options);
    draw();
  }

  library("chart").then(
    (Chart) => {
      if (isClosed) return;
      drawn = new Chart(canvas, { type: options.kind === "bars" ? "bar" : "line", data: { datasets: [] }, options: settingsOf(options) });
      draw();
    },
    (error) => showFault(place, error),
  );
  const turned = whenThemeTurns(restyle);

  return {
    element,
    set(next) {
      series = next.map((one, index) => ({ colour: colourAt(index), ...one, points: [...one.points] }));
      draw();
    },
    append(name, points) {
      const one = series.find((candidate) => candidate.name === name);
      if (one) one.points.push(...points);
      else series.push({ name, colour: colourAt(series.length), points: [...points] });
      draw();
    },
    close() {
      isClosed = true;
      turned();
      drawn?.destroy();
    },
  };
}

/// What a screen reader says of a chart: where each series stands.
function described(title, series, x) {
  const ends = series.filter((one) => one.points.length).map(({ name, points }) => {
    const [at, value] = points.at(-1);
    return `${name} ${figure(value)} at ${x} ${figure(at)}`;
  });
  return `${title}. ${ends.length ? ends.join("; ") : "No values yet"}.`;
}
