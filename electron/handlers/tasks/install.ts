import { fail } from "../../../core/failure/failure.ts";
import { accountView } from "../account-view.ts";
import { onMachineClock } from "./on-machine-clock.ts";
import { type BeginTask, task } from "./task.ts";

/** Shows one account's new secrets so that they can be enrolled on the target, and proves that they were. */
export const installTask: BeginTask = async (run, item) => {
  const { accounts, drill } = run.facts;
  const plan = accounts[item] ?? fail("refused.not-this-step");
  let codesProved = false;
  return task({
    view: () => ({
      task: "install",
      account: accountView(plan),
      position: item + 1,
      of: accounts.length,
      drill,
      imported: plan.secrets.every(({ source }) => source === "import"),
      codesNeeded: plan.secrets.some(({ field, source }) => field === "totp" && source === "generate"),
      codesProved,
    }),
    async reveal(request) {
      if (request.account !== item) return fail("refused.not-this-step");
      return onMachineClock(await run.vault().call("reveal", { ...request, now: run.assertedSeconds() }), run);
    },
    async enter(entry) {
      if (entry.entry !== "codes") return fail("refused.not-this-step");
      const { first, second } = entry;
      await run.vault().call("codes", { account: item, first, second, now: run.assertedSeconds() });
      codesProved = true;
    },
    async act(act) {
      if (act.act !== "installed") return fail("refused.not-this-step");
      if (act.proof === "codes" && !codesProved) return fail("refused.codes-not-proved");
      return { step: "install", item, answer: { proof: act.proof } };
    },
  });
};
