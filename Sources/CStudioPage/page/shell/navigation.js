// The head of the page: its name and a tab for each view.
import { h } from "/shell/elements.js";
import { lastAddress } from "/shell/router.js";
import { views } from "/shell/views.js";

/// Fills the head; `mark(name)` of what it returns marks the tab of the view that is open.
export function navigation(head) {
  const tabs = new Map(views.map((view) => [view.name, h("a", {}, view.title)]));
  skip(document.querySelector(".skip"));
  head.append(
    h("a", { className: "brand", href: "#/draw" }, h("img", { src: "/icon.svg", alt: "", width: 26, height: 26 }), "mlp studio"),
    h("nav", { "aria-label": "Views" }, h("ul", {}, [...tabs.values()].map((tab) => h("li", {}, tab)))),
  );
  // A tab leads to where its view was left.
  const refresh = () => tabs.forEach((tab, name) => (tab.href = lastAddress(name)));
  addEventListener("addressnoted", refresh);
  refresh();
  return {
    mark(name) {
      tabs.forEach((tab, other) => {
        if (other === name) tab.setAttribute("aria-current", "page");
        else tab.removeAttribute("aria-current");
      });
    },
  };
}

/// The link for the keyboard past the tabs. It moves the focus only, for the address names what is shown.
function skip(link) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById("view").focus();
  });
}
