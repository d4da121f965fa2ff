// How Chart.js draws on this page.
import { percent as percentText, figure } from "/shell/numbers.js";
import { axisText, isCounted, percentTexts } from "/figures/axes.js";
import { pageColour } from "/figures/colours.js";

/// Chart.js's settings for a chart's options, in the colours of the page as they are now.
export function settingsOf({ x, y, logarithmic = false, percent = false, kind = "line" }) {
  const [ink, pale, line] = ["--ink", "--pale", "--line"].map(pageColour);
  const text = (value) => (percent ? percentText(value) : figure(value));
  const axis = (title, more) => ({
    title: { display: true, text: title, color: pale },
    ticks: { color: pale, maxRotation: 0, autoSkipPadding: 12, callback: (value) => axisText(value) },
    grid: { color: line },
    ...more,
  });
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    parsing: false,
    normalized: true,
    interaction: { mode: "nearest", axis: "x", intersect: false },
    scales: {
      x: axis(x, {
        type: "linear", offset: kind === "bars", grid: { display: false },
        ticks: { color: pale, maxRotation: 0, autoSkipPadding: 12, callback: (value) => (isCounted(x) && !Number.isInteger(value) ? null : axisText(value)) },
      }),
      y: axis(y, {
        type: logarithmic ? "logarithmic" : "linear",
        beginAtZero: kind === "bars",
        // Values that are all 100 % would else stand in the middle of an axis up to 200 %.
        afterDataLimits: (scale) => {
          if (!percent || scale.max <= 1) return;
          scale.max = 1;
          scale.min = Math.min(0.9, Math.max(0, scale.min || 0.9));
        },
        ticks: { color: pale, callback: (value, index, all) => (percent ? percentTexts(all.map((one) => one.value))[index] : axisText(value)) },
      }),
    },
    plugins: {
      legend: { labels: { color: ink, boxWidth: 24, boxHeight: 2, usePointStyle: false } },
      tooltip: {
        callbacks: {
          title: (items) => (items.length ? `${x} ${axisText(items[0].parsed.x)}` : ""),
          label: (item) => `${item.dataset.label}: ${text(item.parsed.y)}`,
        },
      },
    },
  };
}

/// Chart.js's form of a series.
export function datasetOf({ name, colour, dash, points }, { kind }) {
  const isBars = kind === "bars";
  return {
    label: name,
    data: points.map(([x, y]) => ({ x, y: Number.isFinite(y) ? y : null })),
    borderColor: colour,
    backgroundColor: isBars ? `${colour}66` : colour,
    borderWidth: isBars ? 1 : 2,
    borderDash: dash,
    // A short curve shows its points, so that a single one is seen.
    pointRadius: points.length <= 30 ? 2.5 : 0,
    spanGaps: true,
    barPercentage: 1,
    categoryPercentage: 1,
  };
}
