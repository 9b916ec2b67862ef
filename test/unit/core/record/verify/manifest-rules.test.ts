import { expect, it } from "vitest";
import { EMPTY_JOURNAL } from "../../../../../core/record/manifest.ts";
import type { BookPlan } from "../../../../support/book-files.ts";
import { recordPath, smallBook, type SmallBook, textAt, withFile, without, withOther } from "../../../../support/book-files.ts";
import { pairOf, told, verified } from "../../../../support/verified-book.ts";

const MANIFEST = "manifests/LII62AIB.json";
const planned = (of: string, change: (plan: BookPlan) => void) => ({ of, book: () => smallBook((plan) => change(plan)) });
const edited = (of: string, edit: (book: SmallBook) => SmallBook) => ({ of, book: async () => edit(await smallBook()) });
const withFields = (of: string, fields: BookPlan["manifest"]) => planned(of, (plan) => Object.assign(plan.manifest, fields));

pairOf(
  "M1",
  withFields("a manifest that supersedes another set", { supersedes: "AAAAAAAA" }),
  { ...withFields("a field more", { note: "" }), says: [`M1 ${MANIFEST}`] },
  { ...withFields("three of two", { m: 4 }), says: [`M1 ${MANIFEST}`] },
  { ...withFields("the set ID of another generation", { generation: 2 }), says: [`M1 ${MANIFEST}`] },
  { ...withFields("no shares", { shares: [] }), says: [`M1 ${MANIFEST}`] },
  { ...edited("a line end", (book) => withFile(book, MANIFEST, `${textAt(book, MANIFEST)}\n`)), says: [`M1 ${MANIFEST}`] },
  { ...edited("a record", (book) => withFile(book, MANIFEST, textAt(book, recordPath(5)))), says: [`M1 ${MANIFEST}`] },
);

const copied = (book: SmallBook, set: string) =>
  ["", ".sig", ".witness-1.sig"].reduce(
    (all, suffix) => withFile(all, `manifests/${set}.json${suffix}`, textAt(book, MANIFEST + suffix)),
    book,
  );
pairOf(
  "M2",
  edited("the set of its file", (book) => copied(book, "LII62AIB")),
  { ...edited("a copy under another name", (book) => copied(book, "AAAAAAAA")), says: ["M2 manifests/AAAAAAAA.json"] },
);

const SEALED = 14;
pairOf(
  "M3",
  planned("a set that was sealed twice", ({ acts }) => {
    const [act] = acts.slice(SEALED);
    if (act !== undefined) acts[SEALED + 1] = { ...act, value: { ...act.value, time: "2026-03-02T10:15:00Z" } };
  }),
  {
    ...planned("a ceremony that did not come to its end", ({ acts }) => {
      acts.splice(SEALED, 1);
    }),
    says: [`- M3 ${MANIFEST}`],
  },
  {
    ...planned("a record that does not count", ({ acts }) => {
      const [act] = acts.slice(SEALED);
      if (act !== undefined) act.value["set"] = null;
    }),
    says: [`R2 ${recordPath(SEALED + 1)}`, `- M3 ${MANIFEST}`],
  },
);

const sealedAs = (of: string, fields: { readonly set?: string; readonly manifest?: string }) =>
  planned(of, ({ acts }) => Object.assign(acts[SEALED]?.value ?? {}, fields));
pairOf(
  "M4",
  edited("the manifest that was sealed", (book) => book),
  { ...sealedAs("another hash", { manifest: "1".repeat(64) }), says: [`M4 ${MANIFEST}`] },
  {
    ...sealedAs("a set without a manifest", { set: "AAAAAAAA" }),
    says: ["M4 manifests/AAAAAAAA.json", `- M3 ${MANIFEST}`],
  },
  {
    ...edited("a manifest that was removed with its signatures", (book) =>
      without(book, MANIFEST, `${MANIFEST}.sig`, `${MANIFEST}.witness-1.sig`),
    ),
    says: [`M4 ${MANIFEST}`],
  },
  {
    ...edited("a manifest that was removed alone", (book) => without(book, MANIFEST)),
    says: [`B4 ${MANIFEST}.sig`, `B4 ${MANIFEST}.witness-1.sig`, `M4 ${MANIFEST}`],
  },
);

it("are not told twice of a manifest that was named already", async () => {
  expect(await told(withOther(await smallBook(), MANIFEST, "link"))).toEqual([`B2 ${MANIFEST}`]);
});

const journal = (of: string, seq: number, head: string) => withFields(of, { journal: { seq, head } });
pairOf(
  "M5",
  // The manifest of an empty journal: the set was sealed before any record.
  journal("0 and zeros", 0, EMPTY_JOURNAL.head),
  { ...journal("0 and something else", 0, "1".repeat(64)), says: [`M5 ${MANIFEST}`] },
  { ...journal("a number and another hash", 4, "1".repeat(64)), says: [`M5 ${MANIFEST}`] },
  { ...journal("a number beyond the journal", 30, "1".repeat(64)), says: [`M5 ${MANIFEST}`] },
);

it("let a hash pass that nobody knows", async () => {
  const book = await smallBook();
  expect(await told(withOther(book, recordPath(4), "too-large"))).toEqual([`B3 ${recordPath(4)}`]);
  const another = await journal("", 4, "1".repeat(64)).book();
  expect(await told(withOther(another, recordPath(4), "too-large"))).toEqual([`B3 ${recordPath(4)}`]);
});

it("are told by set, each with its signatures", async () => {
  const book = without(copied(copied(await smallBook(), "ZZZZZZZZ"), "AAAAAAAA"), `${MANIFEST}.sig`);
  expect(await told(book)).toEqual(["M2 manifests/AAAAAAAA.json", `S1 ${MANIFEST}.sig`, "M2 manifests/ZZZZZZZZ.json"]);
});

it("give the manifests that are readable", async () => {
  expect((await verified(await smallBook())).manifests.map(({ set }) => set)).toEqual(["LII62AIB"]);
});
