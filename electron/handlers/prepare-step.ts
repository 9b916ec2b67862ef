import type { CeremonyRun } from "./ceremony-run.ts";
import type { Effects } from "./effects.ts";

const PRINTING = ["labels", "print", "receipts"];

/** Looks at what the step now beginning shows: the machine, the printers. */
export async function prepareStep(run: CeremonyRun, effects: Effects): Promise<void> {
  const step = run.at()?.step;
  if (step === undefined || run.ceremony.halted !== null) return;
  if (step === "machine-checks" && run.checks === null) run.checks = await effects.machineChecks();
  if (PRINTING.includes(step)) run.printers = await effects.press.printers();
}
