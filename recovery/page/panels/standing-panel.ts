import { announce } from "../dom/announce.ts";
import { button, element, list } from "../dom/element.ts";
import { failureBox } from "../dom/failure-box.ts";
import { keepingFocus } from "../dom/keep-focus.ts";
import { setIdText } from "../dom/set-id.ts";
import { visible } from "../dom/visible.ts";
import type { ReadingDesk } from "../reading-desk.ts";
import { itemsOf } from "../scan-items.ts";
import { type Standing, standing } from "../standing.ts";
import { STANDING } from "../text.ts";

/** What is in, what is missing, what was set aside and why: drawn anew after each change. */
export function standingPanel(
  desk: ReadingDesk,
  openSet: () => void,
  openLabel: string,
): { node: HTMLElement; draw(): Standing | undefined } {
  const node = element("div", { class: "standing" });
  let told = "";

  function draw(): Standing | undefined {
    const [leading] = desk.gathering.assess();
    const stands = leading === undefined ? undefined : standing(leading);
    const open = button(openLabel, openSet, "primary");
    const nodes = [
      element("h2", { tabindex: -1 }, STANDING.heading),
      ...(stands === undefined ? [element("p", { class: "hint" }, STANDING.nothing)] : setNodes(stands)),
      ...(stands !== undefined && stands.needs.length === 0 ? [element("p", { class: "buttons" }, open)] : []),
      ...asideNodes(desk, leading?.remarks ?? []),
      ...troubleNodes(desk),
      ...sourceNodes(desk),
    ];
    keepingFocus(node, () => node.replaceChildren(...nodes));
    if (stands !== undefined) tell(`${STANDING.shares}: ${stands.shares}. ${stands.needs.join(" ") || STANDING.ready}`);
    return stands;
  }

  function tell(sentence: string): void {
    if (sentence !== told) announce(sentence);
    told = sentence;
  }

  return { node, draw };
}

function setNodes(stands: Standing): readonly HTMLElement[] {
  const chips = stands.chips.map(({ x, state }) =>
    element(
      "li",
      { class: `chip ${state}`, "aria-label": STANDING.chipLabel(x, STANDING.chip[state]) },
      element("b", {}, String(x)),
      element("span", {}, STANDING.chip[state]),
    ),
  );
  const rows = [
    [STANDING.shares, stands.shares],
    [STANDING.card, stands.card],
    [STANDING.parts, stands.parts],
  ] as const;
  return [
    element(
      "p",
      { class: "set" },
      setIdText(stands.set),
      stands.m === 0 ? null : element("span", {}, STANDING.opensWith(stands.m, stands.n)),
    ),
    element("ol", { class: "chips" }, ...chips),
    element("dl", { class: "facts" }, ...rows.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)])),
    needsNode(stands),
  ];
}

function needsNode({ needs, advice }: Standing): HTMLElement {
  if (needs.length > 0) {
    return element("div", { class: "needs" }, element("h3", {}, STANDING.need), list([...needs, ...advice]));
  }
  const ready = advice.length === 0 ? STANDING.ready : STANDING.readyWithoutCard;
  const look = advice.length === 0 ? "needs ready" : "needs doubtful";
  return element(
    "div",
    { class: look },
    element("p", { class: "happened" }, ready),
    ...advice.map((line) => element("p", {}, line)),
  );
}

function asideNodes(desk: ReadingDesk, remarks: ReturnType<ReadingDesk["gathering"]["foreign"]>): readonly HTMLElement[] {
  const all = [...remarks, ...desk.gathering.foreign()];
  if (all.length === 0) return [];
  return [element("h3", {}, STANDING.aside), ...all.map(({ source, failure }) => failureBox(failure, source))];
}

function troubleNodes(desk: ReadingDesk): readonly HTMLElement[] {
  if (desk.troubles.length === 0) return [];
  return [
    element("h3", {}, STANDING.troubles),
    ...desk.troubles.map(({ source, failure }) => failureBox(failure, source)),
    element(
      "p",
      { class: "buttons" },
      button(STANDING.clear, () => desk.clearTroubles(), "quiet"),
    ),
  ];
}

function sourceNodes(desk: ReadingDesk): readonly HTMLElement[] {
  const sources = desk.gathering.sources();
  if (sources.length === 0) return [];
  const items = sources.map(({ name, scans }) => {
    const remove = () => {
      desk.remove(name);
      announce(STANDING.removed(name));
    };
    return element(
      "li",
      {},
      element("span", { class: "source" }, visible(name)),
      element("span", {}, itemsOf(scans)),
      button(STANDING.removeShort, remove, "quiet", STANDING.remove(name)),
    );
  });
  return [element("h3", {}, STANDING.sources), element("ul", { class: "sources" }, ...items)];
}
