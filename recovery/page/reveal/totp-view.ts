import { Failure } from "../../../core/failure/failure.ts";
import { totpWindow } from "../../../core/credential/totp-code.ts";
import { totpFromUri } from "../../../core/credential/totp-uri.ts";
import { seedText } from "../../../core/credential/totp-seed.ts";
import { type Totp, wipeTotp } from "../../../core/credential/totp.ts";
import { type CorrectedClock, utcTime } from "../corrected-clock.ts";
import { button, element } from "../dom/element.ts";
import { failureBox } from "../dom/failure-box.ts";
import { visible } from "../dom/visible.ts";
import { FIELD, SECRET, TOTP } from "../text.ts";
import { clockView } from "./clock-view.ts";
import { secretField, secretLines } from "./secret-field.ts";

/** A part of the page that goes on by itself until it is closed. */
export interface Living {
  readonly node: HTMLElement;
  close(): void;
}

/** The live code of an otpauth address, with the codes before and after, the clock that it goes by, and the seed. */
export function totpView(address: string, clock: CorrectedClock): Living {
  try {
    return liveCodes(totpFromUri(address), clock);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const raw = secretLines(TOTP.raw, address);
    return {
      node: element("section", { class: "field" }, element("h3", {}, FIELD.totp), failureBox(error), raw),
      close: () => undefined,
    };
  }
}

function liveCodes(totp: Totp, clock: CorrectedClock): Living {
  const codes = element("ol", { class: "codes", hidden: true });
  const bar = element("progress", { max: totp.period, hidden: true, "aria-hidden": "true" });
  const toggle = button(TOTP.show, () => show(!shown), "plain");
  let shown = false;
  const clockNode = clockView(clock, tick);
  const timer = setInterval(tick, 250);

  function show(shownNow: boolean): void {
    shown = shownNow;
    for (const part of [codes, bar]) part.hidden = !shown;
    toggle.textContent = shown ? SECRET.hide : TOTP.show;
    toggle.setAttribute("aria-expanded", String(shown));
    tick();
  }

  function tick(): void {
    clockNode.draw();
    if (!shown) return codes.replaceChildren();
    const now = clock.seconds();
    const { previous, current, next, secondsLeft } = totpWindow(totp, now);
    const changes = now + secondsLeft;
    codes.replaceChildren(
      code(TOTP.previous, previous ?? "", TOTP.until(utcTime(changes - totp.period)), "beside"),
      code(TOTP.current, current, TOTP.left(secondsLeft), "current"),
      code(TOTP.next, next, TOTP.from(utcTime(changes)), "beside"),
    );
    bar.value = secondsLeft;
  }

  const { issuer, account, seed, algorithm, digits, period } = totp;
  const head = element(
    "div",
    { class: "secret-field" },
    element("h3", {}, FIELD.totp),
    element("span", { class: "buttons" }, toggle),
    element(
      "p",
      { class: "hint secret" },
      visible(TOTP.account(issuer, account)),
      ` · ${TOTP.settings(algorithm, digits, period)}`,
    ),
  );
  const seedField = secretField(TOTP.seed, seedText(seed));
  const node = element(
    "section",
    { class: "field totp", "aria-label": FIELD.totp },
    head,
    codes,
    bar,
    clockNode.node,
    seedField,
  );
  return {
    node,
    close: () => {
      clearInterval(timer);
      wipeTotp(totp);
    },
  };
}

function code(name: string, digits: string, note: string, look: "current" | "beside"): HTMLElement {
  const half = digits.length / 2;
  return element(
    "li",
    { class: look },
    element("span", { class: "name" }, name),
    element("code", {}, `${digits.slice(0, half)} ${digits.slice(half)}`),
    element("span", { class: "hint" }, note),
  );
}
