import { zipSync, type Zippable } from "fflate";
import { secondsOf } from "../encoding/utc-moment.ts";
import { fail } from "../failure/failure.ts";
import { emptyFolders } from "./book-part.ts";
import type { PackFile } from "./pack-input.ts";

/** Files of one zip at most: its directory counts in 16 bits. */
export const ZIP_FILES_LIMIT = 65_534;
/** Bytes of all files of one zip together at most: what readers of packs unpack. */
const ZIP_BYTES_LIMIT = 1 << 29;
/** Bytes below which a file is stored: a record and its signatures gain little, and setting out to deflate takes a millisecond each. */
const SMALL = 4_096;
const MS = 1000;
/** Days that a zip can name, some left out at both ends for the distance from UTC: a clock without a battery packs all the same. */
const [FIRST_DAY, LAST_DAY] = [secondsOf("1980-01-03T00:00:00Z"), secondsOf("2099-12-28T00:00:00Z")];
const UNIX = 3;
const PLAIN_FILE = 0o100644;
const FOLDER = 0o040755;

/**
 * The files as one zip, in the order given (and `emptyFolders`), every one with the day of `today` (RFC 3339) at noon as its date, or the
 * nearest one that a zip can name: the same files on the same day give the same bytes. Fails with `refused.pack-too-large` beyond 65,534
 * files or 512 MiB.
 */
export function zipOf(files: readonly PackFile[], today: string): Uint8Array {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (files.length > ZIP_FILES_LIMIT || bytes > ZIP_BYTES_LIMIT) fail("refused.pack-too-large", { limit: ZIP_FILES_LIMIT });
  const day = new Date(Math.min(LAST_DAY, Math.max(FIRST_DAY, secondsOf(today))) * MS);
  // A zip holds local time without a zone, and noon is an hour that no change of the clocks leaves out.
  const mtime = new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);
  const entries: Zippable = {};
  for (const { path, bytes: content } of files) entries[path] = [content, { level: content.length < SMALL ? 0 : 6 }];
  for (const folder of emptyFolders(files)) entries[`${folder}/`] = [new Uint8Array(), { level: 0, attrs: FOLDER * 2 ** 16 }];
  return zipSync(entries, { mtime, os: UNIX, attrs: PLAIN_FILE * 2 ** 16 });
}
