import { type BookPlace, type Evidence, readEvidence } from "../../core/record/verify/book-place.ts";
import type { Verification } from "../../core/record/verify/verification.ts";
import { verifyBook } from "../../core/record/verify/verify-book.ts";
import { verifyPack } from "../../core/record/verify/verify-pack.ts";
import { breathing } from "./breath.ts";
import type { Chosen } from "./reading/chosen.ts";
import { ed25519Here } from "./signatures/ed25519-in-browser.ts";

/** What a person asks. */
export interface Question {
  readonly chosen: Chosen;
  readonly signers: { readonly name: string; readonly text: string } | null;
  readonly heads: readonly string[];
  /** RFC 3339: this machine's time. */
  readonly now: string;
}

export interface Answer {
  readonly question: Question;
  readonly evidence: Evidence;
  readonly verification: Verification;
  /** Who computed the signatures. */
  readonly by: "browser" | "page";
}

/** How far it is: files read, then signatures verified. */
export type Progress = (phase: "reading" | "signatures", done: number, of: number, by: Answer["by"]) => void;

/** Reads what was chosen and verifies it (FORMAT.md, "Verifying a book"). Fails as the place does. */
export async function check(question: Question, progress: Progress): Promise<Answer> {
  const { chosen, signers, heads, now } = question;
  const { verify, by } = await ed25519Here();
  const breathe = breathing();
  const evidence = await readEvidence(breathingPlace(chosen.place, breathe), (done, of) => progress("reading", done, of, by));
  const signatures = evidence.files.filter(({ path, is }) => is === "file" && path.endsWith(".sig")).length;
  let done = 0;
  const verification = await (evidence.is === "pack" ? verifyPack : verifyBook)({
    files: evidence.files,
    allowedSigners: signers?.text ?? null,
    heads,
    now,
    async verify(publicKey, message, signature) {
      const holds = await verify(publicKey, message, signature);
      progress("signatures", ++done, signatures, by);
      await breathe();
      return holds;
    },
  });
  return { question, evidence, verification, by };
}

function breathingPlace(place: BookPlace, breathe: () => Promise<void> | void): BookPlace {
  return {
    list: (folder) => place.list(folder),
    async read(path, limit) {
      await breathe();
      return await place.read(path, limit);
    },
  };
}
