import type { Revealed } from "../../core/contract/clean-room-view.ts";
import { groupsOfFour } from "../../core/credential/spelling.ts";
import { totpWindow } from "../../core/credential/totp-code.ts";
import { proveEnrolment, TOLERANCE_LIMIT } from "../../core/credential/totp-proof.ts";
import { seedText } from "../../core/credential/totp-seed.ts";
import { totpFromUri } from "../../core/credential/totp-uri.ts";
import { type Totp, wipeTotp } from "../../core/credential/totp.ts";
import { PLAIN_SYMBOL, plainSymbol } from "../../core/sheet/plain-symbol.ts";

type Of<K extends Revealed["kind"]> = Extract<Revealed, { readonly kind: K }>;

const HASHES = { sha1: "SHA-1", sha256: "SHA-256", sha512: "SHA-512" } as const;

/** The codes of an otpauth address at `now`; `ends` counts as `now` does. Fails as `totpFromUri`. */
export function codesAt(address: string, now: number): Of<"codes"> {
  return withTotp(address, (totp) => {
    const { previous = "", current, next, secondsLeft } = totpWindow(totp, now);
    return { kind: "codes", previous, current, next, period: totp.period, ends: now + secondsLeft };
  });
}

/** The seed of an otpauth address in groups of four, its settings, and the address as a symbol. Fails as `totpFromUri`. */
export function enrolmentOf(address: string): Of<"enrolment"> {
  return withTotp(address, (totp) => ({
    kind: "enrolment",
    seed: groupsOfFour(seedText(totp.seed))
      .map(({ text }) => text)
      .join(" "),
    settings: `${HASHES[totp.algorithm]}, ${totp.digits} digits, ${totp.period} seconds`,
    symbol: symbolOf(address),
  }));
}

/**
 * Fails as `proveEnrolment` does unless these are two consecutive codes of the address within ten minutes of `now`: the seed is
 * to be proved, and the target's clock may be wrong.
 */
export function proveCodes(address: string, first: string, second: string, now: number): void {
  withTotp(address, (totp) => proveEnrolment(totp, [first, second], now, TOLERANCE_LIMIT));
}

// An address that is too long for a symbol is typed by hand.
function symbolOf(address: string): Of<"enrolment">["symbol"] {
  if (Buffer.byteLength(address) > PLAIN_SYMBOL.bytes) return null;
  const { modules, path } = plainSymbol(address);
  return { modules, path };
}

function withTotp<T>(address: string, use: (totp: Totp) => T): T {
  const totp = totpFromUri(address);
  try {
    return use(totp);
  } finally {
    wipeTotp(totp);
  }
}
