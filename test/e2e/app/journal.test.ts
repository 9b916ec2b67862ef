import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, expect, it, vi } from "vitest";
import { headCode, headWords } from "../../../core/record/head-code.ts";
import { CLOSED } from "../../../renderer/text/desk-closed.ts";
import { BOOK, HOME } from "../../../renderer/text/desk.ts";
import { COPIES, MEND } from "../../../renderer/text/desk-copies.ts";
import { COMPARE, NAVIGATION, RECORD, TIMELINE, VERIFY } from "../../../renderer/text/desk-journal.ts";
import { codeOf, evidenceOf, recordsOf, ruleSays } from "../../support/book-on-disk.ts";
import { checkedBook, CHECKING_TOOLS, headOfFiles } from "../../support/checked-book.ts";
import { Drill, picturesOf } from "../../support/drill.ts";
import { headsOnPaper } from "../../support/head-on-paper.ts";
import { compares, factOf, runsWhatIsShown, says, shell } from "../../support/journal-desk.ts";
import { recordsByKeyboard } from "../../support/recording-drill.ts";
import { bundledApp, freshHome, PATIENCE, runningApp, type RunningSubstitute } from "../../support/running-app.ts";
import { sealwright } from "../../support/sealwright-command.ts";
import { typedFromSheet } from "../../support/sheet-text.ts";
import { sheetsFilm } from "../../support/sheets-film.ts";
import { describeWithTools } from "../../support/tool.ts";
import { tracesOf } from "../../support/traces.ts";
import { verifyPy } from "../../support/verify-py.ts";

const AGREED = { m: 2, n: 3, bring: [3, 1] } as const;
const TOOLS = { chromium: "chromium", sha256sum: "coreutils", ...CHECKING_TOOLS };
const place = freshHome();
const copy = join(place.home, "copy");
const packs = join(place.home, "packs");

afterAll(async () => {
  rmSync(place.home, { recursive: true, force: true });
  rmSync(await bundledApp(), { recursive: true, force: true });
});

/** The packs that have their names: one that is being written has another. */
function packsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => !name.startsWith("."));
}

/** What a pack's reader would call its sum: the SHA-256 of its SHA256SUMS; undefined while it is not all written. */
function sumOfPack(at: string, form: "folder" | "zip"): string | undefined {
  const name = packsIn(at).find((found) => found.endsWith(".zip") === (form === "zip")) ?? "none";
  try {
    const sums =
      form === "folder"
        ? readFileSync(join(at, name, "SHA256SUMS"))
        : Object.entries(unzipSync(readFileSync(join(at, name)))).find(([path]) => path.endsWith("SHA256SUMS"))?.[1];
    return sums && createHash("sha256").update(sums).digest("hex");
  } catch {
    return undefined;
  }
}

/** One book from its first record to its mending. When one part fails, so do those after it. */
describeWithTools("the journal, in the app", TOOLS, () => {
  let running: RunningSubstitute | null = null;
  let sitting: Drill | null = null;
  let broken: string | null = null;
  const secrets = new Set<string>();

  afterAll(() => running?.end());

  function part(name: string, work: (drill: Drill, app: RunningSubstitute) => Promise<void>): void {
    it(name, { timeout: 600_000 }, async () => {
      expect(broken).toBe(null);
      broken = name;
      running ??= await runningApp({ home: place });
      try {
        sitting ??= await Drill.of(running, AGREED);
        await work(sitting, running);
        for (const secret of sitting.secrets) secrets.add(secret);
        expect(await tracesOf(secrets, running, [copy, packs])).toEqual([]);
        expect([running.said, running.app.escapes]).toEqual([[], []]);
      } catch (error) {
        await picturesOf(running);
        throw error;
      }
      broken = null;
    });
  }

  part("shows what a sealing wrote, with commands that a shell takes as they stand", async (drill, { book }) => {
    await drill.seal();
    for (const sheet of drill.sheets.values()) drill.secrets.add(typedFromSheet(sheet).share);
    const { page } = drill.desk;
    await drill.onwards(() => drill.desk.press(NAVIGATION.journal));
    const { seq: count } = headOfFiles(book);
    await says(drill, TIMELINE.count(count, count));
    expect(await page.locator(".timeline tbody tr").count()).toBe(count);

    await drill.desk.type(TIMELINE.search, "bag-1002");
    await drill.desk.press(TIMELINE.show);
    const found = recordsOf(book).filter(({ text }) => text.includes("BAG-1002"));
    await says(drill, TIMELINE.count(found.length, count));
    const [{ seq, text } = { seq: 0, text: "" }] = found;
    await page.locator(`#record-${seq}`).press("Enter");
    await drill.desk.reads(RECORD.heading(seq));
    await page.locator("pre.bytes").waitFor({ timeout: PATIENCE });
    expect(await page.locator("pre.bytes").textContent()).toBe(text);
    await runsWhatIsShown(drill, book, 2);

    await drill.desk.press(RECORD.back);
    await drill.desk.press(TIMELINE.clear);
    // The first record is signed by the key alone that it adds.
    await page.locator("#record-1").press("Enter");
    await drill.desk.reads(RECORD.heading(1));
    await says(drill, RECORD.alone);
    await runsWhatIsShown(drill, book, 1);
    await drill.desk.press(RECORD.newer);
    await drill.desk.reads(RECORD.heading(2));
  });

  part("verifies the book, and holds it against the receipt", async (drill, { book, papers }) => {
    await drill.onwards(() => drill.desk.press(NAVIGATION.verify));
    await says(drill, VERIFY.holds);
    const { signatures, heads } = checkedBook(book, papers());
    expect(await factOf(drill, VERIFY.signatures)).toBe(String(signatures));
    expect(await factOf(drill, VERIFY.records)).toBe(String(headOfFiles(book).seq));

    // The receipts are what was printed last.
    const onReceipt = headsOnPaper(papers().at(-1) ?? new Uint8Array());
    expect(onReceipt).toEqual(heads);
    const [head = ""] = onReceipt;
    await drill.onwards(() => drill.desk.press(VERIFY.compare));
    await compares(drill, head.toLowerCase().replaceAll("-", " "), COMPARE.all);
    const at = recordsOf(book).find((record) => codeOf(record) === head)?.seq ?? 0;
    await says(drill, COMPARE.verdicts.matches(at));
    await says(drill, COMPARE.since(at, headOfFiles(book).seq));

    for (const place of [0, 5, 12, 28]) {
      const wrong = `${head.slice(0, place)}${head[place] === "B" ? "C" : "B"}${head.slice(place + 1)}`;
      await compares(drill, wrong, COMPARE.typed);
      await says(drill, COMPARE.verdicts.mistyped());
    }
  });

  part("opens the set, so that there is something to review", async (drill, { book, camera, papers }) => {
    await drill.onwards(() => drill.desk.press(NAVIGATION.home));
    await sheetsFilm(
      camera,
      AGREED.bring.map((x) => ({ pdf: drill.sheets.get(x) ?? new Uint8Array() })),
    );
    await drill.open([]);
    checkedBook(book, papers());
  });

  part("records what happened, event by event with the keyboard alone", async (drill, { book, papers }) => {
    const { set, opened } = await recordsByKeyboard(drill);
    const { page } = drill.desk;
    const head = headOfFiles(book);
    expect(await page.locator(".head-code").textContent()).toContain(headCode(head));
    expect(await page.locator(".head-words li").allTextContents()).toEqual(headWords(head));

    const written = recordsOf(book);
    const events = written.slice(written.findLastIndex(({ event }) => event === "ceremony.opened")).map(({ event }) => event);
    expect(events).toEqual(
      expect.arrayContaining(["seal.checked", "custodian.left", "incident", "use.reviewed", "ceremony.closed"]),
    );
    const body = (event: string) => JSON.parse(written.findLast((record) => record.event === event)?.text ?? "{}").body;
    expect(body("seal.checked")).toMatchObject({ level: "L1", result: "intact", x: 2, bag: "BAG-1002" });
    expect(body("custodian.left")).toEqual({ name: "Custodian 2", holds: [{ set, x: 2 }] });
    expect(body("incident")).toMatchObject({ what: "lost", sets: [set], bags: ["BAG-1003"] });
    expect(body("use.reviewed")).toMatchObject({ of: opened, kind: "review", justified: "yes", rotated: "not-yet" });
    expect(checkedBook(book, papers()).heads).toHaveLength(2);
  });

  part("copies the book, and exports packs that are checked without it", async (drill, app) => {
    const { book, papers } = app;
    const { desk } = drill;
    await drill.onwards(() => desk.press(CLOSED.copy));
    await desk.reads(COPIES.heading);
    await desk.choose(COPIES.dialog);
    await desk.press(COPIES.copy.act);
    await says(drill, COPIES.cancelled);
    app.chooses(copy);
    await desk.press(COPIES.copy.act);
    await says(drill, COPIES.copy.done);
    expect(evidenceOf(copy)).toEqual(evidenceOf(book));
    checkedBook(copy, papers());
    await desk.press(COPIES.copy.act);
    await says(drill, COPIES.copy.already);

    mkdirSync(packs);
    app.chooses(packs);
    const pack = desk.page.getByRole("region", { name: COPIES.pack.heading });
    await pack.getByRole("radio", { name: COPIES.dialog }).press("Space");
    for (const form of ["folder", "zip"] as const) {
      await pack.getByRole("radio", { name: COPIES.pack.forms[form].name }).press("Space");
      await desk.press(COPIES.pack.act);
      const written = () => packsIn(packs).filter((name) => name.endsWith(".zip") === (form === "zip"));
      await expect.poll(written, { timeout: PATIENCE }).toHaveLength(1);
      // Each pack names its own time, so the two have two sums, and the screen may for a moment still show the first.
      const sum = await vi.waitUntil(() => sumOfPack(packs, form), { timeout: PATIENCE });
      await expect
        .poll(async () => (await pack.locator(".sum").innerText()).replaceAll(/\s/g, ""), { timeout: PATIENCE })
        .toBe(sum);
      await pack.getByText(COPIES.pack.done).waitFor({ timeout: PATIENCE });
    }
    const names = readdirSync(packs);
    const [folder = "", zip = ""] = [false, true].map((isZip) =>
      join(packs, names.find((name) => name.endsWith(".zip") === isZip) ?? "none"),
    );
    expect(names).toHaveLength(2);
    expect(shell("sha256sum -c --strict --quiet SHA256SUMS", folder)).toEqual({ status: 0, stdout: "", stderr: "" });

    const heads = [headCode(headOfFiles(book)), ...papers().flatMap(headsOnPaper)].flatMap((head) => ["--head", head]);
    for (const what of [folder, zip]) {
      const python = verifyPy([...heads, "--allowed-signers", join(book, "allowed_signers"), what]);
      expect([python.code, python.stderr, python.stdout]).toEqual([0, "", expect.stringMatching(/^HOLDS: pack /)]);
      const { status, stdout } = sealwright(["verify", what, ...heads]);
      expect([status, stdout.toString()]).toEqual([0, expect.stringMatching(/^HOLDS {2}The audit pack: /)]);
    }
    // As the recipient has it: the verifier that came along.
    const own = spawnSync("python3", ["-I", "-B", "verify.py", "."], { cwd: folder, encoding: "utf8" });
    expect([own.status, own.stderr]).toEqual([0, ""]);
  });

  part("sees that the last record was cut off", async (drill, { book, papers }) => {
    const before = headOfFiles(book);
    const records = join(book, "records");
    const last = readdirSync(records).filter((name) => name.startsWith(String(before.seq).padStart(6, "0")));
    expect(last).toHaveLength(3);
    for (const name of last) renameSync(join(records, name), join(place.home, name));
    // What is left holds by itself: only paper tells.
    checkedBook(book, papers());
    await drill.onwards(() => drill.desk.press(NAVIGATION.compare));
    await compares(drill, headWords(before).join(" "), COMPARE.some);
    await says(drill, COMPARE.verdicts.cut(before.seq, before.seq - 1));
    for (const name of last) renameSync(join(place.home, name), join(records, name));
    await drill.desk.press(COMPARE.act);
    await says(drill, COMPARE.all);
  });

  part(
    "sees a changed byte, then refuses the book by the rule that it breaks, and mends it from its copy",
    async (drill, app) => {
      const { book } = app;
      const before = evidenceOf(book);
      const end = headOfFiles(book);
      const name = "000007.json";
      const file = join(book, "records", name);
      const bytes = Buffer.from(readFileSync(file, "utf8").replace('"reason":"', '"reason":"_'));
      writeFileSync(file, bytes);
      const findings = Array.from(verifyPy([book]).stdout.matchAll(/^([A-Z]\d+) (\S+): /gm), ([, rule = "", path = ""]) => ({
        rule,
        path,
      }));
      await drill.onwards(() => drill.desk.press(NAVIGATION.verify));
      await says(drill, VERIFY.broken(findings.length));
      const shown = await drill.desk.page.locator(".findings .finding").allInnerTexts();
      expect(shown.map((line) => line.replaceAll(/\s+/g, " "))).toEqual(
        findings.map(({ rule, path }) => `${VERIFY.rule} ${rule} ${path}`),
      );

      await app.end();
      // And its end is gone too.
      for (const lost of readdirSync(join(book, "records")).filter((one) => one.startsWith(String(end.seq).padStart(6, "0"))))
        rmSync(join(book, "records", lost));

      running = await runningApp({ home: place });
      const page = await running.window("desk");
      await page.getByRole("heading", { level: 1, name: BOOK.heading }).waitFor({ timeout: PATIENCE });
      await page.getByRole("button", { name: BOOK.open }).first().click();
      await page.getByRole("heading", { name: MEND.heading }).waitFor({ timeout: PATIENCE });
      const [{ rule, path } = { rule: "", path: "" }] = findings;
      const told = (await page.getByRole("alert").allInnerTexts()).join("\n");
      expect(told).toContain(`${ruleSays(rule)} The book breaks rule ${rule} at ${path}.`);

      running.chooses(copy);
      await page.getByRole("radio", { name: COPIES.dialog }).press("Space");
      await page.getByRole("button", { name: MEND.act, exact: true }).click();
      sitting = await Drill.at(running, AGREED);
      await sitting.desk.reads(HOME.heading);
      expect(evidenceOf(book)).toEqual(before);
      const aside = readdirSync(join(book, "set-aside")).map((one) => readFileSync(join(book, "set-aside", one)));
      expect(aside.some((one) => one.equals(bytes))).toBe(true);
      const { desk } = sitting;
      await sitting.onwards(() => desk.press(NAVIGATION.verify));
      await says(sitting, VERIFY.holds);
      expect(headOfFiles(book)).toEqual(end);
      checkedBook(book, running.papers());
    },
  );
});
