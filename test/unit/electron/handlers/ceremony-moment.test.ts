import { describe, expect, it } from "vitest";
import type { Book } from "../../../../core/record/book.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { CeremonyRun } from "../../../../electron/handlers/ceremony-run.ts";
import type { Effects } from "../../../../electron/handlers/effects.ts";
import { goodAnswer } from "../../../support/ceremony-flow.ts";

const BEGAN = Date.parse("2026-11-22T03:00:00Z");

/** A run without vault and book: its records stay due. Each step takes a minute. */
function clockedRun() {
  let minutes = 0;
  let die = () => {};
  const startVault = (onDeath: () => void) => {
    die = onDeath;
    return {};
  };
  const now = () => new Date(BEGAN + 60_000 * minutes);
  // No more is asked of them here.
  const effects = { version: "0", platform: "test", rehearsal: true, now, startVault } as unknown as Effects;
  const book = { head: () => EMPTY_JOURNAL, records: () => [], manifests: () => [] } as unknown as Book;
  const run = new CeremonyRun(effects, book, "break-glass", true);
  return {
    run,
    async step() {
      minutes += 1;
      await run.complete(goodAnswer(run.ceremony));
    },
    /** The vault is started, dies, and people go on. */
    async loseVault() {
      run.vault();
      die();
      await run.resume();
    },
  };
}

describe("when each step was done", () => {
  it("is told in order, by the machine's clock until people say how far it is off, and then all of it by theirs", async () => {
    const { run, step } = clockedRun();
    expect(run.times).toEqual([]);
    await step();
    expect(run.times).toEqual([{ step: "roll-call", item: 0, time: "2026-11-22T03:01:00Z" }]);
    for (let count = 0; count < 4; count += 1) await step();
    expect(run.facts.date?.off).toBe(-12);
    expect(run.times.map(({ step: id, time }) => `${id} ${time.slice(11, 19)}`)).toEqual([
      "roll-call 03:01:12",
      "operator-key 03:02:12",
      "witness-key 03:03:12",
      "machine-checks 03:04:12",
      "date 03:05:12",
    ]);
  });

  it("is not told of a step that is undone, and anew when it is done again", async () => {
    const { run, step, loseVault } = clockedRun();
    for (let count = 0; count < 3; count += 1) await step();
    await loseVault();
    expect(run.times.map(({ step: id }) => id)).toEqual(["roll-call"]);
    await step();
    expect(run.times.map(({ step: id, time }) => `${id} ${time.slice(11, 19)}`)).toEqual([
      "roll-call 03:01:00",
      "operator-key 03:04:00",
    ]);
  });
});
