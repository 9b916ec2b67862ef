import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pageNotices } from "./page-notices.ts";
import { describePage, ROOT, selfContainedPage } from "./self-contained-page.ts";

/** Where the built page is kept. */
export const RECOVER_PAGE = `${ROOT}recovery/recover.html`;

/** Builds recover.html. */
export function recoverPage(): Promise<string> {
  return selfContainedPage({
    html: "recovery/page/page.html",
    script: "recovery/page/main.ts",
    style: "recovery/page/style/page.css",
    notices: pageNotices("recovery page", "recovery/page", CARRIED),
    webAssembly: true,
    alias: { crypto: "./recovery/page/reading/random-values.ts" },
  });
}

/** What recover.html carries of others. */
const CARRIED = [
  "@fontsource/atkinson-hyperlegible-mono",
  "@fontsource/atkinson-hyperlegible-next",
  "@noble/ciphers",
  "@noble/hashes",
  "@otplib/uri",
  "@scure/base",
  "age-encryption",
  "hash-wasm",
  "otplib",
  "pako",
  "pdfjs-dist",
  "secrets.js-grempe",
  "zxing-wasm",
] as const;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = await recoverPage();
  writeFileSync(RECOVER_PAGE, page);
  console.log(describePage("recover.html", page));
}
