import { compareUtf8 } from "../../encoding/utf8.ts";
import { ALLOWED_SIGNERS, DRILL_PAPERS, isSystemFile, LOCK, named, ROOT_TEMPORARIES, SET_ASIDE } from "./names.ts";
import type { RuleId } from "./rules.ts";
import type { BookFile, Finding } from "./verification.ts";

/** Bytes of each kind of file at most (FORMAT.md, "Limits"). */
export const FILE_LIMITS = { document: 65_536, signature: 1_000, allowedSigners: 200_000 } as const;

/** What the names in a book's folder say (FORMAT.md, "Verifying a book", 2). */
export interface Listing {
  readonly findings: readonly Finding[];
  readonly notices: readonly Finding[];
  /** The bytes of the book's own plain files that no finding names, by path. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  /** Paths that a finding names: they count as not there, and are not named again. */
  readonly named: ReadonlySet<string>;
  /** Numbers of record documents, named or not: the highest, 0 without any. */
  readonly highest: number;
  /** Set IDs of manifests that are there and not named, ascending. */
  readonly sets: readonly string[];
  /** Of the two folders, those that are there. */
  readonly folders: ReadonlySet<string>;
}

type Place = "root" | "records" | "manifests";

/** Sorts out the names. `ownList` is false when another `allowed_signers` is used: then the book's own is ignored. */
export function listing(files: readonly BookFile[], ownList: boolean): Listing {
  const found = files
    .flatMap((file) => placed(file) ?? [])
    .filter(({ place, name }) => !isIgnored(place, name, ownList))
    .toSorted((a, b) => compareUtf8(a.file.path, b.file.path));
  const paths = new Set(found.map(({ file }) => file.path));
  const findings: Finding[] = [];
  const notices: Finding[] = [];
  const bytes = new Map<string, Uint8Array>();
  const folders = new Set<string>();
  const sets: string[] = [];
  let highest = 0;
  for (const { file, place, name } of found) {
    const { path } = file;
    const stem = documentStem(place, name);
    if (stem !== null && place === "records") highest = Math.max(highest, Number(stem));
    const rule = ruleOf(file, place, name, paths);
    if (rule !== null) (rule.startsWith("N") ? notices : findings).push({ rule, file: path });
    else if (file.is === "folder") folders.add(path);
    else if (file.is === "file") {
      bytes.set(path, file.bytes);
      if (stem !== null && place === "manifests") sets.push(stem);
    }
  }
  return { findings, notices, bytes, named: new Set(findings.map((finding) => finding.file)), highest, sets, folders };
}

interface Placed {
  readonly file: BookFile;
  readonly place: Place;
  readonly name: string;
}

/** Null for what is deeper, or in a folder that is not looked into. */
function placed(file: BookFile): Placed | null {
  const at = file.path.indexOf("/");
  if (at < 0) return { file, place: "root", name: file.path };
  const place = file.path.slice(0, at);
  const name = file.path.slice(at + 1);
  return (place === "records" || place === "manifests") && !name.includes("/") ? { file, place, name } : null;
}

function isIgnored(place: Place, name: string, ownList: boolean): boolean {
  if (isSystemFile(name)) return true;
  return (
    place === "root" && ([LOCK, SET_ASIDE, DRILL_PAPERS, "signers"].includes(name) || (name === ALLOWED_SIGNERS && !ownList))
  );
}

function documentStem(place: Place, name: string): string | null {
  if (place === "root") return null;
  const what = named(place, name);
  return what.is === "document" ? what.stem : null;
}

function ruleOf(file: BookFile, place: Place, name: string, paths: ReadonlySet<string>): RuleId | null {
  if (place === "root") {
    if (ROOT_TEMPORARIES.some((temporary) => temporary === name)) return "N2";
    if (name === ALLOWED_SIGNERS) return contentRule(file, FILE_LIMITS.allowedSigners);
    if (name !== "records" && name !== "manifests") return "N1";
    return file.is === "folder" ? null : "B2";
  }
  const what = named(place, name);
  if (what.is === "temporary") return "N2";
  if (what.is === "document") return contentRule(file, FILE_LIMITS.document);
  if (what.is !== "signature" && what.is !== "witness") return "B1";
  return contentRule(file, FILE_LIMITS.signature) ?? (paths.has(`${place}/${what.stem}.json`) ? null : "B4");
}

function contentRule(file: BookFile, limit: number): RuleId | null {
  if (file.is === "too-large") return "B3";
  if (file.is !== "file") return "B2";
  return file.bytes.length > limit ? "B3" : null;
}
