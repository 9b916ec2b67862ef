import type { MenuItemConstructorOptions } from "electron";

const VIEW: MenuItemConstructorOptions = {
  label: "View",
  submenu: [{ role: "resetZoom" }, { role: "zoomIn" }, { role: "zoomOut" }],
};
const EDIT: MenuItemConstructorOptions = {
  label: "Edit",
  submenu: [
    { role: "undo" },
    { role: "redo" },
    { type: "separator" },
    { role: "cut" },
    { role: "copy" },
    { role: "paste" },
    { role: "selectAll" },
  ],
};

/** The menu of each room: leaving and enlarging, and at the desk editing. No reload, no developer tools, nothing that leads out. */
export function menuOf(room: "desk" | "clean-room", platform: string): MenuItemConstructorOptions[] {
  const leave: MenuItemConstructorOptions =
    platform === "darwin"
      ? { role: "appMenu", submenu: [{ role: "about" }, { type: "separator" }, { role: "hide" }, { role: "quit" }] }
      : { label: "File", submenu: [room === "desk" ? { role: "quit" } : { role: "close" }] };
  return room === "desk" ? [leave, EDIT, VIEW] : [leave, VIEW];
}
