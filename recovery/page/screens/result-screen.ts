import type { Quorum } from "../../../core/share/quorum.ts";
import type { CorrectedClock } from "../corrected-clock.ts";
import { button, element } from "../dom/element.ts";
import { visible } from "../dom/visible.ts";
import { aboutView } from "../reveal/about-view.ts";
import { credentialView } from "../reveal/credential-view.ts";
import { plainLines } from "../reveal/secret-characters.ts";
import type { Living } from "../reveal/totp-view.ts";
import { trustBanner } from "../reveal/trust-banner.ts";
import { RESULT } from "../text.ts";
import type { Screen } from "./screen.ts";

interface Entry {
  readonly title: string;
  readonly heading: string;
  open(): Living;
}

/** What was sealed: the runbook, the credentials one at a time, and where it comes from. `hide` covers it, and takes it out of the page. */
export function resultScreen(
  quorum: Quorum,
  clock: CorrectedClock,
  hide: () => void,
  start: number,
): Screen & { shown(): number } {
  const entries = entriesOf(quorum, clock);
  let at = start;
  let living: Living | undefined;
  const place = element("div", { class: "entry" });
  const buttons = entries.map(({ title }, index) => {
    const made = button("", () => show(index), "quiet");
    made.replaceChildren(visible(title));
    return element("li", {}, made);
  });
  const previous = button(RESULT.previous, () => show(at - 1));
  const next = button(RESULT.next, () => show(at + 1));

  function show(index: number): void {
    const entry = entries[index];
    if (entry === undefined) return;
    living?.close();
    at = index;
    living = entry.open();
    place.replaceChildren(element("p", { class: "position" }, entry.heading), living.node);
    buttons.forEach((item, position) => {
      if (position === at) item.firstElementChild?.setAttribute("aria-current", "true");
      else item.firstElementChild?.removeAttribute("aria-current");
    });
    previous.disabled = at === 0;
    next.disabled = at === entries.length - 1;
    living.node.querySelector("h2")?.focus();
  }

  const node = element(
    "div",
    { class: "result" },
    element("h1", { tabindex: -1, class: "unseen" }, RESULT.contents),
    trustBanner(quorum),
    element(
      "div",
      { class: "sides" },
      element(
        "nav",
        { "aria-label": RESULT.contents },
        element("ol", {}, ...buttons),
        element("p", {}, button(RESULT.hide, hide)),
      ),
      element(
        "div",
        {},
        place,
        element("p", { class: "buttons turn" }, previous, next),
        element("p", { class: "hint" }, RESULT.leave),
      ),
    ),
  );
  show(Math.min(start, entries.length - 1));
  return { node, shown: () => at, close: () => living?.close() };
}

function entriesOf(quorum: Quorum, clock: CorrectedClock): readonly Entry[] {
  const { credentials } = quorum.payload;
  const still = (node: HTMLElement): Living => ({ node, close: () => undefined });
  return [
    { title: RESULT.runbook, heading: "", open: () => still(runbookView(quorum.payload.runbook)) },
    ...credentials.map((credential, index) => ({
      title: credential.title,
      heading: RESULT.of(index + 1, credentials.length),
      open: () => credentialView(credential, clock),
    })),
    { title: RESULT.about, heading: "", open: () => still(aboutView(quorum)) },
  ];
}

function runbookView(runbook: string | undefined): HTMLElement {
  const content = runbook === undefined || runbook === "" ? element("p", {}, RESULT.noRunbook) : plainLines(runbook);
  return element("article", { class: "runbook" }, element("h2", { tabindex: -1 }, RESULT.runbook), content);
}
