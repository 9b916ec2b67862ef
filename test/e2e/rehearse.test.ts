import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, startBrowser } from "../support/recovery-page.ts";
import { sealwright } from "../support/sealwright-command.ts";
import { describeWithTools } from "../support/tool.ts";

const RECOVER_PY = fileURLToPath(new URL("../../recovery/recover.py", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "sealwright-rehearse-"));
afterAll(() => rmSync(work, { recursive: true }));

async function jpegOf(png: string): Promise<string> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width * 0.75, image.height * 0.75);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const path = png.replace(/png$/, "jpg");
  writeFileSync(path, canvas.toBuffer("image/jpeg", 70));
  return path;
}

const zbarimg = (image: string) => spawnSync("zbarimg", ["--quiet", image]).stdout;

describeWithTools("a rehearsal on A4", { chromium: "chromium", zbarimg: "zbar-tools", "ssh-keygen": "openssh-client" }, () => {
  const out = join(work, "a4");
  const sheet = (x: number) => join(out, "sheets", `sheet-${x}.pdf`);
  const image = (x: number) => join(out, "images", `sheet-${x}-1.png`);
  let report = "";
  let expected = Buffer.alloc(0);
  beforeAll(() => {
    const run = sealwright(["rehearse", "--out", out]);
    if (run.status !== 0) throw new Error(run.stderr);
    report = run.stdout.toString();
    expected = readFileSync(join(out, "expected.json"));
  });

  it("reports what was done and seen", () => {
    expect(report).toMatch(/^DRILL [A-Z2-7]{8}: 3 of 5, \d+ bytes sealed/);
    expect(report).toContain("Read      20 of 20 codes");
    expect(report).toContain("AUTHENTICATED");
  });

  it("writes sheets, labels, acknowledgements, images, and a manifest that ssh-keygen verifies", () => {
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const count = (folder: string, ending: string) =>
      files.filter(({ parentPath, name }) => parentPath === join(out, folder) && name.endsWith(ending)).length;
    expect(
      ["html", "pdf"].flatMap((ending) => ["sheets", "labels", "acknowledgements"].map((folder) => count(folder, ending))),
    ).toEqual([5, 1, 5, 5, 1, 5]);
    expect(count("images", "png")).toBe(10);
    const manifests = join(out, "manifests");
    const [manifest = ""] = readdirSync(manifests).filter((name) => name.endsWith(".json"));
    const verify = ["-Y", "verify", "-f", join(manifests, "allowed_signers"), "-I", "rehearsal", "-n", "sealwright-manifest"];
    const verified = spawnSync("ssh-keygen", [...verify, "-s", join(manifests, `${manifest}.sig`)], {
      input: readFileSync(join(manifests, manifest)),
    });
    expect(verified.status).toBe(0);
    expect(files.every(({ parentPath, name }) => (statSync(join(parentPath, name)).mode & 0o077) === 0)).toBe(true);
  });

  it("holds a drill of a login with password and one-time code", () => {
    const payload = JSON.parse(expected.toString()) as { drill: boolean; credentials: Record<string, string>[] };
    expect(payload.drill).toBe(true);
    expect(payload.credentials[0]?.["password"]).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(payload.credentials[0]?.["totp"]).toMatch(/^otpauth:\/\/totp\//);
  });

  it("recovers from any mix of PDF, PNG, JPEG and text, and by recover.py from what zbarimg reads", async () => {
    const text = join(out, "sheet-5.txt");
    writeFileSync(text, zbarimg(image(5)));
    for (const files of [
      [sheet(1), image(2), text],
      [await jpegOf(image(4)), text, sheet(3)],
    ]) {
      const run = sealwright(["recover", ...files]);
      expect(run.stderr).toContain("AUTHENTICATED");
      expect([run.status, run.stdout]).toEqual([0, expected]);
    }
    const scanned = [2, 3, 5].map((x) => zbarimg(image(x)).toString()).join("");
    const python = spawnSync("python3", [RECOVER_PY, "-"], { input: scanned });
    expect([python.status, python.stdout]).toEqual([0, expected]);
  });

  it("gives the same bytes in recover.html, from the same pictures", { timeout: 300_000 }, async () => {
    const browser = await startBrowser();
    try {
      const { page, asked } = await openPage(browser);
      await page.getByRole("button", { name: /^Begin/ }).click();
      await page.getByText("Files", { exact: true }).click();
      await page.locator("input[type=file]").setInputFiles([image(1), image(3), image(4)]);
      await page.getByRole("button", { name: "Open the set" }).click({ timeout: 120_000 });
      await page.getByRole("button", { name: "About this set" }).click({ timeout: 60_000 });
      await page.getByRole("button", { name: "Show Everything, as it was sealed (JSON)" }).click();
      expect(await page.locator(".about pre").textContent()).toBe(expected.toString());
      expect(asked).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it("does not write into a folder that holds something", () => {
    const before = readdirSync(out);
    const run = sealwright(["rehearse", "--out", out]);
    expect([run.status, run.stdout.length]).toEqual([2, 0]);
    expect(run.stderr).toContain("refused.folder-not-empty");
    expect(readdirSync(out)).toEqual(before);
  });
});

describeWithTools("a rehearsal on US Letter, 2 of 2", { chromium: "chromium" }, () => {
  it("reads back and opens as well", () => {
    const run = sealwright(["rehearse", "--out", join(work, "letter"), "-m", "2", "-n", "2", "--paper", "letter"]);
    expect(run.stderr).toMatch(/Sheet 2 of \d: printed, rendered and read back\.\n/);
    expect([run.status, run.stdout.toString()]).toEqual([0, expect.stringContaining("AUTHENTICATED")]);
  });
});

describe("a rehearsal on a machine without Chromium", () => {
  it("renders and reads the symbols, and says that pages were not checked", () => {
    const out = join(work, "bare");
    const run = sealwright(["rehearse", "--out", out, "-m", "2", "-n", "3"], "", { CHROME_PATH: join(work, "absent") });
    expect(run.stderr).toMatch(/Sheet 2 of \d: printed, rendered and read back\.\n/);
    expect([run.status, run.stdout.toString()]).toEqual([0, expect.stringContaining("no Chromium was found")]);
    const images = readdirSync(join(out, "images")).filter((name) => /-[12]-/.test(name));
    const recovered = sealwright(["recover", ...images.map((name) => join(out, "images", name))]);
    expect([recovered.status, recovered.stdout]).toEqual([0, readFileSync(join(out, "expected.json"))]);
  });

  it.each([
    ["1", "3"],
    ["4", "3"],
    ["2", "16"],
  ])("refuses %s of %s and writes nothing", (m, n) => {
    const out = join(work, "impossible");
    const run = sealwright(["rehearse", "--out", out, "-m", m, "-n", n]);
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining("refused.threshold")]);
    expect(existsSync(out)).toBe(false);
  });
});
