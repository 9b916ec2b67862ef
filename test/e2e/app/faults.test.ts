import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { EXCEPTION_TEXT } from "../../../core/ceremony/exception-wording.ts";
import type { ExceptionKind } from "../../../core/ceremony/exceptions.ts";
import { describeFailure } from "../../../core/failure/failure.ts";
import { REVEAL, SECRET } from "../../../renderer/text/clean-room-secrets.ts";
import { READ_BACK, SHARES } from "../../../renderer/text/clean-room-sheets.ts";
import { CAMERA, REASON } from "../../../renderer/text/clean-room.ts";
import { GATE } from "../../../renderer/text/desk-clean-room-gate.ts";
import { PRINTER } from "../../../renderer/text/desk-sealing.ts";
import { CLOSED } from "../../../renderer/text/desk-closed.ts";
import { BUTTON, HALTED, HOME } from "../../../renderer/text/desk.ts";
import { checkedBook, CHECKING_TOOLS } from "../../support/checked-book.ts";
import type { CleanRoomHands } from "../../support/clean-room-hands.ts";
import { Drill, picturesOf } from "../../support/drill.ts";
import { foreignSheet } from "../../support/foreign-sheet.ts";
import { bundledApp, freshHome, PATIENCE, runningApp, type RunningSubstitute } from "../../support/running-app.ts";
import { codesOnSheet, typedFromSheet } from "../../support/sheet-text.ts";
import { CARD_STAIN, sheetsFilm } from "../../support/sheets-film.ts";
import { describeWithTools } from "../../support/tool.ts";
import { tracesOf } from "../../support/traces.ts";

const happened = (kind: ExceptionKind) => EXCEPTION_TEXT[kind].happened;
const TOOLS = {
  chromium: "chromium",
  ...CHECKING_TOOLS,
  pdftoppm: "poppler-utils",
  zbarimg: "zbar-tools",
};

const place = freshHome();
let running: RunningSubstitute | null = null;
let sitting: Drill | null = null;
let sealed = "";

afterAll(async () => {
  await running?.close();
  rmSync(place.home, { recursive: true, force: true });
  rmSync(await bundledApp(), { recursive: true, force: true });
});

/** One fault after the other befalls the same app; after each nothing secret lies about. When one scenario fails, so do those after it. */
describeWithTools("the app when things go wrong", TOOLS, () => {
  let broken: string | null = null;

  function scenario(name: string, work: (drill: Drill, app: RunningSubstitute) => Promise<void>): void {
    it(name, { timeout: 600_000 }, async () => {
      expect(broken).toBe(null);
      broken = name;
      if (running === null || sitting === null) {
        running = await runningApp({ home: place });
        sitting = await Drill.of(running, { m: 2, n: 3, bring: [1, 3] });
      }
      try {
        await work(sitting, running);
        expect(await tracesOf(sitting.secrets, running)).toEqual([]);
      } catch (error) {
        await picturesOf(running);
        throw error;
      }
      broken = null;
    });
  }

  scenario("is started twice, and its window is closed in the middle: it goes on at the same step", async (drill, app) => {
    await drill.call("sealing");
    const step = await drill.desk.heading();
    expect(await app.startAgain()).toBe(0);
    await drill.desk.page.close();
    await drill.sitDownAgain();
    await drill.desk.reads(step);
    expect(app.windows()).toHaveLength(1);
  });

  scenario("has its book taken away while it writes: nothing goes on before it is back", async (drill, app) => {
    await drill.keys(true);
    await drill.onwards(() => drill.desk.machineChecks());
    await drill.onwards(() => drill.desk.date());
    await drill.desk.accounts();
    const gone = takeAway(app.book);
    await drill.onwards(() => drill.desk.policy());
    await drill.desk.reads(happened("book-gone"));
    await drill.desk.press(HALTED.resume);
    const told = drill.desk.page.getByRole("alert").getByText(describeFailure({ code: "fault.book-gone", facts: {} }).happened);
    await told.waitFor({ timeout: PATIENCE });
    expect(await drill.desk.heading()).toBe(happened("book-gone"));
    gone.bringBack();
    await drill.resume(happened("book-gone"));
  });

  scenario("loses its vault while a secret is shown: another secret is made", async (drill, app) => {
    const room = await drill.enter();
    const lost = await room.showPassword();
    drill.secrets.add(lost);
    await app.app.killVault();
    await drill.resume(happened("vault-died"));
    await drill.keys(false);
    await drill.onwards(() => drill.desk.accountsAgain());
    await drill.onwards(() => drill.desk.policy());
    expect(await drill.install()).not.toBe(lost);
  });

  scenario("loses its printer: the ceremony halts, and a drill's sheet can be saved instead", async (drill, app) => {
    await drill.splitAndLabel();
    app.printer(false);
    await drill.onwards(() => drill.desk.next());
    await drill.resume(happened("printer-failed"));
    await drill.desk.page.getByText(PRINTER.none).waitFor();
    await drill.onwards(() => drill.desk.press(PRINTER.pdf));
    app.printer(true);
    const sheet = app.papers().at(-1) ?? new Uint8Array();
    drill.sheets.set(0, sheet);
    expect(typedFromSheet(sheet).words).toHaveLength(36);
    await sheetsFilm(app.camera, [{ pdf: sheet }]);
  });

  scenario("has its clean room closed, and sleeps, while a sheet is read back", async (drill, app) => {
    const step = await drill.desk.heading();
    await (await drill.enter()).page.close();
    await app.noWindow("clean-room");
    await drill.desk.page.getByRole("button", { name: GATE.enter, exact: true }).waitFor();
    expect(await drill.desk.heading()).toBe(step);
    await drill.enter();
    app.app.emit("suspend");
    await drill.resume(happened("slept"));
    expect(await drill.desk.heading()).toBe(step);
  });

  scenario("has its camera unplugged, and then refused", async (drill) => {
    const first = await drill.enter();
    const seen = () => first.page.evaluate("document.querySelector('video')?.srcObject?.active");
    await expect.poll(seen, { timeout: PATIENCE }).toBe(true);
    await first.page.evaluate("document.querySelector('video').srcObject.getTracks()[0].dispatchEvent(new Event('ended'))");
    await first.says(CAMERA.trouble.lost.says);
    await first.leave();
    await drill.resume(happened("camera-lost"));

    const second = await drill.enter();
    await second.press(CAMERA.stop);
    // What Chromium says when the system does not give it.
    await second.page.evaluate(
      "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))",
    );
    await second.press(CAMERA.start);
    await second.says(CAMERA.trouble.denied.says);
    await second.leave();
    await drill.resume(happened("camera-denied"));
  });

  scenario(
    "loses its vault while a sheet is read back: the set is made anew, its lost sheet belongs to nothing",
    async (drill, app) => {
      const room = await drill.enter();
      await room.page.locator(".wanted [data-state=in]").first().waitFor({ timeout: PATIENCE });
      await app.app.killVault();
      await drill.resume(happened("vault-died"));
      await drill.keys(false);
      await drill.onwards(() => drill.desk.accountsAgain());
      sealed = await drill.makeSet();
      await drill.print(1);
      const lost = drill.sheets.get(0) ?? new Uint8Array();
      await sheetsFilm(app.camera, [{ pdf: lost }, { pdf: drill.sheets.get(1) ?? new Uint8Array() }]);
      await drill.inCleanRoom(async (again) => {
        await again.says(READ_BACK.problem);
        await again.readBack();
      });
      await drill.bag(1);
    },
  );

  scenario("has its book taken away while the set is signed, and completes the sealing", async (drill, app) => {
    await drill.sealSheet(2);
    await drill.sealSheet(3);
    const gone = takeAway(app.book);
    await drill.onwards(() => drill.desk.next());
    await drill.desk.reads(happened("book-gone"));
    gone.bringBack();
    await drill.resume(happened("book-gone"));
    await drill.onwards(() => drill.desk.next());
    await drill.receiptsAndEnd();
    const { signatures, heads } = checkedBook(app.book, app.papers());
    expect(signatures).toBeGreaterThan(20);
    // Papers of the set that was lost, and of the one that was sealed.
    expect(heads).toHaveLength(2);
    expect(recorded(app.book, "exception").map(({ what }) => what)).toEqual([
      "book-gone",
      "vault-died",
      "printer-failed",
      "slept",
      "camera-lost",
      "camera-denied",
      "vault-died",
      "book-gone",
    ]);
    expect(recorded(app.book, "ceremony.closed")).toMatchObject([{ outcome: "completed" }]);
    expect(readdirSync(join(app.book, "manifests")).filter((name) => name.endsWith(".json"))).toHaveLength(1);
  });

  scenario("reads a foreign sheet alone, and loses its vault meanwhile: nothing of it is kept", async (drill, app) => {
    await drill.convene("break-glass");
    await drill.request();
    const foreign = await foreignSheet();
    drill.secrets.add(typedFromSheet(foreign.pdf).share);
    await sheetsFilm(app.camera, [foreign]);
    const room = await drill.enter();
    await room.says(foreign.set);
    await room.says(SHARES.sharesHave(1, 2));
    expect(await room.page.getByRole("button", { name: SHARES.open, exact: true }).count()).toBe(0);
    await app.app.killVault();
    await drill.resume(happened("vault-died"));
    await drill.keys(false);
  });

  scenario("is given words with a mistake, and sheets without a card: opened with a reason only", async (drill, app) => {
    const [one, three] = [1, 3].map((x) => drill.sheets.get(x) ?? new Uint8Array());
    if (one === undefined || three === undefined) throw new Error("no sheets");
    await sheetsFilm(app.camera, [{ pdf: three, stains: [CARD_STAIN] }]);
    const { words, share } = typedFromSheet(one);
    drill.secrets.add(words.join(" ")).add(share).add(typedFromSheet(three).share);
    await drill.inCleanRoom(async (room) => {
      // Nothing of the foreign sheet came through the vault's end.
      await room.says(SHARES.nothing);
      await correctsSeventhWord(room, words);
      // Without a card nothing vouches for a correction: what it asks for is done.
      await room.says(SHARES.sharesHave(0, 2));
      await room.words(words);
      await room.says(SHARES.sharesHave(1, 2));
      await room.byCamera();
      await room.openWithoutProof("the cards were stained by coffee");
    });
  });

  scenario("hides what it shows at once, marks it, and lets nothing be copied", async (drill, app) => {
    const room = await drill.enter();
    const { page } = room;
    const unproved = () => page.getByText(REVEAL.unauthenticated, { exact: true }).first().waitFor({ timeout: PATIENCE });
    const shown = () => page.evaluate<string>("document.documentElement.outerHTML + document.body.textContent");
    await unproved();
    expect(await room.showPassword()).toBe(sealed);
    await unproved();
    await page.keyboard.press("Escape");
    expect(await page.locator(".groups").count()).toBe(0);
    expect(partsIn(await shown(), sealed)).toEqual([]);
    await room.says(SECRET.hiddenBy);

    expect(await room.showPassword()).toBe(sealed);
    await app.app.focus("clean-room", false);
    expect(await page.locator(".groups").count()).toBe(0);
    expect(partsIn(await shown(), sealed)).toEqual([]);
    await app.app.focus("clean-room", true);
    await room.says(SECRET.hiddenBy);

    expect(await room.showPassword()).toBe(sealed);
    await page.evaluate("getSelection().selectAllChildren(document.querySelector('main'))");
    await page.keyboard.press("Control+C");
    await room.press(REVEAL.more);
    const reason = page.getByRole("dialog").getByLabel(REASON.label);
    await reason.focus();
    await page.keyboard.press("Control+V");
    expect(await reason.inputValue()).toBe("");
    await room.pressIn("dialog", BUTTON.cancel);

    // Shown as before: it is there when the machine falls asleep.
    expect(await room.shownPassword()).toBe(sealed);
    app.app.emit("suspend");
    await drill.resume(happened("slept"));
    await drill.inCleanRoom(async (again) => {
      await again.page.getByText(REVEAL.unauthenticated, { exact: true }).first().waitFor({ timeout: PATIENCE });
      await again.finishReveal();
    });
    await drill.closeOpening();
    expect(recorded(app.book, "set.opened")).toMatchObject([{ trust: "unauthenticated" }]);
    expect(checkedBook(app.book, app.papers()).signatures).toBeGreaterThan(40);
  });

  scenario("has no camera: what needs one halts and can be abandoned", async (drill, app) => {
    await app.end();
    running = await runningApp({ home: place, camera: false });
    const before = drill;
    sitting = await Drill.of(running, { m: 2, n: 3, bring: [1, 2], paper: "file" });
    for (const secret of before.secrets) sitting.secrets.add(secret);
    for (const [x, sheet] of before.sheets) sitting.sheets.set(x, sheet);
    await sitting.convene("sealing", false);
    await sitting.desk.accounts();
    await sitting.makeSet();
    await sitting.print(1);
    const room = await sitting.enter();
    await room.says(CAMERA.trouble.absent.says);
    await room.leave();
    await sitting.desk.reads(happened("camera-lost"));
    await sitting.desk.abandon("there is no camera on this machine");
    await sitting.desk.reads(CLOSED.abandoned);
    const { app: substitute } = running;
    await expect.poll(() => substitute.utilityProcesses().length, { timeout: PATIENCE }).toBe(0);
    await sitting.desk.press(BUTTON.close);
    await sitting.desk.reads(HOME.heading);
    expect(recorded(running.book, "ceremony.closed").at(-1)).toMatchObject({ outcome: "abandoned" });
    expect(checkedBook(running.book, running.papers()).heads).toHaveLength(3);
    for (const [x, sheet] of before.sheets) sitting.sheets.set(x, sheet);
  });

  scenario("has no camera: a set is opened all the same, typed from the sheets", async (drill, app) => {
    await drill.convene("break-glass");
    await drill.request();
    const [one, two] = [1, 2].map((x) => drill.sheets.get(x) ?? new Uint8Array());
    if (one === undefined || two === undefined) throw new Error("no sheets");
    await drill.inCleanRoom(async (room) => {
      await room.says(CAMERA.trouble.absent.says);
      await correctsSeventhWord(room, typedFromSheet(one).words);
      for (const code of codesOnSheet(one).filter((text) => !text.startsWith("SWS1"))) await room.code(code);
      await room.says(SHARES.sharesHave(1, 2));
      await room.press(SHARES.next);
      await room.code(typedFromSheet(two).share);
      await room.shares();
    });
    await drill.inCleanRoom(async (room) => {
      expect(await room.reveal()).toBe(sealed);
      await room.finishReveal();
    });
    await drill.closeOpening();
    expect(app.app.escapes).toEqual([]);
    expect(checkedBook(app.book, app.papers()).signatures).toBeGreaterThan(60);
  });
});

/** Types the words, one of them another word of the list; compares what the check words say with the paper, and confirms it. */
async function correctsSeventhWord(room: CleanRoomHands, words: readonly string[]): Promise<void> {
  const [right = "", wrong = ""] = [words[6], words.find((other) => other !== words[6])];
  await room.words(words.map((word, index) => (index === 6 ? wrong : word)));
  const rows = room.page.getByRole("dialog").getByRole("row");
  await rows.first().waitFor({ timeout: PATIENCE });
  expect((await rows.allInnerTexts()).slice(1).map((row) => row.split(/\s+/))).toEqual([["7", wrong, right]]);
  await room.confirmCorrection();
}

/** The stick with the book is pulled out. */
function takeAway(book: string): { bringBack(): void } {
  const elsewhere = `${book} elsewhere`;
  renameSync(book, elsewhere);
  return { bringBack: () => renameSync(elsewhere, book) };
}

/** The bodies of the records of that kind, in their order. */
function recorded(book: string, event: string): readonly Record<string, unknown>[] {
  const folder = join(book, "records");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const records = names.toSorted().map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
  return records.filter((record) => record.event === event).map(({ body }) => body);
}

const FEW = 6;

/** Pieces of a secret of a few characters that stand in the text. */
function partsIn(text: string, secret: string): readonly string[] {
  const pieces = Array.from({ length: secret.length - FEW + 1 }, (_, at) => secret.slice(at, at + FEW));
  return pieces.filter((piece) => text.includes(piece));
}
