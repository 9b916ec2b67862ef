import { describe, expect, it } from "vitest";
import { base32, base32Bytes } from "../../../../core/encoding/base32.ts";
import { failureOf } from "../../../support/failure-of.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("base32", () => {
  // RFC 4648, section 10, without padding.
  it.each([
    ["", ""],
    ["f", "MY"],
    ["fo", "MZXQ"],
    ["foo", "MZXW6"],
    ["foob", "MZXW6YQ"],
    ["fooba", "MZXW6YTB"],
    ["foobar", "MZXW6YTBOI"],
  ])("%j is %s, both ways", (text, encoded) => {
    expect(base32(new Uint8Array(Buffer.from(text)))).toBe(encoded);
    expect(hex(base32Bytes(encoded))).toBe(Buffer.from(text).toString("hex"));
  });

  it.each([
    ["lower case", "mzxw6", 1],
    ["0 for O", "MZXW0", 5],
    ["1 for I", "1ZXW6", 1],
    ["8", "MZ8W6", 3],
    ["9", "MZX96", 4],
    ["padding", "MZXW6YQ=", 8],
    ["a space", "MZX W6", 4],
    ["a hyphen", "MZX-W6", 4],
    ["a Cyrillic capital M", "\u041CZXW6", 1],
    ["a full-width letter", "M\uFF3AXW6", 2],
    ["a zero-width space", "MZXW6\u200B", 6],
    ["a line end", "MZXW6\n", 6],
  ])("refuses %s and tells where", (_, text, position) => {
    const { code, facts } = failureOf(() => base32Bytes(text));
    expect([code, facts]).toEqual(["unreadable.character", { position }]);
  });

  it.each([
    ["one character left over", "M"],
    ["three left over", "MZX"],
    ["six left over", "MZXW6Y"],
    ["filling bits after one byte", "MZ"],
    ["filling bits after two bytes", "MZXR"],
    ["filling bits after three bytes", "MZXW7"],
    ["filling bits after four bytes", "MZXW6YR"],
  ])("refuses %s", (_, text) => {
    expect(failureOf(() => base32Bytes(text)).code).toBe("unreadable.base32");
  });
});
