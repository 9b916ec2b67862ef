import { type CorrectedClock, offsetInWords, utcInWords } from "../corrected-clock.ts";
import { button, element, freshId } from "../dom/element.ts";
import { TOTP } from "../text.ts";

/** The clock that the codes go by, to compare with a watch and to set by it. */
export function clockView(clock: CorrectedClock, changed: () => void): { readonly node: HTMLElement; draw(): void } {
  const id = freshId("watch");
  const utc = element("code", { class: "time" });
  const local = element("span", { class: "hint" });
  const correction = element("p", { class: "hint" });
  const watch = element("input", { id, type: "datetime-local", step: 1 });
  const use = button(TOTP.use, setByWatch);
  const reset = button(TOTP.reset, () => setOffset(0), "quiet");

  function setByWatch(): void {
    // Without a zone in the text it is local time, as the watch's.
    const seconds = Math.round(new Date(watch.value).getTime() / 1000);
    if (!Number.isSafeInteger(seconds) || seconds < 0) return watch.focus();
    clock.set(seconds);
    changed();
  }

  function setOffset(offset: number): void {
    clock.offset = offset;
    changed();
  }

  function draw(): void {
    const now = clock.seconds();
    utc.textContent = utcInWords(now);
    local.textContent = TOTP.local(new Date(now * 1000).toLocaleTimeString("en-GB"));
    correction.textContent = clock.offset === 0 ? TOTP.uncorrected : TOTP.corrected(offsetInWords(clock.offset));
    reset.hidden = clock.offset === 0;
  }

  const node = element(
    "div",
    { class: "clock" },
    element("p", {}, element("span", { class: "name" }, TOTP.clock), utc, local),
    correction,
    element("p", {}, TOTP.compare),
    element(
      "details",
      {},
      element("summary", {}, TOTP.set),
      element("p", {}, element("label", { for: id }, TOTP.watch), watch),
      element("p", { class: "buttons" }, use, reset),
    ),
  );
  return { node, draw };
}
