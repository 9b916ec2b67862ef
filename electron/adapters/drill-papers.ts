import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fail } from "../../core/failure/failure.ts";
import { diskFailure } from "./book/disk-failure.ts";
import { errorCode } from "./book/disk.ts";
import { DRILL_PAPERS } from "./book/names.ts";

const OWN_NAME = /^[a-z]{1,20}(?:-\d{1,2})?$/;
const MOST_COPIES = 100;

/**
 * Writes a PDF into `drill-papers` of the book's folder: `sheet-1.pdf`, and when that is there `sheet-1.2.pdf`; nothing is overwritten. `name`
 * is one of this program's own, else `fault.unexpected`. Fails as the book's disk does.
 */
export async function saveDrillPaper(bookFolder: string, name: string, pdf: Uint8Array): Promise<void> {
  if (!OWN_NAME.test(name)) fail("fault.unexpected");
  const folder = join(bookFolder, DRILL_PAPERS);
  try {
    await mkdir(folder, { recursive: false }).catch((error: unknown) => {
      if (errorCode(error) !== "EEXIST") throw error;
    });
    for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
      if (await isWritten(join(folder, copy === 1 ? `${name}.pdf` : `${name}.${copy}.pdf`), pdf)) return;
    }
  } catch (error) {
    throw diskFailure(error);
  }
  fail("fault.book-write");
}

async function isWritten(path: string, content: Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
