import type { MessageBoxOptions, OpenDialogOptions } from "electron";

/** Said when somebody closes the desk while a ceremony runs. */
export const BUSY: MessageBoxOptions = {
  type: "info",
  message: "A ceremony is running.",
  detail: "Finish it, or abandon it with a reason: both are recorded. Then the program can be closed.",
  buttons: ["Back to the ceremony"],
};

/** How the folder of the book is asked for. */
export const FOLDER_DIALOG: OpenDialogOptions = {
  title: "Folder of the book",
  buttonLabel: "Use this folder",
  properties: ["openDirectory", "createDirectory", "dontAddToRecent"],
};
