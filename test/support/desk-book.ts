import type { BookView, DeskView, SetRow } from "../../core/contract/desk-view.ts";
import { headViewOf } from "../../electron/handlers/set-rows.ts";
import { ACCOUNTS, CUSTODIANS } from "./desk-facts.ts";

/** The book that the screens of the desk are drawn with: its head is a real one of a made-up record. */
export const HEAD = headViewOf({ seq: 41, head: "9f2c51a07be4d6338812ce04fa7790b15dd3e1f6240ac98b7e5506d1c4f3a928" });
export const NO_HEAD = headViewOf({ seq: 0, head: "0".repeat(64) });

const row = (change: Pick<SetRow, "set" | "n"> & Partial<SetRow>): SetRow => ({
  generation: 1,
  m: 2,
  created: "2026-08-14T09:12:00Z",
  drill: false,
  accounts: ACCOUNTS.map(({ id, title }) => ({ id, title })),
  used: false,
  over: false,
  supersedes: null,
  holders: CUSTODIANS.slice(0, change.n).map(({ name, role, place }, index) => ({
    x: index + 1,
    custodian: name,
    role,
    place,
  })),
  destroyed: [],
  uses: [],
  ...change,
});

export const SETS: BookView["sets"] = [
  row({ set: "MZXW6YTB", m: 3, n: 5, supersedes: "KRUGKIDR" }),
  row({
    set: "KRUGKIDR",
    generation: 2,
    n: 3,
    created: "2026-05-02T14:40:00Z",
    accounts: [{ id: "c1", title: "Cloud console, root" }],
    used: true,
    destroyed: [2],
    uses: [
      {
        seq: 33,
        time: "2026-11-20T02:05:00Z",
        review: "2026-11-21T02:05:00Z",
        postMortem: "2026-11-22T02:05:00Z",
      },
    ],
  }),
  row({
    set: "OBQXG43X",
    n: 3,
    created: "2026-11-02T10:00:00Z",
    drill: true,
    accounts: [{ id: "c1", title: "Made-up login" }],
  }),
];

export function deskBook(change: Partial<BookView> = {}): BookView {
  return {
    label: "SEALBOOK",
    records: 41,
    head: HEAD,
    remains: { leftovers: [], strangers: 0 },
    sets: SETS,
    signers: [
      { id: "K3J7QWMA", name: "Mira Haller" },
      { id: "B5TXN2RD", name: "Paul Okafor" },
    ],
    ...change,
  };
}

/** A view of the desk with everything that a screen does not care about. */
export function deskView(change: Partial<DeskView> = {}): DeskView {
  return {
    mode: "real",
    version: "0.1.0",
    book: deskBook(),
    places: [],
    mendable: false,
    ceremony: null,
    busy: null,
    trouble: null,
    ...change,
  };
}
