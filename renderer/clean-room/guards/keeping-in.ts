const REFUSED = ["copy", "cut", "dragstart", "drop", "dragover", "contextmenu"] as const;

/**
 * Nothing leaves the room by hand: no copying, cutting, dragging, context menu, printing or saving, and no selecting outside the boxes that
 * people type in. Pasting inward stays possible. Returns the function that ends it.
 */
export function keepIn(page: Document): () => void {
  const refuse = (event: Event) => event.preventDefault();
  const select = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) event.preventDefault();
  };
  const keys = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && ["p", "s"].includes(event.key.toLowerCase())) event.preventDefault();
  };
  for (const name of REFUSED) page.addEventListener(name, refuse, true);
  page.addEventListener("selectstart", select, true);
  page.addEventListener("keydown", keys, true);
  return () => {
    for (const name of REFUSED) page.removeEventListener(name, refuse, true);
    page.removeEventListener("selectstart", select, true);
    page.removeEventListener("keydown", keys, true);
  };
}
