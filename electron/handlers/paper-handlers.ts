import type { DeskCall } from "../../core/contract/channels.ts";
import type { Request } from "../../core/contract/contract.ts";
import type { WrittenView } from "../../core/contract/journal-view.ts";
import { utcText } from "../../core/encoding/utc-moment.ts";
import { fail } from "../../core/failure/failure.ts";
import { folderFor } from "./book-copies.ts";
import type { Printer } from "./effects.ts";
import type { Handlers } from "./host.ts";
import type { inTurn } from "./in-turn.ts";
import { choosePrinter } from "./printers.ts";
import { restingDocument } from "./resting-papers.ts";
import type { Session } from "./session.ts";

type PaperCall = Extract<DeskCall, `paper:${string}`>;

/**
 * Papers that are printed or saved while no ceremony is under way: none of them holds a secret or a bag's number. A printer is a place in the list
 * as last shown.
 */
export function paperHandlers(session: Session, turn: ReturnType<typeof inTurn>): Pick<Handlers, PaperCall> {
  let listed: readonly Printer[] = [];
  return {
    "paper:printers": () =>
      turn(async () => {
        listed = await session.effects.press.printers();
        return { printers: listed.map(({ name, network, usable }, id) => ({ id, name, network, usable })) };
      }),
    "paper:print": (request) =>
      turn(async () => {
        if (session.run?.ceremony.closed === "no") fail("refused.ceremony-running");
        return printed(request, session, listed);
      }),
  };
}

/** Where it went and by which name; null when people chose no folder. The document is made last: the press wipes it. */
async function printed(
  { paper, to }: Request<"paper:print">,
  session: Session,
  listed: readonly Printer[],
): Promise<WrittenView> {
  const { effects } = session;
  const { book } = session.book ?? fail("refused.no-book");
  const today = utcText(Math.floor(effects.now().getTime() / 1000));
  const make = () => restingDocument(paper, book, effects, today);
  if (to.to === "printer") {
    const printer = choosePrinter(listed, to.printer, to.network);
    const { name, html } = make();
    await effects.press.print(html, printer.name);
    return { label: printer.name, name, files: 1, sha256: "" };
  }
  const folder = await folderFor(session, to, "pack");
  if (folder === null) return null;
  const { name, html } = make();
  const written = await effects.writePack(folder, `${name}.pdf`, await effects.press.pdf(html));
  return { label: effects.labelOf(folder), name: written, files: 1, sha256: "" };
}
