import { button, element, freshId } from "../dom/element.ts";
import { SECRET } from "../text.ts";
import { groupedSecret, plainLines, spelledSecret } from "./secret-characters.ts";

/** Something secret: hidden until it is asked for, and not in the page before that. */
export function secretField(name: string, text: string, lines = text.includes("\n")): HTMLElement {
  const id = freshId("secret");
  const place = element("div", { id, class: "secret" });
  const toggle = button(SECRET.show, () => show(!shown), "plain");
  const spell = button(SECRET.spell, () => showSpelled(!spelled), "quiet", SECRET.spellNamed(name));
  let shown = false;
  let spelled = false;

  function show(visibleNow: boolean): void {
    shown = visibleNow;
    if (!shown) spelled = false;
    draw();
  }

  function showSpelled(spelledNow: boolean): void {
    spelled = spelledNow;
    if (spelled) shown = true;
    draw();
  }

  function draw(): void {
    toggle.textContent = shown ? SECRET.hide : SECRET.show;
    toggle.setAttribute("aria-label", shown ? SECRET.hideNamed(name) : SECRET.showNamed(name));
    toggle.setAttribute("aria-expanded", String(shown));
    spell.setAttribute("aria-pressed", String(spelled));
    if (!shown) place.replaceChildren(element("p", { class: "hidden-text" }, hiddenText(text, lines)));
    else if (spelled) place.replaceChildren(spelledSecret(text));
    else if (lines) place.replaceChildren(plainLines(text));
    else place.replaceChildren(groupedSecret(text), element("p", { class: "hint" }, SECRET.legend));
  }

  draw();
  const buttons = element("span", { class: "buttons" }, lines ? null : spell, toggle);
  return element("section", { class: "field secret-field", "aria-label": name }, element("h3", {}, name), buttons, place);
}

function hiddenText(text: string, lines: boolean): string {
  return lines ? SECRET.hiddenLines(text.split("\n").length) : SECRET.hidden(Array.from(text).length);
}
