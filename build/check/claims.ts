import type { Breach } from "./breach.ts";
import { lineAt } from "./breach.ts";
import type { SourceFile } from "./source-files.ts";

/** What is printed, shown or shipped with words in it. */
export const WORDED = /\.(?:[cm]?[jt]s|[jt]sx|html|md|py|css|txt|abnf)$/;

const PLACES = ["core/", "recovery/", "renderer/", "electron/", "README.md"];
/** Lists of single words: nothing in them is a sentence. */
const WORD_LISTS = ["core/share/word-list.ts", "core/credential/passphrase-words.ts"];

/** Whole sentences that use a word in order to refuse the claim. Only these, only there. */
export const REFUSALS: readonly { readonly file: string; readonly sentence: string }[] = [];

/** White space, a hyphen or slash, a comment's margin, or the seam of two strings that are joined. */
const GAP = String.raw`(?:[\s/*#>-]|["'\`]\s*\+?\s*["'\`])+`;

interface Claim {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Words in this order; one that begins with `?` may be missing. */
function claim(instead: string, ...words: string[]): Claim {
  const parts = words.map((word, index) => {
    const optional = word.startsWith("?");
    const bare = optional ? word.slice(1) : word;
    const gap = index === words.length - 1 ? "" : GAP;
    return optional ? `(?:(?:${bare})${gap})?` : `(?:${bare})${gap}`;
  });
  return { instead, pattern: new RegExp(`(?<!\\w)${parts.join("")}(?!\\w)`, "gi") };
}

const NAME_THE_CONTROL = "name the control that a record is evidence for";

/** The words nobody may print: none of these claims can be kept. */
const CLAIMS: readonly Claim[] = [
  claim("say what is checked, and by which command", "audited"),
  claim("say what an attacker would need", "unbreakable"),
  claim(NAME_THE_CONTROL, "(?:PCI|ISO)[\\w/ -]{0,24}", "compliant"),
  claim(NAME_THE_CONTROL, "complies|compliant|compliance", "with|to", "PCI|ISO"),
  claim("say what is written where", "secrets?|shares?|keys?|passwords?", "ever|never", "touch(?:es)?", "?the", "dis[kc]"),
  claim("say what was looked at", "proves?", "?that", "the|a", "bag", "was|is|has|had", "not|never|un\\w+"),
];

/** Finds claims that may not be printed (rule W1). */
export function checkClaims(files: readonly SourceFile[], refusals = REFUSALS): Breach[] {
  return files.filter(isShipped).flatMap(({ path, text }) => {
    let searched = text;
    for (const { file, sentence } of refusals) if (file === path) searched = searched.replaceAll(sentence, blank);
    return CLAIMS.flatMap(({ pattern, instead }) =>
      [...searched.matchAll(pattern)].map((match): Breach => {
        const found = match[0].replace(/\s+/g, " ");
        return { file: path, line: lineAt(text, match.index), rule: "W1", reason: `"${found}" may not be printed: ${instead}` };
      }),
    );
  });
}

/** Of the same length, so that the lines stay where they are. */
function blank(sentence: string): string {
  return sentence.replace(/\S/g, " ");
}

function isShipped({ path }: SourceFile): boolean {
  return PLACES.some((place) => path.startsWith(place)) && !WORD_LISTS.includes(path);
}
