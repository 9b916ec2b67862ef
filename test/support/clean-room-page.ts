import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { bundleRoom } from "../../build/bundle/bundling.ts";
import { ROOMS } from "../../build/bundle/parts.ts";
import { roomPage } from "../../build/bundle/room-page.ts";
import { headersFor } from "../../electron/shell/headers.ts";
import type { CleanRoomScreen, Deed } from "./clean-room-screens.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ORIGIN = "https://clean-room.sealwright.test";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** The clean room as it is shipped, in a folder of its own. */
export async function bundledCleanRoom(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-clean-room-"));
  const part = ROOMS.find(({ name }) => name === "clean-room");
  if (part === undefined) throw new Error("no clean room among the parts");
  await bundleRoom(ROOT, folder, part, true);
  writeFileSync(join(folder, "clean-room/index.html"), roomPage(part.title, true));
  const wasm = "zxing_reader.wasm";
  copyFileSync(join(ROOT, "node_modules/zxing-wasm/dist/reader", wasm), join(folder, "clean-room", wasm));
  return { folder: join(folder, "clean-room"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A screen as it stands, under the headers of the app, with a bridge that gives the answers of the sample. */
export interface ShownScreen {
  readonly page: Page;
  /** Violations of the policy, errors, and whatever else went to the console as one. */
  readonly wrongs: string[];
  /** Calls that the screen made, by name, with their requests; bytes as lists of numbers. */
  sent(): Promise<readonly (readonly [name: string, request: unknown])[]>;
  close(): Promise<void>;
}

// A camera that shows grey paper, for pictures; a test of reading brings a film instead.
const PAPER = `
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: 1280, height: 720 });
  const pen = canvas.getContext("2d");
  const draw = () => {
    pen.fillStyle = "#5a5550"; pen.fillRect(0, 0, 1280, 720);
    pen.fillStyle = "#eceae4"; pen.fillRect(390, 40, 500, 680);
    pen.fillStyle = "#222";
    for (let row = 0; row < 34; row++) for (let column = 0; column < 34; column++)
      if ((row * 7 + column * 13 + row * column) % 3 === 0) pen.fillRect(470 + column * 10, 120 + row * 10, 10, 10);
  };
  draw();
  setInterval(draw, 200);
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(5);
`;

const BRIDGE = ({ view, reveals = {}, answers = {}, camera = "paper" }: CleanRoomScreen) => `(() => {
  const sent = [];
  window.sent = sent;
  window.view = ${JSON.stringify(view)};
  const reveals = ${JSON.stringify(reveals)};
  const answers = ${JSON.stringify(answers)};
  const plain = (value) => value instanceof Uint8Array ? Array.from(value)
    : Array.isArray(value) ? value.map(plain)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)])) : value;
  const answer = (name) => async (request) => {
    sent.push([name, plain(request)]);
    if (name === "clean-room:reveal") {
      const value = structuredClone(reveals[request.field + " " + request.as]);
      if (value === undefined) return { ok: false, failure: { code: "refused.not-held", facts: { field: request.field } } };
      if (value.kind === "codes") value.ends = Math.floor(Date.now() / 1000) + 21;
      return { ok: true, value };
    }
    const key = name.split(":")[1] + " " + (request.entry ?? request.act ?? "");
    const found = answers[key.trim()];
    if (found === "never") return new Promise(() => {});
    if (found?.failure) return { ok: false, failure: found.failure };
    if (found) window.view = found;
    return { ok: true, value: window.view };
  };
  const calls = new Proxy({}, { get: (_, name) => answer(String(name)) });
  const events = { "clean-room:changed": (listener) => { window.change = listener; return () => {}; } };
  window.sealwright = { calls, events };
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error("violates " + event.violatedDirective + ": " + event.blockedURI + " " + event.sample);
  });
  ${camera === "paper" ? PAPER : ""}
  ${camera === "none" ? 'navigator.mediaDevices.getUserMedia = async () => { throw new DOMException("", "NotFoundError"); };' : ""}
})()`;

export async function showScreen(
  browser: Browser,
  folder: string,
  screen: CleanRoomScreen,
  options: BrowserContextOptions = {},
  beforehand = "",
): Promise<ShownScreen> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Zurich", ...options });
  await context.route("**/*", async (route) => {
    const path = new URL(route.request().url()).pathname;
    const headers = { ...headersFor("clean-room", TYPES[extname(path)] ?? "application/octet-stream") };
    await route.fulfill({ body: readFileSync(join(folder, path)), headers });
  });
  await context.addInitScript(BRIDGE(screen));
  if (beforehand !== "") await context.addInitScript(beforehand);
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on("console", (message) => message.type() === "error" && wrongs.push(message.text()));
  page.on("pageerror", (error) => wrongs.push(String(error)));
  await page.goto(`${ORIGIN}/index.html`);
  await page.locator("h1").first().waitFor();
  for (const deed of screen.deeds ?? []) await done(page, deed);
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  return { page, wrongs, sent: () => page.evaluate("window.sent"), close: () => context.close() };
}

async function done(page: Page, [what, name = "", text = ""]: Deed): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  if (what === "press") return button.last().click();
  if (what === "choose") return page.locator(".choice", { hasText: name }).first().click();
  if (what === "wait") return page.getByText(name).first().waitFor();
  await page.getByLabel(name, { exact: true }).first().fill(text);
}
