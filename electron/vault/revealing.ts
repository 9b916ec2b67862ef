import type { Revealed } from "../../core/contract/clean-room-view.ts";
import type { VaultRequest } from "../../core/contract/vault.ts";
import { CONSOLE_SAFE } from "../../core/credential/keyboards.ts";
import { groupsOfFour, spell } from "../../core/credential/spelling.ts";
import { fail, Failure } from "../../core/failure/failure.ts";
import type { Secrets } from "./account-secrets.ts";
import { codesAt, enrolmentOf } from "./one-time-codes.ts";

/** Whose secrets they are: those of a draft may be enrolled, those of an opened set are only used. */
export type Origin = "draft" | "opened";

// What the clean room's messages hold at most; a longer secret goes as plain text, which holds any payload.
const SPELT_LIMIT = 4000;
const ITEM_LIMIT = 4000;
const ITEMS_LIMIT = 100;

/**
 * One secret for the screen: a password character by character, a one-time password as its codes around `now` (with `enrolment`
 * as seed and symbol), recovery codes as a list, keys and certificates as text. Fails with `refused.not-held` when the account
 * has no such secret or none that can be shown so, and with `refused.enrolment` for the seed of an opened set.
 */
export function revealedSecret(secrets: Secrets, { field, as, now }: VaultRequest<"reveal">, origin: Origin): Revealed {
  const nothing = () => fail("refused.not-held", { field });
  if (field === "totp") {
    const address = secrets.totp ?? nothing();
    if (as === "enrolment") return origin === "draft" ? enrolmentOf(address) : fail("refused.enrolment");
    return codesOrText(address, now);
  }
  if (as !== "value") return nothing();
  if (field === "password") return characters(secrets.password ?? nothing());
  if (field === "recoveryCodes") return list(secrets.recoveryCodes ?? nothing());
  return { kind: "text", text: secrets[field] ?? nothing() };
}

function characters(password: string): Revealed {
  const spelt = spell(password);
  if (spelt.length > SPELT_LIMIT) return { kind: "text", text: password };
  const groups = groupsOfFour(password).map(({ position }) => ({
    position,
    characters: spelt
      .slice(position - 1, position + 3)
      .map(({ character, spoken }) => ({ character, word: spoken, kind: kindOf(character) })),
  }));
  return { kind: "characters", groups, layoutDependent: spelt.some(({ character }) => !CONSOLE_SAFE.includes(character)) };
}

function kindOf(character: string): "letter" | "digit" | "symbol" {
  if (/\p{L}/u.test(character)) return "letter";
  return /\p{Nd}/u.test(character) ? "digit" : "symbol";
}

function list(items: readonly string[]): Revealed {
  const fits = items.length <= ITEMS_LIMIT && items.every(({ length }) => length <= ITEM_LIMIT);
  return fits ? { kind: "list", items: [...items] } : { kind: "text", text: items.join("\n") };
}

// A payload may hold an address that this program would not have sealed: whoever needs it sees it as it stands.
function codesOrText(address: string, now: number): Revealed {
  try {
    return codesAt(address, now);
  } catch (error) {
    if (error instanceof Failure && error.code === "unreadable.otpauth") return { kind: "text", text: address };
    throw error;
  }
}
