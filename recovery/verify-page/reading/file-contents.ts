import { fail } from "../../../core/failure/failure.ts";
import type { Contents } from "../../../core/record/verify/book-place.ts";

/** The bytes of a file, or that they are too many. Fails with `fault.book-write` when the browser cannot read it any more. */
export async function fileContents(file: File, limit: number): Promise<Contents> {
  if (file.size > limit) return "too-large";
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return fail("fault.book-write");
  }
}
