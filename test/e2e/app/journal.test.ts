import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { BOOK, BUTTON, CLOSED, HOME } from "../../../renderer/text/desk.ts";
import { COPIES, MEND } from "../../../renderer/text/desk-copies.ts";
import { COMPARE, HEAD, NAVIGATION, RECORD, TIMELINE, VERIFY } from "../../../renderer/text/desk-journal.ts";
import { RECORDED, RECORDING } from "../../../renderer/text/desk-recording.ts";
import { CHECKING_TOOLS, checkedBook } from "../../support/checked-book.ts";
import { Drill, picturesOf } from "../../support/drill.ts";
import { bundledApp, freshHome, PATIENCE, runningApp, type RunningSubstitute } from "../../support/running-app.ts";
import { describeWithTools } from "../../support/tool.ts";

const AGREED = { m: 2, n: 3, bring: [] };
const JOINED = RECORDED["custodian.joined"];
const TOOLS = { chromium: "chromium", ...CHECKING_TOOLS };
const home = freshHome();
const copy = join(home.home, "copy");

afterAll(async () => {
  rmSync(await bundledApp(), { recursive: true, force: true });
  rmSync(home.home, { recursive: true, force: true });
});

/** Runs the app in the same home; every message on its consoles is a fault. */
async function inApp(work: (running: RunningSubstitute) => Promise<void>): Promise<void> {
  const running = await runningApp({ home });
  try {
    await work(running);
    expect(running.said).toEqual([]);
    expect(running.app.escapes).toEqual([]);
  } catch (error) {
    await picturesOf(running);
    throw error;
  } finally {
    await running.end();
  }
}

describeWithTools("the journal, in the app", TOOLS, () => {
  it("records what happened, shows it, holds it against paper, and copies and exports it", { timeout: 300_000 }, () =>
    inApp(async (running) => {
      const drill = await Drill.of(running, AGREED);
      const { desk } = drill;
      const { page } = desk;
      const says = (text: string) => page.getByText(text).first().waitFor({ timeout: PATIENCE });
      await drill.convene("recording", true);

      await desk.reads(RECORDING.choose.heading);
      await desk.choose(JOINED.title);
      await desk.next();
      for (const [field, text] of [
        ["name", "Nadia Roth"],
        ["role", "Head of legal"],
        ["place", "Safe, Bern office"],
      ] as const)
        await desk.type(JOINED.fields[field].label, text);
      await desk.next();
      await desk.reads(RECORDING.read.heading);
      await drill.onwards(() => desk.press(RECORDING.read.record));
      await desk.reads(RECORDING.choose.headingMore);
      await drill.onwards(() => desk.press(RECORDING.choose.nothing));
      await drill.onwards(() => desk.press(BUTTON.done));
      await desk.reads(CLOSED.completed.recording);

      // As if written on the paper in the safe.
      const head = page.locator(".head-paper").first();
      const code = ((await head.locator(".head-code").textContent()) ?? "").replace(`${HEAD.code}: `, "");
      const words = (await head.locator(".head-words li").allTextContents()).join(" ");

      running.chooses(copy);
      await drill.onwards(() => desk.press(CLOSED.copy));
      await page.getByRole("radio", { name: COPIES.dialog }).first().focus();
      await page.keyboard.press("Space");
      await desk.press(COPIES.copy.act);
      await says(COPIES.copy.done);
      expect(readdirSync(join(copy, "records"))).toEqual(readdirSync(join(running.book, "records")));

      running.chooses(home.home);
      await page.getByRole("radio", { name: COPIES.dialog }).last().focus();
      await page.keyboard.press("Space");
      await desk.press(COPIES.pack.act);
      await says(COPIES.pack.done);
      const pack = join(home.home, readdirSync(home.home).find((name) => name.startsWith("sealwright-audit-")) ?? "none");
      const checked = spawnSync("python3", [join(pack, "verify.py"), pack], { encoding: "utf8" });
      expect([checked.status, checked.stderr]).toEqual([0, ""]);

      await desk.press(NAVIGATION.journal);
      await desk.reads(TIMELINE.heading);
      await desk.type(TIMELINE.search, "nadia");
      await desk.press(TIMELINE.show);
      await page.getByRole("button", { name: new RegExp("^Custodian joined") }).click();
      const bytes = page.locator("pre.bytes");
      await bytes.waitFor({ timeout: PATIENCE });
      const record = readdirSync(join(running.book, "records")).find((name) =>
        readFileSync(join(running.book, "records", name), "utf8").includes("Nadia Roth"),
      );
      expect(await bytes.textContent()).toBe(readFileSync(join(running.book, "records", record ?? ""), "utf8"));
      await desk.press(RECORD.older);
      await bytes.waitFor({ timeout: PATIENCE });

      await desk.press(NAVIGATION.verify);
      await says(VERIFY.holds);

      await desk.press(NAVIGATION.compare);
      await desk.press(COMPARE.add);
      await desk.type(COMPARE.box(1), code.toLowerCase());
      await desk.type(COMPARE.box(2), words);
      await desk.press(COMPARE.act);
      await says(COMPARE.all);
      expect(checkedBook(running.book, []).signatures).toBeGreaterThan(6);
    }),
  );

  it("mends a book that lost a record from its copy", { timeout: 300_000 }, async () => {
    const lost = join(home.book, "records", "000003.json");
    const before = readFileSync(lost);
    rmSync(lost);
    await inApp(async (running) => {
      const page = await running.window("desk");
      await page.getByRole("heading", { name: BOOK.heading }).waitFor({ timeout: PATIENCE });
      await page.getByRole("button", { name: BOOK.open }).first().click();
      await page.getByRole("heading", { name: MEND.heading }).waitFor({ timeout: PATIENCE });
      running.chooses(copy);
      await page.getByRole("radio", { name: COPIES.dialog }).focus();
      await page.keyboard.press("Space");
      await page.getByRole("button", { name: MEND.act }).click();
      await page.getByRole("heading", { name: HOME.heading }).waitFor({ timeout: PATIENCE });
    });
    expect(readFileSync(lost)).toEqual(before);
  });

  it("says which record was cut off when an older copy is opened", { timeout: 300_000 }, async () => {
    const codes: string[] = [];
    await inApp(async (running) => {
      const drill = await Drill.of(running, AGREED);
      codes.push((await drill.desk.page.locator(".head-code").first().textContent())?.replace(`${HEAD.code}: `, "") ?? "");
    });
    // The last record with its signatures, as whoever has no key could take it away.
    for (const folder of ["records"]) {
      const names = readdirSync(join(home.book, folder));
      const last = names.filter((name) => name.endsWith(".json")).at(-1) ?? "";
      mkdirSync(join(home.home, "taken"));
      for (const name of names.filter((one) => one.startsWith(last))) {
        cpSync(join(home.book, folder, name), join(home.home, "taken", name));
        rmSync(join(home.book, folder, name));
      }
    }
    await inApp(async (running) => {
      const { desk } = await Drill.of(running, AGREED);
      await desk.press(NAVIGATION.verify);
      await desk.page.getByText(VERIFY.holds).waitFor({ timeout: PATIENCE });
      await desk.press(NAVIGATION.compare);
      await desk.type(COMPARE.box(1), codes[0] ?? "");
      await desk.press(COMPARE.act);
      await desk.page.getByText(COMPARE.some).waitFor({ timeout: PATIENCE });
    });
  });
});
