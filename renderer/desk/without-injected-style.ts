/**
 * react-aria puts a `style` element of its own into the page for touch screens, which the policy of the rooms refuses (style-src 'self').
 * It looks for that element by its id first: here it finds one. The rule itself is in renderer/style/base.css.
 */
export function withoutInjectedStyle(page: Document): void {
  const ID = "react-aria-pressable-style";
  if (page.getElementById(ID) !== null) return;
  const mark = page.createElement("meta");
  mark.id = ID;
  page.head.append(mark);
}
