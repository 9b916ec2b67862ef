import { expect, it } from "vitest";
import { headCode, headWords } from "../../../../../core/record/head-code.ts";
import { EMPTY_JOURNAL, type JournalHead } from "../../../../../core/record/manifest.ts";
import { recordPath, smallBook, type SmallBook, without, withOther } from "../../../../support/book-files.ts";
import { pairOf, told } from "../../../../support/verified-book.ts";

const whole = { of: "heads of every age, as code and as words", book: () => smallBook() };
const at = ({ heads }: SmallBook, number: number) => heads[number] ?? EMPTY_JOURNAL;
const code = (head: JournalHead) => ({ heads: [headCode(head)] });

pairOf(
  "H1",
  {
    ...whole,
    more: (book) => ({
      heads: [0, 1, 29].flatMap((number) => [headCode(at(book, number)), headWords(at(book, number)).join(" ")]),
    }),
  },
  {
    of: "a journal whose end was cut",
    book: async () => {
      const book = await smallBook();
      return { ...book, files: new Map([...book.files].filter(([path]) => !path.startsWith(recordPath(29)))) };
    },
    more: (book) => code(at(book, 29)),
    says: ["H1 head 29"],
  },
  { ...whole, of: "the highest number", more: () => code({ seq: 1_048_575, head: "0".repeat(64) }), says: ["H1 head 1048575"] },
);
pairOf(
  "H2",
  { ...whole, more: (book) => code(at(book, 12)) },
  { ...whole, of: "another record", more: (book) => code({ ...at(book, 12), seq: 13 }), says: ["H2 head 13"] },
  { ...whole, of: "an 80th bit", more: (book) => code(flipped(at(book, 12), 19)), says: ["H2 head 12"] },
  { ...whole, of: "something else before the first", more: () => code({ seq: 0, head: "1".repeat(64) }), says: ["H2 head 0"] },
  {
    of: "a journal that was written anew, by people who have the keys",
    book: () =>
      smallBook(({ acts }) => {
        Object.assign(acts[22]?.value ?? {}, { reason: "Nothing happened here." });
      }),
    more: () => ({ heads }),
    says: ["H2 head 23", "H2 head 29"],
  },
);
// Of the true book: 22 is before what was changed.
const heads = await smallBook().then((book) => [22, 23, 29].map((number) => headCode(at(book, number))));

pairOf(
  "H3",
  { ...whole, more: (book) => ({ heads: [headCode(at(book, 29)).toLowerCase().replaceAll("-", " ")] }) },
  {
    ...whole,
    of: "two letters that changed places",
    more: (book) => ({ heads: [swapped(headCode(at(book, 29)))] }),
    says: ["H3 head ?"],
  },
  {
    ...whole,
    of: "nothing, and nonsense",
    more: () => ({ heads: ["", "--", "abandon"] }),
    says: ["H3 head ?", "H3 head ?", "H3 head ?"],
  },
);

/** Another hexadecimal digit at a place. */
function flipped({ seq, head }: JournalHead, place: number): JournalHead {
  const digit = (Number.parseInt(head[place] ?? "0", 16) ^ 1).toString(16);
  return { seq, head: head.slice(0, place) + digit + head.slice(place + 1) };
}

function swapped(typed: string): string {
  return typed.replace(/(.)(.)$/, "$2$1");
}

it("do not look behind the 80th bit, which paper does not have", async () => {
  const book = await smallBook();
  expect(await told(book, code(flipped(at(book, 12), 20)))).toEqual([]);
});

it("come last, in the order given", async () => {
  const book = without(await smallBook(), `${recordPath(7)}.sig`);
  const typed = [headCode({ seq: 40, head: "0".repeat(64) }), "nonsense", headCode({ ...at(book, 12), seq: 3 })];
  expect(await told(book, { heads: typed })).toEqual([`S1 ${recordPath(7)}.sig`, "H1 head 40", "H3 head ?", "H2 head 3"]);
});

it("let a record pass whose hash nobody knows", async () => {
  const book = withOther(await smallBook(), recordPath(12), "link");
  expect(await told(book, code({ seq: 12, head: "1".repeat(64) }))).toEqual([`B2 ${recordPath(12)}`]);
});
