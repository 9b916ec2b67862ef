import { Failure } from "../../core/failure/failure.ts";
import { element, freshId } from "../page/dom/element.ts";
import { failureBox } from "../page/dom/failure-box.ts";
import { visible } from "../page/dom/visible.ts";
import type { Chosen } from "./reading/chosen.ts";
import { chosenZip } from "./reading/chosen-zip.ts";
import { droppedItem } from "./reading/dropped-folder.ts";
import { chosenFolder } from "./reading/folder-files.ts";
import { QUESTION } from "./text.ts";

/** Where a folder or a zip is chosen or dropped. `chosen` is the last one that can be read. */
export interface Chooser {
  readonly node: HTMLElement;
  chosen(): Chosen | null;
  /** Says that nothing is chosen yet, and goes there. */
  ask(): void;
}

export function chooser(before: Chosen | null): Chooser {
  let chosen = before;
  const said = element("div", { role: "status", class: "said" });
  const folder = fileInput({ webkitdirectory: true });
  const zip = fileInput({ accept: ".zip,application/zip" });
  const area = element(
    "div",
    { class: "drop" },
    choice(folder, QUESTION.folder, "button primary"),
    choice(zip, QUESTION.zip, "button"),
    element("span", {}, QUESTION.drop),
  );

  function tell(): void {
    const name = chosen === null ? QUESTION.nothing : visible(QUESTION.chosen(chosen.name));
    said.replaceChildren(element("p", { class: chosen === null ? "hint" : "chosen" }, name));
  }

  async function take(find: () => Promise<Chosen | null>): Promise<void> {
    try {
      chosen = await find();
      tell();
      if (chosen === null) said.replaceChildren(element("p", { class: "happened" }, QUESTION.several));
    } catch (error) {
      chosen = null;
      said.replaceChildren(failureBox(error instanceof Failure ? error : new Failure("fault.unexpected")));
    }
  }

  folder.addEventListener("change", () => {
    const files = [...(folder.files ?? [])];
    if (files.length > 0) void take(async () => chosenFolder(files));
  });
  zip.addEventListener("change", () => {
    const [file] = zip.files ?? [];
    if (file !== undefined) void take(() => chosenZip(file));
    zip.value = "";
  });
  area.addEventListener("drop", (dropping) => {
    dropping.preventDefault();
    const dropped = droppedItem([...(dropping.dataTransfer?.items ?? [])]);
    void take(async () => {
      const item = await dropped;
      return item instanceof File ? await chosenZip(item) : item;
    });
  });
  tell();
  return {
    node: element("div", {}, area, said),
    chosen: () => chosen,
    ask() {
      said.replaceChildren(element("p", { class: "happened" }, QUESTION.missing));
      folder.focus();
    },
  };
}

function fileInput(attributes: { readonly webkitdirectory?: boolean; readonly accept?: string }): HTMLInputElement {
  return element("input", { id: freshId("file"), type: "file", class: "unseen", ...attributes });
}

/** The button that is seen is the label; the field that is pressed lies unseen in front of it. */
function choice(input: HTMLInputElement, label: string, look: string): HTMLElement {
  return element("span", { class: "choice" }, input, element("label", { for: input.id, class: look }, label));
}
