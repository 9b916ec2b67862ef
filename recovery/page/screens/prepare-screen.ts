import { button, element, list } from "../dom/element.ts";
import { PREPARE } from "../text.ts";
import type { Screen } from "./screen.ts";

/** What to bring, what the page does, and whether the machine is off the network. */
export function prepareScreen(begin: () => void): Screen {
  const state = element("p", { class: "happened" });
  const next = element("p");
  const network = element("section", { role: "status", "aria-live": "polite" }, state, next);
  const go = button(PREPARE.go, begin, "primary");

  function look(): void {
    const online = navigator.onLine;
    network.className = online ? "network online" : "network";
    state.textContent = online ? PREPARE.online : PREPARE.offline;
    next.textContent = online ? PREPARE.onlineNext : PREPARE.offlineNext;
    go.textContent = online ? PREPARE.goOnline : PREPARE.go;
    go.className = online ? "button plain" : "button primary";
  }

  window.addEventListener("online", look);
  window.addEventListener("offline", look);
  look();
  const node = element(
    "div",
    { class: "prepare" },
    element("h1", { tabindex: -1 }, PREPARE.heading),
    element("p", { class: "lead" }, PREPARE.lead),
    network,
    element("h2", {}, PREPARE.bringHeading),
    list(PREPARE.bring),
    element(
      "div",
      { class: "two" },
      element("section", {}, element("h2", {}, PREPARE.doesHeading), list(PREPARE.does)),
      element("section", {}, element("h2", {}, PREPARE.doesNotHeading), list(PREPARE.doesNot)),
    ),
    element("p", { class: "buttons" }, go),
  );
  return {
    node,
    close: () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    },
  };
}
