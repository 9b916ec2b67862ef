/**
 * Every sentence of the page, but for those of the failures (core/failure). For a stranger in twenty years and for an operator at three in the
 * morning: short, calm, exact. Nothing is promised that a page in a browser cannot keep.
 */

import { counted, listed } from "./text-counting.ts";

export * from "./text-of-results.ts";

export const NAME = "Sealwright";

export const FRAME = {
  page: "Recovery page",
  steps: ["Prepare", "Read the sheets", "Credentials"],
  close: "Close and forget",
};

export const PREPARE = {
  heading: "Open a sealed set",
  lead:
    "This page turns enough sheets of a set back into the credentials that were sealed. It is one file, it works without any network, and it " +
    "sends nothing anywhere.",
  online: "This machine seems to be online.",
  onlineNext:
    "Unplug the cable and switch off wireless before you go on. The page itself cannot connect to anything, but other programs on this machine can.",
  offline: "The browser reports no network.",
  offlineNext: "Look for yourself: no cable plugged in, wireless and Bluetooth off. A browser cannot see everything.",
  bringHeading: "Have at hand",
  bring: [
    "As many sheets of one set as each sheet says (“opens with any …”).",
    "A camera, or the sheets as picture or PDF files. Without either, the words can be typed.",
    "The custodians of locked sheets, for their passphrases.",
    "A watch that is right, if one-time codes will be needed.",
  ],
  doesHeading: "What this page does",
  does: [
    "Reads the codes or words, and proves them against the card of the set.",
    "Names a sheet that is damaged or does not belong, and goes on without it.",
    "Shows the credentials until you close it, and stores nothing.",
  ],
  doesNotHeading: "What it cannot do",
  doesNot: [
    "Protect you from this machine: whoever controls it sees what you see.",
    "Overwrite memory for certain: end the browser afterwards, better the machine.",
    "Say who made the set. The card proves that the sheets belong together.",
  ],
  go: "Begin",
  goOnline: "Begin although this machine seems to be online",
};

function sheetName(sheet: number): string {
  const letter = String.fromCharCode(65 + ((sheet - 1) % 26));
  return `Sheet ${letter.repeat(Math.ceil(sheet / 26))}`;
}

export const COLLECT = {
  heading: "Read the sheets",
  lead: "In any order. From each sheet the share and the card; the payload parts once, from any of them.",
  how: "How do you want to read them?",
  ways: { camera: "Camera", files: "Files", words: "Type words", paste: "Type or paste codes" },
  // Letters, so that nobody takes them for the numbers of shares.
  sheet: sheetName,
  isSheetName: (name: string) => /^Sheet [A-Z]+$/.test(name),
  nextSheet: "Next sheet",
  nextSheetHint: (sheet: number) =>
    `What you scan or type now counts as ${sheetName(sheet)}. Press “Next sheet” when you take up another.`,
  turned: (sheet: number) => `This is another sheet: it counts as ${sheetName(sheet)}.`,
  open: "Open the set",
  opening: "Opening the set. This takes a few seconds, and the page stands still meanwhile.",
};

export const CAMERA = {
  start: "Start the camera",
  stop: "Stop the camera",
  choose: "Camera",
  unnamed: (number: number) => `Camera ${number}`,
  hint: "Hold the sheet so that one code fills a good part of the picture. Flat, well lit, no shadow. Codes are read by themselves.",
  running: "The camera is on. Nothing of its picture is kept.",
  none: "This browser gives the page no camera. Use files, or type the words.",
  refused: "The camera was not allowed, or another program uses it. Allow it in the browser, or use files, or type the words.",
  picture: "Picture of the camera",
  got: (what: string) => `Read: ${what}.`,
  again: (what: string) => `${what} is in already.`,
};

export const FILES = {
  choose: "Choose files",
  drop: "or drop them here",
  hint: "PNG, JPEG, PDF, or text with one code a line. Each file, and each page of a PDF, counts as one sheet.",
  reading: (file: string) => `Reading ${file}…`,
  done: (count: number) => `${counted(count, "file", "files")} read.`,
  page: (file: string, page: number) => `${file}, page ${page}`,
  line: (source: string, line: number) => `${source}, line ${line}`,
};

export const WORDS = {
  hint:
    "Type the first four letters, the rest completes itself; the space bar goes on. Put ? for a word that cannot be read: up to four can be " +
    "found again. A whole line can be pasted into the first box.",
  legend: "Words of the share",
  count: "The sheet has",
  counts: (count: number) => (count > 36 ? `${count} words (locked share)` : `${count} words`),
  box: (position: number) => `Word ${position}`,
  unknown: (position: number) => `Word ${position} is not in the list.`,
  unreadable: (position: number) => `Word ${position} is marked as unreadable.`,
  left: (left: number) => (left === 0 ? "All words are typed." : `${counted(left, "word", "words")} to go.`),
  doubtful: (positions: readonly number[]) =>
    `${positions.length === 1 ? "Word" : "Words"} ${listed(positions)}: not in the list, or not readable.`,
  add: "Check and add the share",
  clear: "Empty all boxes",
};

export const PASTE = {
  label: "Codes or words",
  hint:
    "One code a line, as printed beside its symbol or as another scanner gave it (SWS1:…, SWC1:…, SWP1/…), or the 36 words of one share. " +
    "Small letters and spaces do not matter.",
  add: "Add",
  got: (items: readonly string[]) => (items.length === 0 ? "Nothing was read." : `Read: ${items.join(", ")}.`),
  line: (line: number) => `Line ${line}`,
};

export const CORRECTION = {
  heading: "Was this corrected rightly?",
  lead: (x: number, set: string) =>
    `Share ${x} of set ${set} was read with mistakes, and the check symbols suggest what the paper says.`,
  word: (position: number, read: string | null, became: string) =>
    read === null ? `Word ${position}: not readable, becomes “${became}”` : `Word ${position}: “${read}” becomes “${became}”`,
  signs: (position: number, read: string | null, became: string) =>
    `Signs ${2 * position + 4} and ${2 * position + 5} of the share’s text: ${read ?? "not readable"}, becomes ${became} (word ${position})`,
  ask: "Compare with the paper before you agree. A share that was corrected counts only if the card vouches for it.",
  accept: "The paper says so: add it",
  refuse: "Do not add it",
  refused: "The share was not added.",
};

export const STANDING = {
  heading: "What is in",
  nothing: "Nothing yet.",
  set: "Set",
  opensWith: (m: number, n: number) => (m === n ? `opens with all ${n} sheets` : `opens with any ${m} of ${n} sheets`),
  shares: "Shares",
  sharesHave: (have: number, need: number) => `${Math.min(have, need)} of ${need} needed`,
  sharesNone: "none read yet",
  chip: { in: "in", locked: "locked", missing: "missing" },
  chipLabel: (x: number, state: string) => `Share ${x}: ${state}`,
  card: "Card",
  cardNone: "not read yet",
  cardAgreed: (sheets: number) => `the same on ${counted(sheets, "sheet", "sheets")}`,
  cardDivided: "differs between sheets",
  parts: "Payload",
  partsNone: "no part read yet",
  partsHave: (have: number, need: number) => `${have} of ${counted(need, "part", "parts")}`,
  partsComplete: "complete",
  partsWrong: "the parts do not make what the card promises",
  need: "Still needed",
  needShares: (count: number) => `${counted(count, "more share", "more shares")} of this set, any that are not in yet.`,
  needAnyShares: "The shares of this set, as many as its sheets say.",
  needParts: (absent: readonly number[]) =>
    `Payload ${absent.length === 1 ? "part" : "parts"} ${listed(absent)}, from any sheet of this set.`,
  needAnyParts: "The payload parts, from any sheet of this set.",
  needOtherParts: "The payload parts again, from another sheet.",
  needCard: "The card of each sheet. Without it the result cannot be authenticated.",
  needPassphrase: (xs: readonly number[]) => `The passphrase of ${xs.length === 1 ? "share" : "shares"} ${listed(xs)}.`,
  ready: "Everything needed is in.",
  readyWithoutCard: "Enough is in to open the set, but not to authenticate it.",
  aside: "Set aside",
  sources: "Read so far",
  remove: (source: string) => `Take out ${source}`,
  removeShort: "Take out",
  removed: (source: string) => `${source} was taken out.`,
  troubles: "Not used",
  clear: "Clear this list",
  share: (x: number) => `share ${x}`,
  lockedShare: (x: number) => `share ${x}, locked`,
  cardItem: "card",
  part: (index: number, total: number) => `part ${index} of ${total}`,
  label: "an outer label, which holds no share",
};

export const PASSPHRASE = {
  heading: (xs: readonly number[]) => (xs.length === 1 ? `Share ${xs[0] ?? ""} is locked` : `Shares ${listed(xs)} are locked`),
  lead: "Its custodian types the passphrase. Capital letters and spelling count, the number of spaces does not.",
  label: "Passphrase",
  show: "Show what is typed",
  unlock: "Unlock",
  working: "Unlocking. This may take a minute, and the page stands still meanwhile.",
  opened: (xs: readonly number[]) => `${xs.length === 1 ? "Share" : "Shares"} ${listed(xs)} unlocked.`,
};
