import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeBook } from "../support/book-files.ts";
import { type BookVerifier, COMMAND, type Verdict, VERIFY_PY, type WrittenBook } from "../support/book-verifiers.ts";
import { VERIFY_HTML } from "../support/verify-html.ts";
import { MUTATED_BOOKS } from "../support/mutated-books.ts";
import { PAGE_TOOLS } from "../support/recovery-page.ts";
import { temporaryFolders } from "../support/trial-book.ts";
import { describeWithTools } from "../support/tool.ts";

const folders = temporaryFolders();
const written: WrittenBook[] = [];

beforeAll(async () => {
  const folder = folders.make();
  for (const [index, mutation] of MUTATED_BOOKS.entries()) {
    const book = await mutation.book();
    const place = join(folder, String(index));
    mkdirSync(place);
    writeBook(book, place);
    const list = mutation.allowedSigners === undefined ? null : join(folder, `${index}.allowed_signers`);
    if (list !== null) writeFileSync(list, mutation.allowedSigners?.(book) ?? "");
    written.push({ folder: place, allowedSigners: list, heads: mutation.heads?.(book) ?? [], now: mutation.now ?? book.now });
  }
});
afterAll(() => folders.removeAll());

it("there are more than a hundred mutated books, no two of one name", () => {
  expect(MUTATED_BOOKS.length).toBeGreaterThan(100);
  expect(new Set(MUTATED_BOOKS.map(({ name }) => name)).size).toBe(MUTATED_BOOKS.length);
});

function agrees(verifier: BookVerifier): void {
  const shown = MUTATED_BOOKS.flatMap((mutation, index) => (verifier.without(mutation) === null ? [{ mutation, index }] : []));
  const verdicts = new Map<string, Verdict>();

  beforeAll(async () => {
    const found = await verifier.verify(shown.flatMap(({ index }) => written[index] ?? []));
    for (const [at, verdict] of found.entries()) verdicts.set(shown[at]?.mutation.name ?? "", verdict);
  }, 900_000);

  it.each(shown.map(({ mutation }) => mutation))("$name", ({ name, findings, notices = [] }) => {
    expect(verdicts.get(name)).toEqual({ findings, notices, holds: findings.length === 0 });
  });
}

describeWithTools("verify.py finds all that was changed, and nothing else", { python3: "python3" }, () => agrees(VERIFY_PY));
describe("sealwright verify finds all that was changed, and nothing else", () => agrees(COMMAND));
describeWithTools("verify.html finds all that was changed, and nothing else", PAGE_TOOLS, () => agrees(VERIFY_HTML));
