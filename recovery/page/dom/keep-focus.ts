/** Draws something anew and puts the focus back: on the button of the same name, else on the heading of what was drawn. */
export function keepingFocus(node: HTMLElement, draw: () => void): void {
  const before = document.activeElement;
  const name = before !== null && node.contains(before) ? nameOf(before) : null;
  draw();
  if (name === null) return;
  const same = Array.from(node.querySelectorAll("button")).find((button) => nameOf(button) === name);
  (same ?? node.querySelector<HTMLElement>("h2"))?.focus();
}

function nameOf(node: Element): string {
  return node.getAttribute("aria-label") ?? node.textContent ?? "";
}
