// Look: the images of a data set, by class, and by what a network made of them.
import { get, part as pathPart } from "/shell/api.js";
import { h } from "/shell/elements.js";
import { attempt } from "/shell/faults.js";
import { count } from "/shell/numbers.js";
import { note } from "/shell/router.js";
import { exampleDetails } from "/looking/details.js";
import { filters } from "/looking/filters.js";
import { exampleGallery } from "/looking/gallery.js";
import { paging } from "/looking/paging.js";

const KEPT = ["data", "part", "class", "run", "verdict", "predicted", "first_of_each", "count"];

/// What `#/look?data=sample&part=test&class=7&run=first&verdict=wrong&index=42` shows.
export function open(place, parameters) {
  const faults = h("div");
  const chooser = h("section", { className: "card" });
  const gallery = exampleGallery("Images", "images", (example) => show(example.index));
  const pages = paging((offset) => update({ offset: offset || null }));
  const details = exampleDetails({ neighbour: gallery.neighbour, openExample: show, closed: (index) => gallery.focus(index) });
  const summary = h("p", { className: "pale" });
  place.append(head(), faults, chooser, h("section", { className: "card stack" }, summary, gallery.element, pages.element), details.element);
  let studio = null;
  let runs = [];
  let choice = { ...parameters };
  let info = null;
  let turn = 0;

  const size = () => (choice.first_of_each === "true" ? info.classes.length : Number(choice.count) || 60);

  async function update(changes = {}) {
    const moved = Object.keys(changes).some((key) => key !== "offset");
    choice = { ...choice, ...(moved && { offset: null }), ...changes };
    if (!choice.run) choice = { ...choice, verdict: "", predicted: "" };
    note({ ...Object.fromEntries([...KEPT, "offset"].map((key) => [key, choice[key] || null])), index: null });
    const mine = ++turn;
    const isDone = await attempt(faults, async () => {
      await inform();
      if (mine !== turn) return true;
      const offset = Number(choice.offset) || 0;
      const asked = Object.fromEntries(KEPT.filter((key) => key !== "data").map((key) => [key, choice[key]]));
      const answer = await get(`data/${pathPart(choice.data)}/examples`, { ...asked, offset, count: size() });
      if (mine !== turn) return true;
      gallery.update(answer, info.classes.map(({ name }) => name), "There is no such image.");
      details.renew();
      pages.update(offset, size(), answer.total);
      summary.textContent = `${count(answer.total)} ${answer.total === 1 ? "image" : "images"} of ${count(choice.part === "training" ? info.training_count : info.test_count)}`;
      return true;
    });
    if (!isDone && mine === turn) clear();
  }

  /// The images of other data would be taken for those that are asked for.
  function clear() {
    gallery.update({ examples: [] }, [], "");
    details.renew();
    pages.update(0, 1, 0);
    summary.textContent = "";
  }

  /// Asks about the data that are chosen. The choice stays open where they cannot be had.
  async function inform() {
    const { data } = choice;
    try {
      if (info?.asked !== data) info = { ...(await get(`data/${pathPart(data)}`)), asked: data };
    } catch (error) {
      info = { asked: null, classes: [] };
      throw error;
    } finally {
      if (data === choice.data) fillFilters();
    }
  }

  function fillFilters() {
    const focused = document.activeElement?.closest?.(".filters") && document.activeElement.name;
    chooser.replaceChildren(filters({ data: studio.data, runs, classes: info.classes }, choice, update));
    if (focused) chooser.querySelector(`[name="${focused}"]`)?.focus();
  }

  function show(index) {
    const isOwn = runs.some(({ name, data }) => name === choice.run && data === choice.data);
    details.show({ data: choice.data, part: choice.part, run: choice.run || null, index, isOwn });
  }

  async function begin() {
    await attempt(faults, async () => {
      const [about, listed] = await Promise.all([get("studio"), get("runs")]);
      studio = about;
      runs = listed.runs.filter(({ status }) => status !== "planned" && status !== "failed");
    });
    if (!studio) return;
    const needsRun = choice.verdict || choice.predicted;
    const run = choice.run ?? (needsRun ? studio.current_run ?? runs[0]?.name : "");
    const index = parameters.index;
    const data = choice.data ?? runs.find(({ name }) => name === run)?.data ?? studio.default_data;
    await update({ data, part: choice.part ?? "test", run, offset: choice.offset ?? null });
    if (index !== undefined && info?.asked) show(Number(index));
  }

  begin();
  const close = () => {
    turn += 1;
    details.element.remove();
  };
  return Object.assign(close, { follows: details.follows });
}

const head = () =>
  h("div", { className: "view-head" }, h("div", {}, h("h1", {}, "Look at the data"),
    h("p", {}, "Every image of a data set, and what a network reads in it. Click an image for its details.")));
