import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { sealSet } from "../../../../core/custody/seal-set.ts";
import { openBook } from "../../../../electron/adapters/book/book.ts";
import { openNamedBook } from "../../../../electron/adapters/open-book.ts";
import { rehearsalPlan } from "../../../../recovery/command/rehearsal-set.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import { addSigners, signaturesOver, temporaryFolders, trialSigner } from "../../../support/trial-book.ts";

const folders = temporaryFolders();
afterEach(() => folders.removeAll());

/** A book in which one set was sealed. */
async function bookWithSet(drill: boolean): Promise<string> {
  const folder = join(folders.make(), "book");
  const random = seededRandom("open-book");
  const plan = { ...rehearsalPlan(2, 3, "2026-11-22T10:00:00Z", "0.1.0", random), drill };
  const { set, manifest } = await sealSet(plan, random);
  const signers = [await trialSigner("Ada"), await trialSigner("Bea")] as const;
  const book = await openBook(folder);
  await addSigners(book, ...signers);
  await book.addManifest(set, manifest, await signaturesOver(manifest, ...signers, "sealwright-manifest"));
  await book.close();
  return folder;
}

it.each([
  [true, true],
  [true, false],
  [false, false],
])("opens a book of drills (%s) in a rehearsal (%s)", async (drill, rehearsal) => {
  const { book } = await openNamedBook(await bookWithSet(drill), rehearsal);
  expect(book.manifests()).toHaveLength(1);
  await book.close();
});

it("refuses a rehearsal the book of real sets, and lets it go again", async () => {
  const folder = await bookWithSet(false);
  await expect(openNamedBook(folder, true)).rejects.toMatchObject({ code: "refused.real-book" });
  const { book } = await openNamedBook(folder, false);
  await book.close();
});
