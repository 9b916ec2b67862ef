import { isSame, sheetKey } from "../../../core/ceremony/rules/round.ts";
import type { FailureView } from "../../../core/contract/outcome.ts";
import { fail } from "../../../core/failure/failure.ts";
import { labelMisfit } from "../label-misfit.ts";
import { type BeginTask, task } from "./task.ts";

const NO_LABEL: FailureView = { code: "unreadable.no-label", facts: {} };

/** Scans labels on the outside of bags and holds each against the signed manifest of its set. Nothing is shown of a bag that was not scanned. */
export const labelsTask: BeginTask = async (run, item) => {
  const { round, drill } = run.facts;
  const { bags } = round ?? fail("refused.not-this-step");
  let problem: FailureView | null = null;
  const scanned = () => {
    const labels = new Set(run.labels.map(sheetKey));
    return bags.filter((bag) => labels.has(sheetKey(bag)));
  };
  return task({
    view: () => ({ task: "labels", drill, of: bags.length, matched: scanned(), problem }),
    async scan(request) {
      const { labels, others } = await run.vault().call("labels:read", request);
      // A camera sees nothing most of the time.
      if (labels.length + others === 0) return;
      const manifests = run.book.verification().manifests;
      const judged = labels.map((label) => ({ label, wrong: labelMisfit(label, bags, manifests) }));
      const fit = judged.filter(({ wrong }) => wrong === null).map(({ label: { set, x } }) => ({ set, x }));
      run.labels = [...run.labels.filter((label) => !fit.some((one) => isSame(one, label))), ...fit];
      problem = labels.length === 0 ? NO_LABEL : (judged.find(({ wrong }) => wrong !== null)?.wrong ?? null);
    },
    async act({ act }) {
      if (act !== "done") return fail("refused.not-this-step");
      return { step: "seal-labels", item, answer: { labels: scanned().map(({ set, x }) => ({ set, x })) } };
    },
  });
};
