/**
 * What the typing keys of a keyboard produce, row by row from the one with the digits down, without and with Shift. The same place
 * in a row is the same key under the finger. `·` stands for a dead key, for nothing, and for a sign outside ASCII: not for typing
 * passwords. Keys that only some of the four keyboards have (beside the left Shift, and the one before 1) are left out.
 * The tables are compared key by key with the X keyboard database in test/unit/core/credential/keyboards.test.ts.
 */
export interface Keyboard {
  readonly plain: readonly string[];
  readonly shifted: readonly string[];
}

export const KEYBOARDS: Readonly<Record<"us" | "uk" | "german" | "french", Keyboard>> = {
  us: {
    plain: ["1234567890-=", "qwertyuiop[]", "asdfghjkl;'\\", "zxcvbnm,./"],
    shifted: ["!@#$%^&*()_+", "QWERTYUIOP{}", 'ASDFGHJKL:"|', "ZXCVBNM<>?"],
  },
  uk: {
    plain: ["1234567890-=", "qwertyuiop[]", "asdfghjkl;'#", "zxcvbnm,./"],
    shifted: ['!"·$%^&*()_+', "QWERTYUIOP{}", "ASDFGHJKL:@~", "ZXCVBNM<>?"],
  },
  german: {
    plain: ["1234567890··", "qwertzuiop·+", "asdfghjkl··#", "yxcvbnm,.-"],
    shifted: ['!"·$%&/()=?·', "QWERTZUIOP·*", "ASDFGHJKL··'", "YXCVBNM;:_"],
  },
  french: {
    plain: ["&·\"'(-·_··)=", "azertyuiop·$", "qsdfghjklm·*", "wxcvbn,;:!"],
    shifted: ["1234567890·+", "AZERTYUIOP··", "QSDFGHJKLM%·", "WXCVBN?./·"],
  },
};

/**
 * The characters that the same key, with or without Shift, produces on US, UK, German and French keyboards: a password made of
 * them comes out right at a console whose layout nobody can tell. 40 letters (all but a, m, q, w, y, z); no digit, since the French
 * keyboard types digits with Shift, and no symbol. Caps Lock must be off.
 */
export const CONSOLE_SAFE: string = (["plain", "shifted"] as const)
  .flatMap((level) => Array.from(KEYBOARDS.us[level].join(""), (character, key) => ({ level, character, key })))
  .filter(({ level, character, key }) =>
    Object.values(KEYBOARDS).every((keyboard) => keyboard[level].join("").charAt(key) === character),
  )
  .map(({ character }) => character)
  .sort()
  .join("");
