import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { cardText } from "../../core/share/card.ts";
import { lockShare, passphraseBytes } from "../../core/share/lock.ts";
import { shareText } from "../../core/share/share-text.ts";
import { argon2id } from "../../recovery/command/argon2id.ts";
import { publicSets } from "../support/public-sets.ts";
import { openPage, type OpenedPage, PAGE_TOOLS, startBrowser } from "../support/recovery-page.ts";
import { describeWithTools } from "../support/tool.ts";
import { cardOf, nth, trialSet } from "../support/trial-set.ts";

const [vector] = publicSets();
if (vector === undefined) throw new RangeError("no public set");
const share = (x: number) => vector.shares[x - 1]?.text ?? "";
const words = vector.shares[1]?.words.split(" ") ?? [];
const PASSWORD = "T7EV7SLWDY35OWCF7CY5ZVXV7G4DO4AP";

describeWithTools("recover.html, from a file and without a network", PAGE_TOOLS, () => {
  let browser: Browser;
  let opened: OpenedPage;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect([opened.asked, opened.wrongs]).toEqual([[], []]);
    await opened.close();
  });

  async function begin(): Promise<OpenedPage> {
    opened = await openPage(browser);
    await opened.press("Begin");
    return opened;
  }

  /** The password as it stands on the screen, put together from its groups. */
  async function shownPassword({ page, press }: OpenedPage): Promise<string> {
    await page.getByRole("button", { name: /Identity provider/ }).click();
    await press("Show Password");
    const groups = await page.getByRole("region", { name: "Password", exact: true }).locator("code").allInnerTexts();
    return groups.join("");
  }

  it("tells a machine that seems online to disconnect, and begins all the same", async () => {
    opened = await openPage(browser, { offline: false });
    await opened.page.getByText("This machine seems to be online.").waitFor();
    await opened.page.context().setOffline(true);
    await opened.page.getByText("The browser reports no network.").waitFor();
    await opened.page.context().setOffline(false);
    await opened.press("Begin although this machine seems to be online");
    await opened.page.getByRole("heading", { name: "Read the sheets" }).waitFor();
  });

  it("counts what is in, and opens an authenticated set", async () => {
    const { page, press, paste } = await begin();
    await paste(share(1), vector.card, nth(vector.parts, 1));
    expect(await page.locator(".needs li").allInnerTexts()).toEqual([
      "2 more shares of this set, any that are not in yet.",
      "Payload part 2, from any sheet of this set.",
    ]);
    await paste(share(2), vector.card);
    expect(await page.getByRole("button", { name: "Open the set" }).count()).toBe(0);
    await paste(share(3), vector.card, nth(vector.parts, 2));
    expect(await page.locator(".sources .source").allInnerTexts()).toEqual(["Sheet A", "Sheet B", "Sheet C"]);
    await press("Open the set");
    await page.getByText("The card was read from 3 sheets, and was the same on all.").waitFor();
    await page.getByText("DRILL", { exact: true }).waitFor();
    await page.getByText("1. Two approvers agree.").waitFor();
    // Nothing secret stands in the page before it is asked for.
    expect(await page.content()).not.toContain(PASSWORD.slice(0, 4));
    expect(await shownPassword(opened)).toBe(PASSWORD);
    await press("Spell out Password");
    expect((await page.locator(".spelled li").nth(1).innerText()).split(/\s+/)).toEqual(["2", "7", "digit", "seven"]);
    await page.getByText("https://id.example.test/admin").waitFor();
    expect(await page.locator("a").count()).toBe(0);
    await page.getByRole("button", { name: "About this set" }).click();
    await press("Show Everything, as it was sealed (JSON)");
    expect(await page.locator(".about pre").textContent()).toBe(vector.payloadPlaintext);
  });

  it("completes typed words, finds unreadable ones again, and shows every correction before it counts", async () => {
    const { page, press, way, paste } = await begin();
    await paste(share(1), vector.card, ...vector.parts, share(3));
    await way("Type words");
    await page.getByLabel("Word 1", { exact: true }).focus();
    for (const [index, word] of words.entries()) {
      await page.keyboard.type({ 3: "?", 6: "acad", 10: "zzz" }[index] ?? word.slice(0, 4));
      if (index < words.length - 1) await page.keyboard.press("Space");
    }
    await page.getByText("Words 4 and 11: not in the list, or not readable.").waitFor();
    expect(await page.getByLabel("Word 7", { exact: true }).inputValue()).toBe("academic");
    expect(await page.getByLabel("Word 11", { exact: true }).getAttribute("aria-invalid")).toBe("true");
    await press("Check and add the share");
    const corrections = page.getByRole("dialog").locator("li");
    expect(await corrections.allInnerTexts()).toEqual([
      "Word 4: not readable, becomes “alpha”",
      "Word 7: “academic” becomes “exercise”",
      "Word 11: “zzz” becomes “pencil”",
    ]);
    await press("Do not add it");
    expect(await page.getByRole("listitem", { name: "Share 2: missing" }).count()).toBe(1);
    await press("Check and add the share");
    await press("The paper says so: add it");
    await page.getByRole("listitem", { name: "Share 2: in" }).waitFor();
    await press("Open the set");
    expect(await shownPassword(opened)).toBe(PASSWORD);
  });

  it("refuses words with more mistakes than can be corrected, and takes a pasted line", async () => {
    const { page, press, way } = await begin();
    await way("Type words");
    const first = page.getByLabel("Word 1", { exact: true });
    const pasteInto = async (line: string) => {
      // The page reads what is pasted, never the clipboard itself.
      await page.evaluate(`{
        const clipboardData = new DataTransfer();
        clipboardData.setData("text", ${JSON.stringify(line)});
        document.querySelector("[aria-label='Word 1']").dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
        );
      }`);
    };
    await pasteInto(words.map((word, index) => `${index + 1}. ${[2, 5, 9].includes(index) ? "acid" : word}`).join("\n"));
    await press("Check and add the share");
    await page.locator("[data-code='unreadable.check']").waitFor();
    await pasteInto(words.join(" "));
    await press("Check and add the share");
    await page.getByRole("listitem", { name: "Share 2: in" }).waitFor();
    expect(await first.inputValue()).toBe("");
  });

  it("unlocks locked shares with their passphrases, and only with those", async () => {
    const { page, press, paste } = await begin();
    const { codes, passphrases, password } = await lockedSheets();
    await paste(...codes);
    const passphrase = page.getByLabel("Passphrase", { exact: true });
    await page.getByRole("heading", { name: "Shares 1 and 2 are locked" }).waitFor();
    expect(await passphrase.getAttribute("type")).toBe("password");
    await passphrase.fill("not this one");
    await press("Unlock");
    await page.locator("[data-code='mismatched.passphrase']").waitFor();
    for (const [index, right] of passphrases.entries()) {
      await passphrase.fill(`  ${right.replaceAll(" ", "   ")} `);
      await press("Unlock");
      await page.getByRole("listitem", { name: `Share ${index + 1}: in` }).waitFor();
    }
    expect(await passphrase.isVisible()).toBe(false);
    await press("Open the set");
    await page.getByText("Authenticated", { exact: true }).waitFor();
    await press("Next");
    await press("Show Password");
    expect((await page.locator(".groups code").allInnerTexts()).join("").replaceAll("\u2423", " ")).toBe(password);
  });

  it("shows a set without cards only after the doubt was accepted, and then in red", async () => {
    const { page, press, paste } = await begin();
    await paste(share(1), share(2), share(4), ...vector.parts);
    await press("Open the set");
    await page.getByRole("heading", { name: "This set opens, but nobody can vouch for it" }).waitFor();
    expect(await page.content()).not.toContain("breakglass");
    const accept = page.getByRole("button", { name: "Show the unauthenticated result" });
    const typed = page.getByLabel(/type the word/);
    expect(await accept.isDisabled()).toBe(true);
    await typed.fill("yes");
    await typed.press("Enter");
    expect(await accept.isDisabled()).toBe(true);
    await press("Go back and read the cards");
    await page.getByText("Enough is in to open the set, but not to authenticate it.").waitFor();
    await press("Open the set");
    await page.getByLabel(/type the word/).fill("unauthenticated");
    await accept.click();
    const banner = page.getByRole("alert").filter({ hasText: "UNAUTHENTICATED" });
    expect(await page.evaluate("getComputedStyle(document.querySelector('.unauthenticated')).backgroundColor")).toBe(
      "rgb(168, 0, 23)",
    );
    expect(await shownPassword(opened)).toBe(PASSWORD);
    expect(await banner.count()).toBe(1);
  });

  it("hides what it shows when nobody looks, and forgets it when told to", async () => {
    const { page, press, paste } = await begin();
    await paste(share(1), vector.card, share(2), vector.card, share(4), vector.card, ...vector.parts);
    await press("Open the set");
    expect(await shownPassword(opened)).toBe(PASSWORD);
    await page.evaluate("dispatchEvent(new Event('blur'))");
    await page.getByRole("heading", { name: "Hidden" }).waitFor();
    expect(await page.content()).not.toMatch(/T7EV|breakglass|Identity provider/);
    await press("Press to show");
    expect(await page.content()).not.toContain("T7EV");
    expect(await shownPassword(opened)).toBe(PASSWORD);
    await press("Close and forget");
    await page.getByRole("heading", { name: "Forgotten" }).waitFor();
    expect(await page.content()).not.toMatch(/T7EV|breakglass|Identity provider/);
    const kept = await page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]");
    expect(kept).toEqual([0, 0, ""]);
    await press("Start again");
    await page.getByRole("heading", { name: "Open a sealed set" }).waitFor();
  });

  it("covers a result that nobody touches for five minutes", async () => {
    opened = await openPage(browser);
    await opened.page.clock.install({ time: new Date("2026-11-22T09:00:00Z") });
    await opened.page.reload();
    const { page, press, paste } = opened;
    await press("Begin");
    await paste(share(1), vector.card, share(2), vector.card, share(4), vector.card, ...vector.parts);
    await press("Open the set");
    await page.getByRole("heading", { name: "Runbook" }).waitFor();
    await page.clock.fastForward("04:50");
    await page.keyboard.press("Shift");
    await page.clock.fastForward("04:50");
    expect(await page.getByRole("heading", { name: "Runbook" }).count()).toBe(1);
    await page.clock.fastForward("00:15");
    await page.getByRole("heading", { name: "Hidden" }).waitFor();
  });

  it("is worked by keyboard alone", async () => {
    opened = await openPage(browser);
    const { page } = opened;
    const focused = async () =>
      String(await page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"));
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        if ((await focused()).startsWith(name)) return;
      }
      throw new Error(`no way to ${name} by keyboard`);
    };
    await tabTo("Begin");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("Read the sheets");
    // Close and forget, then the radio group: arrows choose in it.
    await page.keyboard.press("Tab");
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText([share(1), share(2), share(3), vector.card, ...vector.parts].join("\n"));
    await tabTo("Add");
    await page.keyboard.press("Space");
    await page.locator(".said > p").waitFor();
    await tabTo("Open the set");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Runbook" }).waitFor();
    expect(await focused()).toBe("Runbook");
    await tabTo("Next");
    await page.keyboard.press("Enter");
    expect(await focused()).toMatch(/^Identity provider/);
    await tabTo("Show Password");
    await page.keyboard.press("Enter");
    expect((await page.locator(".groups code").allInnerTexts()).join("")).toBe(PASSWORD);
  });
});

/** Two of two sheets, each locked by its own passphrase, and the card that commits to them as locked. */
async function lockedSheets() {
  const { records, key, ageFile, parts } = await trialSet({ m: 2, n: 2, seed: "locked page" });
  const passphrases = ["first custodian", "second custodian"];
  const locked = await Promise.all(
    records.map((record, index) => {
      const lock = { log2MemoryKiB: 13, iterations: 1, parallelism: 1, salt: new Uint8Array(16).fill(index + 1) };
      return lockShare(record, passphraseBytes(passphrases[index] ?? ""), lock, argon2id);
    }),
  );
  const codes = [...locked.map(shareText), cardText(cardOf(locked, key, ageFile)), ...parts];
  return { codes, passphrases, password: "correct horse" };
}
