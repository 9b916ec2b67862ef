import { describe, expect, it } from "vitest";
import { SCAN_STEPS } from "../../../../core/contract/allowed-steps.ts";
import { STEP_IDS } from "../../../../core/ceremony/step.ts";
import { GRANTS, guardPermissions, type Standing } from "../../../../electron/shell/permissions.ts";
import { FakeSession } from "../../../support/fake-electron.ts";

const PAGE = "sealwright://clean-room/index.html";
const ORIGIN = "sealwright://clean-room/";
const cleanRoom = { name: "clean room" };

function guarded(standing: Standing = { cleanRoom, step: "shares" }): FakeSession {
  const session = new FakeSession();
  guardPermissions(session, () => standing);
  return session;
}

interface Asked {
  readonly contents?: unknown;
  readonly permission?: string;
  readonly details?: object;
  readonly origin?: string;
}

function requested(session: FakeSession, { contents = cleanRoom, permission = "media", details = {} }: Asked = {}): boolean {
  let granted: boolean | null = null;
  const said = { mediaTypes: ["video"], securityOrigin: ORIGIN, requestingUrl: PAGE, isMainFrame: true, ...details };
  session.permissionRequest?.(contents, permission, (answer) => (granted = answer), said);
  if (granted === null) throw new Error("nothing was answered");
  return granted;
}

function checked(
  session: FakeSession,
  { contents = cleanRoom, permission = "media", origin = ORIGIN, details = {} }: Asked = {},
) {
  const said = { mediaType: "video", securityOrigin: ORIGIN, requestingUrl: PAGE, isMainFrame: true, ...details };
  return session.permissionCheck?.(contents, permission, origin, said);
}

describe("the camera", () => {
  it.each(STEP_IDS)("is granted in the scan steps only: %s", (step) => {
    const session = guarded({ cleanRoom, step });
    expect(requested(session)).toBe(SCAN_STEPS.includes(step));
    expect(checked(session)).toBe(SCAN_STEPS.includes(step));
  });

  it("is granted without a slash at the origin's end too", () => {
    expect(requested(guarded(), { details: { securityOrigin: "sealwright://clean-room" } })).toBe(true);
    expect(checked(guarded(), { origin: "sealwright://clean-room" })).toBe(true);
  });

  it.each<[string, Asked]>([
    ["another window", { contents: { name: "desk" } }],
    ["no window", { contents: null }],
    ["a sub-frame", { details: { isMainFrame: false } }],
    ["another page", { details: { requestingUrl: "sealwright://clean-room/other.html" } }],
    ["another page that holds ours", { details: { requestingUrl: `https://x/?${PAGE}` } }],
    ["another origin", { details: { securityOrigin: "https://example.org/" } }],
    ["an origin that begins like ours", { details: { securityOrigin: "sealwright://clean-room.example/" } }],
    ["the desk's origin", { details: { securityOrigin: "sealwright://desk/" }, origin: "sealwright://desk/" }],
  ])("is refused to %s", (_case, asked) => {
    expect(requested(guarded(), asked)).toBe(false);
    expect(checked(guarded(), asked)).toBe(false);
  });

  it("is refused to a frame of another site, and where no origin is told", () => {
    expect(checked(guarded(), { details: { embeddingOrigin: "https://example.org/" } })).toBe(false);
    expect(requested(guarded(), { details: { securityOrigin: undefined } })).toBe(false);
  });

  it("is refused with the microphone, and so is the microphone alone", () => {
    expect(requested(guarded(), { details: { mediaTypes: ["video", "audio"] } })).toBe(false);
    expect(requested(guarded(), { details: { mediaTypes: ["audio"] } })).toBe(false);
    expect(requested(guarded(), { details: { mediaTypes: [] } })).toBe(false);
    expect(checked(guarded(), { details: { mediaType: "audio" } })).toBe(false);
    expect(checked(guarded(), { details: { mediaType: "unknown" } })).toBe(false);
  });

  it("is refused without a ceremony, and without a clean room", () => {
    for (const standing of [{ cleanRoom, step: null } as const, { cleanRoom: null, step: "shares" } as const]) {
      expect(requested(guarded(standing))).toBe(false);
      expect(requested(guarded(standing), { contents: null })).toBe(false);
    }
  });
});

describe("everything else", () => {
  it.each([
    "clipboard-read",
    "clipboard-sanitized-write",
    "display-capture",
    "fileSystem",
    "fullscreen",
    "geolocation",
    "hid",
    "midi",
    "notifications",
    "openExternal",
    "pointerLock",
    "serial",
    "usb",
    "unknown",
    "something new",
  ])("is refused: %s", (permission) => {
    expect(requested(guarded(), { permission })).toBe(false);
    expect(checked(guarded(), { permission })).toBe(false);
  });

  it("is refused for devices and the screen", () => {
    const session = guarded();
    expect(session.devicePermission?.({ deviceType: "hid" })).toBe(false);
    expect(session.displayMedia).toBeNull();
  });

  it("has a reason where it is granted", () => {
    for (const { because } of GRANTS) expect(because.length).toBeGreaterThan(20);
  });
});
