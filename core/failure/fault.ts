import type { FailureText } from "./text.ts";

/** Ours or the machine's: the input is not to blame. */
export const FAULT = {
  "fault.random": {
    happened: "The random source did not deliver what it promises.",
    safe: "Nothing was generated, sealed or printed.",
    next: "Do not use this machine for sealing. Start again on another one.",
  },
  "fault.shamir": {
    happened: "Two independent computations of the shares disagree.",
    safe: "Nothing was printed and nothing was revealed.",
    next: "Do not use this machine. Start again on another one.",
  },
  "fault.self-check": {
    happened: "A quorum of the new shares does not give the key back.",
    safe: "Nothing was printed; the key is discarded.",
    next: "Start again. If it stays so, do not use this machine.",
  },
  "fault.argon2": {
    happened: "The computation that unlocks a share failed; the machine may lack {limit} KiB of memory.",
    safe: "The share is unharmed.",
    next: "Close other programs and try again, or use a machine with more memory.",
  },
  "fault.scrypt": {
    happened: "The computation that opens the payload failed; the machine may lack {limit} KiB of memory.",
    safe: "The sheets are unharmed.",
    next: "Close other programs and try again, or use a machine with more memory.",
  },
  "fault.symbol": {
    happened: "A printed symbol could not be made for {actual} characters.",
    safe: "Nothing was printed.",
    next: "Shorten the credentials. If it stays so, report it.",
  },
  "fault.print-back": {
    happened: "A sheet that was rendered did not read back as it was made ({field}).",
    safe: "The sheets of this run are worthless; nothing else is concerned.",
    next: "Do not use these sheets. Check the printer or the browser, and start again.",
  },
  "fault.unexpected": {
    happened: "Something happened that should not.",
    safe: "Nothing was revealed.",
    next: "Start again. If it stays so, report what you did, without any content of the sheets.",
  },
} as const satisfies Record<`fault.${string}`, FailureText>;
