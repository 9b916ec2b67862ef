import { expect } from "vitest";
import { describeFailure } from "../../core/failure/failure.ts";
import { LABELS, MATCH, PROOF, PROVE } from "../../renderer/text/clean-room-checks.ts";
import { SHARES } from "../../renderer/text/clean-room-sheets.ts";
import { BUTTON } from "../../renderer/text/clean-room.ts";
import { GATE_TEXT } from "../../renderer/text/desk-clean-room-gate.ts";
import { PROOF_SET } from "../../renderer/text/desk-proof.ts";
import { FOUND, REBAG, ROUND, SEALS } from "../../renderer/text/desk-round.ts";
import { SHEET } from "../../renderer/text/desk-sets.ts";
import { conveneHere, factIn, intoNewBag, lineOf, showsNone } from "./custody-hands.ts";
import type { Drill } from "./drill.ts";
import { says } from "./journal-desk.ts";
import { PATIENCE } from "./running-app.ts";
import { sheetsFilm } from "./sheets-film.ts";

interface RoundPlan {
  readonly set: string;
  /** The share that is proved alone, and the new bag that it goes into. */
  readonly alone: { readonly x: number; readonly bag: string };
  /** The number that is read from the bag of each share. */
  readonly numbers: ReadonlyMap<number, string>;
  /** What nobody is shown while bags are looked at: the numbers that the book has. */
  readonly kept: readonly string[];
  /** The share whose bag has another number than the book's. */
  readonly other: number;
  /** The labels of the set, as they were printed. */
  readonly labels: Uint8Array;
}

/** A round over one set at the machine: labels before the camera, numbers typed from the bags, one sheet alone. To its last step. */
export async function goesRound(drill: Drill, plan: RoundPlan): Promise<void> {
  const { desk } = drill;
  const { page } = desk;
  await conveneHere(drill, "round");
  await desk.reads(ROUND.sets.heading);
  await page.getByRole("checkbox", { name: plan.set }).focus();
  await page.keyboard.press("Space");
  await desk.next();
  await desk.reads(ROUND.how.heading);
  await desk.choose(ROUND.how.here);
  await desk.next();
  await desk.reads(ROUND.proofs.heading);
  await desk.choose(ROUND.proofs.option(plan.alone.x, `Custodian ${plan.alone.x}`), ROUND.proofs.sheet);
  await says(drill, SHEET.of(plan.set, plan.alone.x));
  await desk.next();
  await desk.reads(ROUND.read.heading);
  await drill.onwards(() => desk.next());

  expect(await desk.heading()).toBe(GATE_TEXT["seal-labels"].heading(""));
  await sheetsFilm(drill.running.camera, [{ pdf: plan.labels }]);
  await drill.inCleanRoom(async (room) => {
    await room.cameraOn();
    await room.says(LABELS.all);
    await room.press(BUTTON.done);
  });

  const { size } = plan.numbers;
  for (let position = 1; position <= size; position++) {
    await says(drill, SEALS.bag(position, size));
    const x = Number(await factIn(page.locator("main"), SHEET.heading));
    await looksAt(drill, plan, x);
  }

  expect(await desk.heading()).toBe(GATE_TEXT["share-proof"].heading(SHEET.of(plan.set, plan.alone.x)));
  await sheetsFilm(drill.running.camera, [{ pdf: drill.sheets.get(plan.alone.x) ?? new Uint8Array() }]);
  await drill.inCleanRoom(async (room) => {
    await room.cameraOn();
    await room.says(PROOF.provedSays(plan.alone.x));
    await showsNone(room.page, drill.secrets);
    await room.press(BUTTON.done);
  });
  await says(drill, REBAG.proved);
  await drill.onwards(() => intoNewBag(drill, plan.alone.bag));
}

/** One bag: how it looks and its number, never shown before; one that is another than the book's is asked for twice. */
async function looksAt(drill: Drill, { numbers, kept, other }: RoundPlan, x: number): Promise<void> {
  const { desk } = drill;
  const number = numbers.get(x) ?? "";
  const shown = await toldBy(drill);
  expect(kept.filter((each) => shown.includes(each))).toEqual([]);
  await desk.choose(SEALS.looks.intact.name, SEALS.look);
  await desk.type(SEALS.number, number);
  if (x === other) {
    await desk.next();
    await says(drill, describeFailure({ code: "refused.seal-number", facts: {} }).happened);
    const box = desk.page.getByRole("textbox", { name: SEALS.number });
    await expect.poll(() => box.inputValue(), { timeout: PATIENCE }).toBe("");
    await desk.type(SEALS.number, number);
  }
  await drill.onwards(() => desk.next());
  if (x !== other) return;
  // The next screen tells what became of it.
  await says(drill, FOUND.bad["wrong-number"].says);
}

interface ProofPlan {
  readonly set: string;
  /** Each sheet that is brought: the number of its bag, and of the one that it goes into. */
  readonly bring: readonly { readonly x: number; readonly bag: string; readonly next: string }[];
}

/** The proof that a quorum opens the set, called on its page: nothing is shown, everything goes into new bags. To its last step. */
export async function provesQuorum(drill: Drill, { set, bring }: ProofPlan): Promise<void> {
  const { desk } = drill;
  await conveneHere(drill, "quorum-proof");
  await desk.reads(PROOF_SET.set.heading);
  // It was called for this set.
  expect(await desk.page.getByRole("radio", { name: set }).isChecked()).toBe(true);
  await desk.next();
  await desk.reads(PROOF_SET.why.heading);
  await desk.type(PROOF_SET.why.reason, "the yearly proof of the quorum");
  await drill.onwards(() => desk.next());
  await drill.onwards(() => desk.bags(bring.map(({ bag }) => bag)));

  const sheets = bring.map(({ x }) => ({ pdf: drill.sheets.get(x) ?? new Uint8Array() }));
  await sheetsFilm(drill.running.camera, sheets);
  await drill.inCleanRoom(async (room) => {
    await room.cameraOn();
    await room.page.getByRole("button", { name: PROVE.act, exact: true }).waitFor({ timeout: PATIENCE });
    expect(await room.page.getByRole("button", { name: SHARES.open, exact: true }).count()).toBe(0);
    await showsNone(room.page, drill.secrets);
    await room.press(PROVE.act);
  });
  await drill.inCleanRoom(async (room) => {
    await room.says(MATCH.none);
    await showsNone(room.page, drill.secrets);
    await room.press(MATCH.goOn);
  });
  for (const [index, { next }] of bring.entries()) {
    await says(drill, REBAG.sheet(index + 1, bring.length));
    await drill.onwards(() => intoNewBag(drill, next));
  }
}

/** What the screen tells, in one line. */
export async function toldBy({ desk }: Drill): Promise<string> {
  return lineOf(await desk.page.locator("main").innerText());
}
