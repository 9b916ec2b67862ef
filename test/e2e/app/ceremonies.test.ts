import { rmSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { describeFailure } from "../../../core/failure/failure.ts";
import { CARD_STAIN, SHARE_STAIN, sheetsFilm } from "../../support/sheets-film.ts";
import { Drill, picturesOf, verifiedSignatures } from "../../support/drill.ts";
import { bundledApp, runningApp } from "../../support/running-app.ts";
import { foreignSheet } from "../../support/foreign-sheet.ts";
import { describeWithTools } from "../../support/tool.ts";
import { tracesOf } from "../../support/traces.ts";

afterAll(async () => rmSync(await bundledApp(), { recursive: true, force: true }));

describeWithTools("both ceremonies through paper, in the app", { chromium: "chromium", "ssh-keygen": "openssh-client" }, () => {
  it.each([
    { m: 2, n: 3, bring: [3, 1], stray: false },
    { m: 3, n: 5, bring: [5, 2, 4], stray: true },
  ])(
    "seals $m of $n, prints, scans the prints back, and opens with sheets $bring; one damaged and one foreign: $stray",
    { timeout: 600_000 },
    async (agreed) => {
      const running = await runningApp();
      try {
        const drill = await Drill.of(running, agreed);
        const sealed = await drill.seal();
        const [first, ...others] = agreed.bring.map((x) => ({ pdf: drill.sheets.get(x) ?? new Uint8Array() }));
        const foreign = agreed.stray ? await foreignSheet() : null;
        // Coffee over the whole card and one of the two share symbols.
        const stains = agreed.stray ? [SHARE_STAIN, CARD_STAIN] : [];
        const stained = { ...first, pdf: first?.pdf ?? new Uint8Array(), stains };
        await sheetsFilm(running.camera, [stained, ...(foreign === null ? [] : [foreign]), ...others]);
        const told =
          foreign === null ? [] : [describeFailure({ code: "mismatched.set", facts: { set: foreign.set } }).happened];
        expect(await drill.open(told)).toBe(sealed);
        expect(sealed).toHaveLength(32);
        expect(running.app.escapes).toEqual([]);
        expect(running.app.utilityProcesses()).toEqual([]);
        expect(await tracesOf(drill.secrets, running)).toEqual([]);
        expect(verifiedSignatures(running.book)).toBeGreaterThan(20);
      } catch (error) {
        await picturesOf(running);
        throw error;
      } finally {
        await running.close();
      }
    },
  );
});
