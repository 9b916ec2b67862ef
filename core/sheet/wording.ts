import { capital, dateInWords, inHalves, numberInWords } from "./in-words.ts";

/**
 * Every sentence that is printed. Short, calm and exact: for a custodian with an envelope, for someone tired at three in the
 * morning, and for a stranger in twenty years. Nothing is promised here that the paper cannot keep.
 */

export const NAME = "Sealwright";

export const DRILL = {
  word: "DRILL",
  notice: "Practice only. Never store it with real sheets.",
};

export const IDENTITY = {
  set: "Set",
  share: "Share",
  shareOf: (x: number, n: number) => `${x} of ${n}`,
  opensWith: "Opens with",
  anyOf: (m: number, n: number) => (m === n ? `all ${n}` : `any ${m}`),
  generation: "Generation",
  threshold: (m: number, n: number) =>
    m === n
      ? `All ${numberInWords(n)} sheets are needed to open the set. Fewer do not open it.`
      : `Any ${numberInWords(m)} of these ${numberInWords(n)} sheets open the set. Fewer do not.`,
  made: (created: string) => `Made ${dateInWords(created)}`,
};

/** The journal's head: it leaves the machine on paper, so that a journal that is changed afterwards disagrees with the paper. */
export const JOURNAL = {
  at: (seq: number) => (seq === 0 ? "Journal before its first record" : `Journal at record ${seq}`),
  use: "Compare it with the journal: the app says where it was cut or rewritten.",
  atEnd: "Journal at the end of the ceremony.",
  atEndNote: "Copy number and code from the closing screen.",
  number: "Record",
  code: "Code",
};

export const FOOT = {
  place: (set: string, share: string) => `Set ${inHalves(set)} · ${share}`,
  shareOf: (x: number, n: number) => `share ${x} of ${n}`,
  labels: "outer labels",
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  made: (version: string) => `${NAME} ${version} · paper format 1`,
};

export const FRONT = {
  side: "Inside of the folded sheet · Secret",
  opens: "Opens",
  further: (count: number) => `and ${count} more ${count === 1 ? "account" : "accounts"}, named in the manifest of this set`,
  share: "Share",
  shareAgain: "Share, again",
  words: "Words",
  secret: "Secret",
  shareCaption: "Scan this one, or its twin at the right.",
  againCaption: "The same code. Either one will do.",
  wordsCaption: "The same share to type, in this order. The first four letters are enough.",
  lockedCaption: "Locked: the custodian’s passphrase is needed too.",
  shareText: "Share as text",
  card: "Card",
  cardCaption: "The same on every sheet: scan each.",
  fingerprint: "Fingerprint",
  cardText: "Card as text",
  cardTextCaption: "Compare it from sheet to sheet: a sheet whose card differs does not count.",
  parts: "Payload",
  partsCaption: (further: readonly [number, number] | undefined) =>
    "The sealed credentials: the same on every sheet. " +
    (further === undefined
      ? "Scan each part once, from any sheet."
      : `Parts ${further[0]} to ${further[1]} are on the next pages.`),
  part: (index: number, count: number) => `Part ${index} of ${count}`,
  fold: "Fold here, with this side inward",
};

/** What to do, told on the front in three steps. */
export function stepsToOpen(m: number, n: number): readonly { readonly title: string; readonly text: string }[] {
  const sheets = m === n ? `All ${numberInWords(n)} sheets` : `${capital(numberInWords(m))} sheets`;
  return [
    { title: "Bring", text: `${sheets} with the same set ID, and a computer that is not on any network.` },
    { title: "Read", text: "Scan share and card of each sheet, each part once; or follow the back." },
    { title: "Afterwards", text: "Record the use, change every credential, seal a new set, destroy this one." },
  ];
}

export const PARTS_PAGE = {
  side: "Further payload parts · No share on this page",
  note: "The sealed credentials, continued: the same on every sheet of the set. They open only with enough shares.",
};

export const BACK = {
  side: "Outside of the folded sheet · No secret on this side",
  headline: "Keep this sheet folded.",
  subline: "What is inside is secret.",
  handling: [
    "Fold along the middle with the share inward. Put the sheet into a tamper-evident bag at once.",
    "Use an opaque bag: ordinary paper can be read against the light.",
    "Do not copy, photograph, scan or send it. It is opened only in a called ceremony.",
    "Report a torn, opened or missing bag the same day, whatever the reason.",
  ],
  found: (organisation: string | undefined) =>
    organisation === undefined
      ? "Found it? Please leave it folded and hand it to the organisation’s security staff."
      : `Found it? Please leave it folded and return it to ${organisation}.`,
  sealing: "Sealing",
  sealingNote: "Filled in after folding, before bagging. Signatures say who was there, not what is inside.",
};

/** Captions of what is filled in by hand. */
export const FORM = {
  bag: "Bag number",
  date: "Date and time",
  place: "Place",
  custodian: "Custodian",
  witness: "Witness",
  name: "Name",
  role: "Role",
  signature: "Signature",
  signatureOf: (who: string) => `${who}’s signature`,
  ceremony: "Ceremony record",
};

export const RECOVERY = {
  heading: "Recovery without Sealwright",
  lead: (m: number) =>
    `The paper is enough: ${numberInWords(m)} sheets, a computer off every network, and the program age. ` +
    "The tool recover.py does all of this in one go; so can whoever follows the steps.",
  tools: "The tools of this release, and the word list, by SHA-256.",
  toolsNote: "A file with another sum is of another release, or not ours.",
  python: "recover.py",
  page: "recover.html",
  wordList: "SLIP-39 words, one a line",
  wordListSum: "bcc4555340332d169718aed8bf31dd9d5248cb7da6e5d355140ef4f1e601eec3",
};

/**
 * The steps of FORMAT.md, "Recovery without Sealwright", for someone who has nothing but paper and a computer. What stands
 * between back quotes is to be typed or read as it is.
 */
export function recoverySteps(m: number, locked: boolean): readonly { readonly title: string; readonly text: string }[] {
  return [
    {
      title: "Collect.",
      text:
        `${capital(numberInWords(m))} sheets. Set ID and card must be the same text on all of them; ` +
        "set aside a sheet that differs.",
    },
    {
      title: "Read the shares.",
      text:
        "Scan the code, or type the words. A word is a number of 10 bits, its place from 0 in the SLIP-39 English word list. " +
        "In the text, after `SWS1:`, two base32 characters (`A-Z 2-7`) are one such number.",
    },
    {
      title: "Check.",
      text:
        "The last 4 numbers are Reed–Solomon check symbols: GF(1024), modulus `x^10+x^3+1`, a = 2, roots a to a^4, with " +
        "the ASCII values of `swshare1` ahead of the first. They correct two wrong numbers.",
    },
    {
      title: "Take the record",
      text: locked
        ? "from the other 60 numbers, 75 bytes. Byte 0 is `11` hex; 1: M and N, 4 bits each; 2: x; 3: generation; 4–7: " +
          "family; 8: log2 of KiB; 9: passes; 10: lanes; 11–26: salt; 27–74: y, locked. To unlock: ChaCha20-Poly1305, " +
          "nonce zero, bytes 0–26 as associated data; the key is Argon2id, 32 bytes, of the passphrase (NFKC, single " +
          "spaces), its salt base32 of the salt."
        : "from the other 32 numbers, 40 bytes. Byte 0 is `10` hex; 1: M and N, 4 bits each; 2: x; 3: generation; 4–7: " +
          "family; 8–39: y.",
    },
    {
      title: "Combine.",
      text:
        "Byte by byte in GF(2^8), modulus `11D` hex, where + is XOR: K is the sum over all sheets i of y(i) times the " +
        "product over all other sheets j of x(j) / (x(i) + x(j)).",
    },
    {
      title: "Compare with the card.",
      text:
        "Base32 after `SWC1:` gives bytes 0–7: header; 8–39: SHA-256 of `sealed.age`; 40–55: key commitment; 56–87: " +
        "manifest; then 16 for each share. A commitment is the first 16 bytes of a SHA-256: of `sealwright/key/v1`, a line " +
        "feed, family, generation, K; and of `sealwright/share/v1`, a line feed, the record.",
    },
    {
      title: "Join the payload.",
      text:
        "In order, the base32 after the last slash of every part: the bytes, joined, are `sealed.age`. " +
        "The card has its SHA-256.",
    },
    {
      title: "Open it.",
      text:
        "`age -d sealed.age` asks for a passphrase: base32 of K, 52 characters, a hyphen after every fourth but the last. " +
        "If the result begins with `1f 8b`, `gunzip` it. It is JSON.",
    },
    {
      title: "Be careful.",
      text: "If cards were not compared, nobody can say that this is what was sealed. Change every credential afterwards.",
    },
  ];
}

export const LABEL = {
  generation: (generation: number) => `generation ${generation}`,
  found: (organisation: string | undefined) =>
    organisation === undefined ? "" : `If found, return it unopened to ${organisation}.`,
  side: "Outer labels · One for each bag",
  title: "No secret on this label",
  bag: "Bag number",
  sealed: "Sealed on",
  intact: "Do not open. Report damage or loss at once.",
  note: "Print on adhesive paper, cut along the marks, and put each on the outside of its bag. The app compares the code with the journal.",
};

export const ACKNOWLEDGEMENT = {
  side: "Custodian’s acknowledgement · No secret on this form",
  title: "Acknowledgement of custody",
  statement: (x: number, n: number, set: string, organisation: string | undefined) => {
    const from = organisation === undefined ? "" : ` from ${organisation}`;
    const what = `in a sealed bag, the sheet with share ${x} of ${n} of set ${inHalves(set)}`;
    return `I have received${from}, ${what}. The number on the bag is the one below.`;
  },
  dutiesTitle: "While it is in my keeping, I will",
  duties: [
    { title: "Keep it.", text: "The bag stays sealed, in the place named below, out of the reach of others." },
    { title: "Never copy it.", text: "I do not open, photograph, scan or send what is in the bag, and nobody does so for me." },
    {
      title: "Keep it alone.",
      text: "I hold no other share of this set, and I do not lend mine or leave it with another custodian.",
    },
    { title: "Show it.", text: "I bring the bag to every seal check, and let its number and its seal be compared." },
    {
      title: "Report.",
      text: "I report loss, damage, or any doubt about the bag the same day. Reporting early is never held against me.",
    },
    { title: "Return it.", text: "I return the bag when I am asked to, when I change role, and before I leave." },
  ],
  limitsTitle: "What this form does not say",
  limits: "It records who received which bag, and when; not what the bag holds, nor that there is no copy.",
  receipt: "Receipt",
  return: "Return",
  returned: "Returned on",
  intact: "Seal intact (yes or no)",
  receivedBy: "Received back by (name, signature)",
};
