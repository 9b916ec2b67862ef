import type { CeremonyRun } from "./ceremony-run.ts";
import type { Effects } from "./effects.ts";

/** At the date the script of the ceremony may be printed, before an event and after a use the form of the review. */
const PRINTING = ["date", "labels", "print", "receipts", "aftermath", "events"];
/** Where secrets are made, shown or opened. */
const WATCHED = ["imports", "install", "split", "shares", "reveal", "share-proof", "quorum", "live-match"];

/** Looks at what the step now beginning shows: the machine, the printers. */
export async function prepareStep(run: CeremonyRun, effects: Effects): Promise<void> {
  const step = run.at()?.step;
  if (step === undefined || run.ceremony.halted !== null) return;
  if (step === "machine-checks") run.checks = await effects.machineChecks();
  if (PRINTING.includes(step)) run.printers = await effects.press.printers().catch(() => []);
}

/** Before secrets are touched: a network that has come up since people looked halts the ceremony. */
export async function lookAgain(run: CeremonyRun, effects: Effects): Promise<void> {
  const step = run.at()?.step;
  if (step === undefined || !WATCHED.includes(step) || run.ceremony.halted !== null) return;
  run.checks = await effects.machineChecks();
  if (!run.isOffline()) run.halt("network-up", "");
}
