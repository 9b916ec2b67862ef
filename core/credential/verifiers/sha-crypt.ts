import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { concat, equalBytes, wipe } from "../../encoding/bytes.ts";
import { utf8Bytes } from "../../encoding/utf8.ts";
import { malformed, type VerifierReader, within, withPassword } from "./verifier.ts";

type Hash = (message: Uint8Array) => Uint8Array;

// In which order the bytes of the digest are written down, three to four characters; the last group is short.
const ORDERS = {
  "5": { hash: sha256, kind: "sha256-crypt", columns: 10, step: 21, last: [31, 30] },
  "6": { hash: sha512, kind: "sha512-crypt", columns: 21, step: 22, last: [63] },
} as const;

const FORM = /^\$([56])\$(?:rounds=([1-9]\d{3,6})\$)?([./0-9A-Za-z]{1,16})\$([./0-9A-Za-z]{43}|[./0-9A-Za-z]{86})$/;
const DEFAULT_ROUNDS = 5000;
/** 5,000 are usual, and passlib's 656,000 are the most that is common: with a long password most of a minute. */
const ROUNDS = { least: 1000, most: 700_000 } as const;
const ALPHABET = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** `$5$` and `$6$` of crypt, as in /etc/shadow (U. Drepper, "Unix crypt using SHA-256 and SHA-512", version 0.6). */
export const shaCryptVerifier: VerifierReader = (text) => {
  if (!/^\$[56]\$/.test(text)) return null;
  const [, id = "", rounds, salt = "", written = ""] = FORM.exec(text) ?? malformed();
  const order = ORDERS[id === "5" ? "5" : "6"];
  if (written.length !== (id === "5" ? 43 : 86)) malformed();
  const turns = within(Number(rounds ?? DEFAULT_ROUNDS), ROUNDS.least, ROUNDS.most);
  return {
    kind: order.kind,
    fits: (secrets) =>
      withPassword(secrets, (password) => {
        const digest = shaCrypt(order.hash, password, utf8Bytes(salt), turns);
        const fits = equalBytes(utf8Bytes(asWritten(digest, order)), utf8Bytes(written));
        wipe(digest);
        return fits;
      }),
  };
};

// The steps of the specification by their numbers.
function shaCrypt(hash: Hash, key: Uint8Array, salt: Uint8Array, rounds: number): Uint8Array {
  const b = hash(concat(key, salt, key)); // 4-8
  const a: Uint8Array[] = [key, salt, repeated(b, key.length)]; // 1-3, 9-10
  for (let bits = key.length; bits > 0; bits >>= 1) a.push((bits & 1) === 1 ? b : key); // 11
  const seed = concat(...a);
  let digest = hash(seed); // 12
  const keys = concat(...Array.from(key, () => key)); // 13-15
  const p = repeated(hash(keys), key.length); // 16
  const salts = concat(...Array.from({ length: 16 + (digest[0] ?? 0) }, () => salt)); // 17-19
  const s = repeated(hash(salts), salt.length); // 20
  for (let round = 0; round < rounds; round++) {
    const odd = round % 2 === 1;
    const message = concat(odd ? p : digest, round % 3 === 0 ? NONE : s, round % 7 === 0 ? NONE : p, odd ? digest : p); // 21
    digest = hash(message);
    wipe(message);
  }
  wipe(b, seed, keys, p);
  return digest;
}

const NONE = new Uint8Array();

/** The first `length` bytes of the block again and again. */
function repeated(block: Uint8Array, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => block[at % block.length] ?? 0);
}

function asWritten(digest: Uint8Array, { columns, step, last }: (typeof ORDERS)["5" | "6"]): string {
  const size = digest.length;
  const third = columns * 3;
  let at = [0, columns, 2 * columns];
  let text = "";
  for (let group = 0; group < columns; group++) {
    text += characters(
      at.map((index) => digest[index] ?? 0),
      4,
    );
    at = at.map((index) => (index + step) % third);
  }
  const rest = last.map((index) => digest[index] ?? 0);
  return text + characters([0, ...(size === 64 ? [0] : []), ...rest].slice(-3), rest.length + 1);
}

/** The bits of three bytes, the first one highest, six a character from the lowest. */
function characters([high = 0, middle = 0, low = 0]: readonly number[], count: number): string {
  const bits = (high << 16) | (middle << 8) | low;
  return Array.from({ length: count }, (_, at) => ALPHABET.charAt((bits >> (6 * at)) & 63)).join("");
}
