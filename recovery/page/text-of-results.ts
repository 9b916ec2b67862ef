/** The sentences from the moment that a set opens; the others are in text.ts, which brings these along. */

import { counted, listed } from "./text-counting.ts";

export const DOUBT = {
  heading: "This set opens, but nobody can vouch for it",
  lead: "What the sheets open may not be what was sealed. Whoever forged a sheet could know the passwords, or lead you to a system of theirs.",
  better: "Better: go back and read the card of every sheet.",
  back: "Go back and read the cards",
  if: "Only if the cards are lost or unreadable:",
  consequences: [
    "Treat every credential as possibly known to others.",
    "Compare user names and addresses with what you know from elsewhere before you type a password.",
    "Write into the record that the result was unauthenticated.",
  ],
  label: "To see it nevertheless, type the word “unauthenticated”",
  word: "unauthenticated",
  accept: "Show the unauthenticated result",
};

export const RESULT = {
  authenticated: "Authenticated",
  authenticatedLead: (set: string, used: readonly number[]) =>
    `Shares ${listed(used)} and the payload are those that the card of set ${set} promises.`,
  cardSheets: (sheets: number, used: number) =>
    sheets >= used
      ? `The card was read from ${counted(sheets, "sheet", "sheets")}, and was the same on all.`
      : `The card was read from ${counted(sheets, "sheet", "sheets")} only. Compare it by eye on the others: the text under it is the same on all.`,
  unauthenticated: "UNAUTHENTICATED",
  unauthenticatedLead: "Nothing vouches that this is what was sealed. Trust none of it before you have checked it elsewhere.",
  drill: "DRILL",
  drillLead: "A rehearsal. Nothing in here opens anything.",
  contents: "Contents",
  runbook: "Runbook",
  noRunbook: "No runbook was sealed with this set.",
  about: "About this set",
  next: "Next",
  previous: "Previous",
  of: (position: number, count: number) => `Credential ${position} of ${count}`,
  hide: "Hide everything",
  leave: "When you are done: record the use, change every credential, seal a new set, destroy these sheets.",
};

export const ABOUT = {
  set: "Set",
  sealed: "Sealed",
  opens: "Opens with",
  used: "Shares used",
  drill: "Kind",
  drillYes: "rehearsal",
  drillNo: "real set",
  aside: "Set aside on the way",
  json: "Everything, as it was sealed (JSON)",
  asideNone: "Nothing was set aside.",
};

export const FIELD = {
  kind: "Kind",
  system: "System",
  url: "Address",
  username: "User name",
  password: "Password",
  totp: "One-time code",
  recoveryCodes: "Recovery codes",
  privateKey: "Private key",
  publicKey: "Public key",
  certificate: "Certificate",
  notes: "Notes",
  file: (name: string) => `File ${name}`,
  unknown: (name: string) => `${name} (a field this page does not know)`,
  kinds: {
    login: "login",
    database: "database",
    "ssh-key": "SSH key",
    "client-certificate": "client certificate",
    secret: "secret",
  } as Readonly<Record<string, string>>,
};

export const SECRET = {
  show: "Show",
  hide: "Hide",
  showNamed: (name: string) => `Show ${name}`,
  hideNamed: (name: string) => `Hide ${name}`,
  spell: "Spell out",
  spellNamed: (name: string) => `Spell out ${name}`,
  hidden: (length: number) => `Hidden. ${counted(length, "character", "characters")}.`,
  hiddenEntries: (entries: number) => `Hidden. ${counted(entries, "entry", "entries")}.`,
  hiddenLines: (lines: number) => `Hidden. ${counted(lines, "line", "lines")}.`,
  legend: "Small numbers count the characters. Digits are underlined. Capitals and small letters count.",
  empty: "(empty)",
};

export const TOTP = {
  show: "Show the codes",
  current: "Now",
  previous: "Before",
  next: "After",
  left: (seconds: number) => `changes in ${counted(seconds, "second", "seconds")}`,
  from: (time: string) => `valid from ${time}`,
  until: (time: string) => `was valid until ${time}`,
  clock: "Clock",
  compare: "Compare with a watch. If this clock is wrong by more than a few seconds, the codes are wrong.",
  corrected: (offset: string) => `Corrected by ${offset} against the clock of this machine.`,
  uncorrected: "The clock of this machine.",
  local: (time: string) => `${time} in this machine’s time zone`,
  set: "Set the clock by a watch",
  watch: "The watch says",
  zone: "The watch goes by",
  use: "Set to this time now",
  reset: "Back to the machine’s clock",
  seed: "Seed, to enrol an authenticator",
  settings: (algorithm: string, digits: number, period: number) =>
    `${algorithm.toUpperCase().replace("SHA", "SHA-")}, ${digits} digits, ${period} seconds`,
  account: (issuer: string, account: string) => (issuer === "" ? account : `${issuer}: ${account}`),
  raw: "The address as it was sealed",
};

export const COVER = {
  heading: "Hidden",
  lead: "The page lost the focus, or nobody touched it for five minutes.",
  show: "Press to show",
};

export const FORGOTTEN = {
  heading: "Forgotten",
  lead: "The page holds nothing of the set any more. What the browser kept in memory ends with it:",
  steps: [
    "Close this browser completely, every window of it.",
    "Switch the machine off, better than leaving it on.",
    "Put the sheets into new bags, or destroy them, and record it.",
  ],
  again: "Start again",
};
