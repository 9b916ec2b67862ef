import { button, element } from "../../page/dom/element.ts";

/** Puts the first items into a list, and gives a button that puts the next ones: a page of 30,000 rows answers nobody. */
export function inPortions<Item>(
  list: HTMLElement,
  items: readonly Item[],
  portion: number,
  draw: (item: Item) => HTMLElement,
  label: (count: number) => string,
): HTMLElement {
  let shown = 0;
  const more = button("", () => put(), "plain");
  const row = element("p", { class: "buttons more" }, more);

  function put(): void {
    const added = items.slice(shown, shown + portion).map(draw);
    list.append(...added);
    const before = shown;
    shown += added.length;
    more.textContent = label(Math.min(portion, items.length - shown));
    row.hidden = shown >= items.length;
    // Who asked by keyboard goes on where the new ones begin.
    if (before === 0) return;
    added[0]?.setAttribute("tabindex", "-1");
    added[0]?.focus();
  }

  put();
  return row;
}
