import type {
  ComparisonView,
  JournalPage,
  RecordView,
  VerificationView,
  WrittenView,
} from "../../core/contract/journal-view.ts";
import { RULES } from "../../core/record/verify/rules.ts";
import { COPIES, MEND } from "../../renderer/text/desk-copies.ts";
import { COMPARE, NAVIGATION, TIMELINE } from "../../renderer/text/desk-journal.ts";
import { deskBook, deskView, HEAD } from "./desk-book.ts";
import type { DeskScreen } from "./desk-screens.ts";

const WIDE_WORD = "W".repeat(80);
const HEBREW = "שרה לוי 7";

const row = (seq: number, event: string, says: string, change: Partial<JournalPage["rows"][number]> = {}) => ({
  seq,
  time: `2026-11-${String(seq % 28).padStart(2, "0")}T02:${String(seq).padStart(2, "0")}:00Z`,
  attested: true,
  event,
  set: "MZXW6YTB",
  says,
  people: ["Mira Haller", "Paul Okafor"],
  ...change,
});

export const PAGE: JournalPage = {
  rows: [
    row(41, "ceremony.closed", "The ceremony came to its end.", { set: null }),
    row(40, "custody.accepted", "Lucía Prieto signed on paper for bag CH-400715 (share 5)."),
    row(39, "set.sealed", "The set was sealed: any 3 of 5 sheets open it."),
    row(38, "sheet.read-back", "Sheet 5 was read back from paper: codes graded A and B."),
    row(
      37,
      "rotation.completed",
      "The credentials of set KRUGKIDR were changed and sealed anew as MZXW6YTB, because it was used.",
      {
        set: "KRUGKIDR",
      },
    ),
    row(2, "ceremony.opened", "A sealing was called: Identity provider, first set.", { set: null, attested: false }),
    row(1, "key.added", "A signing key was made for Mira Haller.", { set: null, attested: false }),
  ],
  matching: 41,
  total: 41,
  next: null,
};

const BYTES =
  '{"actors":[{"id":"K3J7QWMA","role":"operator"},{"id":"B5TXN2RD","role":"witness"},{"id":"Lucía Prieto","role":"custodian"}],"approvers":[],"body":{"bag":"CH-400715","custodian":"Lucía Prieto","place":"Safe, Lausanne office","x":5},"controls":["ISO-27001-A.5.18","PCI-DSS-3.7.6"],"environment":{"app":"0.1.0","checks":[{"count":0,"id":"network","result":"pass"}],"platform":"linux-x64","rehearsal":false},"event":"custody.accepted","manifest":"9f2c51a07be4d6338812ce04fa7790b15dd3e1f6240ac98b7e5506d1c4f3a928","prev":"5d8cd5e0aa41c0173f3e0d9c17c8f9b2b1f4a0e7c6d54b9382710f6e5d4c3b2a","reason":"","seq":40,"set":"MZXW6YTB","ticket":"","time":"2026-11-22T02:40:00Z","timeSource":"attested","type":"sealwright/record","v":1}';

export const RECORD: RecordView = {
  seq: 40,
  event: "custody.accepted",
  time: "2026-11-22T02:40:00Z",
  attested: true,
  set: "MZXW6YTB",
  attests: "A custodian signed on paper for a bag.",
  says: "Lucía Prieto signed on paper for bag CH-400715 (share 5).",
  fields: [
    { name: "time", value: "2026-11-22T02:40:00Z" },
    { name: "set", value: "MZXW6YTB" },
    { name: "actors[0].id", value: "K3J7QWMA" },
    { name: "actors[0].role", value: "operator" },
    { name: "reason", value: "" },
    { name: "body.bag", value: "CH-400715" },
    { name: "body.custodian", value: "Lucía Prieto" },
    { name: "body.place", value: "Safe, Lausanne office" },
    { name: "body.x", value: "5" },
  ],
  signatures: [
    { role: "operator", id: "K3J7QWMA", name: "Mira Haller" },
    { role: "witness", id: "B5TXN2RD", name: "Paul Okafor" },
  ],
  controls: ["ISO-27001-A.5.18", "PCI-DSS-3.7.6"],
  bytes: BYTES,
  size: Buffer.byteLength(BYTES),
  sha256: "34a8b69f2c51a07be4d6338812ce04fa7790b15dd3e1f6240ac98b7e5506d1c4",
  prev: "5d8cd5e0aa41c0173f3e0d9c17c8f9b2b1f4a0e7c6d54b9382710f6e5d4c3b2a",
  commands: [
    "sha256sum records/000040.json",
    "ssh-keygen -Y verify -f allowed_signers -I K3J7QWMA -n sealwright-record -s records/000040.json.sig < records/000040.json",
    "ssh-keygen -Y verify -f allowed_signers -I B5TXN2RD -n sealwright-record -s records/000040.json.witness-1.sig < records/000040.json",
  ],
  newest: 41,
};

export const HOLDS: VerificationView = {
  holds: true,
  records: 41,
  manifests: 3,
  signatures: 86,
  findings: [],
  found: 0,
  notices: [],
  head: HEAD,
  at: "2026-11-22T02:05:12Z",
};

const finding = (rule: keyof typeof RULES, file: string) => ({ rule, file, ...RULES[rule] });

export const BROKEN: VerificationView = {
  ...HOLDS,
  holds: false,
  records: 40,
  signatures: 83,
  findings: [
    finding("R5", "records/000017.json"),
    finding("S5", "records/000017.json.sig"),
    finding("R4", "records/000023.json"),
    finding("M4", "manifests/MZXW6YTB.json"),
  ],
  found: 131,
  notices: [finding("N1", "holiday\\u0020pictures"), finding("N3", "records/000008.json.witness-1.sig")],
};

export const CUT: ComparisonView = {
  results: [
    { position: 0, verdict: "matches", seq: 12 },
    { position: 1, verdict: "cut", seq: 47 },
    { position: 2, verdict: "mistyped", seq: 0 },
  ],
  head: HEAD,
  lastGood: 12,
  firstBad: 42,
};
const REWRITTEN: ComparisonView = {
  results: [
    { position: 0, verdict: "matches", seq: 12 },
    { position: 1, verdict: "rewritten", seq: 30 },
  ],
  head: HEAD,
  lastGood: 12,
  firstBad: 30,
};
const MATCHES: ComparisonView = {
  results: [{ position: 0, verdict: "matches", seq: 41 }],
  head: HEAD,
  lastGood: 41,
  firstBad: null,
};

export const WRITTEN: NonNullable<WrittenView> = {
  label: "AUDIT, on a removable drive",
  name: "sealwright-audit-pack-000041",
  files: 137,
  sha256: "34a8b69f2c51a07be4d6338812ce04fa7790b15dd3e1f6240ac98b7e5506d1c4",
};

const PLACES = [
  { id: 0, label: "COPY", kind: "drive" },
  { id: 2, label: "Sealwright book", kind: "disk" },
] as const;

const papers = (...typed: readonly string[]): NonNullable<DeskScreen["deeds"]> => [
  ["press", NAVIGATION.compare],
  ...typed.slice(1).map(() => ["press", COMPARE.add] as const),
  ...typed.map((text, index) => ["fill", COMPARE.box(index + 1), text] as const),
  ["press", COMPARE.act],
];

/** Screens of the journal: none is a step of a ceremony. */
export const JOURNAL_SCREENS: readonly DeskScreen[] = [
  {
    name: "home-remains",
    view: deskView({ book: deskBook({ remains: { leftovers: ["000042.json.sig", ".new-000042.json"], strangers: 3 } }) }),
  },
  { name: "journal", view: deskView(), deeds: [["press", NAVIGATION.journal]], replies: { "journal:page": PAGE } },
  {
    name: "journal-filters",
    view: deskView(),
    deeds: [
      ["press", NAVIGATION.journal],
      ["open", TIMELINE.more],
      ["choose", "Bags and seals"],
      ["fill", TIMELINE.person, "Lucía"],
      ["fill", TIMELINE.from, "22.11.2026"],
      ["press", TIMELINE.show],
    ],
    replies: { "journal:page": PAGE },
  },
  {
    name: "journal-many",
    view: deskView(),
    deeds: [
      ["press", NAVIGATION.journal],
      ["press", TIMELINE.older],
    ],
    replies: {
      "journal:page": {
        rows: Array.from({ length: 100 }, (_, at) =>
          row(9900 - at, "seal.checked", `Bag CH-40${at} was seen intact (level L1).`),
        ),
        matching: 9_321,
        total: 10_000,
        next: 9800,
      } satisfies JournalPage,
    },
  },
  {
    name: "journal-empty",
    view: deskView({ book: deskBook({ records: 0, sets: [] }) }),
    deeds: [["press", NAVIGATION.journal]],
    replies: { "journal:page": { rows: [], matching: 0, total: 0, next: null } satisfies JournalPage },
  },
  {
    name: "journal-none",
    view: deskView(),
    deeds: [
      ["press", NAVIGATION.journal],
      ["fill", TIMELINE.search, "nobody"],
      ["press", TIMELINE.show],
    ],
    replies: { "journal:page": { rows: [], matching: 0, total: 41, next: null } satisfies JournalPage },
  },
  {
    name: "journal-strange",
    view: deskView(),
    deeds: [["press", NAVIGATION.journal]],
    replies: {
      "journal:page": {
        ...PAGE,
        rows: [
          row(41, "custodian.left", `${WIDE_WORD} left.`),
          row(40, "custodian.joined", `${HEBREW} became a custodian.`),
          row(39, "later.event", "=HYPERLINK(1) <b>bold</b>\u202Eevil"),
        ],
      },
    },
  },
  {
    name: "record",
    view: deskView(),
    deeds: [
      ["press", NAVIGATION.journal],
      ["press-row", "40"],
    ],
    replies: { "journal:page": PAGE, "journal:record": RECORD },
  },
  {
    name: "record-first",
    view: deskView(),
    deeds: [
      ["press", NAVIGATION.journal],
      ["press-row", "1"],
    ],
    replies: {
      "journal:page": PAGE,
      "journal:record": {
        ...RECORD,
        seq: 1,
        event: "key.added",
        attested: false,
        set: null,
        attests: "A signing key was made for a person and entered into allowed_signers.",
        says: "A signing key was made for Mira Haller.",
        prev: "0".repeat(64),
        signatures: RECORD.signatures.slice(0, 1),
        controls: [],
        commands: RECORD.commands.slice(0, 2),
      } satisfies RecordView,
    },
  },
  { name: "verify-holds", view: deskView(), deeds: [["press", NAVIGATION.verify]], replies: { "journal:verify": HOLDS } },
  { name: "verify-broken", view: deskView(), deeds: [["press", NAVIGATION.verify]], replies: { "journal:verify": BROKEN } },
  { name: "compare", view: deskView(), deeds: [["press", NAVIGATION.compare]] },
  {
    name: "compare-missing",
    view: deskView(),
    deeds: [
      ["press", NAVIGATION.compare],
      ["press", COMPARE.act],
    ],
  },
  { name: "compare-matches", view: deskView(), deeds: papers(HEAD.code), replies: { "journal:compare": MATCHES } },
  {
    name: "compare-cut",
    view: deskView(),
    deeds: papers("AAAM-FZLQ-TJ2K-X7WB-QQ4E-3VNA", HEAD.words, "AAAM-FZLQ-TJ2K"),
    replies: { "journal:compare": CUT },
  },
  {
    name: "compare-rewritten",
    view: deskView(),
    deeds: papers("AAAM-FZLQ-TJ2K-X7WB-QQ4E-3VNA", HEAD.words),
    replies: { "journal:compare": REWRITTEN },
  },
  { name: "copies", view: deskView({ places: [...PLACES] }), deeds: [["press", NAVIGATION.copies]] },
  {
    name: "copies-copied",
    view: deskView({ places: [...PLACES] }),
    deeds: [
      ["press", NAVIGATION.copies],
      ["choose", "COPY"],
      ["press", COPIES.copy.act],
    ],
    replies: { "book:copy": { ...WRITTEN, label: "Sealwright book, on COPY", name: "", files: 9, sha256: "" } },
  },
  {
    name: "copies-exported",
    view: deskView(),
    deeds: [
      ["press", NAVIGATION.copies],
      ["choose-last", COPIES.dialog],
      ["press", COPIES.pack.act],
    ],
    replies: { "book:export": WRITTEN },
  },
  {
    name: "copies-cancelled",
    view: deskView(),
    deeds: [
      ["press", NAVIGATION.copies],
      ["choose", COPIES.dialog],
      ["press", COPIES.copy.act],
    ],
    replies: { "book:copy": null },
  },
  {
    name: "book-mend",
    view: deskView({
      book: null,
      mendable: true,
      places: [...PLACES],
      trouble: { code: "mismatched.book-chain", facts: { position: 23, field: "missing" } },
    }),
    deeds: [["press", MEND.act]],
  },
];
