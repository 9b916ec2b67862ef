import { isSame } from "../../../core/ceremony/rules/round.ts";
import type { FailureView } from "../../../core/contract/outcome.ts";
import { fail } from "../../../core/failure/failure.ts";
import { labelMisfit } from "../label-misfit.ts";
import { type BeginTask, task } from "./task.ts";

/** Scans labels on the outside of bags and holds each against the signed manifest of its set. Nothing is shown of a bag that was not scanned. */
export const labelsTask: BeginTask = async (run, item) => {
  const { round, drill } = run.facts;
  const { bags } = round ?? fail("refused.not-this-step");
  let problem: FailureView | null = null;
  const scanned = () => bags.filter((bag) => run.labels.some((label) => isSame(label, bag)));
  return task({
    view: () => ({ task: "labels", drill, of: bags.length, matched: scanned(), problem }),
    async scan(request) {
      const { labels, others } = await run.vault().call("labels:read", request);
      for (const label of labels) {
        problem = labelMisfit(label, bags, run.book.verification().manifests);
        if (problem === null)
          run.labels = [...run.labels.filter((other) => !isSame(other, label)), { set: label.set, x: label.x }];
      }
      // A camera sees nothing most of the time.
      if (labels.length === 0 && others > 0) problem = { code: "unreadable.no-label", facts: {} };
    },
    async act({ act }) {
      if (act !== "done") return fail("refused.not-this-step");
      return { step: "seal-labels", item, answer: { labels: scanned().map(({ set, x }) => ({ set, x })) } };
    },
  });
};
