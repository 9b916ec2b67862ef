import { announce } from "../dom/announce.ts";
import { element, freshId } from "../dom/element.ts";
import { visible } from "../dom/visible.ts";
import { fileTexts } from "../reading/files.ts";
import type { ReadingDesk } from "../reading-desk.ts";
import { COLLECT, FILES } from "../text.ts";
import type { Panel } from "./panel.ts";

/** Reads picture, PDF and text files that are chosen or dropped, one after the other. */
export function filesPanel(desk: ReadingDesk): Panel {
  const id = freshId("files");
  const input = element("input", {
    id,
    type: "file",
    multiple: true,
    accept: "image/*,application/pdf,.pdf,text/plain,.txt",
    class: "unseen",
  });
  const said = element("p", { class: "said" }, FILES.hint);
  const area = element(
    "div",
    { class: "drop" },
    input,
    element("label", { for: id, class: "button primary" }, FILES.choose),
    element("span", {}, FILES.drop),
  );
  const names = new Map<string, string>();
  // One at a time: a page of a PDF takes a hundred megabytes while it is read.
  let queue: Promise<void> = Promise.resolve();
  const read = (files: readonly File[]) => {
    queue = queue.then(() => readAll(files));
  };

  async function readAll(files: readonly File[]): Promise<void> {
    for (const file of files) await readOne(file);
    said.textContent = FILES.done(files.length);
    announce(FILES.done(files.length));
  }

  async function readOne(file: File): Promise<void> {
    const name = nameOf(file);
    said.replaceChildren(visible(FILES.reading(name)));
    try {
      for await (const { source, place, text } of fileTexts(file, name)) await desk.takeFromFile(text, source, place);
    } catch (error) {
      desk.addTrouble(name, error);
    }
  }

  /** The file's name; another file of the same name gets a number, the same file once more does not. */
  function nameOf({ name, size, lastModified }: File): string {
    const identity = `${name}/${size}/${lastModified}`;
    const taken = new Set(names.values());
    let free = name;
    for (let number = 2; taken.has(free) || COLLECT.isSheetName(free); number++) free = `${name} (${number})`;
    const chosen = names.get(identity) ?? free;
    names.set(identity, chosen);
    return chosen;
  }

  input.addEventListener("change", () => {
    read([...(input.files ?? [])]);
    input.value = "";
  });
  area.addEventListener("dragover", (dragging) => dragging.preventDefault());
  area.addEventListener("drop", (dropping) => {
    dropping.preventDefault();
    read([...(dropping.dataTransfer?.files ?? [])]);
  });
  return { node: element("div", { class: "panel" }, area, said), close: () => undefined };
}
