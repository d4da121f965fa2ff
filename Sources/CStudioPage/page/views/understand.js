// Every number between an image and its class: in a network of six units, and in one's own.
import { h, link } from "/shell/elements.js";
import { addressOf } from "/shell/router.js";
import { example } from "/understand/example.js";
import { network } from "/understand/network.js";

/// Opens the view: the worked example, or, when the address names an image or says so, the user's network.
export function open(place, parameters) {
  const isNetwork = parameters.show === "network" || "index" in parameters || "pixels" in parameters;
  const choice = (text, show, isChosen) =>
    link(text, addressOf("understand", { show }), { className: "button", "aria-current": isChosen ? "page" : null });
  const content = h("div", { className: "stack" });
  place.append(
    h(
      "div",
      { className: "view-head" },
      h("div", {}, h("h1", {}, "Understand"), h("p", {}, isNetwork ? "One image through your network, from its pixels to its class." : "Backpropagation on paper: a step of learning with every number, every derivative, every update.")),
      h("nav", { className: "row switch", "aria-label": "What to understand" }, choice("Worked example", "example", !isNetwork), choice("On your network", "network", isNetwork)),
    ),
    content,
  );
  return (isNetwork ? network : example)(content, parameters);
}
