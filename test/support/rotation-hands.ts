import { expect } from "vitest";
import { CALLS } from "../../renderer/text/desk-custody.ts";
import { ROLL_CALL } from "../../renderer/text/desk-convening.ts";
import { HANDOVER, LEAVER, SAFES } from "../../renderer/text/desk-leaver.ts";
import { OLD_SET, OLD_SHEETS, ROTATE, ROTATED } from "../../renderer/text/desk-rotation.ts";
import { RECORDED } from "../../renderer/text/desk-recording.ts";
import { SHEET } from "../../renderer/text/desk-sets.ts";
import { ACCOUNT, ACCOUNTS } from "../../renderer/text/desk-sealing.ts";
import { BUTTON } from "../../renderer/text/desk.ts";
import { conveneHere, factIn, intoNewBag, keysAndDate } from "./custody-hands.ts";
import { type Drill, TITLE } from "./drill.ts";
import { says } from "./journal-desk.ts";

const CAUSES = RECORDED["rotation.completed"].fields.cause.words;

/** What a rotation of 3 sheets does, called on the page of its set. */
export interface RotationPlan {
  readonly set: string;
  /** The new bags, by share from 1. */
  readonly bags: readonly string[];
  /** Old sheets that are brought, with the bags that they come in; the others are not here. */
  readonly destroyed: readonly { readonly x: number; readonly bag: string }[];
}

/** A new generation with what the old one proposes, until its receipts are signed; the new password as it was shown. */
export async function sealsSuccessor(drill: Drill, { set, bags }: RotationPlan): Promise<string> {
  const { desk } = drill;
  await drill.onwards(() => desk.press(CALLS.drills.rotation));
  await rollCallOfKeepers(drill, bags.length);
  await keysAndDate(drill);

  await desk.reads(ROTATE.set.heading);
  expect(await desk.page.getByRole("radio", { name: set }).isChecked()).toBe(true);
  await desk.next();
  await desk.reads(ROTATE.why.heading);
  await desk.choose(CAUSES["failed-seal"].name, ROTATE.why.cause);
  await desk.type(ROTATE.why.reason, "a bag with another number was found");
  await drill.onwards(() => desk.next());

  await desk.reads(ACCOUNTS.heading);
  await says(drill, ACCOUNTS.successors);
  expect(await desk.page.getByRole("rowheader").allInnerTexts()).toEqual([expect.stringContaining(TITLE)]);
  await completesAccounts(drill);
  await drill.onwards(() => desk.next());
  await desk.reads(ACCOUNTS.runbookHeading);
  await drill.onwards(() => desk.next());
  const password = await drill.makeSet();
  for (const [index, bag] of bags.entries()) await drill.sealSheet(index + 1, bag);
  await drill.onwards(() => desk.next());
  await drill.onwards(() => desk.receipts());
  return password;
}

/** The custodians of the old set stand there: they are asked about, not typed again. */
async function rollCallOfKeepers({ desk }: Drill, n: number): Promise<void> {
  const { title, operator, witness, custodians } = ROLL_CALL;
  await desk.type(title.title, "Identity provider, next generation");
  await desk.type(title.organisation, "Example Ltd");
  await desk.next();
  await desk.type(operator.name, "Olga Operator");
  await desk.next();
  await desk.type(witness.name, "Wim Witness");
  await desk.next();
  await desk.reads(custodians.heading);
  for (let x = 1; x <= n; x++) {
    const entry = desk.page.getByRole("group", { name: custodians.custodian(x) });
    expect(await entry.getByLabel(custodians.name).inputValue()).toBe(`Custodian ${x}`);
    expect(await entry.getByLabel(custodians.place).inputValue()).toBe(`Safe ${x}`);
  }
  await desk.next();
  await desk.next();
}

/** The book does not know user names and sources: they are said once more where the list asks for it. */
async function completesAccounts({ desk }: Drill): Promise<void> {
  const { page } = desk;
  if ((await page.getByText(ACCOUNTS.unfinished).count()) === 0) return;
  await page.getByRole("button", { name: ACCOUNTS.change(TITLE) }).click();
  await desk.reads(ACCOUNT.changeHeading(TITLE));
  await desk.type(ACCOUNT.username, "breakglass@example.test");
  await desk.press(BUTTON.done);
  await desk.reads(ACCOUNTS.heading);
}

/** Old and new are tried on the target; of the old sheets those that were brought are destroyed. To the last step. */
export async function endsOldSet(drill: Drill, { destroyed, bags }: RotationPlan): Promise<void> {
  const { desk } = drill;
  await desk.reads(ROTATED.heading(TITLE));
  await desk.choose(ROTATED.works, ROTATED.new);
  await desk.choose(ROTATED.refused, ROTATED.old);
  await desk.type(ROTATED.how, "signed in at the portal with both");
  await desk.next();
  await desk.reads(ROTATED.read.heading);
  await drill.onwards(() => desk.next());

  await desk.reads(OLD_SHEETS.heading);
  for (let x = 1; x <= bags.length; x++) {
    const entry = desk.page.getByRole("group", { name: OLD_SHEETS.sheet(x, `Custodian ${x}`) });
    const brought = destroyed.find((sheet) => sheet.x === x);
    await entry.getByRole("radio", { name: brought === undefined ? OLD_SHEETS.no : OLD_SHEETS.yes }).focus();
    await desk.page.keyboard.press("Space");
    if (brought === undefined) continue;
    await entry.getByLabel(OLD_SHEETS.bag).fill(brought.bag);
    await entry.getByLabel(OLD_SHEETS.how, { exact: true }).fill("cross-cut shredder, then burnt");
  }
  await says(drill, OLD_SET.gone(destroyed.length, destroyed.length));
  await desk.next();
  await desk.reads(OLD_SHEETS.read.heading);
  await drill.onwards(() => desk.next());
}

interface LeaverPlan {
  readonly name: string;
  /** The set whose sheet goes on; sheets of others are destroyed. */
  readonly set: string;
  /** How many sheets lie in these hands. */
  readonly sheets: number;
  readonly to: { readonly name: string; readonly place: string };
  readonly bag: string;
}

/** Somebody leaves: a sheet goes on in a new bag, those of other sets are destroyed, and one combination was changed. To the last step. */
export async function leaves(drill: Drill, { name, set, sheets, to, bag }: LeaverPlan): Promise<void> {
  const { desk } = drill;
  await conveneHere(drill, "leaver");
  await desk.reads(LEAVER.who.heading);
  await desk.choose(name, LEAVER.who.name);
  await desk.choose(LEAVER.who.kinds.left.name, LEAVER.who.what);
  await desk.next();
  await desk.type(LEAVER.why.reason, "left on 30 November");
  await desk.next();
  await desk.reads(LEAVER.read.heading);
  expect(await desk.page.getByRole("rowheader").count()).toBe(sheets);
  await drill.onwards(() => desk.next());
  for (let position = 1; position <= sheets; position++) {
    await says(drill, HANDOVER.sheet(position, sheets));
    const isOver = (await factIn(desk.page.locator("main"), SHEET.set)).replaceAll(" ", "") !== set;
    await desk.choose(HANDOVER.outcomes[isOver ? "destroyed" : "handed-on"].name, HANDOVER.what);
    if (isOver) await desk.type(HANDOVER.how, "cross-cut shredder, then burnt");
    await (isOver ? desk.next() : intoNewBag(drill, bag, to));
  }
  await desk.reads(SAFES.heading(name));
  await desk.choose(SAFES.some.name, SAFES.known);
  await desk.type(SAFES.place, "Safe 1");
  await desk.type(SAFES.by, "Wim Witness");
  await drill.onwards(() => desk.next());
}
