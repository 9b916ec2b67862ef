import { sealSet } from "../../core/custody/seal-set.ts";
import { startPrinter } from "../../recovery/command/browser.ts";
import { rehearsalPapers } from "../../recovery/command/rehearsal-papers.ts";
import { rehearsalPlan } from "../../recovery/command/rehearsal-set.ts";
import { seededRandom } from "./seeded-random.ts";

/** A sheet of some other drill's set, printed: its PDF and set ID. */
export async function foreignSheet(): Promise<{ readonly set: string; readonly pdf: Uint8Array }> {
  const created = "2026-01-01T00:00:00Z";
  const random = seededRandom("a foreign set");
  const sealed = await sealSet(rehearsalPlan(2, 3, created, "0.1.0", random), random);
  const [sheet] = rehearsalPapers(sealed, created, "0.1.0", "a4").sheets;
  const printer = await startPrinter();
  if (printer === null || sheet === undefined) throw new Error("no Chromium");
  try {
    return { set: sealed.set, pdf: await printer.pdf(sheet.html) };
  } finally {
    await printer.close();
  }
}
