// The cloud of the examples, fetched when it comes into sight.
import { get, part as pathPart } from "/shell/api.js";
import { h } from "/shell/elements.js";
import { attempt } from "/shell/faults.js";
import { count, figure } from "/shell/numbers.js";
import { nearestClasses, pointCloud } from "/cloud/cloud.js";

const MOST = 1500;

/// `show(run, part, total)` shows the examples of another run or part, which has `total`; `openExample(index)` is called for one that is chosen.
export function spaceCard(openExample) {
  const place = h("div", {}, h("p", { className: "pale" }, "Computing the components …"));
  const faults = h("div");
  const shown = h("span");
  const element = h("section", { className: "card stack space" },
    h("div", {}, h("h2", {}, "The images in space"),
      h("p", { className: "pale" }, shown, "Each image is a point, where it lies along the three directions in which the images differ most. Classes that overlap here are hard to tell apart by these alone.")),
    faults, place);
  let cloud = null;
  let wanted = null;
  let isSeen = false;
  const observer = new IntersectionObserver((entries) => {
    if (isSeen || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    isSeen = true;
    fill();
  }, { rootMargin: "200px" });
  observer.observe(element);

  async function fill() {
    if (!isSeen || !wanted) return;
    const mine = wanted;
    const isDone = await attempt(faults, async () => {
      const projection = await get(`runs/${pathPart(mine.run)}/projection`, { part: mine.part, count: MOST });
      const next = await pointCloud(projection, (index) => openExample(projection.indices[index]));
      if (mine !== wanted || !element.isConnected) {
        next.close();
        return true;
      }
      cloud?.close();
      cloud = next;
      place.replaceChildren(next.element, tableOf(projection));
      const size = projection.labels.length;
      shown.textContent = size < mine.total ? `The first ${count(size)} of the ${count(mine.total)} images. ` : `All ${count(size)} images. `;
      next.start();
      return true;
    });
    if (isDone || mine !== wanted) return;
    // What cannot be shown leaves nothing of what was shown before.
    cloud?.close();
    cloud = null;
    shown.textContent = "";
    place.replaceChildren();
  }

  return {
    element,
    show(run, part, total) {
      wanted = { run, part, total };
      fill();
    },
    close() {
      observer.disconnect();
      wanted = null;
      cloud?.close();
    },
  };
}

const tableOf = (projection) =>
  h("details", {}, h("summary", {}, "The same in words: classes that lie closest together"),
    h("table", {}, h("thead", {}, h("tr", {}, ["class", "and class", "distance of their middles"].map((text) => h("th", { scope: "col" }, text)))),
      h("tbody", {}, nearestClasses(projection).map(({ one, other, distance }) =>
        h("tr", {}, h("td", {}, one), h("td", {}, other), h("td", {}, figure(distance, 3)))))));
