import { rmSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { CHECKING_TOOLS } from "../../support/checked-book.ts";
import { sealAndOpen } from "../../support/drill-specs.ts";
import { bundledApp, PATIENCE, runningApp } from "../../support/running-app.ts";
import { describeWithTools } from "../../support/tool.ts";

afterAll(async () => rmSync(await bundledApp(), { recursive: true, force: true }));

describeWithTools("both ceremonies through paper, in the app", { chromium: "chromium", ...CHECKING_TOOLS }, () => {
  it.each([
    { m: 2, n: 3, bring: [3, 1], stray: false },
    { m: 3, n: 5, bring: [5, 2, 4], stray: true },
  ])(
    "seals $m of $n, prints, scans the prints back, and opens with sheets $bring; one damaged and one foreign: $stray",
    { timeout: 600_000 },
    (agreed) =>
      sealAndOpen(runningApp, agreed, async ({ app }) => {
        expect(app.escapes).toEqual([]);
        await expect.poll(() => app.utilityProcesses().length, { timeout: PATIENCE }).toBe(0);
      }),
  );
});
