import { afterAll, beforeAll, expect, it } from "vitest";
import { printGrade } from "../../core/sheet/print-grade.ts";
import { scanRequest } from "../../core/contract/clean-room-calls.ts";
import { withCameraFilm } from "../support/camera-film.ts";
import { bundledCleanRoom, showScreen, type ShownScreen } from "../support/clean-room-page.ts";
import { READ_BACK, SHARES } from "../support/clean-room-screens.ts";
import { publicSets } from "../support/public-sets.ts";
import { startBrowser } from "../support/recovery-page.ts";
import { describeWithTools } from "../support/tool.ts";
import { nth } from "../support/trial-set.ts";

const [vector] = publicSets();
if (vector === undefined) throw new RangeError("no public set");
const [one, two] = [1, 2].map((x) => nth(vector.shares, x).text) as [string, string];

type Codes = { readonly text: string; readonly modules: { readonly size: number; readonly bits: readonly number[] } | null }[];

/** The scans that were sent, as the door would read them. */
async function scans(shown: ShownScreen): Promise<{ sheet: number; codes: Codes }[]> {
  const sent = await shown.sent();
  return sent.flatMap(([name, request]) => (name === "clean-room:scan" ? [request as { sheet: number; codes: Codes }] : []));
}

describeWithTools("the clean room and a camera", { chromium: "chromium", ffmpeg: "ffmpeg" }, () => {
  let room: Awaited<ReturnType<typeof bundledCleanRoom>>;
  beforeAll(async () => {
    room = await bundledCleanRoom();
  });
  afterAll(() => room?.remove());

  it("reads a sheet's codes from paper, with the modules by which its print is graded, under the app's policy", async () => {
    await withCameraFilm([[one, vector.card]], async (args) => {
      const browser = await startBrowser(args);
      try {
        const shown = await showScreen(browser, room.folder, { name: "read-back", view: READ_BACK, camera: "real" });
        await expect.poll(async () => (await scans(shown)).length, { timeout: 60_000 }).toBeGreaterThan(0);
        const found = (await scans(shown)).flatMap(({ codes }) => codes);
        const code = (text: string) => found.find((each) => each.text === text);
        for (const [kind, text] of [
          ["share", one],
          ["card", vector.card],
        ] as const) {
          const modules = code(text)?.modules;
          if (!modules) throw new Error(`no modules of the ${kind}`);
          const sampled = { size: modules.size, bits: Uint8Array.from(modules.bits) };
          expect(printGrade(kind, text, sampled).letter).toMatch(/[ABC]/);
          expect(scanRequest.safeParse({ sheet: 1, codes: [{ text, modules: sampled }] }).success).toBe(true);
        }
        expect(shown.wrongs).toEqual([]);
        await shown.close();
      } finally {
        await browser.close();
      }
    });
  });

  it("sends each code of a sheet once and counts another share as another sheet", async () => {
    const pages = [[one, vector.card], [two, vector.card], vector.parts.slice(0, 1)];
    await withCameraFilm(pages, async (args) => {
      const browser = await startBrowser(args);
      try {
        const answers = { "act next-sheet": { ...SHARES, sheet: 2 } };
        const shown = await showScreen(browser, room.folder, { name: "shares", view: SHARES, camera: "real", answers });
        const texts = async (sheet: number) =>
          (await scans(shown)).filter((scan) => scan.sheet === sheet).flatMap(({ codes }) => codes.map(({ text }) => text));
        await expect.poll(() => texts(2), { timeout: 90_000 }).toContain(vector.parts[0]);
        // The film goes round: a sheet that comes again is told, as still there or as taken up again, and its codes are not sent again.
        await shown.page
          .getByText(/is still in the picture|is in hand again/)
          .first()
          .waitFor({ timeout: 60_000 });
        const [first, second] = [await texts(1), await texts(2)];
        const shares = [first, second].map((sheet) => sheet.filter((text) => text.startsWith("SWS1:")));
        // Where the film begins is the camera's choice.
        expect([
          [[one], [two]],
          [[two], [one]],
        ]).toContainEqual(shares);
        for (const sheet of [first, second]) expect(new Set(sheet).size).toBe(sheet.length);
        expect((await scans(shown)).flatMap(({ codes }) => codes).every(({ modules }) => modules === null)).toBe(true);
        expect(shown.wrongs).toEqual([]);
        await shown.close();
      } finally {
        await browser.close();
      }
    });
  });
});
