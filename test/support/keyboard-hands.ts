import type { Locator, Page } from "playwright-core";

/** More stops than any screen has. */
const MOST_STOPS = 120;

/** Someone who uses no mouse: comes to everything with Tab and arrows, and acts with Space and Enter. Things are found by their labels. */
export class KeyboardHands {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(name: string): Promise<void> {
    await this.#tabTo(this.#page.getByRole("button", { name, exact: true }).first());
    await this.#page.keyboard.press("Enter");
  }

  async type(label: string, text: string): Promise<void> {
    await this.#tabTo(this.#page.getByRole("textbox", { name: label }).first());
    await this.#page.keyboard.press("Control+a");
    await this.#page.keyboard.type(text);
  }

  /** One of several; `group` is their label where another group has a choice of that name. */
  async choose(name: string, group?: string): Promise<void> {
    const groups = this.#page.getByRole("radiogroup", group === undefined ? {} : { name: group });
    const own = groups.filter({ has: this.#page.getByRole("radio", { name }) }).first();
    const radio = own.getByRole("radio", { name }).first();
    await this.#tabTo(own.getByRole("radio"));
    for (let at = await own.getByRole("radio").count(); at > 0 && !(await this.#isAt(radio)); at--) {
      await this.#page.keyboard.press("ArrowDown");
    }
    if (!(await radio.isChecked())) await this.#page.keyboard.press("Space");
    if (!(await radio.isChecked())) throw new Error(`the keys do not choose: ${name}`);
  }

  /** One of a list that opens, by its value. */
  async pick(label: string, value: string): Promise<void> {
    const list = this.#page.getByRole("combobox", { name: label, exact: true });
    await this.#tabTo(list);
    for (let at = await list.getByRole("option").count(); at > 0 && (await list.inputValue()) !== value; at--) {
      await this.#page.keyboard.press("ArrowDown");
    }
    if ((await list.inputValue()) !== value) throw new Error(`the keys do not pick: ${value}`);
  }

  async tick(name: string): Promise<void> {
    const box = this.#page.getByRole("checkbox", { name });
    await this.#tabTo(box);
    await this.#page.keyboard.press("Space");
    if (!(await box.isChecked())) throw new Error(`the keys do not tick: ${name}`);
  }

  async #tabTo(target: Locator): Promise<void> {
    await target.first().waitFor({ state: "attached" });
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await this.#isAt(target)) return;
      await this.#page.keyboard.press("Tab");
    }
    throw new Error(`the Tab key does not come to: ${target.toString()}`);
  }

  async #isAt(target: Locator): Promise<boolean> {
    return (await target.and(this.#page.locator(":focus")).count()) > 0;
  }
}
