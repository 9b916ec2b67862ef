import { groupsOfFour, spell } from "../../../core/credential/spelling.ts";
import { element } from "../dom/element.ts";
import { visible } from "../dom/visible.ts";

/** A secret of one line in large groups of four, each with the place of its first character. */
export function groupedSecret(text: string): HTMLElement {
  const groups = groupsOfFour(text).map(({ position, text: group }) =>
    element(
      "li",
      {},
      element("code", {}, visible(shownSpaces(group), { digits: true })),
      element("small", {}, String(position)),
    ),
  );
  return element("ol", { class: "groups" }, ...groups);
}

/** Each character of a secret with its place and its word. */
export function spelledSecret(text: string): HTMLElement {
  const characters = spell(text).map(({ position, character, spoken }) =>
    element(
      "li",
      {},
      element("small", {}, String(position)),
      element("code", {}, visible(shownSpaces(character), { digits: true })),
      element("span", {}, spoken),
    ),
  );
  return element("ol", { class: "spelled" }, ...characters);
}

/** Secrets of one line each, numbered. */
export function listedSecrets(texts: readonly string[]): HTMLElement {
  const items = texts.map((text) => element("li", {}, element("code", {}, visible(shownSpaces(text), { digits: true }))));
  return element("ol", { class: "listed" }, ...items);
}

/** Text of several lines, as it stands. */
export function plainLines(text: string): HTMLElement {
  return element("pre", { class: "lines", tabindex: 0 }, visible(text, { lines: true }));
}

// A space inside a password must be seen to be typed.
function shownSpaces(text: string): string {
  return text.replaceAll(" ", "\u2423");
}
