import { parseArgs } from "node:util";

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
`;

/** Parses the arguments after the program's name; null when they make no sense. Unknown options are refused. */
export function parseArguments(argv: readonly string[]): Command | null {
  const [command, ...rest] = argv;
  try {
    if (command === "recover") return recover(rest);
    if (command === "rehearse") return rehearse(rest);
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
