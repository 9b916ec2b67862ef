import { fail } from "../failure/failure.ts";

/** Characters (Unicode code points) in a name at most (FORMAT.md, "Limits"). */
export const NAME_LIMIT = 80;

/**
 * What may not be printed or shown raw: control, format (bidi overrides and zero-width characters among them), surrogate, private
 * and unassigned characters, line and paragraph separators.
 */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/u;
const UNPRINTABLE_BUT_LINES_AND_TABS = /(?![\t\n\r])[\p{C}\p{Zl}\p{Zp}]/u;
const ODD_SPACE = /[^\P{Zs} ]/u;
/** Most names: nothing of the above can be in them. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * A name as it may be sealed, printed and signed: 1 to 80 characters, NFC already (nothing is changed silently), no control, bidi
 * or invisible character, no space but U+0020 and none at either end. Letters of all scripts are welcome.
 * Fails with `unreadable.name`; `field` is this program's word for what is being named.
 */
export function printableName(name: unknown, field: string, limit = NAME_LIMIT): string {
  if (typeof name === "string" && name.length <= limit && PLAIN.test(name)) return name;
  const refuse = () => fail("unreadable.name", { field, limit });
  if (typeof name !== "string" || name === "" || name.length > 2 * limit) return refuse();
  if (Array.from(name).length > limit || name !== name.normalize("NFC") || name !== name.trim()) return refuse();
  return UNPRINTABLE.test(name) || ODD_SPACE.test(name) ? refuse() : name;
}

/** True for text of several lines that can be shown as it is: tabs and line ends, but nothing else that is invisible. */
export function isPrintableText(text: string): boolean {
  return !UNPRINTABLE_BUT_LINES_AND_TABS.test(text);
}
