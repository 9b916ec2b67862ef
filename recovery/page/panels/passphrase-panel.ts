import { wipe } from "../../../core/encoding/bytes.ts";
import { Failure } from "../../../core/failure/failure.ts";
import { passphraseBytes } from "../../../core/share/lock.ts";
import { announce } from "../dom/announce.ts";
import { element, freshId, PRIVATE_FIELD } from "../dom/element.ts";
import { failureBox } from "../dom/failure-box.ts";
import { nextPaint } from "../dom/next-paint.ts";
import { argon2id } from "../reading/argon2id.ts";
import { asFailure } from "../gathering.ts";
import type { ReadingDesk } from "../reading-desk.ts";
import { PASSPHRASE } from "../text.ts";

/** Asks for the passphrase of the shares that are locked; hidden while none is. */
export function passphrasePanel(desk: ReadingDesk, unlocked: () => void) {
  let locked: readonly number[] = [];
  let set = "";
  const id = freshId("passphrase");
  const showId = freshId("show");
  const heading = element("h2");
  const input = element("input", { id, type: "password", class: "passphrase", ...PRIVATE_FIELD });
  const show = element("input", { id: showId, type: "checkbox" });
  const said = element("div", { role: "alert" });
  const unlock = element("button", { type: "submit", class: "button primary" }, PASSPHRASE.unlock);
  const form = element(
    "form",
    { class: "passphrase-panel", hidden: true },
    heading,
    element("p", {}, PASSPHRASE.lead),
    element("label", { for: id, class: "name" }, PASSPHRASE.label),
    input,
    element("p", { class: "option" }, show, element("label", { for: showId }, PASSPHRASE.show)),
    element("p", { class: "buttons" }, unlock),
    said,
  );
  show.addEventListener("change", () => (input.type = show.checked ? "text" : "password"));
  form.addEventListener("submit", (submitting) => {
    submitting.preventDefault();
    if (input.value.trim() !== "") void tryIt();
  });

  async function tryIt(): Promise<void> {
    const passphrase = passphraseBytes(input.value);
    unlock.disabled = true;
    said.replaceChildren(element("p", { class: "working" }, PASSPHRASE.working));
    await nextPaint();
    try {
      const opened = await desk.gathering.unlock(passphrase, argon2id);
      if (opened.length === 0) throw new Failure("mismatched.passphrase", { x: locked[0] ?? 0, set });
      input.value = "";
      said.replaceChildren();
      announce(PASSPHRASE.opened(opened));
      unlocked();
    } catch (error) {
      said.replaceChildren(failureBox(asFailure(error)));
      input.focus();
    } finally {
      wipe(passphrase);
      unlock.disabled = false;
    }
  }

  return {
    node: form,
    draw(lockedNow: readonly number[], setNow: string): void {
      [locked, set] = [lockedNow, setNow];
      form.hidden = locked.length === 0;
      if (locked.length > 0) heading.textContent = PASSPHRASE.heading(locked);
      else [input.value, input.type, show.checked] = ["", "password", false];
    },
  };
}
