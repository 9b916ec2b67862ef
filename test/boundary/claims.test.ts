import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatBreach } from "../../build/check/breach.ts";
import { checkClaims, REFUSALS, WORDED } from "../../build/check/claims.ts";
import { readTree } from "../../build/check/source-files.ts";

const PLACE = "core/sheet/wording.ts";
const claimsIn = (text: string, path = PLACE) => checkClaims([{ path, text }], []).length;

describe("words that may not be printed (W1)", () => {
  it.each([
    ["audited", "The code is audited.", "The code is checked by npm test; nobody from outside has looked at it."],
    ["audited, capital", "AUDITED by experts", "The auditor verifies each record with ssh-keygen."],
    ["audited, hyphen", "fully-audited", "This build is unaudited."],
    ["unbreakable", "Unbreakable encryption", "With fewer than M shares nothing can be learned about the key."],
    ["PCI compliant", "Sealwright is PCI-DSS compliant.", "A record is evidence for control PCI-8.3."],
    ["ISO compliant", "ISO/IEC 27001 compliant", '"controls": ["ISO-27001-A.8.2"]'],
    ["PCI/ISO compliant", "PCI/ISO compliant", "PCI/ISO: the control is named in the record."],
    ["compliant with", "makes you compliant with ISO 27001", "helps to answer an ISO 27001 question"],
    ["disk", "No secret ever touches disk.", "The command line writes sheets to the folder you name."],
    ["disk, never", "Secrets never touch the disk", "The page makes no network request."],
    ["bag", "The seal proves that the bag was not opened.", "The seal was looked at and the number compared."],
    ["bag, never", "This proves the bag has never been opened.", "The bag shows no sign of opening."],
    ["broken over lines", "proves that\n *  the bag was\n *  not opened", "the bag was\n *  not opened"],
    ["broken over strings", '"no secret ever " +\n  "touches disk"', '"a secret " +\n "on paper"'],
  ])("%s", (_, refused, allowed) => {
    expect(claimsIn(refused)).toBe(1);
    expect(claimsIn(allowed)).toBe(0);
  });

  it.each([
    ["core/sheet/wording.ts", true],
    ["recovery/FORMAT.md", true],
    ["recovery/recover.py", true],
    ["recovery/page/page.html", true],
    ["renderer/text/desk.ts", true],
    ["README.md", true],
    ["build/check/claims.ts", false],
    ["test/boundary/claims.test.ts", false],
    ["SECURITY.md", false],
    ["core/credential/passphrase-words.ts", false],
  ])("%s: searched %s", (path, searched) => {
    expect(claimsIn("unbreakable", path)).toBe(searched ? 1 : 0);
    expect(WORDED.test(path)).toBe(true);
  });

  it("lets the one sentence pass that refuses a claim, in its file only", () => {
    const sentence = "Nobody has audited this code.";
    const text = `First line.\n${sentence}\nIt was audited.`;
    const breaches = checkClaims([{ path: "README.md", text }], [{ file: "README.md", sentence }]);
    expect(breaches.map(({ line }) => line)).toEqual([3]);
    expect(checkClaims([{ path: PLACE, text }], [{ file: "README.md", sentence }])).toHaveLength(2);
  });

  it("has no refusal on its list that is not written where it says", () => {
    for (const { file, sentence } of REFUSALS) {
      expect(readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), "utf8")).toContain(sentence);
    }
  });

  it("holds for the tree as it is", () => {
    const tree = readTree(fileURLToPath(new URL("../..", import.meta.url)), WORDED);
    expect(checkClaims(tree).map(formatBreach)).toEqual([]);
  });
});
