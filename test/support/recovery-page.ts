import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "../../recovery/command/chromium.ts";

export const RECOVER_PAGE_URL = new URL("../../recovery/recover.html", import.meta.url).href;

/** What the tests of the page need of the machine. */
export const PAGE_TOOLS = { chromium: "chromium" };

/** The browser of the machine; `args` for a test's own. */
export async function startBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("no Chromium");
  // The browser's own sandbox refuses to start for root.
  return await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: [...args] });
}

/** recover.html as a person has it before them, from a file and without a network; and all that it must not do, counted. */
export interface OpenedPage {
  readonly page: Page;
  /** Addresses that were asked for, but for the file itself; not those that the policy stopped. */
  readonly asked: readonly string[];
  /** Violations of the content security policy, and errors in the page. */
  readonly wrongs: readonly string[];
  press(name: string): Promise<void>;
  way(name: string): Promise<void>;
  /** Types codes into the box for them. */
  paste(...codes: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export async function openPage(browser: Browser, options: BrowserContextOptions & { url?: string } = {}): Promise<OpenedPage> {
  const { url = RECOVER_PAGE_URL, ...rest } = options;
  const context = await browser.newContext({ offline: true, ...rest });
  const asked: string[] = [];
  const wrongs: string[] = [];
  context.on("request", (request) => {
    if (request.url() !== url) asked.push(request.url());
  });
  context.on("requestfailed", (request) => {
    if (request.failure()?.errorText === "csp") asked.splice(asked.indexOf(request.url()), 1);
  });
  await context.addInitScript(`document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    console.error("violates " + violatedDirective + ": " + blockedURI);
  })`);
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && wrongs.push(message.text()));
  page.on("pageerror", (error) => wrongs.push(String(error)));
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(url);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const way = (name: string) => page.getByRole("radio", { name, exact: true }).check({ force: true });
  return {
    page,
    asked,
    wrongs,
    press,
    way,
    paste: async (...codes) => {
      await way("Type or paste codes");
      await page.getByLabel("Codes or words").fill(codes.join("\n"));
      await press("Add");
      await page.locator(".panel .said > p").first().waitFor();
    },
    close: () => context.close(),
  };
}
