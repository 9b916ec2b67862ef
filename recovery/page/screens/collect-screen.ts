import type { Quorum } from "../../../core/share/quorum.ts";
import { button, element, freshId } from "../dom/element.ts";
import { failureBox } from "../dom/failure-box.ts";
import { nextPaint } from "../dom/next-paint.ts";
import { asFailure } from "../gathering.ts";
import { cameraPanel } from "../panels/camera-panel.ts";
import { filesPanel } from "../panels/files-panel.ts";
import type { Panel } from "../panels/panel.ts";
import { passphrasePanel } from "../panels/passphrase-panel.ts";
import { pastePanel } from "../panels/paste-panel.ts";
import { standingPanel } from "../panels/standing-panel.ts";
import { wordsPanel } from "../panels/words-panel.ts";
import type { ReadingDesk } from "../reading-desk.ts";
import { COLLECT } from "../text.ts";
import type { Screen } from "./screen.ts";

const PANELS = { camera: cameraPanel, files: filesPanel, words: wordsPanel, paste: pastePanel } as const;
type Way = keyof typeof PANELS;
const WAYS: readonly Way[] = ["camera", "files", "words", "paste"];

/** Where sheets are read: ways to read them at the left, what they come to at the right. `draw` is called after each change. */
export function collectScreen(desk: ReadingDesk, opened: (quorum: Quorum) => void): Screen & { draw(): void } {
  let panel: Panel | undefined;
  const place = element("div", { class: "way" });
  const hand = element("p", { class: "hint" });
  const handRow = element(
    "div",
    { class: "hand" },
    hand,
    button(COLLECT.nextSheet, () => desk.nextSheet()),
  );
  const said = element("div", { role: "alert" });
  const stands = standingPanel(desk, () => void open(), COLLECT.open);
  const passphrase = passphrasePanel(desk, draw);

  function choose(way: Way): void {
    panel?.close();
    panel = PANELS[way](desk);
    place.replaceChildren(panel.node);
    handRow.hidden = way === "files";
  }

  function draw(): void {
    const leading = stands.draw();
    passphrase.draw(leading?.locked ?? [], leading?.set ?? "");
    hand.textContent = COLLECT.nextSheetHint(desk.sheet);
    said.replaceChildren();
  }

  async function open(): Promise<void> {
    said.replaceChildren(element("p", { class: "working" }, COLLECT.opening));
    await nextPaint();
    try {
      opened(await desk.gathering.validate());
    } catch (error) {
      said.replaceChildren(failureBox(asFailure(error)));
    }
  }

  choose("camera");
  const node = element(
    "div",
    { class: "collect" },
    element("h1", { tabindex: -1 }, COLLECT.heading),
    element("p", { class: "lead" }, COLLECT.lead),
    element(
      "div",
      { class: "sides" },
      element("section", {}, wayChoice(choose), place, handRow),
      element("section", {}, passphrase.node, said, stands.node),
    ),
  );
  draw();
  return { node, draw, close: () => panel?.close() };
}

function wayChoice(choose: (way: Way) => void): HTMLElement {
  const name = freshId("way");
  const options = WAYS.map((way) => {
    const id = freshId("way");
    const radio = element("input", { type: "radio", id, name, checked: way === "camera", class: "unseen" });
    radio.addEventListener("change", () => choose(way));
    return element("span", { class: "segment" }, radio, element("label", { for: id }, COLLECT.ways[way]));
  });
  return element("fieldset", { class: "segments" }, element("legend", {}, COLLECT.how), ...options);
}
