import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { auditPack, packName, sumsOf, zipOf } from "../../core/audit-pack/pack.ts";
import type { Request } from "../../core/contract/contract.ts";
import type { WrittenView } from "../../core/contract/journal-view.ts";
import { utcText } from "../../core/encoding/utc-moment.ts";
import { fail } from "../../core/failure/failure.ts";
import type { Book } from "../../core/record/book.ts";
import type { Session } from "./session.ts";

type Destination = Request<"book:copy">;

/** Brings a second copy of the book up to it; null when people chose no folder. Fails as `Book.copyTo` does. */
export async function copyBook(session: Session, book: Book, to: Destination): Promise<WrittenView> {
  const folder = await folderFor(session, to, "copy");
  if (folder === null) return null;
  const { files } = await book.copyTo(folder);
  return { label: session.effects.labelOf(folder), name: "", files, sha256: "" };
}

/**
 * Writes an audit pack of the book; null when people chose no folder. A book that does not hold is exported too: the report says so. Fails
 * with `refused.pack-too-large` and as the disk does.
 */
export async function exportPack(session: Session, book: Book, request: Request<"book:export">): Promise<WrittenView> {
  const { effects } = session;
  const folder = await folderFor(session, request, "pack");
  if (folder === null) return null;
  const today = utcText(Math.floor(effects.now().getTime() / 1000));
  const verification = await book.verifyAgain(today, []);
  const pack = auditPack({
    files: await book.files(),
    verification,
    organisation: organisationOf(book),
    today,
    appVersion: effects.version,
    typeface: effects.typeface,
    tools: effects.packTools,
  });
  const name = packName({ today, verification });
  const written =
    request.form === "zip"
      ? await effects.writePack(folder, `${name}.zip`, zipOf(pack, today))
      : await effects.writePack(folder, name, pack);
  const sha256 = createHash("sha256").update(sumsOf(pack)).digest("hex");
  return { label: effects.labelOf(folder), name: written, files: pack.length, sha256 };
}

/** Where a copy of the damaged book lies; null when people chose no folder. */
export function folderOfCopy(session: Session, from: Destination): Promise<string | null> {
  return folderFor(session, from, "copy");
}

/** The folder of a place as last shown, or from the system's dialog; null when people chose none. Packs lie beside books, copies where a book would. */
export async function folderFor(session: Session, { place }: Destination, what: "copy" | "pack"): Promise<string | null> {
  if (place === null) return session.effects.askFolder(what);
  const { path } = session.places[place] ?? fail("unreadable.message");
  return what === "copy" ? path : dirname(path);
}

/** Whose book it is, as said when the last ceremony was called. */
function organisationOf(book: Pick<Book, "records">): string {
  const called = book.records().findLast(({ event, body }) => event === "ceremony.opened" && body.organisation !== "");
  return called?.event === "ceremony.opened" ? called.body.organisation : "";
}
