import { type CorrectedClock, offsetInWords, utcInWords, watchSeconds, zoneInWords } from "../corrected-clock.ts";
import { button, element, freshId } from "../dom/element.ts";
import { TOTP } from "../text.ts";

/** Minutes that a watch may be ahead of UTC: every quarter of an hour from -12 to +14 hours. */
const ZONES = Array.from({ length: 26 * 4 + 1 }, (_, index) => 15 * index - 12 * 60);

/** The clock that the codes go by, to compare with a watch and to set by it. */
export function clockView(clock: CorrectedClock, changed: () => void): { readonly node: HTMLElement; draw(): void } {
  const id = freshId("watch");
  const utc = element("code", { class: "time" });
  const local = element("span", { class: "hint" });
  const correction = element("p", { class: "hint" });
  const zoneId = freshId("zone");
  const watch = element("input", { id, type: "datetime-local", step: 1 });
  const zone = element(
    "select",
    { id: zoneId },
    ...ZONES.map((ahead) => element("option", { value: ahead }, zoneInWords(ahead))),
  );
  const use = button(TOTP.use, setByWatch);
  const reset = button(TOTP.reset, () => setOffset(0), "quiet");

  function setByWatch(): void {
    const seconds = watchSeconds(watch.value, Number(zone.value));
    if (seconds === null) return watch.focus();
    clock.set(seconds);
    changed();
  }

  function prefill(): void {
    const ahead = -new Date(clock.seconds() * 1000).getTimezoneOffset();
    zone.value = String(ZONES.includes(ahead) ? ahead : 0);
    watch.value = new Date((clock.seconds() + Number(zone.value) * 60) * 1000).toISOString().slice(0, 19);
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

  prefill();
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
      element("p", {}, element("label", { for: zoneId }, TOTP.zone), zone),
      element("p", { class: "buttons" }, use, reset),
    ),
  );
  return { node, draw };
}
