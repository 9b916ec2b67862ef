import { parseArgs } from "node:util";
import { NAME_LIMIT } from "../../core/encoding/printable-name.ts";
import { isRfc3339 } from "../../core/encoding/rfc3339.ts";
import { isRecordText } from "../../core/record/record-text.ts";

/** What the command line asks for. Secrets are never arguments: other users of a machine can read those. */
export type Command =
  | { readonly command: "recover"; readonly files: readonly string[]; readonly acceptUnauthenticated: boolean }
  | {
      readonly command: "rehearse";
      readonly out: string;
      readonly m: number;
      readonly n: number;
      readonly paper: "a4" | "letter";
    }
  | {
      readonly command: "verify";
      readonly book: string;
      readonly allowedSigners: string | null;
      readonly heads: readonly string[];
      /** RFC 3339; null for the machine's time. */
      readonly now: string | null;
    }
  | {
      readonly command: "export";
      readonly book: string;
      readonly out: string;
      readonly allowedSigners: string | null;
      readonly organisation: string;
    }
  | { readonly command: "help" };

export const USAGE = `Sealwright: break-glass credentials on paper, M of N.

  sealwright rehearse --out DIR [-m 3 -n 5] [--paper a4|letter]
      Seals a sample login, writes its sheets, reads them back as images and recovers from a random quorum.
      Everything in DIR is a drill: nothing in it is a real secret.

  sealwright recover [--accept-unauthenticated] FILE...
      Recovers a set from any mix of PNG, JPEG, PDF and text files (one scanned code, or one share's words, a line).
      Prints the payload's JSON on standard output and everything else on standard error.
      Exit status: 0 authenticated; 3 recovered but not authenticated (only with --accept-unauthenticated);
      2 not enough or refused, nothing is printed; 1 the program or the machine failed.

  sealwright verify BOOK [--allowed-signers FILE] [--head CODE]... [--now TIME]
      Verifies a book or an audit pack (a folder, or a pack's zip) from its files alone, and changes nothing. --head is a
      head from paper, its code or its twelve words in quotation marks; --now, the time of the check (RFC 3339).
      Exit status: 0 all holds; 2 something does not, named with its rule and file; 1 the program or the machine failed.

  sealwright export BOOK --out DIR|FILE.zip [--allowed-signers FILE] [--organisation NAME]
      Verifies the book, then writes what an auditor needs into a new folder or zip: the book, a report, what checks it.
`;

/** Parses the arguments after the program's name; null when they make no sense. Unknown options are refused. */
export function parseArguments(argv: readonly string[]): Command | null {
  const [command, ...rest] = argv;
  try {
    if (command === "recover") return recover(rest);
    if (command === "rehearse") return rehearse(rest);
    if (command === "verify") return verify(rest);
    if (command === "export") return exportPack(rest);
  } catch {
    return null; // parseArgs tells what it met; that may be a secret pasted into the wrong place.
  }
  return command === undefined || command === "help" || command === "--help" || command === "-h" ? { command: "help" } : null;
}

function recover(args: string[]): Command | null {
  const options = { "accept-unauthenticated": { type: "boolean", default: false } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
  if (positionals.length === 0) return null;
  return { command: "recover", files: positionals, acceptUnauthenticated: values["accept-unauthenticated"] };
}

function rehearse(args: string[]): Command | null {
  const options = {
    out: { type: "string" },
    m: { type: "string", short: "m", default: "3" },
    n: { type: "string", short: "n", default: "5" },
    paper: { type: "string", default: "a4" },
  } as const;
  const { values } = parseArgs({ args, options, strict: true });
  const { out, m, n, paper } = values;
  if (out === undefined || out === "" || ![m, n].every((value) => /^\d{1,3}$/.test(value))) return null;
  if (paper !== "a4" && paper !== "letter") return null;
  return { command: "rehearse", out, m: Number(m), n: Number(n), paper };
}

function verify(args: string[]): Command | null {
  const options = {
    "allowed-signers": { type: "string" },
    head: { type: "string", multiple: true },
    now: { type: "string" },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
  const { "allowed-signers": allowedSigners = null, head: heads = [], now = null } = values;
  const [book, ...others] = positionals;
  if (book === undefined || book === "" || others.length > 0 || allowedSigners === "") return null;
  return now === null || isRfc3339(now) ? { command: "verify", book, allowedSigners, heads, now } : null;
}

function exportPack(args: string[]): Command | null {
  const options = {
    out: { type: "string" },
    "allowed-signers": { type: "string" },
    organisation: { type: "string", default: "" },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
  const { out, "allowed-signers": allowedSigners = null, organisation } = values;
  const [book, ...others] = positionals;
  if (book === undefined || book === "" || others.length > 0 || allowedSigners === "") return null;
  if (out === undefined || out === "" || (organisation !== "" && !isRecordText(organisation, NAME_LIMIT))) return null;
  return { command: "export", book, out, allowedSigners, organisation };
}
