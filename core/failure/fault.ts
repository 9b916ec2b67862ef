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
    happened: "The computation that stretches a passphrase failed; the machine may lack {limit} KiB of memory.",
    safe: "The share or the signing key that it locks is unharmed.",
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
  "fault.book-gone": {
    happened: "The book's folder is no longer there.",
    safe: "All that was recorded before is in it; nothing is written by halves. The sheets are not concerned.",
    next: "Put the stick back in, and open the book again.",
  },
  "fault.book-full": {
    happened: "There is no room left where the book is kept.",
    safe: "All that was recorded before is in it; nothing is written by halves. The sheets are not concerned.",
    next: "Make room on the stick or disk (a record needs 16 KiB), and try again.",
  },
  "fault.book-write": {
    happened: "The book cannot be written or read there.",
    safe: "All that was recorded before is in it; nothing is written by halves. The sheets are not concerned.",
    next: "Check that the stick is not write-protected and that the folder is yours. Then open the book again.",
  },
  "fault.pack-write": {
    happened: "The pack could not be written there.",
    safe: "The book is not concerned. Nothing of a pack that is not whole stays under its name.",
    next: "Make room there, see that the drive is not write-protected and still plugged in, and export it again.",
  },
  "fault.vault-died": {
    happened: "The vault of this ceremony has ended.",
    safe: "Whatever is printed, sealed in bags or recorded stays good. What was in the vault alone is gone, and nobody has it.",
    next: "The screen shows from which step the ceremony goes on. Destroy sheets of a set that was not finished, under witness.",
  },
  "fault.printer": {
    happened: "The printer did not take the whole page.",
    safe: "Nothing of it is left in this program; paper may lie in the printer, and its queue may hold the job.",
    next: "Take out what was printed, empty the printer's queue, look after paper and cover, and print again.",
  },
} as const satisfies Record<`fault.${string}`, FailureText>;
