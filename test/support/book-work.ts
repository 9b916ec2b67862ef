import type { Book, Signatures } from "../../core/record/book.ts";
import type { TrialSigner } from "./trial-book.ts";

/** One thing that a ceremony writes into its book, signed beforehand, so that it is the same bytes every time. */
export type Writing =
  | { readonly writes: "signer"; readonly id: string; readonly publicKey: Uint8Array; readonly file: Uint8Array }
  | { readonly writes: "record"; readonly seq: number; readonly bytes: Uint8Array; readonly signatures: Signatures }
  | { readonly writes: "manifest"; readonly set: string; readonly bytes: Uint8Array; readonly signatures: Signatures };

export const signerWriting = ({ id, publicKey, file }: TrialSigner): Writing => ({ writes: "signer", id, publicKey, file });

/** Whether the book has it. */
export function isWritten(book: Book, writing: Writing): boolean {
  if (writing.writes === "signer") return book.signers().some(({ id }) => id === writing.id);
  return writing.writes === "record" ? book.head().seq >= writing.seq : book.manifestHash(writing.set) !== null;
}

export async function write(book: Book, writing: Writing): Promise<void> {
  if (writing.writes === "signer") await book.addSigner(writing.file, writing.id, writing.publicKey);
  else if (writing.writes === "record") await book.append(writing.bytes, writing.signatures);
  else await book.addManifest(writing.set, writing.bytes, writing.signatures);
}

/** What a mortal writer is to do. */
export interface Work {
  readonly does: "write" | "copy" | "repair";
  readonly folder: string;
  /** The copy's folder. */
  readonly copy: string;
  readonly writings: readonly Writing[];
}

const BYTES = "bytes:";

export function workText(work: Work): string {
  return JSON.stringify(work, (_, value: unknown) =>
    value instanceof Uint8Array ? BYTES + Buffer.from(value).toString("base64") : value,
  );
}

export function workOf(text: string): Work {
  const plain: unknown = JSON.parse(text, (_, value: unknown) =>
    typeof value === "string" && value.startsWith(BYTES)
      ? new Uint8Array(Buffer.from(value.slice(BYTES.length), "base64"))
      : value,
  );
  // Written by workText, in the same test.
  return plain as Work;
}
