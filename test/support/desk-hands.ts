import type { Locator, Page } from "playwright-core";
import type { CeremonyKind } from "../../core/ceremony/step.ts";
import { GATE } from "../../renderer/text/desk-clean-room-gate.ts";
import { DATE, MACHINE_CHECKS, ROLL_CALL } from "../../renderer/text/desk-convening.ts";
import { CALLS } from "../../renderer/text/desk-custody.ts";
import { DRILL_RESULT } from "../../renderer/text/desk-drill.ts";
import { APPROVERS, BAGS, MESSAGE, REQUEST, USED } from "../../renderer/text/desk-opening.ts";
import { SETS } from "../../renderer/text/desk-sets.ts";
import { ACCOUNT, ACCOUNTS, BAG, POLICY, PRINTER, RECEIPTS } from "../../renderer/text/desk-sealing.ts";
import { BOOK, BUTTON, HALT, HALTED, HOME, LINTS } from "../../renderer/text/desk.ts";
import { PATIENCE } from "./running-app.ts";

const REASON = "accepted for this drill on a test machine";

/** What the people of a drill have agreed on. */
export interface Agreed {
  readonly m: number;
  readonly n: number;
  /** Sheets brought when it is opened. */
  readonly bring: readonly number[];
  /** Papers come from the printer, or are saved as files; the printer if left out. */
  readonly paper?: "printer" | "file";
}

/** Does at the desk what its screens ask, by what they say: labels and buttons, as a person or a screen reader finds them. */
export class DeskHands {
  readonly page: Page;
  readonly #agreed: Agreed;

  constructor(page: Page, agreed: Agreed) {
    this.page = page;
    this.#agreed = agreed;
  }

  press(name: string): Promise<void> {
    return this.page.getByRole("button", { name, exact: true }).click();
  }

  next(): Promise<void> {
    return this.press(BUTTON.next);
  }

  async heading(): Promise<string> {
    return (await this.page.getByRole("heading", { level: 1 }).first().textContent()) ?? "";
  }

  /** Waits until the question is another one than `heading`. */
  async left(heading: string): Promise<void> {
    const until = Date.now() + PATIENCE;
    while ((await this.heading()) === heading) {
      if (Date.now() > until) throw new Error(`the desk stays at: ${heading}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Waits until this stands as the heading of the screen. */
  reads(heading: string): Promise<void> {
    return this.page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor({ timeout: PATIENCE });
  }

  /** The papers of this step, as agreed. */
  printOrSave(): Promise<void> {
    return this.#agreed.paper === "file" ? this.press(PRINTER.pdf) : this.next();
  }

  async type(label: string, value: string, index = 0): Promise<void> {
    await this.page.getByRole("textbox", { name: label }).nth(index).fill(value);
  }

  async choose(name: string, group?: string): Promise<void> {
    const scope = group === undefined ? this.page : this.page.getByRole("radiogroup", { name: group });
    await this.#space(scope.getByRole("radio", { name }).first());
  }

  openBook(): Promise<void> {
    return this.page.getByRole("button", { name: BOOK.open }).first().click();
  }

  begin(kind: CeremonyKind): Promise<void> {
    const begun: { readonly [K in CeremonyKind]: string } = {
      sealing: HOME.sealDrill,
      "break-glass": HOME.openDrill,
      recording: HOME.recordDrill,
      ...CALLS.drills,
    };
    return this.press(begun[kind]);
  }

  async rollCall(kind: CeremonyKind): Promise<void> {
    await this.type(ROLL_CALL.title.title, "Identity provider");
    await this.type(ROLL_CALL.title.organisation, "Example Ltd");
    await this.next();
    await this.type(ROLL_CALL.operator.name, "Olga Operator");
    await this.next();
    await this.type(ROLL_CALL.witness.name, "Wim Witness");
    await this.next();
    if (kind !== "sealing" && kind !== "rotation") return;
    const { custodians } = ROLL_CALL;
    for (let have = 3; have < this.#agreed.n; have++) await this.press(custodians.add);
    for (let index = 0; index < this.#agreed.n; index++) {
      const entry = this.page.getByRole("group", { name: custodians.custodian(index + 1) });
      await entry.getByLabel(custodians.name).fill(`Custodian ${index + 1}`);
      await entry.getByLabel(custodians.role).fill("Custodian");
      await entry.getByLabel(custodians.place).fill(`Safe ${index + 1}`);
    }
    await this.next();
    await this.next();
  }

  async machineChecks(): Promise<void> {
    await this.page.getByRole("heading", { name: MACHINE_CHECKS.heading }).waitFor();
    await this.#everyReason(MACHINE_CHECKS.accept);
    await this.next();
  }

  async date(): Promise<void> {
    const now = new Date().toISOString();
    await this.type(DATE.date, now.slice(0, 10));
    await this.type(DATE.time, now.slice(11, 16));
    await this.type(DATE.offset, "+00:00");
    await this.page.getByText(DATE.agrees).or(this.page.getByLabel(LINTS.reason)).first().waitFor({ timeout: PATIENCE });
    await this.#everyReason(LINTS.reason);
    await this.next();
  }

  async accounts(): Promise<void> {
    await this.press(ACCOUNTS.add);
    await this.type(ACCOUNT.title, "Identity provider, emergency administrator");
    await this.type(ACCOUNT.system, "Example identity provider");
    await this.type(ACCOUNT.username, "breakglass@example.test");
    await this.choose(ACCOUNT.sources.generate, ACCOUNT.fields.password);
    await this.choose(ACCOUNT.sources.generate, ACCOUNT.fields.totp);
    await this.press(BUTTON.done);
    await this.next();
    await this.type(ACCOUNTS.runbook, "Log in, do what the ticket says, log out.");
    await this.next();
  }

  /** The accounts stand there as they were typed. */
  async accountsAgain(): Promise<void> {
    await this.next();
    await this.next();
  }

  async policy(): Promise<void> {
    const { m, n } = this.#agreed;
    await this.choose(POLICY.option(m, n));
    // Password and one-time codes in one set: a rule warns of that.
    await this.page.getByLabel(LINTS.reason).first().waitFor({ timeout: PATIENCE });
    await this.#everyReason(LINTS.reason);
    await this.next();
  }

  enterCleanRoom(): Promise<void> {
    return this.press(GATE.enter);
  }

  async bag(x: number, number = `BAG-${1000 + x}`): Promise<void> {
    await this.type(BAG.number, number);
    await this.next();
  }

  async receipts(): Promise<void> {
    await this.press(this.#agreed.paper === "file" ? PRINTER.pdf : RECEIPTS.print);
    await this.page.getByText(RECEIPTS.printed).waitFor({ timeout: PATIENCE });
    for (const box of await this.page.getByRole("checkbox").all()) await this.#space(box);
    await this.next();
  }

  async request(title: string): Promise<void> {
    await this.choose(title, SETS.choose);
    await this.next();
    await this.choose(REQUEST.why.kinds.drill.name);
    await this.type(REQUEST.why.ticket, "INC-1");
    await this.type(REQUEST.why.reason, "a drill of the whole way");
    await this.next();
  }

  async approvers(): Promise<void> {
    await this.type(APPROVERS.boxes.one(1), "Ada Approver");
    await this.type(APPROVERS.boxes.one(2), "Bea Approver");
    await this.next();
  }

  async message(): Promise<void> {
    await this.choose(MESSAGE.told);
    await this.next();
  }

  async bags(numbers = this.#agreed.bring.map((x) => `BAG-${1000 + x}`)): Promise<void> {
    for (let have = 1; have < numbers.length; have++) await this.press(BAGS.add);
    for (const [index, number] of numbers.entries()) {
      const entry = this.page.getByRole("group", { name: BAGS.bag(index + 1), exact: true });
      await entry.getByLabel(BAGS.number).fill(number);
      await this.#space(entry.getByRole("radio", { name: BAGS.looks.intact.name }));
    }
    await this.next();
  }

  /** Halts the ceremony by hand, for something that no list names. */
  async halt(note: string): Promise<void> {
    await this.press(BUTTON.halt);
    const dialog = this.page.getByRole("dialog");
    await this.#space(dialog.getByRole("radio", { name: HALT.kinds.other }));
    await dialog.getByLabel(HALT.note).fill(note);
    await dialog.getByRole("button", { name: HALT.act, exact: true }).click();
  }

  async abandon(reason: string): Promise<void> {
    await this.press(HALTED.abandon);
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel(HALTED.reason).fill(reason);
    await dialog.getByRole("button", { name: HALTED.abandon, exact: true }).click();
  }

  async used(): Promise<void> {
    await this.type(USED.done, "logged in and out again");
    await this.type(USED.by, "Olga Operator");
    await this.type(USED.until, "2030-01-01");
    await this.next();
  }

  /** What the machine did not see of a drill. */
  async drillResult(): Promise<void> {
    await this.choose(DRILL_RESULT.yes.name, DRILL_RESULT.login);
    await this.type(DRILL_RESULT.minutes, "45");
    await this.type(DRILL_RESULT.mistakes, "1");
    await this.type(DRILL_RESULT.note, "the second custodian was called too late");
    await this.next();
  }

  /** By the keyboard, as for everybody who uses no mouse. */
  async #space(box: Locator): Promise<void> {
    await box.focus();
    await this.page.keyboard.press("Space");
    if (!(await box.isChecked())) throw new Error("the key changed nothing");
  }

  async #everyReason(label: string): Promise<void> {
    for (const box of await this.page.getByLabel(label).all()) await box.fill(REASON);
  }
}
