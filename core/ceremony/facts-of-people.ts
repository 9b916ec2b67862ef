/** A warning of a lint or check that people accepted, with their reason. */
export interface Acceptance {
  readonly rule: string;
  readonly reason: string;
}

export interface CustodianPlace {
  readonly name: string;
  readonly role: string;
  readonly place: string;
}

/** Whose key signs: `id` is the signer's identifier in `allowed_signers`. */
export interface SignerIdentity {
  readonly id: string;
  readonly name: string;
}

/** One look at the machine: `pass`, or `warn` which people may accept with a reason, or `stop`. */
export interface MachineCheck {
  readonly id: "network" | "radio" | "swap" | "memory" | "displays" | "printers" | "clock" | "disk" | "platform";
  readonly result: "pass" | "warn" | "stop";
  /** A number to be told with it: interfaces up, MiB of swap, displays; 0 where there is none. */
  readonly count: number;
}
