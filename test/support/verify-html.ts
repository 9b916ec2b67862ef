import { checkOnPage, builtVerifyPage, openVerifyPage } from "./verification-page.ts";
import type { BookVerifier, Verdict } from "./book-verifiers.ts";
import { EMPTY_FOLDER } from "./mutated-books/mutation.ts";
import { startBrowser } from "./recovery-page.ts";

/** Books whose change a browser hides when a folder is chosen; a dropped one shows its empty folders (verify-page.test.ts). */
const HIDDEN: ReadonlyMap<string, string> = new Map([
  ["all records were cut off, and the words of a head are there", EMPTY_FOLDER],
  ["manifests is missing", EMPTY_FOLDER],
  ["pack: the sums name nothing", EMPTY_FOLDER],
  [
    `a file is called ${JSON.stringify("records/..\\000001.json")}`,
    "a browser takes a backslash for the end of a folder's name",
  ],
]);

/** recovery/verify.html, for all books in one page, one after the other, each given as a folder that is chosen. */
export const VERIFY_HTML: BookVerifier = {
  name: "verify.html",
  async verify(books) {
    const browser = await startBrowser();
    const built = await builtVerifyPage();
    try {
      const opened = await openVerifyPage(browser, built.url, books[0]?.now ?? "2026-01-01T00:00:00Z");
      const verdicts: Verdict[] = [];
      for (const { folder, allowedSigners, heads, now } of books) {
        await opened.page.clock.setFixedTime(new Date(now));
        const signers = allowedSigners === null ? {} : { signers: allowedSigners };
        const { verdict, findings, notices } = await checkOnPage(opened, { folder, heads, ...signers });
        verdicts.push({ findings, notices, holds: verdict === "holds" });
      }
      if (opened.asked.length + opened.wrongs.length > 0) throw new Error(`verify.html: ${opened.wrongs.join("; ")}`);
      return verdicts;
    } finally {
      built.remove();
      await browser.close();
    }
  },
  without: ({ name, notInBrowser }) => notInBrowser ?? HIDDEN.get(name) ?? null,
};
