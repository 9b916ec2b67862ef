import { SIGNER_FILE_NAME } from "../signer-id.ts";

/** The book's folders (FORMAT.md, "Manifest and records"). */
export const FOLDERS = ["records", "manifests", "signers"] as const;
export type BookFolder = (typeof FOLDERS)[number];

export const ALLOWED_SIGNERS = "allowed_signers";
export const LOCK = "book.lock";
/** Where leftovers of unfinished writes are kept. */
export const SET_ASIDE = "set-aside";
/** Beside the book's own folders: a drill's papers, which open made-up sets only. */
export const DRILL_PAPERS = "drill-papers";

const TEMPORARY = ".new-";
const DOCUMENTS = {
  // Numbers begin at 1.
  records: /^((?!000000)\d{6})\.json(\.sig|\.witness-1\.sig)?$/,
  manifests: /^([A-Z2-7]{8})\.json(\.sig|\.witness-1\.sig)?$/,
  signers: SIGNER_FILE_NAME,
} as const satisfies Record<BookFolder, RegExp>;

/** The name under which a file is written before it counts. */
export const temporaryName = (name: string) => TEMPORARY + name;
export const recordName = (seq: number) => `${String(seq).padStart(6, "0")}.json`;
export const signatureName = (document: string) => `${document}.sig`;
export const witnessName = (document: string) => `${document}.witness-1.sig`;

/** What a name in one of the book's folders stands for. */
export type Named =
  | { readonly is: "document" | "signature" | "witness"; readonly stem: string }
  | { readonly is: "temporary" | "stranger" | "system" };

/** Names are compared with what we would write: nothing that is read from a folder is ever made into a path otherwise. */
export function named(folder: BookFolder, name: string): Named {
  const [, stem, suffix] = DOCUMENTS[folder].exec(name) ?? [];
  if (stem !== undefined) {
    if (suffix === undefined) return { is: "document", stem };
    return { is: suffix === ".sig" ? "signature" : "witness", stem };
  }
  if (name.startsWith(TEMPORARY) && DOCUMENTS[folder].test(name.slice(TEMPORARY.length))) return { is: "temporary" };
  return { is: isSystemFile(name) ? "system" : "stranger" };
}

/** What may stand in the book's own folder beside the three folders and `allowed_signers`. */
export function isBesideBook(name: string): boolean {
  return [LOCK, SET_ASIDE, DRILL_PAPERS, ...ROOT_TEMPORARIES].includes(name) || isSystemFile(name);
}

/** Unfinished writes in the book's own folder. */
export const ROOT_TEMPORARIES = [temporaryName(ALLOWED_SIGNERS), temporaryName(LOCK)] as const;

const SYSTEM_FILES = [
  ".DS_Store",
  ".Spotlight-V100",
  ".TemporaryItems",
  ".Trashes",
  ".fseventsd",
  "System Volume Information",
  "Thumbs.db",
  "desktop.ini",
  "lost+found",
];

/** What systems put into folders unasked, on sticks above all. */
export function isSystemFile(name: string): boolean {
  return name.startsWith("._") || name.startsWith(".Trash-") || SYSTEM_FILES.includes(name);
}
