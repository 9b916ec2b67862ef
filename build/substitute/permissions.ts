import type { FrameNode } from "./frames.ts";
import type { WebContents } from "./web-contents.ts";

/** Electron's names for permissions, and Chromium's. The camera and the microphone are asked for each time, see below. */
const PERMISSIONS: readonly (readonly [electron: string, chromium: string])[] = [
  ["geolocation", "geolocation"],
  ["notifications", "notifications"],
  ["clipboard-read", "clipboard-read"],
  ["clipboard-sanitized-write", "clipboard-write"],
  ["midi", "midi"],
  ["idle-detection", "idle-detection"],
  ["window-management", "window-management"],
  ["storage-access", "storage-access"],
  ["display-capture", "display-capture"],
];

/** Before a document is shown: what the app's check says decides every permission of its origin. Without a check Electron says yes. */
export async function permissionsFor(contents: WebContents, origin: string): Promise<void> {
  const { session } = contents;
  const says = (permission: string): boolean => {
    const details = { isMainFrame: true, requestingUrl: contents.url(), securityOrigin: origin };
    return session.permissionCheck?.(contents.facade, permission, `${origin}/`, details) ?? true;
  };
  await Promise.all([
    ...PERMISSIONS.map(([electron, name]) => setPermission(contents, origin, name, says(electron))),
    setPermission(contents, origin, "camera", false),
    setPermission(contents, origin, "microphone", false),
  ]);
}

/**
 * A page asks for the camera or the microphone: true when the app's handler grants it. What was granted before is not taken
 * from running streams; every further question is asked anew, and asked here.
 */
export async function askForMedia(
  contents: WebContents,
  frame: FrameNode,
  wanted: { readonly video: boolean; readonly audio: boolean },
): Promise<boolean> {
  const { session, run } = contents;
  const origin = run.addresses.originOf(frame.url);
  const mediaTypes = [...(wanted.video ? ["video"] : []), ...(wanted.audio ? ["audio"] : [])];
  const requestingUrl = run.addresses.toApp(frame.url);
  const details = { mediaTypes, securityOrigin: `${origin}/`, requestingUrl, isMainFrame: frame.parent === null };
  const granted = await new Promise<boolean>((resolve) => {
    if (session.permissionRequest === null) resolve(true);
    else session.permissionRequest(contents.facade, "media", (answer) => resolve(answer === true), details);
  });
  if (!granted) return false;
  if (session.permissionRequest === null) run.escaped("permission", "media");
  if (wanted.video) await setPermission(contents, origin, "camera", true);
  if (wanted.audio) await setPermission(contents, origin, "microphone", true);
  return true;
}

async function setPermission(contents: WebContents, origin: string, name: string, granted: boolean): Promise<void> {
  const { control } = await contents.host.opened;
  const setting = granted ? "granted" : "denied";
  const pageOrigin = contents.run.addresses.toPage(origin);
  try {
    await control.send("Browser.setPermission", { permission: { name }, setting, origin: pageOrigin });
  } catch {
    // This Chromium does not know the permission, or it ends just now: nothing was granted.
  }
}
