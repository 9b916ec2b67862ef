import { importsOf } from "../../../core/ceremony/facts.ts";
import { fail } from "../../../core/failure/failure.ts";
import { accountView } from "../account-view.ts";
import { type BeginTask, task } from "./task.ts";

/** Takes in one secret that exists already, typed or scanned from the screen of the target. */
export const importTask: BeginTask = async (run, item) => {
  const imports = importsOf(run.facts);
  const { account, field } = imports[item] ?? fail("refused.not-this-step");
  const view = accountView(run.facts.accounts[account] ?? fail("refused.not-this-step"));
  let taken = false;
  const take = async (text: string) => {
    await run.vault().call("import", { account, field, text });
    taken = true;
  };
  return task({
    view: () => ({ task: "import", account: view, field, position: item + 1, of: imports.length, drill: run.facts.drill }),
    async enter(entry) {
      if (entry.entry !== "import") return fail("refused.not-this-step");
      return take(entry.text);
    },
    async scan({ codes }) {
      const [first, second] = codes;
      // Two codes in view: nobody could tell which was meant.
      if (first === undefined || second !== undefined) return;
      return take(first.text);
    },
    async act({ act }) {
      if (act !== "done" || !taken) return fail("refused.nothing-entered");
      return { step: "imports", item, answer: {} };
    },
  });
};
