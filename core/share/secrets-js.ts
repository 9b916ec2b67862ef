import library from "secrets.js-grempe";
import { fail, failingAs } from "../failure/failure.ts";
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
const MARKER = "01"; // The byte that secrets.js puts before the secret.
const SELF_TESTS = 4; // setRNG calls the function so often and refuses zeros.

/**
 * Splits `secret` (1..64 bytes) by secrets.js-grempe into points x = 1..n, with the given coefficients: one array as long as the secret
 * for each power 1..m-1. They are the caller's because the library's own generators never draw zero, which leaks (its issue 107).
 * The library keeps its field and its random source in module state, so both are set on every call.
 * Fails with `fault.shamir` when it asks for other coefficients or answers in another form than known.
 */
export function splitWithLibrary(secret: Uint8Array, coefficients: readonly Uint8Array[], n: number): Point[] {
  const needed = coefficients.length * (secret.length + 1);
  let calls = -SELF_TESTS;
  // The library asks power by power for the last byte first, and at the end for the marker's. That polynomial is constant, so that the
  // marker is the same in every share (FORMAT.md, "What a set is").
  const draw = (bits: number): string => {
    const call = calls++;
    if (call < 0) return "1".padStart(bits, "0");
    const fromEnd = Math.floor(call / coefficients.length);
    const byte = fromEnd === secret.length ? 0 : coefficients[call % coefficients.length]?.[secret.length - 1 - fromEnd];
    if (bits !== BITS || byte === undefined) return fail("fault.shamir");
    return byte.toString(2).padStart(BITS, "0");
  };
  return failingAs("fault.shamir", {}, () => {
    try {
      secrets.init(BITS);
      secrets.setRNG(draw);
      const shares = secrets.share(hex(secret), n, coefficients.length + 1, BITS);
      if (shares.length !== n || calls !== needed) fail("fault.shamir");
      return shares.map((share, index) => parse(share, index + 1, secret.length));
    } finally {
      secrets.init(BITS); // Drops the closure over the coefficients.
    }
  });
}

/**
 * The secret of points by secrets.js-grempe. Wrong points give a wrong secret. Fails with `fault.shamir` unless they have different whole x
 * in 1..255 and as many bytes each (the library drops, or takes for another point, what is not so), and on whatever else the library
 * refuses: its own message would quote a share.
 */
export function combineWithLibrary(points: readonly Point[]): Uint8Array {
  return failingAs("fault.shamir", {}, () => {
    const length = points[0]?.y.length ?? 0;
    const fit = points.every(({ x, y }) => Number.isInteger(x) && 1 <= x && x <= 255 && y.length === length);
    if (!fit || length === 0 || new Set(points.map(({ x }) => x)).size < points.length) fail("fault.shamir");
    secrets.init(BITS);
    return bytes(secrets.combine(points.map(({ x, y }) => `8${byteHex(x)}${MARKER}${hex(y)}`)));
  });
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
