// From page to page of a long list.
import { button, h } from "/shell/elements.js";
import { count } from "/shell/numbers.js";

/// `update(offset, size, total)` shows where one is; `turn(offset)` is called for another place.
export function paging(turn) {
  const words = h("span", { role: "status" });
  let place = { offset: 0, size: 1, total: 0 };
  const to = (offset) => turn(Math.max(0, offset));
  const first = button("« First", () => to(0), { className: "small" });
  const before = button("◀ Before", () => to(place.offset - place.size), { className: "small" });
  const next = button("Next ▶", () => to(place.offset + place.size), { className: "small" });
  const element = h("nav", { className: "row paging", "aria-label": "Pages" }, first, before, words, next);
  return {
    element,
    update(offset, size, total) {
      place = { offset, size, total };
      const last = Math.min(total, offset + size);
      words.textContent = total ? `${count(offset + 1)}–${count(last)} of ${count(total)}` : "none";
      first.disabled = before.disabled = offset === 0;
      next.disabled = last >= total;
      element.hidden = total <= size && offset === 0;
    },
  };
}
