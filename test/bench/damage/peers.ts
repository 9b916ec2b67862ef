import type { QrSegment } from "qrcode";
import { chance } from "../degrade/chance.ts";

/** A code of the shape that another project prints: as much data, in the same mode, at the same level. The data is ours, by lot. */
export interface PeerShape {
  readonly name: string;
  readonly level: "L" | "M" | "Q" | "H";
  readonly mode: QrSegment["mode"];
  readonly alphabet: string;
  readonly length: number;
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export const PEERS: readonly PeerShape[] = [
  // JSON of salt, 768 bytes in base64 and a label.
  { name: "block of JSON, L", level: "L", mode: "byte", alphabet: BASE64, length: 1120 },
  // A key shard of some 250 bytes in decimal digits.
  { name: "digits, M", level: "M", mode: "numeric", alphabet: "0123456789", length: 600 },
  // 24 words in capitals.
  { name: "words in capitals, Q", level: "Q", mode: "alphanumeric", alphabet: "ABCDEFGHIJKLMNOPRSTUVWY ", length: 155 },
];

/** A text of the shape, the same for the same seed. */
export function peerText({ alphabet, length }: Pick<PeerShape, "alphabet" | "length">, seed: string): string {
  const draw = chance(seed);
  return Array.from({ length }, () => alphabet[Math.floor(draw() * alphabet.length)]).join("");
}
