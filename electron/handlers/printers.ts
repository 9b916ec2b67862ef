import { printableName } from "../../core/encoding/printable-name.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Printer } from "./effects.ts";

/**
 * The printer that was chosen from the list as last shown. Fails with `refused.no-printer` when it is not there or not usable,
 * with `refused.network-printer` when the job would travel over a network and nobody has accepted that, and with
 * `unreadable.name` when no record could hold its name: nobody could be told what was printed there.
 */
export function choosePrinter(printers: readonly Printer[], id: number, network: boolean): Printer {
  const printer = printers[id];
  if (printer === undefined || !printer.usable) return fail("refused.no-printer");
  if (printer.network && !network) return fail("refused.network-printer");
  printableName(printer.name, "printer");
  return printer;
}
