import type { Answer } from "../../../core/ceremony/answers.ts";
import { fail } from "../../../core/failure/failure.ts";
import { type BeginTask, task } from "./task.ts";

/** Sheets that the door tells apart: with more, none of its messages would be read. */
const MOST_SHEETS = 400;

/** Scans and types the sheets that were brought, in any mix, until they open the set: to be used, or for the proof of its quorum. */
export const sharesTask: BeginTask = async (run) => {
  const { request, proof, drill } = run.facts;
  let reading = await run.vault().call("shares:state", {});
  // Coming back is a new sheet in hand: what was read before keeps its own number.
  let sheet = Math.min(1 + Math.max(0, ...reading.sheets.map((read) => read.sheet)), MOST_SHEETS);
  const open = async (unauthenticated: string | null): Promise<Answer> => {
    if (proof !== null) {
      const answer = await run.vault().call("shares:prove", { set: proof.set, drill });
      return { step: "quorum", item: 0, answer };
    }
    const answer = await run.vault().call("shares:open", { set: request?.set ?? null, drill, unauthenticated });
    return { step: "shares", item: 0, answer };
  };
  return task({
    view: () => ({
      task: "shares",
      sheet,
      drill,
      purpose: proof === null ? "open" : "prove",
      reading,
      opening: false,
    }),
    async scan(request) {
      reading = await run.vault().call("shares:scan", request);
    },
    async enter(entry) {
      if (entry.entry === "words") reading = await run.vault().call("shares:words", { sheet: entry.sheet, text: entry.text });
      else if (entry.entry === "corrected") {
        reading = await run.vault().call("shares:corrected", { sheet: entry.sheet, text: entry.text });
      } else if (entry.entry === "share-passphrase") {
        reading = await run.vault().call("shares:passphrase", { passphrase: entry.text });
      } else fail("refused.not-this-step");
    },
    async act(act) {
      if (act.act === "open") return open(null);
      // No reason stands in for a proof by the card where the proof is all that is wanted.
      if (act.act === "accept-unauthenticated" && proof === null) return open(act.reason);
      if (act.act === "next-sheet") sheet = Math.min(sheet + 1, MOST_SHEETS);
      else if (act.act === "set-aside") reading = await run.vault().call("shares:set-aside", { sheet: act.sheet });
      else return fail("refused.not-this-step");
      return null;
    },
  });
};
