import { fail } from "../failure/failure.ts";
import { utf8Bytes } from "./utf8.ts";

/** A message to be begun in somebody's mail program. */
export interface MailDraft {
  /** Plain addresses, 0 to 4; without any the person chooses. */
  readonly to: readonly string[];
  readonly subject: string;
  /** Lines end with a line feed. */
  readonly body: string;
}

export interface Mailto {
  /** ASCII only. */
  readonly uri: string;
  /** True when subject or body was cut, which then ends with an ellipsis. */
  readonly shortened: boolean;
}

/** Characters of a URI that one symbol on a screen carries (`PLAIN_SYMBOL`). */
export const MAILTO_LIMIT = 997;
const ADDRESSES = 4;
const ADDRESS_LIMIT = 100;
/** Encoded characters: with four addresses of full length there is still room for 300 of the body. */
const SUBJECT_LIMIT = 240;

// The local part and the domain of ordinary addresses (RFC 5322, 3.2.3; RFC 1123, 2.1). Those that would need quoting are refused.
const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/**
 * A mailto URI (RFC 6068) of at most 997 characters: everything but unreserved characters is percent-encoded UTF-8, line ends are %0D%0A.
 * What does not fit is cut from the end of the body, between characters, and an ellipsis says so. Fails with `unreadable.mail-address`
 * (position: which one) on what is not an ordinary address of at most 100 characters, and on more than 4.
 */
export function mailtoOf({ to, subject, body }: MailDraft): Mailto {
  const limit = ADDRESSES;
  if (to.length > limit) fail("unreadable.mail-address", { position: limit + 1, limit });
  const addresses = to.map((address, index) => {
    if (address.length > ADDRESS_LIMIT || !ADDRESS.test(address))
      fail("unreadable.mail-address", { position: index + 1, limit });
    const at = address.lastIndexOf("@");
    return `${encoded(address.slice(0, at))}@${address.slice(at + 1)}`;
  });
  const topic = fitted(subject.replaceAll(/\s+/g, " "), SUBJECT_LIMIT);
  const head = `mailto:${addresses.join(",")}?subject=${topic.text}&body=`;
  const content = fitted(body.replaceAll(/\r\n|\r|\n/g, "\r\n"), MAILTO_LIMIT - head.length);
  return { uri: head + content.text, shortened: topic.cut || content.cut };
}

const ELLIPSIS = "…";

/** The text percent-encoded into at most `limit` characters, cut at a character's end where it is longer. */
function fitted(text: string, limit: number): { readonly text: string; readonly cut: boolean } {
  const whole = encoded(text);
  if (whole.length <= limit) return { text: whole, cut: false };
  const room = limit - encoded(ELLIPSIS).length;
  let fitting = "";
  // A line end is one: half of it would be a character that no line ends with.
  for (const [character] of text.matchAll(/\r\n|[^]/gu)) {
    const next = encoded(character);
    if (fitting.length + next.length > room) break;
    fitting += next;
  }
  return { text: fitting + encoded(ELLIPSIS), cut: true };
}

/** Percent-encoded UTF-8; only the unreserved characters of RFC 3986 (2.3) stand for themselves. */
function encoded(text: string): string {
  return Array.from(utf8Bytes(text), (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9._~-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
}
