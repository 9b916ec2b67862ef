import library from "secrets.js-grempe";
import { wipe } from "../encoding/bytes.ts";
import { fail } from "../failure/failure.ts";
import type { Random } from "../ports.ts";
import type { Point } from "./gf256.ts";

/** The part that is used; the types that the package bundles are wrong for `init` and `setRNG`. */
interface SecretsJs {
  init(bits: number): void;
  setRNG(rng: (bits: number) => string): boolean;
  share(secretHex: string, shares: number, threshold: number, padLength: number): string[];
  combine(shares: readonly string[]): string;
}
const secrets = library as unknown as SecretsJs;

const BITS = 8;
const MARKER = "01"; // The byte that secrets.js puts before the secret; the same in every share.
const SELF_TESTS = 4; // setRNG calls the function so often and refuses zeros.

/**
 * Splits `secret` (1..64 bytes) into points x = 1..n, m of which give it back, by secrets.js-grempe with uniform coefficients: the
 * library's own generators never draw zero, which leaks (its issue 107). The library keeps its field and its random source in
 * module state, so both are set on every call. Fails with `fault.shamir` when it answers in another form than known.
 */
export function splitWithLibrary(secret: Uint8Array, m: number, n: number, random: Random): Point[] {
  // One draw for all coefficients: the library asks for them a byte at a time. One more byte a polynomial than the secret has, for
  // the marker's.
  const coefficients = random((secret.length + 1) * (m - 1));
  let calls = 0;
  const draw = (bits: number): string => {
    if (calls++ < SELF_TESTS) return "1".padStart(bits, "0");
    const byte = coefficients[calls - SELF_TESTS - 1];
    if (bits !== BITS || byte === undefined) return fail("fault.shamir");
    return byte.toString(2).padStart(BITS, "0");
  };
  try {
    secrets.init(BITS);
    secrets.setRNG(draw);
    const shares = secrets.share(hex(secret), n, m, BITS);
    if (shares.length !== n || calls !== SELF_TESTS + coefficients.length) fail("fault.shamir");
    return shares.map((share, index) => parse(share, index + 1, secret.length));
  } finally {
    wipe(coefficients);
    secrets.init(BITS); // Drops the closure over the coefficients.
  }
}

/** The secret of points with different x in 1..255 by secrets.js-grempe. The points must be parsed already; wrong ones give garbage. */
export function combineWithLibrary(points: readonly Point[]): Uint8Array {
  secrets.init(BITS);
  return bytes(secrets.combine(points.map(({ x, y }) => `8${byteHex(x)}${MARKER}${hex(y)}`)));
}

function parse(share: string, x: number, length: number): Point {
  const head = `8${byteHex(x)}${MARKER}`;
  if (!share.startsWith(head) || share.length !== head.length + 2 * length) fail("fault.shamir");
  return { x, y: bytes(share.slice(head.length)) };
}

function hex(array: Uint8Array): string {
  return Array.from(array, byteHex).join("");
}

function byteHex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
