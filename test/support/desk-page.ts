import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { bundleRoom } from "../../build/bundle/bundling.ts";
import { ROOMS } from "../../build/bundle/parts.ts";
import { roomPage } from "../../build/bundle/room-page.ts";
import { POLICY } from "../../electron/shell/policy.ts";
import { CUSTODY_REPLIES } from "./custody-views.ts";
import type { Deed, DeskScreen } from "./desk-screens.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ORIGIN = "https://desk.sealwright.test";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

/** The desk as it is shipped, in a folder of its own. */
export async function bundledDesk(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-desk-"));
  const part = ROOMS.find(({ name }) => name === "desk");
  if (part === undefined) throw new Error("no desk among the parts");
  await bundleRoom(ROOT, folder, part, true);
  writeFileSync(join(folder, "desk/index.html"), roomPage(part.title, true));
  return { folder: join(folder, "desk"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A screen of the desk as it stands, under the policy of the app, with a bridge that answers every call with the same view or the reply of the screen. */
export interface ShownScreen {
  readonly page: Page;
  /** Violations of the policy, errors, and whatever else went to the console as one. */
  readonly wrongs: string[];
  /** Calls that the screen made, by name, with their requests. */
  sent(): Promise<readonly (readonly [name: string, request: unknown])[]>;
  close(): Promise<void>;
}

const BRIDGE = (view: unknown, replies: Readonly<Record<string, unknown>>) => `(() => {
  const sent = [];
  window.sent = sent;
  const view = ${JSON.stringify(view)};
  const replies = ${JSON.stringify(replies)};
  const answer = (name) => async (request) => {
    sent.push([name, request]);
    return { ok: true, value: name in replies ? replies[name] : view };
  };
  const calls = new Proxy({}, { get: (_, name) => answer(String(name)) });
  window.sealwright = { calls, events: { "desk:changed": () => () => {} } };
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error("violates " + event.violatedDirective + ": " + event.blockedURI + " " + event.sample);
  });
})()`;

export async function showScreen(
  browser: Browser,
  folder: string,
  { view, lints = [], deeds = [], replies = {} }: DeskScreen,
  options: BrowserContextOptions = {},
): Promise<ShownScreen> {
  const context = await browser.newContext({ offline: true, locale: "en-GB", timezoneId: "Europe/Zurich", ...options });
  await context.route("**/*", async (route) => {
    const path = new URL(route.request().url()).pathname;
    const body = readFileSync(join(folder, path));
    const headers = {
      "content-security-policy": POLICY.desk,
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    };
    await route.fulfill({ body, headers });
  });
  await context.addInitScript(BRIDGE(view, { "ceremony:consider": { lints }, ...CUSTODY_REPLIES, ...replies }));
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on("console", (message) => message.type() === "error" && wrongs.push(message.text()));
  page.on("pageerror", (error) => wrongs.push(String(error)));
  await page.goto(`${ORIGIN}/index.html`);
  await page.locator("h1").first().waitFor();
  for (const deed of deeds) await done(page, deed);
  if (lints.length > 0) await page.locator(".notice").first().waitFor();
  // The heading has the focus as soon as the screen stands; fonts are there when it is painted.
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  return {
    page,
    wrongs,
    sent: () => page.evaluate("window.sent"),
    close: () => context.close(),
  };
}

async function done(page: Page, [what, name, ...rest]: Deed): Promise<void> {
  const exact = { name, exact: true };
  if (what === "press") return page.getByRole("button", exact).last().click();
  if (what === "choose") return page.locator(".choice", { hasText: name }).first().click();
  if (what === "choose-last") return page.locator(".choice", { hasText: name }).last().click();
  if (what === "pick") {
    await page.getByRole("combobox", { name }).first().selectOption(String(rest[0]));
    return;
  }
  if (what === "open") return page.locator("summary", { hasText: name }).click();
  if (what === "press-first") return page.locator("button", { hasText: name }).first().click();
  if (what === "press-set") return page.locator(`#set-${name}`).click();
  if (what === "press-row") return page.locator(`#record-${name}`).click();
  const [text = "", nth = 0] = rest;
  await page.getByRole("textbox", { name }).nth(nth).fill(text);
}
