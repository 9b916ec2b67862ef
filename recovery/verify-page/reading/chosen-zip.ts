import { fail } from "../../../core/failure/failure.ts";
import { zipPlace } from "../../../core/record/verify/zip-place.ts";
import type { Chosen } from "./chosen.ts";
import { fileContents } from "./file-contents.ts";

const ZIP_LIMIT = 1 << 29;

/** A zip that was chosen. Fails with `unreadable.zip`, `unreadable.too-long`, `fault.book-write`. */
export async function chosenZip(file: File): Promise<Chosen> {
  const bytes = await fileContents(file, ZIP_LIMIT);
  if (typeof bytes === "string") return fail("unreadable.too-long", { actual: file.size, limit: ZIP_LIMIT });
  return { name: file.name, place: zipPlace(bytes) };
}
