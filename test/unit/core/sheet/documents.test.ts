import { describe, expect, it } from "vitest";
import { headCode, headWords } from "../../../../core/record/head-code.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { WORDS } from "../../../../core/share/word-list.ts";
import { acknowledgementHtml } from "../../../../core/sheet/acknowledgement.ts";
import type { SheetContent } from "../../../../core/sheet/content.ts";
import { labelHtml } from "../../../../core/sheet/label-page.ts";
import { escapeHtml } from "../../../../core/sheet/markup.ts";
import type { Paper } from "../../../../core/sheet/paper.ts";
import { sheetHtml } from "../../../../core/sheet/sheet.ts";
import { ATTACK, expectHarmless, NO_TYPEFACE } from "../../../support/harmless-document.ts";
import { pagesOf, textOf } from "../../../support/html-text.ts";
import { failureOf } from "../../../support/failure-of.ts";
import { largestSheet, lockedSheet, publicLabels, publicSheet } from "../../../support/public-set.ts";

const typeface = NO_TYPEFACE;
const sheet = publicSheet(1, 2);
const attacked = { organisation: ATTACK, custodian: ATTACK, role: ATTACK };
const accounts = [{ title: ATTACK, system: ATTACK, factors: [ATTACK] }];

const MAKERS = {
  sheet: (change: Partial<SheetContent>, paper: Paper) => sheetHtml({ ...sheet, ...change }, paper, typeface),
  "largest sheet": ({ drill = true }: Partial<SheetContent>, paper: Paper) =>
    sheetHtml({ ...largestSheet(WORDS), drill, ...attacked, accounts }, paper, typeface),
  labels: (change: Partial<SheetContent>, paper: Paper) => labelHtml({ ...publicLabels(1), ...change }, paper, typeface),
  acknowledgement: (change: Partial<SheetContent>, paper: Paper) =>
    acknowledgementHtml({ ...sheet, ...change }, paper, typeface),
};
const CASES = Object.entries(MAKERS).flatMap(([name, make]) =>
  (["a4", "letter"] as const).map((paper) => [name, paper, make] as const),
);

describe.each(CASES)("the %s, %s", (_, paper, make) => {
  const html = make({ ...attacked, accounts }, paper);

  it("is harmless, names from people being text", () => {
    expectHarmless(html);
    expect(html.includes(escapeHtml(ATTACK))).toBe(true);
  });

  it("bears the word DRILL on every page of a drill and on no page of a real set", () => {
    const pages = html.split('<section class="page">').slice(1);
    for (const page of pages) expect(page.match(/>DRILL</g)?.length).toBeGreaterThanOrEqual(6);
    expect(/class="drill|>DRILL</.test(make({ drill: false }, paper))).toBe(false);
  });

  it("is the same for the same content", () => {
    expect(make({ ...attacked, accounts }, paper) === html).toBe(true);
  });
});

describe("a sheet's text", () => {
  const plain = textOf(sheetHtml(sheet, "a4", typeface));
  const [front = "", back = ""] = pagesOf(sheetHtml(sheet, "a4", typeface)).map(textOf);

  it("shows the share and the card as texts, the words in order, and the parts' heads", () => {
    expect(squeezed(front)).toContain(sheet.shareText);
    expect(squeezed(front)).toContain(sheet.cardText);
    expect(squeezed(front)).toContain(sheet.words.map((word, index) => `${index + 1}${word}`).join(""));
    for (const part of sheet.parts) expect(squeezed(front)).toContain(part.slice(0, 28));
  });

  it("says set, share, threshold, generation, date and accounts", () => {
    for (const side of [front, back]) {
      for (const said of ["DWKX ERCU", "2 of 5", "any 3", "84", "21 November 2026, 10:00 UTC"]) expect(side).toContain(said);
      expect(side).toContain("Any three of these five sheets open the set. Fewer do not.");
    }
    expect(front).toContain("Identity provider emergency admin · kratos: password, one-time code");
  });

  it("holds nothing secret on the back", () => {
    const secret = [sheet.shareText, sheet.shareText.slice(5), sheet.words.slice(6, 9).join(""), sheet.cardText];
    for (const text of secret) expect(squeezed(back)).not.toContain(text);
    for (const group of sheet.shareText.slice(21).match(/.{4}/g) ?? []) expect(back).not.toContain(group);
    expect(pagesOf(sheetHtml(sheet, "a4", typeface))[1]).not.toContain('class="symbol"');
  });

  it("tells on the back how to recover without Sealwright, with the sums of the tools", () => {
    const told = [
      "GF(2^8)",
      "11D",
      "x^10+x^3+1",
      "swshare1",
      "SLIP-39",
      "sealwright/key/v1",
      "age -d sealed.age",
      "paper format 1",
    ];
    for (const said of [...told, sheet.recoveryTools.python, sheet.recoveryTools.page]) expect(back).toContain(said);
    expect(back).toContain("40 bytes");
  });

  it("tells on a locked share's back how it is unlocked", () => {
    const [lockedFront = "", lockedBack = ""] = pagesOf(sheetHtml(lockedSheet(1, WORDS), "a4", typeface)).map(textOf);
    expect(lockedFront).toContain("passphrase is needed");
    for (const said of ["75 bytes", "ChaCha20-Poly1305", "Argon2id"]) expect(lockedBack).toContain(said);
    expect(back).not.toContain("Argon2id");
  });

  it("names accounts as far as there is room, and counts the others", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ title: `Account ${index + 1}.`, factors: [] }));
    const four = textOf(sheetHtml({ ...sheet, accounts: many(4) }, "a4", typeface));
    expect(four).toContain("Account 4.");
    expect(four).not.toContain("more account");
    const five = textOf(sheetHtml({ ...sheet, accounts: many(5) }, "a4", typeface));
    expect(five).toContain("Account 3.");
    expect(five).not.toContain("Account 4.");
    expect(five).toContain("and 2 more accounts");
  });

  it("puts every part on a page, and the share on the first alone", () => {
    const pages = pagesOf(sheetHtml(largestSheet(WORDS), "letter", typeface));
    expect(pages.map((page) => page.match(/class="symbol"/g)?.length ?? 0)).toEqual([5, 0, 6, 6, 2]);
    expect(textOf(pages[4] ?? "")).toContain("Part 16 of 16");
  });

  it("claims nothing that it cannot keep", () => {
    const all = [plain, ...(["labels", "acknowledgement"] as const).map((name) => textOf(MAKERS[name]({}, "a4")))].join(" ");
    expect(all).not.toMatch(
      /audited|unbreakable|compliant|certified|guarantee|tamper-proof|military|never touches|proves that/i,
    );
  });

  it("is not made at all when the content is refused", () => {
    expect(failureOf(() => sheetHtml({ ...sheet, x: 3 }, "a4", typeface)).code).toBe("fault.print-back");
    expect(failureOf(() => labelHtml({ ...publicLabels(1), n: 4 }, "a4", typeface)).code).toBe("fault.print-back");
    expect(failureOf(() => acknowledgementHtml({ ...sheet, role: "\u202e" }, "a4", typeface)).code).toBe("unreadable.name");
  });
});

describe("the journal's head", () => {
  const { journal } = sheet;
  const words = headWords(journal).join(" ");

  it("is on the back of a sheet as code and as words, with its number and what it is for, and not inside", () => {
    const [front = "", back = "", ...further] = pagesOf(sheetHtml({ ...largestSheet(WORDS), journal }, "a4", typeface)).map(
      textOf,
    );
    for (const said of ["Journal at record 41", "where it was cut or rewritten", headCode(journal), words]) {
      expect(back).toContain(said);
      for (const other of [front, ...further]) expect(other).not.toContain(said);
    }
  });

  it("is on every label", () => {
    const text = textOf(labelHtml(publicLabels(1), "a4", typeface));
    expect(text.split(`Journal at record 41: ${headCode(journal)}`)).toHaveLength(6);
  });

  it("is on the acknowledgement, with room for that at the end of the ceremony: 6 and 24 boxes", () => {
    const html = acknowledgementHtml(sheet, "a4", typeface);
    for (const said of ["Journal at record 41", headCode(journal), words, "Journal at the end of the ceremony"]) {
      expect(textOf(html)).toContain(said);
    }
    const combs = [...html.matchAll(/class="comb"[^>]*>\s*<path d="([^"]*)"/g)].map(([, path = ""]) => path);
    const boxes = combs.map((path) => path.split("v").length - 1 - (path.split("h").length - 1) / 2);
    expect(boxes).toEqual([6, 24]);
  });

  it("says so where there is no record yet", () => {
    const text = textOf(labelHtml({ ...publicLabels(1), journal: EMPTY_JOURNAL }, "a4", typeface));
    expect(text).toContain(`Journal before its first record: ${headCode(EMPTY_JOURNAL)}`);
  });
});

describe("what lies outside the sealed sheet", () => {
  it("a label says what it is, holds its text, and leaves room for the dates", () => {
    const text = textOf(labelHtml({ ...publicLabels(1), organisation: "Example Trust" }, "a4", typeface));
    for (const { x, labelText } of publicLabels(1).labels) {
      expect(squeezed(text)).toContain(labelText);
      expect(text).toContain(`Share ${x} of 5`);
    }
    for (const said of ["No secret on this label", "Bag number", "Sealed on", "Example Trust"]) expect(text).toContain(said);
  });

  it("labels and acknowledgements bear the first dates, 90 days after the set was made; those of a drill bear none", () => {
    const dates = ["Check this seal by", "Rotate by", "19 February 2027"];
    const papers = (drill: boolean) => [
      textOf(labelHtml({ ...publicLabels(1), drill }, "a4", typeface)),
      textOf(acknowledgementHtml({ ...sheet, drill }, "a4", typeface)),
    ];
    for (const text of papers(false)) for (const said of dates) expect(text).toContain(said);
    for (const text of papers(true)) for (const said of dates) expect(text).not.toContain(said);
    expect(papers(true)[1]).toContain("No date follows from a drill.");
  });

  it("an acknowledgement bears the first check as one calendar entry, a label none beside its own code", () => {
    const symbols = (html: string) => html.match(/class="symbol"/g)?.length ?? 0;
    expect(symbols(acknowledgementHtml({ ...sheet, drill: false }, "a4", typeface))).toBe(1);
    expect(symbols(acknowledgementHtml(sheet, "a4", typeface))).toBe(0);
    const labels = publicLabels(1);
    expect(symbols(labelHtml({ ...labels, drill: false }, "a4", typeface))).toBe(labels.labels.length);
  });

  it("fifteen labels take three pages", () => {
    const { set, generation } = largestSheet(WORDS);
    const head = (x: number) => `SWL1:${headerText(x, generation)}${"A".repeat(27)}`;
    const labels = Array.from({ length: 15 }, (_, index) => ({ x: index + 1, labelText: head(index + 1) }));
    const html = labelHtml({ ...publicLabels(1), set, generation, m: 15, n: 15, labels }, "letter", typeface);
    expect(pagesOf(html).map((page) => page.match(/class="symbol"/g)?.length)).toEqual([6, 6, 3]);
  });

  it("an acknowledgement names bag, share and duties, and no text of the set", () => {
    const html = acknowledgementHtml({ ...sheet, custodian: "Ada Łuczak" }, "a4", typeface);
    const text = textOf(html);
    const said = [
      "share 2 of 5 of set DWKX ERCU",
      "Ada Łuczak",
      "Never copy it.",
      "Report.",
      "Return it.",
      "Bag number",
      "Witness",
    ];
    for (const one of said) expect(text).toContain(one);
    expect(html).not.toMatch(/SW[SCPL]1|class="symbol"/);
  });
});

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, "");
}

/** The first 12 base32 characters of a header of the largest set, by bits: no code of the product takes part. */
function headerText(x: number, generation: number): string {
  const bits = [0x10, 0xff, x, generation, 1, 2, 3, 4].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const fives = bits.match(/.{5}/g) ?? [];
  return fives.map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Number.parseInt(five, 2))).join("");
}
