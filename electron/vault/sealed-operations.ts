import { fail } from "../../core/failure/failure.ts";
import type { Held, Operations } from "./operations.ts";
import type { VaultPorts } from "./ports.ts";
import { ReadBack } from "./read-back.ts";
import { sealDraft } from "./sealing.ts";
import { sheetDocumentOf } from "./sheet-document.ts";
import { stageAt } from "./stage.ts";

/** What makes a sealed set of a draft, prints its sheets, and reads them back. */
export function sealedOperations(
  held: Held,
  ports: VaultPorts,
): Pick<Operations, "seal" | "sheet" | "read-back:begin" | "read-back:scan"> {
  return {
    async seal(request) {
      const { draft } = stageAt(held.stage, "draft");
      // Without it there would be a sealed set and no sheet.
      if (ports.typeface === null) fail("fault.unexpected");
      const { papers, reply } = await sealDraft(draft, request, ports.random);
      held.stage = { at: "sealed", papers, readBack: null };
      return reply;
    },
    sheet(request) {
      const { papers } = stageAt(held.stage, "sealed");
      return sheetDocumentOf(papers, request, ports.typeface ?? fail("fault.unexpected"));
    },
    "read-back:begin"({ x }) {
      const { papers } = stageAt(held.stage, "sealed");
      const readBack = new ReadBack(papers, x);
      held.stage = { at: "sealed", papers, readBack };
      return readBack.progress();
    },
    "read-back:scan"({ codes }) {
      const { readBack } = stageAt(held.stage, "sealed");
      if (readBack === null) return fail("refused.vault-stage", { field: "no sheet to be read back" });
      readBack.take(codes);
      return readBack.progress();
    },
  };
}
