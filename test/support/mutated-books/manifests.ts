import { bytesAt, signedAnew, smallBook, type SmallBook, withFile, without } from "../book-files.ts";
import { act, edited, MANIFEST, type Mutation, replayed } from "./mutation.ts";

const SIG = `${MANIFEST}.sig`;
const WITNESS = `${MANIFEST}.witness-1.sig`;
const OTHER = "manifests/AAAAAAAA.json";

const moved = (book: SmallBook, keep: boolean) => {
  const copy = ["", ".sig", ".witness-1.sig"].reduce(
    (changed, suffix) => withFile(changed, OTHER + suffix, bytesAt(book, MANIFEST + suffix)),
    book,
  );
  return keep ? copy : without(copy, MANIFEST, SIG, WITNESS);
};

/** The manifest, and what the journal says of it. */
export const MANIFESTS: readonly Mutation[] = [
  {
    name: "a manifest was edited",
    book: async () => edited(await smallBook(), MANIFEST, '"n":3', '"n":3,"x":1'),
    findings: [`M1 ${MANIFEST}`],
  },
  {
    name: "a manifest was edited and keeps its form",
    book: async () => edited(await smallBook(), MANIFEST, "Cloud root", "Cloud user"),
    findings: [`M4 ${MANIFEST}`, `S5 ${SIG}`, `S5 ${WITNESS}`],
  },
  {
    name: "a manifest was written anew by another program",
    book: async () => edited(await smallBook(), MANIFEST, "{", "{ "),
    findings: [`M1 ${MANIFEST}`],
  },
  {
    name: "a manifest was removed",
    book: async () => without(await smallBook(), MANIFEST, SIG, WITNESS),
    findings: [`M4 ${MANIFEST}`],
  },
  {
    name: "a manifest was removed and its signatures left",
    book: async () => without(await smallBook(), MANIFEST),
    findings: [`B4 ${SIG}`, `B4 ${WITNESS}`, `M4 ${MANIFEST}`],
  },
  {
    name: "a manifest was replaced by another one that both signed",
    book: async () => {
      const other = await smallBook((plan) => {
        plan.manifest = { drill: true };
      });
      const book = await smallBook();
      return [MANIFEST, SIG, WITNESS].reduce((changed, path) => withFile(changed, path, bytesAt(other, path)), book);
    },
    findings: [`M4 ${MANIFEST}`],
  },
  {
    name: "a manifest was moved to another set's name",
    book: async () => moved(await smallBook(), false),
    findings: [`M2 ${OTHER}`, `M4 ${MANIFEST}`],
  },
  {
    name: "a manifest was copied to another set's name",
    book: async () => moved(await smallBook(), true),
    findings: [`M2 ${OTHER}`],
  },
  {
    name: "a manifest names a set that its family does not make",
    book: () =>
      smallBook((plan) => {
        plan.manifest = { set: "AAAAAAAA" };
      }),
    findings: [`M1 ${MANIFEST}`],
  },
  {
    name: "a manifest asks for more shares than there are",
    book: () =>
      smallBook((plan) => {
        plan.manifest = { m: 4 };
      }),
    findings: [`M1 ${MANIFEST}`],
  },
  {
    name: "a manifest has its shares in another order",
    book: async () => {
      const { shares } = JSON.parse(Buffer.from(bytesAt(await smallBook(), MANIFEST)).toString()) as { shares: [] };
      return smallBook((plan) => {
        plan.manifest = { shares: shares.toReversed() };
      });
    },
    findings: [`M1 ${MANIFEST}`],
  },
  {
    name: "the journal tells of another manifest",
    book: () =>
      smallBook((plan) => {
        act(plan, 15).value["manifest"] = "ab".repeat(32);
      }),
    findings: [`M4 ${MANIFEST}`],
  },
  {
    name: "the journal tells of a set whose manifest is not there",
    book: () =>
      smallBook((plan) => {
        act(plan, 27).value = {
          ...act(plan, 15).value,
          set: "BBBBBBBB",
          time: "2026-03-10T09:01:00Z",
          actors: act(plan, 27).value["actors"] ?? null,
        };
      }),
    findings: ["M4 manifests/BBBBBBBB.json"],
  },
  {
    name: "a set was sealed twice, the second time with another manifest",
    book: () =>
      smallBook((plan) => {
        plan.acts[26] = {
          ...act(plan, 15),
          value: { ...act(plan, 15).value, manifest: "ab".repeat(32), time: "2026-03-10T09:01:00Z" },
        };
      }),
    findings: [`M4 ${MANIFEST}`],
  },
  {
    name: "no record says that the set was sealed",
    book: () =>
      smallBook((plan) => {
        plan.acts.splice(14, 1);
      }),
    findings: [],
    notices: [`M3 ${MANIFEST}`],
  },
  {
    name: "a manifest was made on another journal",
    book: () =>
      smallBook((plan) => {
        plan.manifest = { journal: { seq: 4, head: "ab".repeat(32) } };
      }),
    findings: [`M5 ${MANIFEST}`],
  },
  {
    name: "a manifest was made on a journal that is longer than this one",
    book: () =>
      smallBook((plan) => {
        plan.manifest = { journal: { seq: 30, head: "ab".repeat(32) } };
      }),
    findings: [`M5 ${MANIFEST}`],
  },
  {
    name: "a manifest was made on an empty journal with a hash",
    book: () =>
      smallBook((plan) => {
        plan.manifest = { journal: { seq: 0, head: "ab".repeat(32) } };
      }),
    findings: [`M5 ${MANIFEST}`],
  },
  {
    name: "a manifest was made on a record that is gone",
    book: async () =>
      without(await smallBook(), ...["", ".sig", ".witness-1.sig"].map((suffix) => `records/000004.json${suffix}`)),
    findings: ["R4 records/000004.json"],
  },
  {
    name: "a manifest lost its witness's signature",
    book: async () => without(await smallBook(), WITNESS),
    findings: [`S6 ${WITNESS}`],
  },
  {
    name: "a manifest was signed twice by one person",
    book: async () => {
      const book = await smallBook();
      return signedAnew(book, MANIFEST, ".witness-1.sig", book.people.ada);
    },
    findings: [`S7 ${WITNESS}`],
  },
  {
    name: "a manifest was signed as a record",
    book: async () => {
      const book = await smallBook();
      return signedAnew(book, MANIFEST, ".sig", book.people.ada, "sealwright-record");
    },
    findings: [`S3 ${SIG}`],
  },
  {
    name: "a manifest was signed with a key that was added after the sealing",
    book: async () => {
      const book = await smallBook();
      return signedAnew(book, MANIFEST, ".witness-1.sig", book.people.cem);
    },
    findings: [`S8 ${WITNESS}`],
  },
  {
    name: "a manifest that was never sealed was signed with a key that was revoked since",
    book: () =>
      smallBook((plan, { ada, cem }) => {
        plan.acts.splice(14, 1);
        plan.manifestSigners = { operator: ada, witness: cem };
      }),
    findings: [],
    notices: [`M3 ${MANIFEST}`],
  },
  {
    name: "a manifest that was never sealed was made on a journal that had revoked a key which signed it",
    book: () =>
      smallBook((plan, { ada, cem }) => {
        plan.acts.splice(14, 1);
        const [last] = plan.acts.splice(-1);
        if (last !== undefined) plan.acts.push({ ...last, manifestBefore: true });
        plan.manifestSigners = { operator: ada, witness: cem };
      }),
    findings: [`S10 ${WITNESS}`],
    notices: [`M3 ${MANIFEST}`],
  },
  {
    name: "a record was replayed from before the sealing, and the manifest stays",
    book: async () => replayed(await smallBook(), 14, 15),
    findings: ["R3 records/000015.json", "R5 records/000016.json"],
    notices: [`M3 ${MANIFEST}`],
  },
  {
    name: "a manifest was made of another set and put beside the first, never sealed",
    book: async () => {
      const other = await smallBook((plan) => {
        plan.manifest = { family: "5a11ed02", set: "LII62AQB" };
      });
      const book = await smallBook();
      const path = "manifests/LII62AQB.json";
      return ["", ".sig", ".witness-1.sig"].reduce(
        (changed, suffix) => withFile(changed, path + suffix, bytesAt(other, MANIFEST + suffix)),
        book,
      );
    },
    findings: [],
    notices: ["M3 manifests/LII62AQB.json"],
  },
];
