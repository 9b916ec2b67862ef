import { isSame } from "../../../core/ceremony/rules/round.ts";
import { sheetsToProve } from "../../../core/ceremony/sheets-to-prove.ts";
import { fail } from "../../../core/failure/failure.ts";
import { type BeginTask, task } from "./task.ts";

/** Reads one sheet alone and holds its share against the commitment of the signed manifest. */
export const proofTask: BeginTask = async (run, item) => {
  const { facts } = run;
  const sheets = sheetsToProve(facts);
  const { set, x } = sheets[item] ?? fail("refused.not-this-step");
  const manifest = run.book.verification().manifests.find((one) => one.set === set) ?? fail("fault.unexpected");
  const { m, n } = manifest;
  const { commitment } = manifest.shares.find((share) => share.x === x) ?? fail("fault.unexpected");
  const custodian = facts.round?.bags.find((bag) => isSame(bag, { set, x }))?.custodian ?? "";
  let proof = await run.vault().call("proof:begin", { set, x, m, n, commitment });
  return task({
    view: () => ({
      task: "proof",
      drill: facts.drill,
      set,
      x,
      n,
      custodian,
      position: item + 1,
      of: sheets.length,
      ...proof,
    }),
    async scan(request) {
      proof = await run.vault().call("proof:scan", request);
    },
    async enter(entry) {
      if (entry.entry !== "words" && entry.entry !== "corrected") return fail("refused.not-this-step");
      proof = await run.vault().call("proof:words", { text: entry.text, confirmed: entry.entry === "corrected" });
    },
    async act({ act }) {
      if (act !== "done") return fail("refused.not-this-step");
      const { state, grades } = proof;
      if (state === "reading") return fail("refused.proof-incomplete");
      return { step: "share-proof", item, answer: { result: state, grades } };
    },
  });
};
