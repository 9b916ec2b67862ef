import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { findChromium } from "./chromium.ts";

const PIXELS_PER_INCH = 96;

/** Renders sheets and other pages of this program. Nothing in them runs, and nothing is fetched for them. */
export interface Printer {
  /** One PDF of all pages, each in the size that the document asks for, backgrounds included. */
  pdf(html: string): Promise<Uint8Array>;
  /** One PNG for each page, in order, at `dpi` pixels an inch. */
  images(html: string, dpi: number): Promise<readonly Uint8Array[]>;
  /** Lends the opened document, laid out for print, to `look`: for measuring. */
  inspect<T>(html: string, look: (page: Page) => Promise<T>): Promise<T>;
  /** Ends the browser. To be called in a `finally`. */
  close(): Promise<void>;
}

/**
 * One browser for any number of documents, or null where no Chromium is found. It talks over a pipe, opens no port, keeps no
 * profile (each document has a context of its own, in memory), is offline and runs no script.
 * Rejects with the browser's error when it is found but cannot be started.
 */
export async function startPrinter(executablePath = findChromium()): Promise<Printer | null> {
  if (executablePath === null) return null;
  const browser = await chromium.launch({
    executablePath,
    // The browser's own sandbox refuses to start for root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--font-render-hinting=none"],
  });
  const inspect = <T>(html: string, look: (page: Page) => Promise<T>, scale = 1) => withPage(browser, html, scale, look);
  return {
    inspect,
    pdf: (html) => inspect(html, (page) => page.pdf({ preferCSSPageSize: true, printBackground: true })),
    images: (html, dpi) => inspect(html, pageImages, dpi / PIXELS_PER_INCH),
    close: () => browser.close(),
  };
}

async function withPage<T>(browser: Browser, html: string, scale: number, look: (page: Page) => Promise<T>): Promise<T> {
  const options: BrowserContextOptions = {
    javaScriptEnabled: false,
    offline: true,
    serviceWorkers: "block",
    deviceScaleFactor: scale,
  };
  const context = await browser.newContext(options);
  try {
    await context.route("**/*", (route) => route.abort());
    const page = await context.newPage();
    await page.emulateMedia({ media: "print" });
    await page.setContent(html, { waitUntil: "load" });
    return await look(page);
  } finally {
    await context.close();
  }
}

async function pageImages(page: Page): Promise<readonly Uint8Array[]> {
  const images: Uint8Array[] = [];
  for (const section of await page.locator(".page").all()) {
    const box = await section.boundingBox();
    if (box !== null) images.push(await page.screenshot({ clip: box, fullPage: true, type: "png" }));
  }
  return images;
}
