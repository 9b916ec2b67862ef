import type { Page } from "playwright-core";
import { FIELD, KEY } from "../../renderer/text/clean-room-entry.ts";
import { INSTALL, REVEAL, SECRET } from "../../renderer/text/clean-room-secrets.ts";
import { CODE, CORRECTION, READ_BACK, SHARES, WORDS } from "../../renderer/text/clean-room-sheets.ts";
import { BUTTON, CAMERA, REASON, ROOM } from "../../renderer/text/clean-room.ts";
import { PATIENCE } from "./running-app.ts";

/** Does in the clean room what its screens ask, by what they say. */
export class CleanRoomHands {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(name: string): Promise<void> {
    return this.page.getByRole("button", { name, exact: true }).click();
  }

  pressIn(role: "dialog", name: string): Promise<void> {
    return this.page.getByRole(role).getByRole("button", { name, exact: true }).click();
  }

  async key(passphrase: string, isNew: boolean): Promise<void> {
    if (!isNew) await this.press(BUTTON.next);
    await this.page.getByLabel(KEY.passphrase, { exact: true }).fill(passphrase);
    if (isNew) await this.page.getByLabel(KEY.again, { exact: true }).fill(passphrase);
    await this.page.keyboard.press("Enter");
  }

  /** Looks at the password, notes it as a person would, and says that it is a drill. */
  async install(): Promise<string> {
    const password = await this.showPassword();
    await this.press(BUTTON.next);
    await this.press(BUTTON.next);
    await this.press(INSTALL.skip);
    await this.page.getByRole("radio", { name: INSTALL.proof.drill.name }).focus();
    await this.page.keyboard.press("Space");
    await this.press(BUTTON.done);
    return password;
  }

  leave(): Promise<void> {
    return this.press(ROOM.leave);
  }

  says(text: string): Promise<void> {
    return this.page.getByText(text).first().waitFor({ timeout: PATIENCE });
  }

  async #choose(name: string): Promise<void> {
    await this.page.getByRole("radio", { name, exact: true }).focus();
    await this.page.keyboard.press("Space");
  }

  /** Types the words of a share, one box after the other as the keys do it. */
  async words(words: readonly string[]): Promise<void> {
    await this.#choose(SHARES.ways.words);
    await this.page.getByLabel(WORDS.box(1), { exact: true }).focus();
    for (const word of words) await this.page.keyboard.type(`${word} `);
    await this.press(WORDS.take);
  }

  async confirmCorrection(): Promise<void> {
    await this.pressIn("dialog", CORRECTION.accept);
  }

  /** Types the text of a code as it is printed beside it. */
  async code(text: string): Promise<void> {
    await this.#choose(SHARES.ways.code);
    await this.page.getByLabel(CODE.label, { exact: true }).fill(text);
    await this.press(CODE.take);
  }

  async byCamera(): Promise<void> {
    await this.#choose(SHARES.ways.camera);
    await this.cameraOn();
  }

  async openWithoutProof(reason: string): Promise<void> {
    await this.page.getByRole("button", { name: SHARES.doubt, exact: true }).waitFor({ timeout: PATIENCE });
    await this.press(SHARES.doubt);
    await this.page.getByRole("dialog").getByLabel(REASON.label).fill(reason);
    await this.pressIn("dialog", SHARES.doubtAct);
  }

  async showPassword(): Promise<string> {
    await this.press(SECRET.show(FIELD.password.name));
    return this.shownPassword();
  }

  /** The password that stands on the screen, group by group. */
  async shownPassword(): Promise<string> {
    const characters = this.page.locator(".groups .letter, .groups .digit, .groups .symbol");
    await characters.first().waitFor();
    return (await characters.allTextContents()).join("");
  }

  async readBack(): Promise<void> {
    await this.cameraOn();
    await this.page.getByText(READ_BACK.complete).waitFor({ timeout: 120_000 });
    await this.press(BUTTON.done);
  }

  /** Waits until all that is told was told and the set can be opened, and opens it. */
  async shares(told: readonly string[] = []): Promise<void> {
    await this.cameraOn();
    for (const text of told) await this.page.getByText(text).first().waitFor({ timeout: 180_000 });
    await this.page.getByRole("button", { name: SHARES.open, exact: true }).waitFor({ timeout: 180_000 });
    await this.press(SHARES.open);
  }

  async reveal(): Promise<string> {
    await this.page.getByText(REVEAL.authenticated, { exact: true }).waitFor({ timeout: PATIENCE });
    return this.showPassword();
  }

  async finishReveal(): Promise<void> {
    await this.press(BUTTON.done);
    await this.page.getByRole("dialog").getByRole("button", { name: BUTTON.done, exact: true }).click();
  }

  async cameraOn(): Promise<void> {
    const start = this.page.getByRole("button", { name: CAMERA.start, exact: true });
    if (await start.isVisible().catch(() => false)) await start.click();
  }
}
