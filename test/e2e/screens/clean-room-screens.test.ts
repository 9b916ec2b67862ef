import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { taskView } from "../../../core/contract/clean-room-view.ts";
import { bundledCleanRoom, showScreen } from "../../support/clean-room-page.ts";
import { CLEAN_ROOM_SCREENS } from "../../support/clean-room-screens.ts";
import { startBrowser } from "../../support/recovery-page.ts";
import { obstacles, walk, width } from "../../support/screen-checks.ts";
import { describeWithTools } from "../../support/tool.ts";

const PICTURES = fileURLToPath(new URL("../../../out/screens/clean-room", import.meta.url));
const WIDE = { width: 1280, height: 800 };
/** A window of 1280 by 800 at 200 %. */
const ZOOMED = { width: 640, height: 400 };
/** The same at 400 % (WCAG 1.4.10). */
const NARROW = { width: 320, height: 256 };
/** Drawn in forced colours and with more contrast, too. */
const LOUD: readonly string[] = [
  "key-working",
  "read-back-complete",
  "shares-some",
  "reveal-codes",
  "reveal-over",
  "proof-proved",
  "proof-mismatch",
  "match-differs",
];
const ONLY = process.env["SCREENS"]?.split(",");

describe("the book of screens of the clean room", () => {
  it("has a picture of every task, of views that pass the door", () => {
    const pictured = new Set(CLEAN_ROOM_SCREENS.map(({ view }) => view.task));
    expect([...pictured].toSorted()).toEqual([
      "import",
      "install",
      "key",
      "labels",
      "live-match",
      "none",
      "proof",
      "read-back",
      "reveal",
      "shares",
    ]);
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
    "$name: clean by the policy and by axe, in light and dark, by keyboard, and without sideways scrolling at 200 and 400 %",
    async (screen) => {
      const shown = await showScreen(browser, room.folder, screen, { viewport: WIDE, reducedMotion: "reduce" });
      const { page } = shown;
      try {
        await page.screenshot({ path: join(PICTURES, `${screen.name}-light.png`) });
        expect(shown.wrongs).toEqual([]);
        expect(await obstacles(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
        await page.screenshot({ path: join(PICTURES, `${screen.name}-dark.png`) });
        expect(await obstacles(page, ["color-contrast"])).toEqual([]);
        await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
        if (LOUD.includes(screen.name)) {
          await page.emulateMedia({ contrast: "more", reducedMotion: "reduce" });
          await page.screenshot({ path: join(PICTURES, `${screen.name}-contrast.png`) });
          expect(await obstacles(page, ["color-contrast"])).toEqual([]);
          await page.emulateMedia({ contrast: null, forcedColors: "active", reducedMotion: "reduce" });
          await page.screenshot({ path: join(PICTURES, `${screen.name}-forced.png`) });
          await page.emulateMedia({ forcedColors: null, reducedMotion: "reduce" });
        }
        await page.setViewportSize(ZOOMED);
        await page.screenshot({ path: join(PICTURES, `${screen.name}-200.png`), fullPage: true });
        expect(await width(page)).toBeLessThanOrEqual(ZOOMED.width);
        await page.setViewportSize(NARROW);
        await page.screenshot({ path: join(PICTURES, `${screen.name}-400.png`), fullPage: true });
        expect(await width(page)).toBeLessThanOrEqual(NARROW.width);
        await page.setViewportSize(WIDE);
        expect((await walk(page)).wrongs).toEqual([]);
        await page.emulateMedia({ media: "print" });
        expect(await page.locator("#root").isVisible()).toBe(false);
      } finally {
        await shown.close();
      }
    },
  );
});
