import { extendReveal, isRevealOver, openReveal } from "../../../core/custody/reveal-window.ts";
import { utcText } from "../../../core/encoding/utc-moment.ts";
import { fail } from "../../../core/failure/failure.ts";
import { onMachineClock } from "./on-machine-clock.ts";
import { type BeginTask, task } from "./task.ts";

/** Shows the credentials of the opened set, one field at a time, while the time lasts. What was shown is written down. */
export const revealTask: BeginTask = async (run) => {
  const { opened, date } = run.facts;
  if (opened === null) return fail("refused.not-this-step");
  const { accounts, runbook } = await run.vault().call("accounts", {});
  // The window outlives the room: leaving and coming back does not begin a new hour.
  run.reveal ??= { window: openReveal(run.machineSeconds()), shown: [] };
  const state = run.reveal;
  return task({
    view: () => ({
      task: "reveal",
      trust: opened.trust,
      set: opened.set,
      drill: opened.drill,
      accounts,
      runbook,
      until: utcText(state.window.until),
      machineTime: run.timestamp(),
      off: date?.off ?? 0,
      minutesGiven: state.window.minutes,
      over: isRevealOver(state.window, run.machineSeconds()),
    }),
    async reveal(request) {
      if (isRevealOver(state.window, run.machineSeconds())) return fail("refused.reveal-over");
      const account = opened.accounts[request.account]?.id ?? fail("unreadable.message");
      const revealed = onMachineClock(await run.vault().call("reveal", { ...request, now: run.assertedSeconds() }), run);
      const seen = state.shown.some((one) => one.account === account && one.field === request.field);
      if (!seen) state.shown.push({ account, field: request.field });
      return revealed;
    },
    async act(act) {
      if (act.act === "extend") {
        state.window = extendReveal(state.window, act.minutes, act.reason);
        return null;
      }
      if (act.act !== "done") return fail("refused.not-this-step");
      const { minutes, extensions } = state.window;
      return { step: "reveal", item: 0, answer: { minutes, extensions, fields: state.shown } };
    },
  });
};
