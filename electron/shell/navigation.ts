import type { App, WebContents } from "electron";

type Contents = Pick<WebContents, "on" | "setWindowOpenHandler">;

/** A page stays where the main process put it: no navigation of any frame, no redirect, no new window, no webview. */
export function guardNavigation(contents: Contents): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

/** The same for whatever contents ever come to be, also such as nobody thought of. */
export function guardEveryContents(app: Pick<App, "on">): void {
  app.on("web-contents-created", (_event, contents) => guardNavigation(contents));
}
