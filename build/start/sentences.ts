/** What the launcher says, in order of appearance. */
export const TELL = {
  bundling: "Bundling the app …",
  fetching: "Electron is not on this machine yet. Fetching it (about 110 MB, this once) …",
  notFetched: "Electron could not be fetched: its server does not answer, or refuses.",
  electronFailed: "Electron ended before it showed a window.",
  chromium:
    "Opening the app in Chromium, in rehearsal mode: the same app, drills only, and every sheet is marked DRILL. Nothing in it is for real secrets. Ceremonies in earnest are held with the installed package.",
  chromiumFailed: "Chromium ended before it showed a window.",
  terminal: "Rehearsing in the terminal: a sample login is sealed, printed to files, read back and recovered.",
  ending: "Ending …",
} as const;

/** Why there is no window, and how to get one. */
export const BECAUSE = {
  asked: "For the window leave --headless away.",
  noDisplay: "For the window start this where there is a display: DISPLAY and WAYLAND_DISPLAY are not set.",
  nothingToShow: "For the window install Chromium, or start this once with a network, so that Electron can be fetched.",
} as const;

/** Where the drill's papers and its book go. */
export function tellFolder(folder: string): string {
  return `Sheets are printed into ${folder}/printed, and the book lies in ${folder}/book.`;
}
