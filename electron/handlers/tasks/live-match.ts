import { type MatchedAccount, SECRET_FIELDS } from "../../../core/ceremony/facts.ts";
import type { FailureView } from "../../../core/contract/outcome.ts";
import { Failure, fail } from "../../../core/failure/failure.ts";
import { type BeginTask, task } from "./task.ts";

/**
 * Holds what was proved against what its targets keep of it, as far as that is at hand. Nothing is shown of it: accounts are named as the vault
 * told them when it opened the set. The verifier of an account is typed, or scanned as one code that says for which account it is.
 */
export const liveMatchTask: BeginTask = async (run, item) => {
  const { opened, drill } = run.facts;
  const { set, accounts } = opened ?? fail("refused.not-this-step");
  const manifest = run.book.verification().manifests.find((one) => one.set === set);
  const found = new Map<number, Omit<MatchedAccount, "account">>();
  let problem: FailureView | null = null;
  const match = async (account: number, verifier: string) => {
    problem = null;
    found.set(account, await run.vault().call("match", { account, verifier }));
  };
  return task({
    view: () => ({
      task: "live-match",
      drill,
      set,
      accounts: accounts.map(({ id, title, fields }, index) => {
        const system = manifest?.accounts.find((account) => account.id === id)?.system ?? "";
        const kept = SECRET_FIELDS.filter((field) => fields.includes(field));
        return { account: { title, system, url: "", username: "", fields: kept }, result: found.get(index) ?? null };
      }),
      problem,
    }),
    async scan({ sheet, codes }) {
      const [first, second] = codes;
      // Two codes in view: nobody could tell which was meant.
      if (first === undefined || second !== undefined) return;
      try {
        await match(sheet, first.text);
      } catch (error) {
        if (!(error instanceof Failure) || error.code.startsWith("fault.")) throw error;
        problem = { code: error.code, facts: error.facts };
      }
    },
    async enter(entry) {
      if (entry.entry !== "verifier") return fail("refused.not-this-step");
      return match(entry.account, entry.text);
    },
    async act({ act }) {
      if (act !== "done") return fail("refused.not-this-step");
      const matched = accounts.flatMap(({ id }, index) => {
        const result = found.get(index);
        return result === undefined ? [] : [{ account: id, ...result }];
      });
      return { step: "live-match", item, answer: { matched } };
    },
  });
};
