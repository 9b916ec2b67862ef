import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditPack, type PackInput, zipOf } from "../../core/audit-pack/pack.ts";
import { headCode } from "../../core/record/head-code.ts";
import { allowedSigner, NAMESPACES } from "../../core/record/sshsig.ts";
import { sheetTypeface } from "../../recovery/command/typeface.ts";
import { packInputOf } from "../support/audit-pack-of.ts";
import { smallBook } from "../support/book-files.ts";
import { eventfulBook } from "../support/eventful-book.ts";
import { HOSTILE, hostileBook } from "../support/hostile-book.ts";
import { openPage, PAGE_TOOLS, startBrowser } from "../support/recovery-page.ts";
import { describeWithTools } from "../support/tool.ts";

const READER = fileURLToPath(new URL("../support/read-audit-pack.py", import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Written {
  readonly folder: string;
  readonly zip: string;
  readonly input: PackInput;
  readonly run: (script: string) => { readonly status: number | null; readonly output: string };
}

/** The pack in a folder and as a zip beside it. */
function written(input: PackInput): Written {
  const place = mkdtempSync(join(tmpdir(), "sealwright-pack-"));
  folders.push(place);
  const folder = join(place, "pack");
  const pack = auditPack(input);
  for (const { path, bytes } of pack) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const zip = join(place, "pack.zip");
  writeFileSync(zip, zipOf(pack, input.today));
  const run = (script: string) => {
    const { status, stdout, stderr } = spawnSync("sh", ["-c", script], { cwd: folder, encoding: "utf8" });
    return { status, output: stdout + stderr };
  };
  return { folder, zip, input, run };
}

/** The command that README.txt tells after a line that begins so, as a person would copy it. */
function commandIn({ folder }: Written, before: RegExp): string {
  const [, after = ""] = readFileSync(join(folder, "README.txt"), "utf8").split(before);
  const lines = after.split("\n").slice(after.startsWith("\n") ? 1 : 0);
  const from = lines.findIndex((line) => line.startsWith("    "));
  const until = lines.findIndex((line, at) => at > from && !line.startsWith("    "));
  return lines
    .slice(from, until)
    .map((line) => line.slice(4))
    .join("\n");
}

const BY_HAND = {
  sha256sum: "coreutils",
  "ssh-keygen": "openssh-client",
  xxd: "xxd",
  base32: "coreutils",
};

describeWithTools("an audit pack checked by hand, as its README says", BY_HAND, () => {
  let pack: Written;
  beforeAll(async () => {
    pack = written(await packInputOf(await eventfulBook()));
  });

  it("sha256sum finds every file as SHA256SUMS says, and sees one changed byte", () => {
    const sums = commandIn(pack, /In this folder:\n/);
    expect(sums).toBe("sha256sum -c --quiet SHA256SUMS");
    expect(pack.run(sums)).toEqual({ status: 0, output: "" });
    expect(pack.run("sha256sum -c --strict emergency-access.json.sha256").status).toBe(0);
    expect(pack.run("cd emergency-access && sha256sum -c --strict 000022.json.sha256").status).toBe(0);
    writeFileSync(join(pack.folder, "timeline.csv"), "x");
    expect(pack.run(sums)).toMatchObject({ status: 1, output: expect.stringContaining("timeline.csv: FAILED") });
  });

  it("ssh-keygen finds all 77 signatures good, and one that was moved bad", async () => {
    const own = written(pack.input);
    const script = commandIn(own, /Then the signatures/);
    const good = own.run(script);
    expect(good.output.match(/^Good "sealwright-(?:record|manifest)" signature/gm)).toHaveLength(77);
    expect(good.output.split("\n").filter((line) => line !== "" && !line.startsWith("Good "))).toEqual([]);
    expect(pack.input.verification.signatures).toBe(77);
    const records = join(own.folder, "book/records");
    writeFileSync(join(records, "000005.json.sig"), readFileSync(join(records, "000006.json.sig")));
    expect(own.run(script).output).toContain("BAD: records/000005.json.sig");
  });

  it("ssh-keygen takes a key that has expired since for what it signed before, and for nothing after", async () => {
    const until = (validBefore: string) =>
      smallBook((plan, { ada, berta, cem }) => {
        const line = ({ id, publicKey }: typeof ada, validity = { validAfter: null, validBefore }) =>
          allowedSigner(id, NAMESPACES, publicKey, validity);
        plan.allowedSigners = [line(ada), line(berta), line(cem)].join("");
      });
    const held = written(await packInputOf(await until("2026-03-11T00:00:00Z")));
    const expired = written(await packInputOf(await until("2026-03-05T00:00:00Z")));
    const script = commandIn(held, /Then the signatures/);
    const bad = (own: Written) => own.run(script).output.match(/^BAD: .*$/gm) ?? [];
    expect(bad(held)).toEqual([]);
    expect(bad(expired)).toEqual(expired.input.verification.findings.map(({ file }) => `BAD: ${file}`));
    expect(bad(expired)).toHaveLength(8);
  });

  it("the chain ends with the head, and shows a record that was changed or taken away", () => {
    const own = written(pack.input);
    const script = commandIn(own, /Then the chain/);
    const { head } = pack.input.verification;
    expect(own.run(script)).toEqual({ status: 0, output: `39 ${head.head}\n${headCode(head).replaceAll("-", "")}\n` });
    const record = join(own.folder, "book/records/000007.json");
    writeFileSync(record, `${readFileSync(record, "utf8")} `);
    expect(own.run(script).output).toContain("BROKEN: 000008.json");
    rmSync(record);
    expect(own.run(script).output).toContain("MISSING before 000008.json");
  });
});

describeWithTools("an audit pack read by Python", { python3: "python3" }, () => {
  const read = ({ folder, zip }: Written) => {
    const { stdout, stderr, status } = spawnSync("python3", [READER, folder, zip], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    return JSON.parse(stdout);
  };

  it("csv, json and zipfile read it; zip and folder have the same files", async () => {
    const pack = written(await packInputOf(await eventfulBook()));
    const found = read(pack);
    expect(found).toMatchObject({ bad: null, same: true, files: 131, dates: [[2026, 4, 1, 12, 0, 0]], modes: [0o100644] });
    expect(found.rows).toHaveLength(39);
    expect(found.rows[32]).toMatchObject({ record: "33", event: "custodian.left", reason: "Works elsewhere." });
    expect(found.accesses).toMatchObject([{ ticket: "INC-1", actor: "Berta Example" }]);
    expect(pack.run("python3 verify.py .")).toMatchObject({ status: 0, output: expect.stringMatching(/^HOLDS/) });
  });

  it("no cell begins as a formula does, and what people typed is in it, letter for letter", async () => {
    const pack = written(await packInputOf(await hostileBook()));
    expect(pack.input.verification.findings).toEqual([]);
    const { rows, accesses } = read(pack);
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    const reasons = rows.flatMap(({ event, reason }: Record<string, string>) => (event === "custodian.joined" ? [reason] : []));
    expect(reasons).toEqual(HOSTILE.map((text) => (/^[=+\-@＝]/.test(text) ? `'${text}` : text)));
    expect(accesses.slice(1).map(({ ticket }: Record<string, string>) => ticket)).toEqual(HOSTILE);
  });
});

describeWithTools("the report in a browser", PAGE_TOOLS, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it("runs nothing, asks for nothing, and shows what people typed as text", async () => {
    const { folder } = written(await packInputOf(await hostileBook(), { typeface: sheetTypeface() }));
    const url = pathToFileURL(join(folder, "report.html")).href;
    const opened = await openPage(browser, { url });
    try {
      const dialogs: string[] = [];
      opened.page.on("dialog", (dialog) => dialogs.push(dialog.message()));
      await opened.page.waitForTimeout(200);
      expect([opened.asked, opened.wrongs, dialogs]).toEqual([[], [], []]);
      expect(
        await opened.page.evaluate("[...document.fonts].filter(({ status }) => status === 'loaded').length"),
      ).toBeGreaterThan(1);
      const text = await opened.page.locator("body").innerText();
      for (const typed of HOSTILE) expect(text).toContain(typed);
      expect(await opened.page.locator("img,script,svg,link,iframe,object,form,a,[onload],[onerror],[style]").count()).toBe(0);
      expect(await opened.page.locator("style").count()).toBe(1);
    } finally {
      await opened.close();
    }
  });

  it.each([
    ["A4", 595, 842],
    ["Letter", 612, 792],
  ] as const)("prints on %s without anything beside the page", async (format, width, height) => {
    const { folder } = written(await packInputOf(await eventfulBook()));
    const opened = await openPage(browser, { url: pathToFileURL(join(folder, "report.html")).href, colorScheme: "dark" });
    try {
      const pdf = Buffer.from(await opened.page.pdf({ format, printBackground: true })).toString("latin1");
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [Number(w), Number(h)]);
      expect(boxes.length).toBeGreaterThan(5);
      for (const [w = 0, h = 0] of boxes) expect([Math.abs(w - width) < 1, Math.abs(h - height) < 1]).toEqual([true, true]);
      await opened.page.emulateMedia({ media: "print" });
      // 170 mm at 96 pixels an inch: narrower than either paper between its margins.
      await opened.page.setViewportSize({ width: 643, height: 900 });
      expect(await opened.page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(643);
      expect(await opened.page.evaluate("getComputedStyle(document.documentElement).color")).toBe("rgb(0, 0, 0)");
    } finally {
      await opened.close();
    }
  });
});
