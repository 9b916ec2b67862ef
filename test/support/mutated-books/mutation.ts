import { setId } from "../../../core/share/share-header.ts";
import { FAMILY } from "../book-acts.ts";
import { type Act, type BookPlan, bytesAt, recordPath, type SmallBook, textAt, withFile } from "../book-files.ts";

/** A book that somebody changed, and all that every verifier finds in it. */
export interface Mutation {
  readonly name: string;
  readonly book: () => Promise<SmallBook>;
  /** `R5 records/000003.json`, all of them, in the order of FORMAT.md, "Verifying a book"; none when it still holds. */
  readonly findings: readonly string[];
  readonly notices?: readonly string[];
  /** Heads as typed from paper. */
  readonly heads?: (book: SmallBook) => readonly string[];
  /** The `allowed_signers` that is given from outside. */
  readonly allowedSigners?: (book: SmallBook) => string;
  /** RFC 3339; the book's own time when it is not given. */
  readonly now?: string;
  /** Why a page in a browser cannot be shown this book: what a browser does not see, or no disk of others can hold. */
  readonly notInBrowser?: string;
}

export const LINK = "a browser follows links, or leaves them out, before a page sees them";
export const EMPTY_FOLDER = "a browser hands over files only: it does not tell of folders in their place";

/** The set of the small book. */
export const SET = setId({ family: FAMILY, generation: 1 });
export const MANIFEST = `manifests/${SET}.json`;
export const record = recordPath;
export const operator = (seq: number) => `${recordPath(seq)}.sig`;
export const witness = (seq: number) => `${recordPath(seq)}.witness-1.sig`;
/** The files of one record. */
export const filesOf = (seq: number) => [record(seq), operator(seq), witness(seq)];
/** What a plan has as record `seq`. */
export function act(plan: BookPlan, seq: number): Act {
  const found = plan.acts[seq - 1];
  if (found === undefined) throw new Error(`no record ${seq} is planned`);
  return found;
}

export const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** The book with `from` replaced, once, in the file at `path`. */
export function edited(book: SmallBook, path: string, from: string, to: string): SmallBook {
  const text = textAt(book, path);
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return withFile(
    book,
    path,
    text.replace(from, () => to),
  );
}

/** The book with record `from`, its signatures too, in the place of record `to` as well. */
export const replayed = (book: SmallBook, from: number, to: number, source = book) =>
  filesOf(from).reduce((changed, path, at) => {
    const target = filesOf(to)[at] ?? "";
    return source.files.has(path) ? withFile(changed, target, bytesAt(source, path)) : changed;
  }, book);
