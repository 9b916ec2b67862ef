import fc from "fast-check";
import { expect, it } from "vitest";
import { headCode } from "../../../../core/record/head-code.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { recordPath, smallBook, withFile, without } from "../../../support/book-files.ts";
import { told } from "../../../support/verified-book.ts";

const book = await smallBook();
const paths = [...book.files.values()].flatMap(({ path, is }) => (is === "file" ? [path] : []));
const anyPath = fc.constantFrom(...paths);
const bytesOf = (path: string) => {
  const file = book.files.get(path);
  return file?.is === "file" ? file.bytes : new Uint8Array();
};
/** The head as it was printed: it tells what the book alone cannot. */
const heads = [headCode(book.heads.at(-1) ?? EMPTY_JOURNAL)];

it("any byte that is another is noticed, whatever it was", async () => {
  await fc.assert(
    fc.asyncProperty(anyPath, fc.nat(), fc.integer({ min: 1, max: 255 }), async (path, at, by) => {
      const bytes = bytesOf(path).slice();
      const place = at % bytes.length;
      bytes[place] = (bytes[place] ?? 0) ^ by;
      // The list of signers too: a key, an identifier, a namespace that is another lets signatures fail.
      expect(await told(withFile(book, path, bytes))).not.toEqual([]);
    }),
    { numRuns: 250 },
  );
});

it("a file that is cut or grows anywhere is noticed", async () => {
  await fc.assert(
    fc.asyncProperty(anyPath, fc.nat(), fc.uint8Array({ maxLength: 3 }), async (path, at, more) => {
      const bytes = bytesOf(path);
      const changed = Buffer.concat([bytes.subarray(0, at % bytes.length), more]);
      expect(await told(withFile(book, path, changed))).not.toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it("every file that is removed is noticed", async () => {
  for (const path of paths) expect([path, (await told(without(book, path))).length > 0]).toEqual([path, true]);
});

it("two files that change places are noticed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(anyPath, { minLength: 2, maxLength: 2 }), async ([one = "", other = ""]) => {
      expect(await told(withFile(withFile(book, one, bytesOf(other)), other, bytesOf(one)))).not.toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it("records that are removed with their signatures are noticed, but at the end by the head on paper only", async () => {
  const last = book.heads.length - 1;
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: last }), { minLength: 1, maxLength: 4 }), async (numbers) => {
      const gone = numbers.flatMap((number) => ["", ".sig", ".witness-1.sig"].map((suffix) => recordPath(number) + suffix));
      const cut = without(book, ...gone);
      const isTail = numbers.toSorted((a, b) => b - a).every((number, index) => number === last - index);
      expect((await told(cut)).length > 0).toBe(!isTail);
      expect(await told(cut, { heads })).not.toEqual([]);
    }),
    { numRuns: 60 },
  );
});
