import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { verifyPage } from "../../build/verify-page.ts";
import { openPage, type OpenedPage } from "./recovery-page.ts";

/** verify.html as its sources give it now, in a folder of its own. */
export interface BuiltPage {
  readonly url: string;
  readonly text: string;
  remove(): void;
}

export async function builtVerifyPage(): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), "sealwright-verify-page-"));
  const path = join(folder, "verify.html");
  const text = await verifyPage();
  writeFileSync(path, text);
  return { url: pathToFileURL(path).href, text, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What an auditor gives the page: paths of files and folders, and what is typed from paper. */
export interface Asked {
  readonly folder?: string;
  readonly zip?: string;
  readonly signers?: string;
  readonly heads?: readonly string[];
}

export interface Told {
  readonly verdict: string | null;
  /** `R5 records/000003.json`, the path as it is shown. */
  readonly findings: readonly string[];
  readonly notices: readonly string[];
}

/** verify.html before an auditor at the time `now`. */
export async function openVerifyPage(
  browser: Browser,
  url: string,
  now: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const opened = await openPage(browser, { ...options, url });
  await opened.page.clock.setFixedTime(new Date(now));
  return opened;
}

/** Gives the page what is to be checked, presses Check, and waits for what it says. The page may show an answer already. */
export async function checkOnPage(
  { page }: Pick<OpenedPage, "page">,
  { folder, zip, signers, heads = [] }: Asked,
): Promise<Told> {
  const again = page.getByRole("button", { name: "Check another" });
  // Dispatched, not moved and pressed with a mouse: hundreds of books go through here.
  if ((await again.count()) > 0) await again.dispatchEvent("click");
  if (folder !== undefined) await page.locator("input[webkitdirectory]").setInputFiles(folder);
  if (zip !== undefined) await page.locator("input[accept*='.zip']").setInputFiles(zip);
  await page.locator(".chosen").waitFor();
  if (signers !== undefined) await page.getByLabel("List of allowed signers").setInputFiles(signers);
  await page.getByLabel("Heads from paper").fill(heads.join("\n"));
  await page.getByRole("button", { name: "Check", exact: true }).dispatchEvent("click");
  return await told({ page });
}

/** What the page says, with all of its findings shown. */
export async function told({ page }: Pick<OpenedPage, "page">): Promise<Told> {
  const result = page.locator("[data-verdict]");
  await result.waitFor();
  const list = (kind: string): Promise<readonly string[]> =>
    page.evaluate(`[...document.querySelectorAll(".finding")].filter((one) => (one.closest(".notices") !== null) === ${kind === "notices"})
      .map((one) => one.querySelector(".rule").textContent + " " + one.querySelector(".where code").textContent)`);
  const more = page.getByRole("button", { name: /^Show [\d\u202f]+ more$/ });
  while ((await more.count()) > 0) await more.first().click();
  return {
    verdict: await result.getAttribute("data-verdict"),
    findings: await list("findings"),
    notices: await list("notices"),
  };
}
