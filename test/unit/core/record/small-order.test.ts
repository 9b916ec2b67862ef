import { ED25519_TORSION_SUBGROUP, ed25519 } from "@noble/curves/ed25519.js";
import { describe, expect, it } from "vitest";
import { isOfSmallOrder } from "../../../../core/record/small-order.ts";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
const P = 2n ** 255n - 19n;

/** 32 bytes, little-endian, with the bit of the sign. */
function encoded(y: bigint, sign: boolean): Uint8Array {
  const out = Uint8Array.from({ length: 32 }, (_, at) => Number((y >> BigInt(8 * at)) & 0xffn));
  out[31] = (out[31] ?? 0) | (sign ? 0x80 : 0);
  return out;
}

/** Whether the library, which takes encodings that are not canonical when it is told to, finds the point to be of small order. */
function isSmall(point: Uint8Array): boolean {
  try {
    return ed25519.Point.fromBytes(point, true).isSmallOrder();
  } catch {
    return false;
  }
}

describe("points of small order", () => {
  it("are the eight of the library's list", () => {
    expect(ED25519_TORSION_SUBGROUP).toHaveLength(8);
    expect(ED25519_TORSION_SUBGROUP.every((hex) => isOfSmallOrder(bytes(hex)))).toBe(true);
  });

  it("are known when they are not canonical, as every y from p upwards is judged by the library", () => {
    for (let y = P; y < 2n ** 255n; y += 1n) {
      for (const sign of [false, true]) {
        const point = encoded(y, sign);
        if (isSmall(point)) expect(isOfSmallOrder(point), `${y} ${sign}`).toBe(true);
      }
    }
  });

  it("are no others: the base point, real keys, a changed byte, another length", () => {
    expect(isOfSmallOrder(ed25519.Point.BASE.toBytes())).toBe(false);
    expect(isOfSmallOrder(bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))).toBe(false);
    for (const hex of ED25519_TORSION_SUBGROUP) {
      for (const at of [0, 15, 30]) {
        const other = bytes(hex);
        other[at] = (other[at] ?? 0) ^ 4;
        expect(isOfSmallOrder(other)).toBe(false);
      }
      expect(isOfSmallOrder(bytes(`${hex}00`))).toBe(false);
    }
  });
});
