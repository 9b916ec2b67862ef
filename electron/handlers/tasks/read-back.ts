import { fail } from "../../../core/failure/failure.ts";
import { type BeginTask, task } from "./task.ts";

/** Scans one printed sheet back from paper and grades its print. */
export const readBackTask: BeginTask = async (run, x) => {
  const { set, roster, sheets, drill } = run.facts;
  const custodian = roster?.custodians[x - 1]?.name ?? "";
  let progress = await run.vault().call("read-back:begin", { x });
  return task({
    view: () => ({
      task: "read-back",
      set: set?.set ?? fail("refused.not-this-step"),
      x,
      n: sheets.length,
      custodian,
      drill,
      ...progress,
    }),
    async scan(request) {
      progress = await run.vault().call("read-back:scan", request);
    },
    async act(act) {
      if (act.act === "reprint") return { step: "read-back", item: x, answer: { result: "reprint", reason: act.reason } };
      if (act.act !== "done" || !progress.complete) return fail("refused.read-back-incomplete");
      return { step: "read-back", item: x, answer: { result: "proved", grades: progress.grades } };
    },
  });
};
