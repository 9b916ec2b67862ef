import type { Printer } from "../handlers/effects.ts";

/** A printer as Electron lists it. The options are the print system's own: CUPS gives many, Windows none. */
export interface PrinterFacts {
  readonly name: string;
  readonly options?: unknown;
}

/** How CUPS reaches a device without a network: `hp:` is HPLIP, whose address says which way. */
const LOCAL_DEVICE = /^(?:usb|parallel|serial|file):|^hp:\/usb\//;
/** Bit of `printer-type`: the queue lies on another machine, so that its `usb:` is that machine's. */
const REMOTE_QUEUE = 0x2;
const STOPPED = "5";

/**
 * What is known of a printer. A network printer is one whose device is not known to be local: all of `ipp:`, `socket:`, `lpd:`, `smb:`,
 * `dnssd:`, and also what does not say (printers on Windows). A USB printer that speaks IPP counts among them, as it cannot be told apart.
 */
export function printerOf({ name, options }: PrinterFacts): Printer {
  const said = (key: string): string => {
    const value: unknown = typeof options === "object" && options !== null ? Reflect.get(options, key) : undefined;
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const isRemote = (Number(said("printer-type")) & REMOTE_QUEUE) !== 0;
  return {
    name,
    network: isRemote || !LOCAL_DEVICE.test(said("device-uri")),
    usable: said("printer-state") !== STOPPED && said("printer-is-accepting-jobs") !== "false",
  };
}
