import { isolated } from "./unseen.ts";

/** Sentences of the steps of sealing. */

export const ACCOUNTS = {
  heading: "Which accounts are sealed?",
  lead: "One entry for each account. Type no secret here: secrets are made in the vault or taken in later, in the clean room.",
  none: "No account is named yet.",
  add: "Add an account",
  change: (title: string) => `Change ${title}`,
  remove: (title: string) => `Remove ${title}`,
  columns: { title: "Account", secrets: "Secrets", actions: "Actions" },
  made: "made here",
  brought: "brought along",
  missing: "Name at least one account.",
  successors:
    "These are the accounts of the old set, by title and system. For each: say where its new secret comes from. One that is not needed any more can be removed: it is still tried and ended on its target.",
  unfinished: "To be completed",
  unfinishedMissing: "Complete each account: press Change where it says so.",
  limit: "A set holds 20 accounts at most. Seal a second set.",
  runbookHeading: "What will people need to know who open it?",
  runbookLead:
    "A few lines for whoever opens the set: where to sign in, in which order, whom to call. They are sealed with the secrets and shown with them.",
  runbook: "Runbook",
};

export const ACCOUNT = {
  newHeading: "A new account",
  changeHeading: (title: string) => `Account: ${isolated(title)}`,
  kind: "What is it?",
  kinds: {
    login: { name: "Login", hint: "A user name with a password, and perhaps one-time codes" },
    database: { name: "Database", hint: "A database or system user with a password" },
    "ssh-key": { name: "SSH key", hint: "A private key, with or without a passphrase" },
    "client-certificate": { name: "Client certificate", hint: "A certificate with its private key" },
    secret: { name: "Another secret", hint: "A text that is kept as it is" },
  },
  title: "Title",
  titleHint: "As people say it: console root, identity provider admin",
  system: "System",
  systemHint: "What it opens",
  username: "User name",
  url: "Address",
  urlHint: "Where one signs in",
  notes: "Notes",
  notesHint: "Sealed with the secrets. No secret here.",
  secrets: "Its secrets",
  secretsLead: "Where does each secret come from?",
  fields: {
    password: "Password",
    totp: "One-time codes (TOTP)",
    recoveryCodes: "Recovery codes",
    privateKey: "Private key",
    certificate: "Certificate",
  },
  sources: { none: "None", generate: "Made here", import: "Brought along" },
  password: "How the password is made",
  length: "Length",
  lengthHint: (least: number, most: number) => `${least} to ${most} characters`,
  alphabet: "Characters",
  alphabets: {
    "no-look-alikes": { name: "Without look-alikes", hint: "Letters, digits, signs; no O and 0, no l and 1" },
    all: { name: "All", hint: "Letters, digits and every sign of ASCII" },
    "console-safe": { name: "Safe on any keyboard", hint: "Letters that lie at the same place on all keyboards" },
  },
  missing: {
    title: "Give the account a title.",
    titleTwice: "Another account has this title.",
    username: "Give the user name.",
    secrets: "Choose at least one secret.",
    length: (least: number, most: number) => `Choose a length from ${least} to ${most}.`,
  },
};

export const POLICY = {
  heading: (n: number) => `How many of the ${n} custodians are needed?`,
  lead: "Enough that no small group can open it, few enough that it can be opened when some are ill, away or have lost their sheet.",
  choose: "Sheets needed",
  option: (m: number, n: number) => `${m} of ${n}`,
  opens: (m: number, n: number) => (m === n ? `All ${n} are needed to open it.` : `Any ${m} of the ${n} open it.`),
  lost: (count: number) => (count === 0 ? "None may be lost." : count === 1 ? "1 may be lost." : `${count} may be lost.`),
  alone: (m: number) => `${m - 1 === 1 ? "1 alone opens" : `${m - 1} together open`} nothing.`,
  missing: "Choose how many are needed.",
};

export const SPLIT = {
  heading: "Seal the secrets and split the key?",
  lead: "The vault seals everything, makes one share for each custodian, and tries every quorum before anything is printed. It takes some seconds.",
  facts: { accounts: "Accounts", opens: "Opens with", custodians: "Custodians" },
  opens: (m: number, n: number) => `any ${m} of ${n} sheets`,
  drill: "All secrets of this drill are made up.",
};

export const PRINTER = {
  choose: "Printer",
  none: "No printer was found. Plug it in with a cable, then halt and resume.",
  local: "On a cable",
  network: "On a network",
  unusable: "Not ready",
  networkRefused: "A network printer may keep what it prints, and others may read it on its way. Sheets hold a share.",
  accept: "Print over the network all the same. Nobody else can reach this network or this printer.",
  missing: "Choose a printer.",
  acceptMissing: "Accept the network printer, or choose one that is on a cable.",
  pdf: "Save as PDF instead",
  pdfHint: "For drills only: the files lie beside the book, in the folder “drill-papers”.",
};

export const LABELS = {
  heading: "Print the outer labels",
  made: "The secrets are sealed and the key is split.",
  tried: (m: number, n: number) =>
    m === n
      ? `All ${n} shares were tried together, and they open it. One or more fewer open nothing.`
      : `Every quorum of ${m} of the ${n} shares was tried, and each opens it. Fewer open nothing.`,
  set: "Set",
  lead: "One label for each bag. Labels hold no secret, so they can be printed together and checked without opening a bag.",
  action: "Print the labels",
};

export const PRINT = {
  heading: (name: string) => `Print the sheet of ${isolated(name)}`,
  sheet: (x: number, n: number) => `Sheet ${x} of ${n}`,
  before: [
    "Only this custodian stands at the printer.",
    "The tray is empty, and the queue too.",
    "Afterwards: take all pages, and look into the tray once more.",
  ],
  again: "This sheet was printed before. Destroy the earlier print under the eyes of the witness.",
  action: "Print this sheet",
};

export const SHEETS = {
  heading: "Sheets",
  columns: { sheet: "Sheet", custodian: "Custodian", printed: "Printed", readBack: "Read back", bag: "Bag" },
  done: "Done",
  open: "Not yet",
};

export const BAG = {
  heading: (name: string) => `Which bag does the sheet of ${isolated(name)} go into?`,
  steps: [
    "Fold the sheet so that the share is inside.",
    "Into the bag, seal it, and press the seam.",
    "Stick the label on the outside.",
    "The witness reads the number from the bag.",
  ],
  number: "Number printed on the bag",
  numberHint: "4 to 40 letters, digits and hyphens, as they stand there",
  missing: "Type the number that is printed on the bag.",
  malformed: "A bag’s number has 4 to 40 letters, digits and hyphens.",
  twice: "This number was typed for another bag.",
};

export const SIGN = {
  heading: "Sign the set?",
  lead: "Operator and witness sign the manifest: which accounts, how many sheets, and what each must look like. It holds no secret.",
  fingerprint: "Fingerprint of the manifest (SHA-256)",
  set: "Set",
  generation: "Generation",
  sheets: "Sheets in their bags",
  count: (done: number, of: number) => `${done} of ${of}`,
};

export const RECEIPTS = {
  heading: "Has every custodian signed for the bag?",
  lead: "Print the forms. Each custodian compares the number on the form with the bag in hand, and signs.",
  print: "Print the forms",
  printed: "The forms were printed.",
  signed: "Signed",
  bag: (bag: string) => `Bag ${bag}`,
  missing: "Everyone must have signed. If someone cannot, halt the ceremony and say so.",
};
