import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { sealwright } from "../support/sealwright-command.ts";

const golden = (path: string) => fileURLToPath(new URL(`../golden/v1/${path}`, import.meta.url));
const sheets = (...xs: readonly number[]) => xs.map((x) => golden(`unlocked/sheet-${x}.txt`));
const payload = readFileSync(golden("unlocked/payload.json"));
const folder = mkdtempSync(join(tmpdir(), "sealwright-recover-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

// The lines of a frozen sheet that begin with one of the prefixes; words begin with none.
function lines(x: number, ...prefixes: readonly string[]): string {
  const all = readFileSync(golden(`unlocked/sheet-${x}.txt`), "utf8").split("\n");
  return all.filter((line) => prefixes.some((prefix) => line.startsWith(prefix))).join("\n");
}

const words = (x: number) =>
  readFileSync(golden(`unlocked/sheet-${x}.txt`), "utf8")
    .split("\n")
    .find((line) => /^[a-z]/.test(line)) ?? "";

describe("recover", () => {
  it("prints the payload alone on standard output, and who opened it on standard error", () => {
    const run = sealwright(["recover", ...sheets(5, 1, 2)]);
    expect(run.stderr).toContain("AUTHENTICATED");
    expect(run.status).toBe(0);
    expect(run.stdout).toEqual(payload);
  });

  it("tells nothing of the content on standard error", () => {
    const { stderr } = sealwright(["recover", ...sheets(5, 1, 2)]);
    const { credentials } = JSON.parse(payload.toString()) as {
      credentials: { password?: string; totp?: string; title: string }[];
    };
    for (const { password, totp, title } of credentials)
      for (const secret of [password, totp, title]) if (secret !== undefined) expect(stderr).not.toContain(secret);
    for (const x of [1, 2, 5]) expect(stderr).not.toContain(lines(x, "SWS1:").slice(20));
  });

  it("takes shares as words, parts and card from other files", () => {
    const typed = [1, 3, 4].map((x) => file(`words-${x}.txt`, `# sheet ${x}\n\n${words(x)}\n`));
    const run = sealwright(["recover", ...typed, file("rest.txt", lines(2, "SWC1:", "SWP1/"))]);
    expect([run.status, run.stdout]).toEqual([0, payload]);
  });

  it("reads what zbarimg prints, with a byte order mark and Windows line ends", () => {
    const scanned = [1, 3, 4].map((x) =>
      lines(x, "SWS1:", "SWC1:", "SWP1/").replaceAll(/^/gm, "QR-Code:").replaceAll("\n", "\r\n"),
    );
    const run = sealwright(["recover", ...scanned.map((text, index) => file(`zbar-${index}.txt`, `\ufeff${text}\r\n`))]);
    expect([run.status, run.stdout]).toEqual([0, payload]);
  });

  it("compares a manifest with the card", () => {
    const right = sealwright(["recover", ...sheets(1, 2, 3), golden("unlocked/LFZPWPQB.json")]);
    expect([right.status, right.stderr]).toEqual([
      0,
      expect.stringContaining("The manifest is the one that the card promises"),
    ]);
    const wrong = sealwright(["recover", ...sheets(1, 2, 3), golden("locked/LFZPWPQC.json")]);
    expect([wrong.status, wrong.stderr]).toEqual([0, expect.stringContaining("mismatched.manifest")]);
  });

  it("opens locked shares with passphrases from standard input, in any order", () => {
    const passphrases = JSON.parse(readFileSync(golden("locked/passphrases.json"), "utf8")) as Record<string, string>;
    const files = [1, 3, 5].map((x) => golden(`locked/sheet-${x}.txt`));
    const run = sealwright(["recover", ...files], [5, 1, 3].map((x) => `${passphrases[x] ?? ""}\n`).join(""));
    expect([run.status, run.stdout]).toEqual([0, readFileSync(golden("locked/payload.json"))]);
    for (const passphrase of Object.values(passphrases)) expect(run.stderr).not.toContain(passphrase);
  });

  it("shows a correction, and believes it because the card vouches", () => {
    const [first = "", second = "", ...rest] = words(1).split(" ");
    const typed = file("swapped.txt", [second, first, ...rest].join(" "));
    const run = sealwright(["recover", typed, ...sheets(2, 3)]);
    expect([run.status, run.stdout]).toEqual([0, payload]);
    expect(run.stderr).toContain(`word 1 read as ${second}, corrected to ${first}`);
  });
});

describe("recover refuses, with nothing on standard output", () => {
  const cardless = (...xs: readonly number[]) => xs.map((x) => file(`cardless-${x}.txt`, lines(x, "SWS1:", "SWP1/")));

  it("without cards, unless the person accepts it", () => {
    const refused = sealwright(["recover", ...cardless(1, 2, 3)]);
    expect([refused.status, refused.stdout.length]).toEqual([2, 0]);
    expect(refused.stderr).toContain("refused.unauthenticated");
    const accepted = sealwright(["recover", "--accept-unauthenticated", ...cardless(1, 2, 3)]);
    expect([accepted.status, accepted.stdout]).toEqual([3, payload]);
    expect(accepted.stderr).toContain("UNAUTHENTICATED");
  });

  it.each<[string, () => readonly string[], string]>([
    ["too few sheets", () => sheets(1, 2), "refused.not-enough-shares"],
    ["one sheet twice", () => sheets(1, 1, 2), "refused.not-enough-shares"],
    ["locked shares without passphrase", () => [1, 2, 3].map((x) => golden(`locked/sheet-${x}.txt`)), "refused.locked"],
    ["labels alone", () => [golden("unlocked/label-1.txt")], "refused.no-shares"],
    ["a file that is not there", () => [join(folder, "absent.txt")], "refused.no-file"],
    ["a folder", () => [folder], "refused.no-file"],
    ["an empty file", () => [file("empty.txt", "")], "refused.no-shares"],
    ["10 MB of text", () => [file("large.txt", "SWS1:".padEnd(10_000_000, "A"))], "unreadable.too-long"],
    ["a line of 900 kB", () => [file("long.txt", "a".repeat(900_000))], "unreadable.too-long"],
    [
      "bytes that are no text",
      () => [
        file(
          "noise.bin",
          Uint8Array.from({ length: 999 }, (_, index) => (index * 37) & 255),
        ),
      ],
      "unreadable.utf8",
    ],
    ["UTF-16", () => [file("utf16.txt", Buffer.from("\ufeffSWS1:AAAA", "utf16le"))], "unreadable.utf8"],
    ["a PNG that is cut", () => [file("cut.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"))], "unreadable."],
    ["a JPEG that is noise", () => [file("noise.jpg", Buffer.from("ffd8ffe000104a46494600", "hex"))], "unreadable."],
    ["a PDF that is none", () => [file("none.pdf", "%PDF-1.7\nnothing here")], "unreadable.pdf"],
    ["shares of secrets.js", () => [file("native.txt", "3112\nK00001ab\n801deadbeef\n")], "unreadable.foreign-share"],
  ])("%s", (_, files, code) => {
    const run = sealwright(["recover", "--accept-unauthenticated", ...files()]);
    expect([run.status, run.stdout.length]).toEqual([2, 0]);
    expect(run.stderr).toContain(code);
  });

  it("but names what it cannot use and carries on when the rest suffices", () => {
    const bad = file("bad.txt", `hello\n${lines(4, "SWS1:").replace("SWS1:CA2Q", "SWS1:CB2Q")}\n${"x".repeat(3000)}\n`);
    const run = sealwright(["recover", join(folder, "absent.png"), bad, ...sheets(1, 2, 3)]);
    expect([run.status, run.stdout]).toEqual([0, payload]);
    for (const told of ["refused.no-file", "bad.txt, line 1", "bad.txt, line 3"]) expect(run.stderr).toContain(told);
  });

  it("a file name's escape sequences do not reach the terminal", () => {
    const run = sealwright(["recover", join(folder, "\u001b[2J\u202egnp.txt")]);
    expect(run.status).toBe(2);
    expect(run.stderr).not.toMatch(/[\u001b\u202e]/);
  });
});

describe("the command line", () => {
  it.each([
    [["recover", "--force", "x"]],
    [["rehearse"]],
    [["rehearse", "--out", "x", "-m", "two"]],
    [["open"]],
    [["rehearse", "--out", "x", "--paper", "a3"]],
  ])("refuses %j with its usage, and does not repeat what was typed", (args) => {
    const run = sealwright([...args, "hunter2-secret"]);
    expect([run.status, run.stdout.length]).toEqual([2, 0]);
    expect(run.stderr).toContain("sealwright recover");
    expect(run.stderr).not.toContain("hunter2");
  });

  it("refuses to recover from nothing", () => {
    expect(sealwright(["recover"])).toMatchObject({ status: 2, stderr: expect.stringContaining("sealwright recover") });
  });

  it("shows its usage when asked", () => {
    const run = sealwright(["--help"]);
    expect([run.status, run.stdout.toString()]).toEqual([0, expect.stringContaining("sealwright rehearse")]);
  });
});
