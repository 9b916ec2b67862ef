import { CHAIN } from "./mutated-books/chain.ts";
import { CUSTODY } from "./mutated-books/custody.ts";
import { DOCUMENTS } from "./mutated-books/documents.ts";
import { MANIFESTS } from "./mutated-books/manifests.ts";
import type { Mutation } from "./mutated-books/mutation.ts";
import { NAMES } from "./mutated-books/names.ts";
import { PACKS } from "./mutated-books/packs.ts";
import { SIGNATURES } from "./mutated-books/signatures.ts";
import { SIGNERS } from "./mutated-books/signers.ts";

export type { Mutation } from "./mutated-books/mutation.ts";

/** Books and audit packs that somebody changed, with all that a verifier finds in each: no more, no less, in this order. */
export const MUTATED_BOOKS: readonly Mutation[] = [
  ...CHAIN,
  ...DOCUMENTS,
  ...CUSTODY,
  ...MANIFESTS,
  ...SIGNATURES,
  ...SIGNERS,
  ...NAMES,
  ...PACKS,
];
