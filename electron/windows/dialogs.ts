import type { MessageBoxOptions, OpenDialogOptions } from "electron";

/** Said when somebody closes the desk while a ceremony runs. */
export const BUSY: MessageBoxOptions = {
  type: "info",
  message: "A ceremony is running.",
  detail: "Finish it, or abandon it with a reason: both are recorded. Then the program can be closed.",
  buttons: ["Back to the ceremony"],
};

/** How a folder is asked for: where the book is, where a second copy of it is or shall be, where a pack, a calendar or a paper shall go. */
export const FOLDER_DIALOGS: { readonly [W in "book" | "copy" | "pack"]: OpenDialogOptions } = {
  book: folderDialog("Folder of the book", "Use this folder"),
  copy: folderDialog("Folder of the copy: an empty one, or that of an earlier copy", "Use this folder"),
  pack: folderDialog("Where it shall be written", "Write it here"),
};

function folderDialog(title: string, buttonLabel: string): OpenDialogOptions {
  return { title, buttonLabel, properties: ["openDirectory", "createDirectory", "dontAddToRecent"] };
}
