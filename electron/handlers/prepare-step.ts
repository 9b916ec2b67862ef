import type { CeremonyRun } from "./ceremony-run.ts";
import type { Effects } from "./effects.ts";

const PRINTING = ["labels", "print", "receipts"];
/** Where secrets are about to be made, shown or opened: the network is looked at once more. */
const WATCHED = ["imports", "install", "split", "shares", "reveal"];

/** Looks at what the step now beginning shows: the machine, the printers. */
export async function prepareStep(run: CeremonyRun, effects: Effects): Promise<void> {
  const step = run.at()?.step;
  if (step === undefined || run.ceremony.halted !== null) return;
  if (step === "machine-checks") run.checks = await effects.machineChecks();
  if (WATCHED.includes(step)) {
    run.checks = await effects.machineChecks();
    if (!run.isOffline()) run.halt("network-up", "");
  }
  if (PRINTING.includes(step)) run.printers = await effects.press.printers();
}
