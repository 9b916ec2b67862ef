import { expect } from "vitest";
import { base32, bits, combine, cut, hex, inverse, keyText, lagrange, over, times, WORDS } from "../../support/plain-paper.ts";
import { TWO, KEY, FIRST, SECOND, THIRD, EXP, log, byte, row, text, y, type Expected } from "./material.ts";

/** The numbers of the sections on base32, GF(2^8), the key, splitting, and recovery by hand. */
export const ARITHMETIC: Expected = {
  base32: () => ({
    ...Object.fromEntries([1, 2, 3, 4, 5].map((length) => [hex(KEY.subarray(0, length)), base32(KEY.subarray(0, length))])),
    refused: "7V 7UK 7UKR 7UKXLNR 7U====== 7uk0",
  }),

  "gf256-multiply": () => {
    const doubled = [1, 2, 4, 8, 16, 32, 64, 128].map((factor) => times(0xf5, factor));
    const used = [0, 1, 2, 3, 4, 5, 6, 7].map((bit) => (0x98 >> bit) & 1);
    const sums = used.map((_, at) => used.slice(0, at + 1).reduce((sum, bit, i) => sum ^ (bit * (doubled[i] ?? 0)), 0));
    return {
      factors: "f5 98",
      "bits of 98": used.map((bit) => ` ${bit}`).join(" "),
      a: row(doubled),
      p: row(sums),
      product: byte(times(0xf5, 0x98)),
    };
  },

  "gf256-tables": () => {
    const sum = (log(0xf5) + log(0x98)) % 255;
    return {
      "log[f5]": text(log(0xf5)),
      "log[98]": text(log(0x98)),
      "sum mod 255": text(sum),
      "exp[sum]": byte(times(0xf5, 0x98)),
      "1 / 03": byte(inverse(3, 0x11d)),
      "log[0x1d]": text(log(0x1d)),
    };
  },

  "key-text": () => ({ K: TWO.keyHex, text: keyText(KEY) }),

  lagrange: () => {
    const choices = [
      [1, 2],
      [1, 3],
      [2, 3],
      [1, 2, 3],
      [1, 3, 4],
      [2, 4, 5],
    ];
    return Object.fromEntries(choices.map((xs) => [`x ${xs.join(" ")}`, row(lagrange(xs))]));
  },

  "secrets-js": () => ({ "share 1": `80101${hex(y(FIRST))}`, "share 2": `80201${hex(y(SECOND))}` }),

  "hand-words": () => {
    const four = ["away", "manual", "beyond", "firm"];
    const numbers = four.map((word) => WORDS.indexOf(word));
    const groups = cut(bits(numbers, 10), 8);
    return {
      ...Object.fromEntries(four.map((word, at) => [word, `${numbers[at]}  ${bits([numbers[at] ?? 0], 10)}`])),
      bits: groups.map((group) => bits([group], 8)).join(" "),
      bytes: row([...FIRST.subarray(0, 5)]),
    };
  },

  "hand-lagrange": () => {
    const step = (value: number) => `(${log(value)} - ${log(3)} + 255) mod 255 = ${(log(value) - log(3) + 255) % 255}`;
    const result = (value: number) => `exp[${(log(value) - log(3) + 255) % 255}] = ${byte(over(value, 3))}`;
    expect([over(2, 3), over(1, 3)]).toEqual(lagrange([1, 2]));
    return { "log L[1]": step(2), "L[1]": result(2), "log L[2]": step(1), "L[2]": result(1) };
  },

  "hand-byte": () => handByte([1, FIRST], [2, SECOND]),
  "hand-check": () => {
    const [l1 = 0, l3 = 0] = lagrange([1, 3]);
    const { "y[1]": _, ...rest } = handByte([1, FIRST], [3, THIRD]);
    return { "L[1]": byte(l1), "L[3]": byte(l3), ...rest };
  },

  "hand-text": () => {
    const five = KEY.subarray(0, 5);
    const fives = cut(bits(five, 8), 5);
    return { bytes: row([...five]), fives: fives.map((value) => bits([value], 5)).join(" "), text: base32(five) };
  },

  "hand-key": () => ({
    "y[1]": hex(y(FIRST)),
    "y[2]": hex(y(SECOND)),
    K: hex(
      combine([
        [1, y(FIRST)],
        [2, y(SECOND)],
      ]),
    ),
  }),
};

function product(a: number, b: number): string {
  const sum = log(a) + log(b);
  return `${log(a)} + ${log(b)} = ${sum}, exp[${sum % 255}] = ${byte(EXP[sum % 255] ?? 0)}`;
}

function handByte([x1, r1]: readonly [number, Buffer], [x2, r2]: readonly [number, Buffer]): Readonly<Record<string, string>> {
  const [l1 = 0, l2 = 0] = lagrange([x1, x2]);
  const [y1 = 0, y2 = 0] = [r1[8], r2[8]];
  const [p1, p2] = [times(l1, y1), times(l2, y2)];
  expect(p1 ^ p2).toBe(KEY[0]);
  return {
    [`y[${x1}]`]: byte(y1),
    [`y[${x2}]`]: byte(y2),
    [`L[${x1}] * y[${x1}]`]: product(l1, y1),
    [`L[${x2}] * y[${x2}]`]: product(l2, y2),
    K: `${byte(p1)} + ${byte(p2)} = ${byte(p1 ^ p2)}`,
  };
}
