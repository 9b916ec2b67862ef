import { expect } from "vitest";
import type { CeremonyKind } from "../../core/ceremony/step.ts";
import { CLOSED } from "../../renderer/text/desk-closed.ts";
import { BOOK, BUTTON, HALTED, HOME } from "../../renderer/text/desk.ts";
import { CleanRoomHands } from "./clean-room-hands.ts";
import { type Agreed, DeskHands } from "./desk-hands.ts";
import { PATIENCE, type RunningApp } from "./running-app.ts";
import { sheetsFilm } from "./sheets-film.ts";

const PASSPHRASE = { operator: "olive anchor seven rivers", witness: "violet barn twelve clouds" } as const;
/** The account of every set that is sealed here. */
export const TITLE = "Identity provider, emergency administrator";

/** The people of one drill, at the desk and in the clean room. */
export class Drill {
  readonly running: RunningApp;
  desk: DeskHands;
  /** What was typed or shown here that nobody else may learn. */
  readonly secrets = new Set<string>(Object.values(PASSPHRASE));
  /** The newest print of each sheet, by share. */
  readonly sheets = new Map<number, Uint8Array>();
  readonly #agreed: Agreed;

  private constructor(running: RunningApp, desk: DeskHands, agreed: Agreed) {
    this.running = running;
    this.desk = desk;
    this.#agreed = agreed;
  }

  /** The people sit down. */
  static async at(running: RunningApp, agreed: Agreed): Promise<Drill> {
    return new Drill(running, new DeskHands(await running.window("desk"), agreed), agreed);
  }

  /** The people sit down and open the book. */
  static async of(running: RunningApp, agreed: Agreed): Promise<Drill> {
    const drill = await Drill.at(running, agreed);
    await drill.desk.reads(BOOK.heading);
    await drill.desk.openBook();
    await drill.desk.reads(HOME.heading);
    return drill;
  }

  /** The desk's window was opened anew. */
  async sitDownAgain(): Promise<void> {
    this.desk = new DeskHands(await this.running.window("desk"), this.#agreed);
  }

  /** Does something at the desk and waits for the next question. */
  async onwards(work: () => Promise<unknown>): Promise<void> {
    const before = await this.desk.heading();
    await work();
    await this.desk.left(before);
  }

  /** Goes into the clean room. What is done there may end the step, or not. */
  async enter(): Promise<CleanRoomHands> {
    await this.desk.enterCleanRoom();
    const page = await this.running.window("clean-room");
    await page.getByRole("heading", { level: 1 }).first().waitFor({ timeout: PATIENCE });
    return new CleanRoomHands(page);
  }

  /** Does a whole step in the clean room. */
  async inCleanRoom<T>(work: (hands: CleanRoomHands) => Promise<T>): Promise<T> {
    const before = await this.desk.heading();
    const result = await work(await this.enter());
    await this.running.noWindow("clean-room");
    await this.desk.left(before);
    return result;
  }

  /** The ceremony stands still because of this; people read it and go on. */
  async resume(happened: string): Promise<void> {
    await this.desk.reads(happened);
    await this.running.noWindow("clean-room");
    await this.onwards(() => this.desk.press(HALTED.resume));
  }

  async keys(isNew: boolean): Promise<void> {
    await this.inCleanRoom((room) => room.key(PASSPHRASE.operator, isNew));
    await this.inCleanRoom((room) => room.key(PASSPHRASE.witness, isNew));
  }

  async call(kind: CeremonyKind): Promise<void> {
    await this.onwards(() => this.desk.begin(kind));
    await this.desk.rollCall(kind);
  }

  async convene(kind: CeremonyKind, isNew = kind === "sealing"): Promise<void> {
    await this.call(kind);
    await this.keys(isNew);
    await this.onwards(() => this.desk.machineChecks());
    await this.onwards(() => this.desk.date());
  }

  /** From the policy to the labels; returns the password as it was shown for installing. */
  async makeSet(): Promise<string> {
    const { desk } = this;
    await this.onwards(() => desk.policy());
    const password = await this.install();
    await this.splitAndLabel();
    return password;
  }

  async install(): Promise<string> {
    const password = await this.inCleanRoom((room) => room.install());
    this.secrets.add(password);
    return password;
  }

  async splitAndLabel(): Promise<void> {
    await this.onwards(() => this.desk.next());
    await this.onwards(() => this.desk.printOrSave());
  }

  /** Prints the sheet of custodian x, and lays it before the camera. */
  async print(x: number): Promise<void> {
    await this.onwards(() => this.desk.printOrSave());
    const pdf = this.running.papers().at(-1);
    if (pdf === undefined) throw new Error("nothing was printed");
    this.sheets.set(x, pdf);
    await sheetsFilm(this.running.camera, [{ pdf }]);
  }

  async bag(x: number, number?: string): Promise<void> {
    await this.onwards(() => this.desk.bag(x, number));
  }

  /** A number is that of one bag for ever: `number` is new in the book. */
  async sealSheet(x: number, number?: string): Promise<void> {
    await this.print(x);
    await this.inCleanRoom((room) => room.readBack());
    await this.bag(x, number);
  }

  async receiptsAndEnd(): Promise<void> {
    await this.onwards(() => this.desk.receipts());
    await this.end("sealing");
  }

  /** Seals a set and returns its password as it was shown for installing. */
  async seal(): Promise<string> {
    await this.convene("sealing");
    await this.desk.accounts();
    const password = await this.makeSet();
    for (let x = 1; x <= this.#agreed.n; x++) await this.sealSheet(x);
    await this.onwards(() => this.desk.next());
    await this.receiptsAndEnd();
    return password;
  }

  /** From the request to the bags. */
  async request(): Promise<void> {
    const { desk } = this;
    await this.onwards(() => desk.request(TITLE));
    await this.onwards(() => desk.approvers());
    await this.onwards(() => desk.message());
    await this.onwards(() => desk.bags());
  }

  async closeOpening(): Promise<void> {
    const { desk } = this;
    await this.onwards(() => desk.used());
    await this.onwards(() => desk.drillResult());
    await this.onwards(() => desk.next());
    await this.end("break-glass");
  }

  /** Opens the set from what lies before the camera, once all of `told` was told; the password as it was shown. */
  async open(told: readonly string[]): Promise<string> {
    await this.convene("break-glass");
    await this.request();
    await this.inCleanRoom((room) => room.shares(told));
    const password = await this.inCleanRoom(async (room) => {
      const shown = await room.reveal();
      await room.finishReveal();
      return shown;
    });
    await this.closeOpening();
    return password;
  }

  async end(kind: CeremonyKind): Promise<void> {
    await this.onwards(() => this.desk.press(BUTTON.done));
    expect(await this.desk.heading()).toBe(CLOSED.completed[kind]);
    await this.onwards(() => this.desk.press(BUTTON.close));
  }
}

/** What stood on the screens when it failed, into out/screens. */
export async function picturesOf(running: RunningApp): Promise<void> {
  for (const [index, page] of running.windows().entries()) {
    await page.screenshot({ path: `out/screens/failed-${index}.png`, fullPage: true }).catch(() => undefined);
  }
}
