import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { describeFailure } from "../../../core/failure/failure.ts";
import { frontBoxes } from "../../../core/sheet/layout.ts";
import { PAPER_SIZE } from "../../../core/sheet/paper.ts";
import { BUTTON, CLOSED, HOME } from "../../../renderer/text/desk.ts";
import { sheetsFilm } from "../../support/sheets-film.ts";
import { CleanRoomHands } from "../../support/clean-room-hands.ts";
import { type Agreed, DeskHands } from "../../support/desk-hands.ts";
import { bundledApp, runningApp, type RunningApp } from "../../support/running-app.ts";
import { foreignSheet } from "../../support/foreign-sheet.ts";
import { describeWithTools } from "../../support/tool.ts";

const PASSPHRASE = { operator: "olive anchor seven rivers", witness: "violet barn twelve clouds" } as const;
/** Coffee over the whole card and one of the two share symbols. */
const STAINS = [frontBoxes("a4").share, frontBoxes("a4").card].map(({ left, top, width, height }) => {
  const page = PAPER_SIZE.a4;
  return { left: left / page.width, top: top / page.height, width: width / page.width, height: height / page.height };
});
const TITLE = "Identity provider, emergency administrator";

afterAll(async () => rmSync(await bundledApp(), { recursive: true, force: true }));

/** The people of one drill, at the desk and in the clean room. */
class Drill {
  readonly #running: RunningApp;
  readonly desk: DeskHands;
  readonly #agreed: Agreed;

  private constructor(running: RunningApp, desk: DeskHands, agreed: Agreed) {
    this.#running = running;
    this.desk = desk;
    this.#agreed = agreed;
  }

  static async of(running: RunningApp, agreed: Agreed): Promise<Drill> {
    const page = await running.app.firstWindow();
    await page.getByRole("heading", { level: 1 }).waitFor();
    return new Drill(running, new DeskHands(page, agreed), agreed);
  }

  /** Does something at the desk and waits for the next question. */
  async #onwards(work: () => Promise<unknown>): Promise<void> {
    const before = await this.desk.heading();
    await work();
    await this.desk.left(before);
  }

  async #inCleanRoom<T>(work: (hands: CleanRoomHands) => Promise<T>): Promise<T> {
    const { app } = this.#running;
    const before = await this.desk.heading();
    await this.desk.enterCleanRoom();
    const page = await app.waitForWindow("clean-room");
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const result = await work(new CleanRoomHands(page));
    await app.waitForNoWindow("clean-room", 120_000);
    await this.desk.left(before);
    return result;
  }

  async convene(kind: "sealing" | "break-glass"): Promise<void> {
    const { desk } = this;
    await this.#onwards(() => desk.begin(kind));
    await desk.rollCall(kind);
    const isNew = kind === "sealing";
    await this.#inCleanRoom((room) => room.key(PASSPHRASE.operator, isNew));
    await this.#inCleanRoom((room) => room.key(PASSPHRASE.witness, isNew));
    await this.#onwards(() => desk.machineChecks());
    await this.#onwards(() => desk.date());
  }

  /** Seals a set and returns its password as it was shown for installing. */
  async seal(): Promise<string> {
    const { desk } = this;
    const { n } = this.#agreed;
    await this.convene("sealing");
    await desk.accounts();
    await this.#onwards(() => desk.policy());
    const password = await this.#inCleanRoom((room) => room.install());
    await this.#onwards(() => desk.next());
    await this.#onwards(() => desk.next());
    for (let x = 1; x <= n; x++) {
      await this.#onwards(() => desk.next());
      const pdf = this.#running.printed().at(-1);
      if (pdf === undefined) throw new Error("nothing was printed");
      await sheetsFilm(this.#running.camera, [{ pdf }]);
      await this.#inCleanRoom((room) => room.readBack());
      await this.#onwards(() => desk.bag(x));
    }
    await this.#onwards(() => desk.next());
    await this.#onwards(() => desk.receipts());
    await this.#onwards(() => desk.press(BUTTON.done));
    expect(await desk.heading()).toBe(CLOSED.completed.sealing);
    await this.#onwards(() => desk.press(BUTTON.close));
    return password;
  }

  async open(told: readonly string[]): Promise<string> {
    const { desk } = this;
    await this.convene("break-glass");
    await this.#onwards(() => desk.request(TITLE));
    await this.#onwards(() => desk.approvers());
    await this.#onwards(() => desk.message());
    await this.#onwards(() => desk.bags());
    await this.#inCleanRoom((room) => room.shares(told));
    const password = await this.#inCleanRoom(async (room) => {
      const shown = await room.reveal();
      await room.finishReveal();
      return shown;
    });
    await this.#onwards(() => desk.used());
    await this.#onwards(() => desk.next());
    await this.#onwards(() => desk.press(BUTTON.done));
    expect(await desk.heading()).toBe(CLOSED.completed["break-glass"]);
    await this.#onwards(() => desk.press(BUTTON.close));
    return password;
  }
}

describeWithTools("both ceremonies through paper, in the app", { chromium: "chromium", "ssh-keygen": "openssh-client" }, () => {
  it.each([
    { m: 2, n: 3, bring: [3, 1], stray: false },
    { m: 3, n: 5, bring: [5, 2, 4], stray: true },
  ])(
    "seals $m of $n, prints, scans the prints back, and opens with sheets $bring; one damaged and one foreign: $stray",
    { timeout: 600_000 },
    async (agreed) => {
      const running = await runningApp();
      try {
        const drill = await Drill.of(running, agreed);
        const start = await drill.desk.heading();
        await drill.desk.openBook();
        await drill.desk.left(start);
        expect(await drill.desk.heading()).toBe(HOME.heading);
        const sealed = await drill.seal();
        // Labels first, then the sheets, then the forms.
        const sheets = running.printed().slice(1, 1 + agreed.n);
        const [first, ...others] = agreed.bring.map((x) => ({ pdf: sheets[x - 1] ?? new Uint8Array() }));
        const foreign = agreed.stray ? await foreignSheet() : null;
        const stained = { ...first, pdf: first?.pdf ?? new Uint8Array(), stains: agreed.stray ? STAINS : [] };
        await sheetsFilm(running.camera, [stained, ...(foreign === null ? [] : [foreign]), ...others]);
        const told =
          foreign === null ? [] : [describeFailure({ code: "mismatched.set", facts: { set: foreign.set } }).happened];
        expect(await drill.open(told)).toBe(sealed);
        expect(sealed).toHaveLength(32);
        expect(running.app.escapes).toEqual([]);
        expect(running.app.utilityProcesses()).toEqual([]);
        checkBook(running.book, sealed);
      } catch (error) {
        await picturesOf(running);
        throw error;
      } finally {
        await running.close();
      }
    },
  );
});

/** What stood on the screens when it failed, into out/screens. */
async function picturesOf({ app }: RunningApp): Promise<void> {
  for (const [index, page] of app.windows().entries()) {
    await page.screenshot({ path: `out/screens/failed-${index}.png`, fullPage: true }).catch(() => undefined);
  }
}

/** Every record and manifest verifies with ssh-keygen alone, and none holds the secret. */
function checkBook(book: string, secret: string): void {
  const allowed = join(book, "allowed_signers");
  let verified = 0;
  for (const [folder, namespace] of [
    ["records", "sealwright-record"],
    ["manifests", "sealwright-manifest"],
  ] as const) {
    for (const name of readdirSync(join(book, folder))) {
      const bytes = readFileSync(join(book, folder, name));
      expect(bytes.includes(secret)).toBe(false);
      if (!name.endsWith(".sig")) continue;
      const signature = join(book, folder, name);
      const document = signature.replace(/(?:\.witness-1)?\.sig$/, "");
      const found = spawnSync("ssh-keygen", ["-Y", "find-principals", "-f", allowed, "-s", signature], { encoding: "utf8" });
      const principal = found.stdout.trim();
      const args = ["-Y", "verify", "-f", allowed, "-I", principal, "-n", namespace, "-s", signature];
      const { status } = spawnSync("ssh-keygen", args, { input: readFileSync(document) });
      expect([name, status]).toEqual([name, 0]);
      verified++;
    }
  }
  expect(verified).toBeGreaterThan(20);
}
