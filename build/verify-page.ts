import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pageNotices } from "./page-notices.ts";
import { describePage, ROOT, selfContainedPage } from "./self-contained-page.ts";

/** Where the built page is kept. */
export const VERIFY_PAGE = `${ROOT}recovery/verify.html`;

/** Builds verify.html. */
export function verifyPage(): Promise<string> {
  return selfContainedPage({
    html: "recovery/verify-page/page.html",
    script: "recovery/verify-page/main.ts",
    style: "recovery/verify-page/style/page.css",
    notices: pageNotices("verification page", "recovery/verify-page", CARRIED),
    webAssembly: false,
    alias: {},
  });
}

/** What verify.html carries of others. */
const CARRIED = [
  "@fontsource/atkinson-hyperlegible-mono",
  "@fontsource/atkinson-hyperlegible-next",
  "@noble/curves",
  "@noble/hashes",
  "@scure/base",
  "fflate",
] as const;

// A path for it may be given: where the kept one is not to be touched.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = await verifyPage();
  writeFileSync(process.argv[2] ?? VERIFY_PAGE, page);
  console.log(describePage("verify.html", page));
}
