import { button, element } from "../dom/element.ts";
import { SECRET } from "../text.ts";
import { groupedSecret, listedSecrets, plainLines, spelledSecret } from "./secret-characters.ts";

/** How a secret is shown, and what is said of it while it is hidden. */
interface Look {
  readonly hidden: string;
  show(): readonly HTMLElement[];
  /** Present where spelling out makes sense. */
  spell?(): HTMLElement;
}

/** A secret of one line, in groups, that can be spelled out; of several lines, as it stands. */
export function secretField(name: string, text: string): HTMLElement {
  if (text.includes("\n")) return secretLines(name, text);
  return secret(name, {
    hidden: SECRET.hidden(Array.from(text).length),
    show: () => [groupedSecret(text), element("p", { class: "hint" }, SECRET.legend)],
    spell: () => spelledSecret(text),
  });
}

/** A secret text, as it stands. */
export function secretLines(name: string, text: string): HTMLElement {
  return secret(name, { hidden: SECRET.hiddenLines(text.split("\n").length), show: () => [plainLines(text)] });
}

/** Several secrets of one line, numbered. */
export function secretList(name: string, texts: readonly string[]): HTMLElement {
  return secret(name, { hidden: SECRET.hiddenEntries(texts.length), show: () => [listedSecrets(texts)] });
}

/** Something secret: hidden until it is asked for, and not in the page before that. */
function secret(name: string, look: Look): HTMLElement {
  const place = element("div", { class: "secret" });
  const toggle = button(SECRET.show, () => draw(shown === "no" ? "yes" : "no"));
  const spell = button(SECRET.spell, () => draw(shown === "spelled" ? "yes" : "spelled"), "quiet", SECRET.spellNamed(name));
  let shown: "no" | "yes" | "spelled" = "no";

  function draw(how: typeof shown): void {
    shown = how;
    toggle.textContent = how === "no" ? SECRET.show : SECRET.hide;
    toggle.setAttribute("aria-label", how === "no" ? SECRET.showNamed(name) : SECRET.hideNamed(name));
    toggle.setAttribute("aria-expanded", String(how !== "no"));
    spell.setAttribute("aria-pressed", String(how === "spelled"));
    if (how === "no") place.replaceChildren(element("p", { class: "hidden-text" }, look.hidden));
    else place.replaceChildren(...(how === "spelled" && look.spell !== undefined ? [look.spell()] : look.show()));
  }

  draw("no");
  const buttons = element("span", { class: "buttons" }, look.spell === undefined ? null : spell, toggle);
  return element("section", { class: "field secret-field", "aria-label": name }, element("h3", {}, name), buttons, place);
}
