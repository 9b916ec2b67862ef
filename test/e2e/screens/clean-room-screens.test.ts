import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { taskView } from "../../../core/contract/clean-room-view.ts";
import { bundledCleanRoom, showScreen } from "../../support/clean-room-page.ts";
import { CLEAN_ROOM_SCREENS } from "../../support/clean-room-screens.ts";
import { startBrowser } from "../../support/recovery-page.ts";
import { describeWithTools } from "../../support/tool.ts";

const PICTURES = fileURLToPath(new URL("../../../out/screens/clean-room", import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDE = { width: 1280, height: 800 };
/** A window of 1280 by 800 at 200 %. */
const ZOOMED = { width: 640, height: 400 };
const ONLY = process.env["SCREENS"]?.split(",");

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

describe("the book of screens of the clean room", () => {
  it("has a picture of every task, of views that pass the door", () => {
    const pictured = new Set(CLEAN_ROOM_SCREENS.map(({ view }) => view.task));
    expect([...pictured].toSorted()).toEqual(["import", "install", "key", "none", "read-back", "reveal", "shares"]);
    for (const { view } of CLEAN_ROOM_SCREENS) expect(taskView.safeParse(view).success).toBe(true);
  });
});

describeWithTools("every screen of the clean room", { chromium: "chromium" }, () => {
  let browser: Browser;
  let room: Awaited<ReturnType<typeof bundledCleanRoom>>;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    room = await bundledCleanRoom();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    room?.remove();
  });

  const screens = CLEAN_ROOM_SCREENS.filter(({ name }) => ONLY === undefined || ONLY.includes(name));
  it.each(screens)(
    "$name: clean by the policy and by axe, in light and dark, and without sideways scrolling at 200 %",
    async (screen) => {
      const shown = await showScreen(browser, room.folder, screen, { viewport: WIDE, reducedMotion: "reduce" });
      const { page } = shown;
      try {
        await page.screenshot({ path: join(PICTURES, `${screen.name}-light.png`) });
        expect(shown.wrongs).toEqual([]);
        await page.evaluate(AXE);
        expect(await violations(page, {})).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
        await page.screenshot({ path: join(PICTURES, `${screen.name}-dark.png`) });
        expect(await violations(page, { runOnly: ["color-contrast"] })).toEqual([]);
        await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
        await page.setViewportSize(ZOOMED);
        await page.screenshot({ path: join(PICTURES, `${screen.name}-200.png`), fullPage: true });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(ZOOMED.width);
        await page.emulateMedia({ media: "print" });
        expect(await page.locator("#root").isVisible()).toBe(false);
      } finally {
        await shown.close();
      }
    },
  );
});

/** What axe finds, each as its rule, the first place and why. */
async function violations(page: Page, options: object): Promise<readonly string[]> {
  const run = `axe.run(document, { resultTypes: ["violations"], ...${JSON.stringify(options)} })`;
  const result: AxeResult = await page.evaluate(run);
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
