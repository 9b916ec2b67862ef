import { fail } from "../../core/failure/failure.ts";
import type { Printer } from "./effects.ts";

/**
 * The printer that was chosen from the list as last shown. Fails with `refused.no-printer` when it is not there or not usable, and with
 * `refused.network-printer` when the job would travel over a network and nobody has accepted that.
 */
export function choosePrinter(printers: readonly Printer[], id: number, network: boolean): Printer {
  const printer = printers[id];
  if (printer === undefined || !printer.usable) return fail("refused.no-printer");
  if (printer.network && !network) return fail("refused.network-printer");
  return printer;
}
