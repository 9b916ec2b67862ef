import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONSOLE_SAFE, KEYBOARDS } from "../../../../core/credential/keyboards.ts";
import { withTemporaryTree } from "../../../support/temporary-tree.ts";
import { describeWithTools } from "../../../support/tool.ts";

describe("the console-safe alphabet", () => {
  it("is the 20 letters that stay in place, small and capital", () => {
    expect(CONSOLE_SAFE).toBe("BCDEFGHIJKLNOPRSTUVXbcdefghijklnoprstuvx");
  });

  it("has keyboards of one shape to compare", () => {
    for (const { plain, shifted } of Object.values(KEYBOARDS)) {
      expect(plain.map((row) => row.length)).toEqual([12, 12, 12, 10]);
      expect(shifted.map((row) => row.length)).toEqual([12, 12, 12, 10]);
    }
  });

  it("leaves out what a French or German keyboard moves", () => {
    for (const character of "aAqQwWzZyYmM0123456789!$%.,-_=") expect(CONSOLE_SAFE).not.toContain(character);
  });
});

/** X's names of the keys, in the order of `KEYBOARDS`. */
const KEYS = [
  ..."01 02 03 04 05 06 07 08 09 10 11 12".split(" ").map((key) => `AE${key}`),
  ..."01 02 03 04 05 06 07 08 09 10 11 12".split(" ").map((key) => `AD${key}`),
  ..."01 02 03 04 05 06 07 08 09 10 11".split(" ").map((key) => `AC${key}`),
  "BKSL",
  ..."01 02 03 04 05 06 07 08 09 10".split(" ").map((key) => `AB${key}`),
];

/** X's names of ASCII's punctuation (keysymdef.h); letters and digits are their own names. */
const NAMES: Readonly<Record<string, string>> = {
  exclam: "!",
  quotedbl: '"',
  numbersign: "#",
  dollar: "$",
  percent: "%",
  ampersand: "&",
  apostrophe: "'",
  parenleft: "(",
  parenright: ")",
  asterisk: "*",
  plus: "+",
  comma: ",",
  minus: "-",
  period: ".",
  slash: "/",
  colon: ":",
  semicolon: ";",
  less: "<",
  equal: "=",
  greater: ">",
  question: "?",
  at: "@",
  bracketleft: "[",
  backslash: "\\",
  bracketright: "]",
  asciicircum: "^",
  underscore: "_",
  grave: "`",
  braceleft: "{",
  bar: "|",
  braceright: "}",
  asciitilde: "~",
};

describeWithTools("the keyboard tables against X's database", { xkbcomp: "x11-xkb-utils" }, () => {
  it.each([
    ["us", "us"],
    ["uk", "gb"],
    ["german", "de"],
    ["french", "fr"],
  ] as const)("%s is %s", (name, layout) => {
    const keymap = resolvedKeymap(layout);
    const symbols = KEYS.map((key) => levelsOf(keymap, key));
    expect(symbols.map(([plain]) => plain).join("")).toBe(KEYBOARDS[name].plain.join(""));
    expect(symbols.map(([, shifted]) => shifted).join("")).toBe(KEYBOARDS[name].shifted.join(""));
  });
});

function resolvedKeymap(layout: string): string {
  const include = (section: string, file: string) => `${section} { include "${file}" };`;
  const sections = [
    include("xkb_keycodes", "evdev"),
    include("xkb_types", "complete"),
    include("xkb_compat", "complete"),
    include("xkb_symbols", `pc+${layout}`),
  ];
  return withTemporaryTree({ "keymap.xkb": `xkb_keymap { ${sections.join(" ")} };` }, (root) =>
    execFileSync("xkbcomp", ["-w0", "-xkb", join(root, "keymap.xkb"), "-"], { encoding: "utf8" }),
  );
}

function levelsOf(keymap: string, key: string): readonly [string, string] {
  const [, list = ""] = new RegExp(`key <${key}> \\{(?:[^}]*symbols\\[Group1\\]=)?\\s*\\[([^\\]]*)\\]`).exec(keymap) ?? [];
  const [plain = "", shifted = ""] = list.split(",").map((symbol) => symbol.trim());
  return [character(plain), character(shifted)];
}

function character(symbol: string): string {
  return /^[A-Za-z0-9]$/.test(symbol) ? symbol : (NAMES[symbol] ?? "·");
}
