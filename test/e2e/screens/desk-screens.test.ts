import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STEP_IDS } from "../../../core/ceremony/step.ts";
import { ROLL_CALL } from "../../../renderer/text/desk-convening.ts";
import { BUTTON } from "../../../renderer/text/desk.ts";
import { bundledDesk, showScreen } from "../../support/desk-page.ts";
import { DESK_SCREENS } from "../../support/desk-screens.ts";
import { startBrowser } from "../../support/recovery-page.ts";
import { obstacles, walk, width } from "../../support/screen-checks.ts";
import { describeWithTools } from "../../support/tool.ts";

const PICTURES = fileURLToPath(new URL("../../../out/screens/desk", import.meta.url));
const WIDE = { width: 1280, height: 800 };
/** A window of 1280 by 800 at 200 %. */
const ZOOMED = { width: 640, height: 400 };
/** The same at 400 % (WCAG 1.4.10). */
const NARROW = { width: 320, height: 256 };
/** Drawn in forced colours and with more contrast, too. */
const LOUD: readonly string[] = [
  "home",
  "roll-call-missing",
  "policy-lints",
  "labels",
  "closed-opening",
  "halted",
  "journal",
  "record",
  "verify-broken",
  "compare-cut",
  "copies-exported",
  "event-rotation",
];
const ONLY = process.env["SCREENS"]?.split(",");

describe("the book of screens", () => {
  it("has a picture of every step", () => {
    const pictured = new Set(DESK_SCREENS.map(({ view }) => view.ceremony?.at?.step));
    expect(STEP_IDS.filter((step) => !pictured.has(step))).toEqual([]);
  });
});

describeWithTools("every screen of the desk", { chromium: "chromium" }, () => {
  let browser: Browser;
  let desk: Awaited<ReturnType<typeof bundledDesk>>;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    desk = await bundledDesk();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    desk?.remove();
  });

  const screens = DESK_SCREENS.filter(({ name }) => ONLY === undefined || ONLY.includes(name));
  it.each(screens)(
    "$name: clean by the policy and by axe, in light and dark, by keyboard, and without sideways scrolling at 200 and 400 %",
    async (screen) => {
      const shown = await showScreen(browser, desk.folder, screen, { viewport: WIDE, reducedMotion: "reduce" });
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
      } finally {
        await shown.close();
      }
    },
  );

  it("goes on paper as the report of a verification, and as nothing else", async () => {
    const named = (name: string) => DESK_SCREENS.find((screen) => screen.name === name) ?? DESK_SCREENS[0];
    for (const [name, printed] of [
      ["verify-broken", true],
      ["verify-holds", true],
      ["record", false],
      ["bag", false],
    ] as const) {
      const screen = named(name);
      if (screen === undefined) throw new Error("no screens");
      const shown = await showScreen(browser, desk.folder, screen, { viewport: WIDE, reducedMotion: "reduce" });
      try {
        await shown.page.emulateMedia({ media: "print" });
        await shown.page.screenshot({ path: join(PICTURES, `${name}-print.png`), fullPage: true });
        expect([name, await shown.page.locator("h1").first().isVisible()]).toEqual([name, printed]);
        expect(await shown.page.locator("nav").first().isVisible()).toBe(false);
      } finally {
        await shown.close();
      }
    }
  });

  it("works by keyboard alone, with the focus always in sight", async () => {
    const screen = DESK_SCREENS.find(({ name }) => name === "roll-call");
    if (screen === undefined) throw new Error("no roll call");
    const shown = await showScreen(browser, desk.folder, screen, { viewport: WIDE, reducedMotion: "reduce" });
    const { page } = shown;
    const focused = (what: string): Promise<string> => page.evaluate(`document.activeElement.${what}`);
    const outlined = () =>
      page.evaluate("getComputedStyle(document.activeElement.closest('.choice') ?? document.activeElement).outlineStyle");
    const questions = [];
    try {
      for (const typed of ["First set", "Mira Haller", "Paul Okafor"]) {
        questions.push(await focused("textContent"));
        await page.keyboard.press("Tab");
        expect(await focused("tagName")).toBe("INPUT");
        expect(await outlined()).toBe("solid");
        await page.keyboard.type(typed);
        await page.keyboard.press("Enter");
        await page.waitForFunction(`document.activeElement.tagName === "H1"`);
      }
      expect(questions).toEqual([ROLL_CALL.title.heading.sealing, ROLL_CALL.operator.heading, ROLL_CALL.witness.heading]);
      // Halt from here: the dialog takes the focus, Escape gives it back.
      await page.getByRole("button", { name: BUTTON.halt, exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      expect(await page.evaluate("document.querySelector('[role=dialog]').contains(document.activeElement)")).toBe(true);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await page.waitForFunction(`document.activeElement.textContent === ${JSON.stringify(BUTTON.halt)}`);
      expect(await outlined()).toBe("solid");
      expect(shown.wrongs).toEqual([]);
    } finally {
      await shown.close();
    }
  });
});
