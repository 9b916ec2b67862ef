import { headCode, headWords } from "../../../core/record/head-code.ts";
import { EMPTY_JOURNAL, type JournalHead } from "../../../core/record/manifest.ts";
import { type People, recorded, smallBook, type SmallBook, without } from "../book-files.ts";
import { act, edited, filesOf, MANIFEST, type Mutation, operator, range, record, replayed, witness } from "./mutation.ts";

const headOf = (book: SmallBook, seq: number): JournalHead => book.heads[seq] ?? EMPTY_JOURNAL;
const setPrev = (seq: number, prev: (book: SmallBook) => string) => async () => {
  const before = await smallBook();
  return smallBook((plan) => {
    act(plan, seq).value["prev"] = prev(before);
  });
};
const note = ({ ada, berta }: People) => ({
  value: recorded(
    "exception",
    { what: "other", step: "split", note: "another history" },
    {
      time: "2026-03-10T09:10:00Z",
      actors: [
        { id: ada.id, role: "operator" },
        { id: berta.id, role: "witness" },
      ],
    },
  ),
  operator: ada,
  witness: berta,
});
const cutTo = (book: SmallBook, last: number) => without(book, ...range(last + 1, 29).flatMap(filesOf));

/** The chain of records, the times in it, and its head on paper. */
export const CHAIN: readonly Mutation[] = [
  { name: "nothing was changed", book: () => smallBook(), findings: [] },
  {
    name: "a record was deleted",
    book: async () => without(await smallBook(), ...filesOf(10)),
    findings: [`R4 ${record(10)}`],
  },
  {
    name: "a record was deleted and its signatures left",
    book: async () => without(await smallBook(), record(10)),
    findings: [`B4 ${operator(10)}`, `B4 ${witness(10)}`, `R4 ${record(10)}`],
  },
  {
    name: "three records were deleted in a row, and one more",
    book: async () => without(await smallBook(), ...[10, 11, 12, 14].flatMap(filesOf)),
    findings: [`R4 ${record(10)}`, `R4 ${record(14)}`],
  },
  {
    name: "the first record was deleted: who signed the rest was added by nobody",
    book: async () => without(await smallBook(), ...filesOf(1)),
    findings: [
      `R4 ${record(1)}`,
      ...[...range(3, 16), ...range(26, 29)].map((seq) => `S8 ${operator(seq)}`),
      `S8 ${MANIFEST}.sig`,
    ],
  },
  {
    name: "a record was deleted and the later ones moved down",
    book: async () => {
      const book = await smallBook();
      const moved = range(11, 29).reduce((changed, seq) => replayed(changed, seq, seq - 1, book), book);
      return without(moved, ...filesOf(29), witness(16));
    },
    findings: range(10, 28).map((seq) => `R3 ${record(seq)}`),
    // The record `set.sealed` is one of those that do not count.
    notices: [`M3 ${MANIFEST}`],
  },
  { name: "the end was cut off, and nobody has a head", book: async () => cutTo(await smallBook(), 25), findings: [] },
  {
    name: "the end was cut off, and paper names it",
    book: async () => cutTo(await smallBook(), 25),
    heads: (book) => [headCode(headOf(book, 25)), headCode(headOf(book, 29))],
    findings: ["H1 head 29"],
  },
  {
    name: "all records were cut off, and the words of a head are there",
    book: async () => without(cutTo(await smallBook(), 0), MANIFEST, `${MANIFEST}.sig`, `${MANIFEST}.witness-1.sig`),
    heads: (book) => [headWords(headOf(book, 1)).join(" ")],
    findings: ["H1 head 1"],
  },
  {
    name: "the journal was written anew from a record on, and paper tells",
    book: () =>
      smallBook((plan) => {
        act(plan, 24).value["ticket"] = "INC-2";
      }),
    heads: (book) => [
      headCode(headOf(book, 23)),
      headWords({ seq: 24, head: `${"0".repeat(19)}1${"0".repeat(44)}` }).join(" "),
      "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA",
      headCode({ seq: 0, head: "0".repeat(64) }),
      headCode({ seq: 0, head: `1${"0".repeat(63)}` }),
    ],
    findings: ["H2 head 24", "H3 head ?", "H2 head 0"],
  },
  {
    name: "paper names a record that is gone",
    book: async () => without(await smallBook(), ...filesOf(10)),
    heads: (book) => [headCode(headOf(book, 10))],
    findings: [`R4 ${record(10)}`],
  },
  {
    name: "two records changed places",
    book: async () => {
      const book = await smallBook();
      return replayed(replayed(book, 11, 10, book), 10, 11, book);
    },
    findings: [`R3 ${record(10)}`, `R3 ${record(11)}`, `R9 ${record(12)}`],
  },
  {
    name: "a record was replayed at the end",
    book: async () => replayed(await smallBook(), 27, 30),
    findings: [`R3 ${record(30)}`],
  },
  {
    name: "a record was replayed over another",
    book: async () => replayed(await smallBook(), 11, 12),
    findings: [`R3 ${record(12)}`, `R5 ${record(13)}`],
  },
  {
    name: "a record from another book stands in its place",
    book: async () => {
      const other = await smallBook((plan) => {
        act(plan, 3).value["ticket"] = "another book";
      });
      return replayed(await smallBook(), 10, 10, other);
    },
    findings: [`R5 ${record(10)}`, `R5 ${record(11)}`],
  },
  {
    name: "a fork at the end: another record follows the one before the last",
    book: async () => {
      const before = await smallBook();
      return smallBook((plan, people) => {
        const other = note(people);
        other.value["prev"] = headOf(before, 28).head;
        plan.acts.push(other);
      });
    },
    findings: [`R9 ${record(30)}`],
  },
  { name: "a fork in the middle", book: setPrev(20, (book) => headOf(book, 10).head), findings: [`R9 ${record(20)}`] },
  { name: "a second genesis", book: setPrev(20, () => "0".repeat(64)), findings: [`R8 ${record(20)}`] },
  { name: "a record that follows nothing known", book: setPrev(20, () => "ab".repeat(32)), findings: [`R5 ${record(20)}`] },
  { name: "the first record follows something", book: setPrev(1, () => "ab".repeat(32)), findings: [`R5 ${record(1)}`] },
  {
    name: "a record that follows itself one later: the next one's hash is not known yet",
    book: setPrev(2, (book) => headOf(book, 29).head),
    findings: [`R5 ${record(2)}`],
  },
  {
    name: "a gap in the sequence: a record was numbered on by one",
    book: () =>
      smallBook((plan) => {
        act(plan, 29).value["seq"] = 30;
      }),
    findings: [`R3 ${record(29)}`],
  },
  {
    name: "a clock went back by a day, and no override says why",
    book: () =>
      smallBook((plan) => {
        plan.acts.splice(18, 1);
      }),
    findings: [`R6 ${record(18)}`],
  },
  {
    name: "a clock went back, and the override stands in another ceremony",
    book: () =>
      smallBook((plan) => {
        const [override] = plan.acts.splice(18, 1);
        if (override !== undefined) plan.acts.splice(27, 0, override);
        for (const later of plan.acts.slice(25, 28)) later.value["time"] = "2026-03-10T09:05:00Z";
      }),
    findings: [`R6 ${record(18)}`, `S10 ${witness(28)}`],
  },
  {
    name: "a clock went back by a day, and the override is of another rule",
    book: () =>
      smallBook((plan) => {
        act(plan, 19).value["body"] = { rule: "D1", step: "convened" };
      }),
    findings: [`R6 ${record(18)}`],
  },
  {
    name: "a machine's clock was ahead before people said what time it is",
    book: () =>
      smallBook((plan) => {
        act(plan, 10).value["time"] = "2026-03-02T23:00:00Z";
        act(plan, 10).value["timeSource"] = "machine";
      }),
    findings: [],
  },
  {
    name: "a clock went back by the minute that is allowed",
    book: () =>
      smallBook((plan) => {
        act(plan, 12).value["time"] = "2026-03-02T10:09:00.999Z";
      }),
    findings: [],
  },
  {
    name: "a clock went back by a second more",
    book: () =>
      smallBook((plan) => {
        act(plan, 12).value["time"] = "2026-03-02T10:08:59.999Z";
      }),
    findings: [`R6 ${record(12)}`],
  },
  {
    name: "a clock went back in another zone's words",
    book: () =>
      smallBook((plan) => {
        act(plan, 12).value["time"] = "2026-03-02T23:30:00+14:00";
        act(plan, 13).value["time"] = "2026-03-01T22:12:00-12:00";
      }),
    findings: [`R6 ${record(12)}`],
  },
  {
    name: "a machine's clock went back before anybody attested the date",
    book: () =>
      smallBook((plan) => {
        act(plan, 10).value["time"] = "2016-12-31T23:59:60Z";
        act(plan, 10).value["timeSource"] = "machine";
      }),
    findings: [],
  },
  {
    name: "a record of the far future",
    book: () =>
      smallBook((plan) => {
        act(plan, 29).value["time"] = "9999-12-31T23:59:60.123456789-23:59";
      }),
    findings: [`R7 ${record(29)}`],
  },
  {
    name: "records of a time to come, and one of just a day",
    book: () =>
      smallBook((plan) => {
        act(plan, 29).value["time"] = "2026-03-11T12:00:01Z";
        act(plan, 28).value["time"] = "2026-03-11T12:00:00.5Z";
      }),
    now: "2026-03-10T12:00:00Z",
    findings: [`R7 ${record(29)}`],
  },
  {
    name: "a byte was edited by somebody without a key",
    book: async () => edited(await smallBook(), record(7), "Laser", "Lazer"),
    findings: [`S5 ${operator(7)}`, `S5 ${witness(7)}`, `R5 ${record(8)}`],
  },
  {
    name: "a byte of the last record was edited",
    book: async () => edited(await smallBook(), record(29), "completed", "abandoned"),
    heads: (book) => [headCode(headOf(book, 29))],
    findings: [`S5 ${operator(29)}`, `S5 ${witness(29)}`, "H2 head 29"],
  },
];
