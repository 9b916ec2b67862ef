import { plainSymbol } from "../../core/sheet/plain-symbol.ts";
import type { CeremonyView, DeskView, LintView } from "../../core/contract/desk-view.ts";
import { CHANGE_SCREENS } from "./desk-change-screens.ts";
import { CHECK_SCREENS } from "./desk-check-screens.ts";
import { deskBook, deskView, NO_HEAD, SETS } from "./desk-book.ts";
import { CUSTODY_SCREENS } from "./desk-custody-screens.ts";
import { JOURNAL_SCREENS } from "./desk-journal-screens.ts";
import { RECORDING_SCREENS } from "./desk-recording-screens.ts";
import { ceremonyAt, CUSTODIANS } from "./desk-facts.ts";

/** What a person does on a screen before it is looked at. */
export type Deed =
  | readonly ["fill", label: string, text: string, nth?: number]
  | readonly ["press", button: string]
  | readonly ["choose" | "choose-last", option: string]
  /** From a list that opens, by the option's value. */
  | readonly ["pick", label: string, value: string]
  /** Opens what stands behind a line. */
  | readonly ["open", summary: string]
  /** The record of that number in the timeline. */
  | readonly ["press-row", seq: string]
  /** The set of that ID in the list at home. */
  | readonly ["press-set", set: string]
  /** The first button that shows these words, whatever its name says beyond them. */
  | readonly ["press-first", words: string];

/** One screen of the desk: the view that it draws, what the rules say while something is typed, and what is typed. */
export interface DeskScreen {
  readonly name: string;
  readonly view: DeskView;
  readonly lints?: readonly LintView[];
  readonly deeds?: readonly Deed[];
  /** What the other side answers, by the name of the call; every other call is answered with the view. */
  readonly replies?: Readonly<Record<string, unknown>>;
}

export { deskView, SETS };

const PRINTERS: CeremonyView["live"]["printers"] = [
  { id: 0, name: "Brother HL-L2375", network: false, usable: true },
  { id: 1, name: "Office, third floor", network: true, usable: true },
  { id: 2, name: "Old LaserJet", network: false, usable: false },
];
const CHECKS: CeremonyView["live"]["checks"] = [
  { id: "network", result: "pass", count: 0 },
  { id: "radio", result: "pass", count: 0 },
  { id: "swap", result: "warn", count: 2048 },
  { id: "displays", result: "pass", count: 1 },
  { id: "printers", result: "warn", count: 2 },
  { id: "clock", result: "pass", count: 0 },
  { id: "disk", result: "pass", count: 0 },
  { id: "platform", result: "pass", count: 0 },
];
const MESSAGE = {
  text: [
    "This is an emergency. Break-glass credentials are being opened.",
    "",
    "Organisation: Halvorsen AG",
    "Set: MZXW6YTB",
    "Time: 2026-11-22T02:05:00Z",
    "Ticket: INC-20931",
    "Reason: Single sign-on is down since 01:40.",
    "Approved by: Clara Vogt, Samir Aziz",
    "Operator: Mira Haller",
    "Witness: Paul Okafor",
    "Accounts:",
    "- Identity provider, break-glass admin",
    "",
    "If you know nothing of this, act now: call the people named above.",
  ].join("\n"),
  mailto: symbolOf(
    `mailto:?subject=${encodeURIComponent("[EMERGENCY] Break-glass set MZXW6YTB is being opened")}&body=${"x".repeat(300)}`,
  ),
};
const DUE: CeremonyView["live"]["due"] = [
  { what: "rotate", by: "2026-11-23T02:05:00Z" },
  { what: "review", by: "2026-11-23T02:05:00Z" },
  { what: "post-mortem", by: "2026-11-24T02:05:00Z" },
  { what: "reseal", by: "2026-11-24T02:05:00Z" },
];

function symbolOf(text: string): { modules: number; path: string } {
  const { modules, path } = plainSymbol(text);
  return { modules, path };
}

const at = (...given: Parameters<typeof ceremonyAt>) => deskView({ ceremony: ceremonyAt(...given) });
const LEAD: readonly Deed[] = [
  ["fill", "Name of the ceremony", "Identity provider, first set"],
  ["press", "Next"],
];
const PEOPLE: readonly Deed[] = [
  ...LEAD,
  ["fill", "Name of the operator", "Mira Haller"],
  ["press", "Next"],
  ["fill", "Name of the witness", "Paul Okafor"],
  ["press", "Next"],
];
const KEEPERS: readonly Deed[] = CUSTODIANS.slice(0, 3).flatMap(({ name, role, place }, index): readonly Deed[] => [
  ["fill", "Name", name, index],
  ["fill", "Role", role, index],
  ["fill", "Place", place, index],
]);

const WIDE_WORD = "W".repeat(80);
const WIDE_NAME = Array.from({ length: 10 }, () => "Wwwwwww").join(" ");
const HEBREW = "שרה לוי 7";

/** A ceremony of people with such names. */
function strange(ceremony: CeremonyView): DeskView {
  const { facts } = ceremony;
  const names = [WIDE_WORD, HEBREW, WIDE_NAME, "👩‍👩‍👧 Ada", "نور"];
  const custodians = CUSTODIANS.map((custodian, index) => ({ ...custodian, name: names[index] ?? custodian.name }));
  const roster = facts.roster === null ? null : { ...facts.roster, operator: HEBREW, witness: WIDE_WORD, custodians };
  const accounts = facts.accounts.map((account, index) => ({ ...account, title: index === 0 ? WIDE_WORD : HEBREW }));
  return deskView({ ceremony: { ...ceremony, facts: { ...facts, roster, accounts } } });
}

/** Every screen of the desk, each at least once. */
export const DESK_SCREENS: readonly DeskScreen[] = [
  {
    name: "book",
    view: deskView({
      book: null,
      places: [
        { id: 0, label: "SEALBOOK (/media/mira/SEALBOOK)", kind: "drive" },
        { id: 1, label: "Documents/sealwright-book", kind: "disk" },
      ],
    }),
  },
  { name: "book-none", view: deskView({ book: null, trouble: { code: "fault.book-gone", facts: {} } }) },
  { name: "book-opening", view: deskView({ book: null, busy: { what: "opening-book", done: 0, of: 1 } }) },
  { name: "home", view: deskView() },
  {
    name: "home-rehearsal",
    view: deskView({ mode: "rehearsal", book: deskBook({ label: "out/rehearsal/book", records: 0, sets: [], head: NO_HEAD }) }),
  },
  { name: "roll-call", view: at("sealing", "roll-call") },
  { name: "roll-call-missing", view: at("sealing", "roll-call", { drill: true }), deeds: [["press", "Next"]] },
  { name: "roll-call-custodians", view: at("sealing", "roll-call"), deeds: PEOPLE },
  {
    name: "roll-call-lints",
    view: at("sealing", "roll-call"),
    deeds: [...PEOPLE, ...KEEPERS],
    lints: [{ rule: "C7", severity: "warn", facts: { custodians: [2] } }],
  },
  { name: "operator-key", view: at("sealing", "operator-key") },
  { name: "operator-key-open", view: at("sealing", "operator-key", { live: { cleanRoom: "open" } }) },
  { name: "witness-key", view: at("sealing", "witness-key") },
  { name: "machine-checks", view: at("sealing", "machine-checks", { live: { checks: CHECKS } }), deeds: [["press", "Next"]] },
  {
    name: "machine-checks-drill",
    view: deskView({
      mode: "rehearsal",
      ceremony: ceremonyAt("sealing", "machine-checks", {
        drill: true,
        live: { checks: [{ id: "network", result: "stop", count: 1 }, ...CHECKS.slice(1)] },
      }),
    }),
  },
  { name: "date", view: at("sealing", "date") },
  {
    name: "date-lint",
    view: at("sealing", "date"),
    deeds: [
      ["fill", "Date", "2026-11-22"],
      ["fill", "Time", "03:25"],
      ["fill", "Difference from UTC", "+01:00"],
    ],
    lints: [{ rule: "D1", severity: "warn", facts: { minutes: 20 } }],
  },
  { name: "accounts", view: at("sealing", "accounts") },
  { name: "accounts-editor", view: at("sealing", "accounts"), deeds: [["press", "Add an account"]] },
  {
    name: "accounts-list",
    view: at("sealing", "accounts"),
    deeds: [
      ["press", "Add an account"],
      ["fill", "Title", "Identity provider, break-glass admin"],
      ["fill", "User name", "bg-admin-1"],
      ["press", "Done"],
    ],
  },
  {
    name: "accounts-runbook",
    view: deskView({ ceremony: { ...ceremonyAt("sealing", "accounts"), facts: ceremonyAt("sealing", "policy").facts } }),
    deeds: [["press", "Next"]],
  },
  { name: "imports", view: at("sealing", "imports") },
  { name: "policy", view: at("sealing", "policy") },
  {
    name: "policy-lints",
    view: at("sealing", "policy"),
    deeds: [["choose", "2 of 5"]],
    lints: [
      { rule: "C3", severity: "warn", facts: { m: 2, n: 5 } },
      { rule: "C5", severity: "stop", facts: { m: 2, limit: 1, custodians: [1, 5] } },
      { rule: "C8", severity: "info", facts: { m: 2, n: 5, limit: 4 } },
    ],
  },
  { name: "install", view: at("sealing", "install", { item: 1 }) },
  { name: "split", view: at("sealing", "split") },
  {
    name: "split-busy",
    view: deskView({ ceremony: ceremonyAt("sealing", "split"), busy: { what: "splitting", done: 4, of: 10 } }),
  },
  { name: "labels", view: at("sealing", "labels", { drill: true, live: { printers: PRINTERS } }) },
  { name: "print", view: at("sealing", "print", { item: 3, live: { printers: PRINTERS } }) },
  {
    name: "print-network",
    view: at("sealing", "print", { item: 3, live: { printers: PRINTERS } }),
    deeds: [
      ["choose", "Office, third floor"],
      ["press", "Next"],
    ],
  },
  { name: "read-back", view: at("sealing", "read-back", { item: 3 }) },
  { name: "bag", view: at("sealing", "bag", { item: 3 }) },
  { name: "sign", view: at("sealing", "sign") },
  { name: "receipts", view: at("sealing", "receipts", { live: { printers: PRINTERS } }) },
  { name: "finish", view: at("sealing", "finish") },
  { name: "closed", view: deskView({ ceremony: ceremonyAt("sealing", null, { ceremony: { closed: "completed" } }) }) },
  { name: "request", view: at("break-glass", "request") },
  {
    name: "request-why",
    view: at("break-glass", "request"),
    deeds: [
      ["choose", "MZXW6YTB"],
      ["press", "Next"],
    ],
  },
  { name: "approvers", view: at("break-glass", "approvers"), deeds: [["press", "Next"]] },
  { name: "message", view: at("break-glass", "message", { live: { message: MESSAGE } }) },
  {
    name: "bags-unknown",
    view: at("break-glass", "bags", { live: { knownBags: 5 } }),
    deeds: [
      ["fill", "Number printed on the bag", "CH-999999"],
      ["choose", "Intact"],
    ],
    lints: [{ rule: "C9", severity: "info", facts: { bags: [1] } }],
  },
  {
    name: "bags",
    view: at("break-glass", "bags", { live: { knownBags: 5 } }),
    deeds: [
      ["fill", "Number printed on the bag", "CH-400711"],
      ["choose", "Intact"],
    ],
  },
  { name: "shares", view: at("break-glass", "shares") },
  { name: "reveal", view: at("break-glass", "reveal", { live: { cleanRoom: "open" } }) },
  { name: "used", view: at("break-glass", "used") },
  { name: "aftermath", view: at("break-glass", "aftermath", { live: { due: DUE } }) },
  {
    name: "closed-opening",
    view: deskView({ ceremony: ceremonyAt("break-glass", null, { live: { due: DUE }, ceremony: { closed: "completed" } }) }),
  },
  {
    name: "halted",
    view: at("sealing", "print", {
      item: 3,
      ceremony: { halted: { kind: "printer-failed", note: "", at: "2026-11-22T02:31:00Z" } },
    }),
  },
  {
    name: "halted-abandon",
    view: at("sealing", "print", {
      item: 3,
      ceremony: { halted: { kind: "other", note: "Fire alarm in the building", at: "2026-11-22T02:31:00Z" } },
    }),
    deeds: [["press", "Abandon the ceremony"]],
  },
  { name: "halt-dialog", view: at("sealing", "policy"), deeds: [["press", "Halt"]] },
  {
    name: "abandoned",
    view: deskView({ ceremony: ceremonyAt("sealing", "print", { item: 3, ceremony: { closed: "abandoned" } }) }),
  },
  // Names that are long, that run from right to left, or that come from a stick that somebody prepared.
  {
    name: "book-strange",
    view: deskView({
      book: null,
      places: [
        { id: 0, label: `SEAL\u202EKOOB ${WIDE_NAME}`, kind: "drive" },
        { id: 1, label: "ספר\u200B/1", kind: "disk" },
      ],
    }),
  },
  {
    name: "home-strange",
    view: deskView({
      book: deskBook({
        label: `SEAL\u202EKOOB ${WIDE_NAME}`,
        sets: SETS.map((set) => ({
          ...set,
          accounts: [WIDE_NAME, HEBREW, "🔑🔒👩‍👩‍👧", WIDE_WORD].map((title, index) => ({ id: `c${index + 1}`, title })),
        })),
      }),
    }),
  },
  {
    name: "print-strange",
    view: strange(
      ceremonyAt("sealing", "print", {
        item: 3,
        drill: true,
        live: { printers: [{ id: 0, name: `Brother\u202E ${WIDE_WORD}`, network: false, usable: true }, ...PRINTERS.slice(1)] },
      }),
    ),
  },
  { name: "receipts-strange", view: strange(ceremonyAt("sealing", "receipts", { live: { printers: PRINTERS } })) },
  { name: "closed-strange", view: strange(ceremonyAt("sealing", null, { ceremony: { closed: "completed" } })) },
  {
    name: "trouble",
    view: deskView({ ceremony: ceremonyAt("sealing", "bag", { item: 3 }), trouble: { code: "fault.book-gone", facts: {} } }),
  },
  ...CUSTODY_SCREENS,
  ...CHECK_SCREENS,
  ...CHANGE_SCREENS,
  ...JOURNAL_SCREENS,
  ...RECORDING_SCREENS,
];
