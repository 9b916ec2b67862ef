import { publicKeyText } from "../../../core/record/ssh-wire.ts";
import { type BookPlan, type People, smallBook, withFile } from "../book-files.ts";
import { trialDraft } from "../trial-book.ts";
import { act, edited, MANIFEST, type Mutation, operator, record, witness } from "./mutation.ts";

/** Record 6 is written otherwise by somebody with the keys: chained and signed like all others. */
const written = (from: string, to: string) => () =>
  smallBook((plan) => {
    act(plan, 6).bytes = (bytes) => {
      const text = Buffer.from(bytes).toString("utf8");
      if (!text.includes(from)) throw new Error(`no ${from}`);
      return Buffer.from(text.replace(from, () => to));
    };
  });
const r1 = (name: string, from: string, to: string): Mutation => ({
  name: `canonical form: ${name}`,
  book: written(from, to),
  findings: [`R1 ${record(6)}`],
});
const r2 = (name: string, from: string, to: string, rule = "R2"): Mutation => ({
  name: `form of a record: ${name}`,
  book: written(from, to),
  findings: [`${rule} ${record(6)}`],
});
const planned = (name: string, change: (plan: BookPlan, people: People) => void, ...findings: readonly string[]): Mutation => ({
  name,
  book: () => smallBook(change),
  findings,
});

/** What the records' own bytes say. */
export const DOCUMENTS: readonly Mutation[] = [
  {
    name: "a record was written anew by another program: white space",
    book: async () => {
      const book = await smallBook();
      return edited(book, record(7), '"ticket":', '"ticket": ');
    },
    findings: [`R1 ${record(7)}`, `R5 ${record(8)}`],
  },
  {
    name: "a record was emptied",
    book: async () => withFile(await smallBook(), record(29), ""),
    findings: [`R1 ${record(29)}`],
  },
  r1("a line end after it", '"v":1}', '"v":1}\n'),
  r1("a byte order mark before it", '{"actors"', '\uFEFF{"actors"'),
  r1("another order of the members", '"v":1}', '"a":1}'),
  r1("a name twice", '"ticket":""', '"ticket":"","ticket":""'),
  r1("a name that programs stumble over", '"actors":', '"__proto__":1,"actors":'),
  r1("a fraction", '"pages":2', '"pages":2.0'),
  r1("an exponent", '"pages":2', '"pages":2e0'),
  r1("a number that doubles cannot hold", '"pages":2', '"pages":9007199254740993'),
  r1("minus zero", '"pages":2', '"pages":-0'),
  r1("an escape that nobody needs", '"Laser"', '"\\u004caser"'),
  r1("an escaped slash", '"Laser"', '"La\\/ser"'),
  r1("letters with marks of their own (NFD)", '"Laser"', '"La\u0308ser"'),
  r1("a direction override", '"Laser"', '"\u202Eresal"'),
  r1("a character of no width", '"Laser"', '"La\u200Bser"'),
  r1("a private character", '"Laser"', '"\uE000"'),
  r1("a line end inside a text", '"Laser"', '"La\\nser"'),
  r1("half a surrogate pair", '"Laser"', '"\\ud83d"'),
  r1("a noncharacter", '"Laser"', '"\uFFFE"'),
  r1("nested too deep", '"Laser"', '[[[[[["Laser"]]]]]]'),
  r1("objects nested too deep", '"Laser"', `${'{"a":'.repeat(6)}1${"}".repeat(6)}`),
  r1("nested as deep as a stack", '"Laser"', `${"[".repeat(30_000)}${"]".repeat(30_000)}`),
  r1("not a number", '"pages":2', '"pages":NaN'),
  {
    name: "canonical form: not UTF-8",
    book: () =>
      smallBook((plan) => {
        act(plan, 6).bytes = (bytes) =>
          Buffer.from(Buffer.from(bytes).toString("latin1").replace("Laser", "L\u00e4ser"), "latin1");
      }),
    findings: [`R1 ${record(6)}`],
  },
  r2("an event that nobody knows", '"event":"sheet.printed"', '"event":"sheet.pointed"'),
  r2("an event that every object has", '"event":"sheet.printed"', '"event":"toString"'),
  r2("a field too many", '"approvers":[]', '"approvers":[],"author":"x"'),
  r2("a field that is missing", '"approvers":[],', ""),
  r2("a field too many in the body", '"pages":2', '"pages":2,"paper":"a4"'),
  r2("a number as text", '"pages":2', '"pages":"2"'),
  r2("a truth for a number", '"pages":2', '"pages":true'),
  r2("a number outside its range", '"pages":2', '"pages":101'),
  r2("a share that is none", '"x":1}', '"x":16}'),
  r2("a text too long", '"Laser"', `"${"L".repeat(121)}"`),
  r2("a text of as many characters as may be, each of two units", '"Laser"', `"${"\u{1F512}".repeat(121)}"`),
  r2("a space at the end", '"Laser"', '"Laser "'),
  r2("a space of another width inside", '"Laser"', '"La\u3000ser"'),
  r2("an empty text", '"Laser"', '""'),
  r2("a time that never was", '"time":"2026-03-02T10:05:00Z"', '"time":"2026-02-29T10:05:00Z"'),
  r2("a time with ten decimals", '"time":"2026-03-02T10:05:00Z"', '"time":"2026-03-02T10:05:00.1234567890Z"'),
  r2("a set that is none", '"set":"', '"set":"1'),
  planned(
    "form of a record: a hash in capitals",
    (plan) => {
      act(plan, 6).value["manifest"] = "AB".repeat(32);
    },
    `R2 ${record(6)}`,
  ),
  r2("another version", '"v":1}', '"v":2}'),
  r2("another type of document", '"type":"sealwright/record"', '"type":"sealwright/manifest"'),
  r2("a role that is none", '"role":"operator"', '"role":"boss"'),
  r2("not JSON any more", '{"actors"', '[{"actors"', "R1"),
  {
    name: "a set was sealed without its manifest's hash",
    book: () =>
      smallBook((plan) => {
        act(plan, 15).value["manifest"] = null;
      }),
    findings: [`R2 ${record(15)}`],
    notices: [`M3 ${MANIFEST}`],
  },
  planned(
    "an override gives no reason",
    (plan) => {
      act(plan, 19).value["reason"] = "";
    },
    `R6 ${record(18)}`,
    `R2 ${record(19)}`,
  ),
  planned(
    "a key was added under an identifier that is not its own",
    (plan) => {
      act(plan, 17).value["body"] = { ...body(plan, 17), id: "AAAAAAAA" };
    },
    `R10 ${record(17)}`,
  ),
  planned(
    "another key was added under a known identifier",
    (plan, { ada, cem }) => {
      act(plan, 17).value["body"] = { id: ada.id, name: ada.name, publicKey: publicKeyText(cem.publicKey) };
    },
    `R10 ${record(17)}`,
  ),
  planned(
    "a key was added twice",
    (plan, { ada }) => {
      const again = trialDraft(
        "key.added",
        { id: ada.id, name: ada.name, publicKey: publicKeyText(ada.publicKey) },
        {
          time: "2026-03-10T09:10:00Z",
        },
      );
      plan.acts.push({ value: { ...again, controls: [] }, operator: ada, witness: null });
    },
    `R10 ${record(30)}`,
  ),
  planned(
    "a key was added whose text holds more than a key",
    (plan) => {
      const { publicKey } = body(plan, 17);
      act(plan, 17).value["body"] = { ...body(plan, 17), publicKey: String(publicKey).replace("AAAAI", "AAAAI/").slice(0, -1) };
    },
    `R10 ${record(17)}`,
    `S8 ${operator(17)}`,
    ...[18, 19, 20, 21, 22, 23, 24, 25].map((seq) => `S8 ${witness(seq)}`),
  ),
];

function body(plan: BookPlan, seq: number): { readonly [field: string]: string } {
  return act(plan, seq).value["body"] as { readonly [field: string]: string };
}
