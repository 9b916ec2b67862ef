import { isolated } from "./unseen.ts";

/** Sentences of what is typed alone: signing keys and secrets that are brought along. */

export const KEY = {
  role: { operator: "Operator", witness: "Witness" },
  chooseHeading: (name: string) => `${isolated(name)}: which key do you sign with?`,
  chooseLead: "The book holds a key under this name. If it is yours, open it.",
  open: (id: string) => `Open the key ${id}`,
  openHint: "You know its passphrase.",
  make: "Make a new key",
  makeHint: "The first time, or when the passphrase is forgotten. Records that were signed with an earlier key stay valid.",
  openHeading: (name: string) => `${isolated(name)}: type your passphrase`,
  openLead: "The others look away from the keyboard.",
  openThis: (id: string) => `Key ${id}`,
  makeHeading: (name: string) => `${isolated(name)}: choose a passphrase for your signing key`,
  makeLead: "The others look away from the keyboard. You will type it at every ceremony.",
  nobody: "Nobody can reset it. Without it a new key has to be made, and the book will show that.",
  passphrase: "Passphrase",
  again: "The same once more",
  length: (count: number, least: number) => {
    if (count === 0) return `At least ${least} characters. Four or five words that do not belong together are good.`;
    if (count < least) return `Too short: ${count} of at least ${least} characters.`;
    return count < 20 ? `Long enough: ${count} characters. Longer is better.` : `Long: ${count} characters.`;
  },
  missing: {
    choice: "Choose a key, or make a new one.",
    passphrase: "Type the passphrase.",
    short: (least: number) => `The passphrase needs at least ${least} characters.`,
    differs: "The two are not the same. Type both again.",
  },
};

export const IMPORT = {
  heading: {
    password: (title: string) => `Bring in the password of ${isolated(title)}`,
    totp: (title: string) => `Bring in the seed of the one-time codes of ${isolated(title)}`,
    recoveryCodes: (title: string) => `Bring in the recovery codes of ${isolated(title)}`,
    privateKey: (title: string) => `Bring in the private key of ${isolated(title)}`,
    certificate: (title: string) => `Bring in the certificate of ${isolated(title)}`,
  },
  count: (position: number, of: number) => `Secret ${position} of ${of}`,
  ways: { type: "Type it", scan: "Scan its code" },
  way: "How is it taken in?",
  lead: {
    password: "Type it exactly: capitals, spaces and signs count.",
    totp: "Scan the code that the target system shows for an authenticator app, or type its seed.",
    recoveryCodes: "One code a line, in their order.",
    privateKey: "The whole key, with its BEGIN and END lines.",
    certificate: "The certificates, with their BEGIN and END lines.",
  },
  paste: "What is pasted stays in the clipboard: clear it afterwards.",
  label: {
    password: "Password",
    totp: "Seed (letters A to Z, digits 2 to 7), or otpauth address",
    recoveryCodes: "Recovery codes",
    privateKey: "Private key",
    certificate: "Certificate",
  },
  scanHint: "Hold the camera to the target’s screen so that only this one code is in the picture.",
  several: "More than one code is in the picture. Cover the others: nobody can tell which is meant.",
  missing: "Nothing was typed yet.",
  taken: "It is taken in.",
};

/** A secret by name, in a sentence and as a heading. */
export const FIELD = {
  password: { name: "password", title: "Password" },
  totp: { name: "one-time code", title: "One-time code (TOTP)" },
  recoveryCodes: { name: "recovery codes", title: "Recovery codes" },
  privateKey: { name: "private key", title: "Private key" },
  certificate: { name: "certificate", title: "Certificate" },
} as const;
