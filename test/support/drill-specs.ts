import { expect } from "vitest";
import { EXCEPTION_TEXT } from "../../core/ceremony/exception-wording.ts";
import { describeFailure } from "../../core/failure/failure.ts";
import { CLOSED } from "../../renderer/text/desk-closed.ts";
import { BUTTON, HOME } from "../../renderer/text/desk.ts";
import { checkedBook } from "./checked-book.ts";
import type { Agreed } from "./desk-hands.ts";
import { Drill, picturesOf } from "./drill.ts";
import { foreignSheet } from "./foreign-sheet.ts";
import type { RunningApp } from "./running-app.ts";
import { CARD_STAIN, SHARE_STAIN, sheetsFilm } from "./sheets-film.ts";
import { tracesOf } from "./traces.ts";

const BY_HAND = EXCEPTION_TEXT.other.happened;

/** What is done with a running app, whatever it runs in. The app is closed afterwards. */
async function withApp<A extends RunningApp>(start: () => Promise<A>, work: (running: A) => Promise<void>): Promise<void> {
  const running = await start();
  try {
    await work(running);
  } catch (error) {
    await picturesOf(running);
    throw error;
  } finally {
    await running.close();
  }
}

interface Sheets extends Agreed {
  /** One of the sheets is damaged, and a foreign one among them. */
  readonly stray: boolean;
}

/** A set is sealed, printed, scanned back from its prints, and opened with the sheets that are brought. */
export function sealAndOpen<A extends RunningApp>(
  start: () => Promise<A>,
  agreed: Sheets,
  also: (running: A) => Promise<void> = async () => {},
): Promise<void> {
  return withApp(start, async (running) => {
    const drill = await Drill.of(running, agreed);
    const sealed = await drill.seal();
    const { signatures, heads } = checkedBook(running.book, running.papers());
    // All papers of a set bear the same.
    expect(heads).toHaveLength(1);
    const [first, ...others] = agreed.bring.map((x) => ({ pdf: drill.sheets.get(x) ?? new Uint8Array() }));
    const foreign = agreed.stray ? await foreignSheet() : null;
    // Coffee over the whole card and one of the two share symbols.
    const stains = agreed.stray ? [SHARE_STAIN, CARD_STAIN] : [];
    const stained = { ...first, pdf: first?.pdf ?? new Uint8Array(), stains };
    await sheetsFilm(running.camera, [stained, ...(foreign === null ? [] : [foreign]), ...others]);
    const told = foreign === null ? [] : [describeFailure({ code: "mismatched.set", facts: { set: foreign.set } }).happened];
    expect(await drill.open(told)).toBe(sealed);
    expect(sealed).toHaveLength(32);
    expect(await tracesOf(drill.secrets, running)).toEqual([]);
    expect(signatures).toBeGreaterThan(20);
    expect(checkedBook(running.book, running.papers()).signatures).toBeGreaterThan(signatures);
    await also(running);
  });
}

/** A sealing is convened with both keys, halted by hand, and abandoned. */
export function haltAndAbandon(start: () => Promise<RunningApp>, agreed: Agreed): Promise<void> {
  return withApp(start, async (running) => {
    const drill = await Drill.of(running, agreed);
    await drill.convene("sealing");
    const step = await drill.desk.heading();
    await drill.desk.halt("someone rang the bell at the door");
    await drill.resume(BY_HAND);
    expect(await drill.desk.heading()).toBe(step);
    await drill.desk.halt("and did not go away again");
    await drill.desk.reads(BY_HAND);
    await drill.desk.abandon("the room is not ours any more");
    await drill.desk.reads(CLOSED.abandoned);
    await drill.desk.press(BUTTON.close);
    await drill.desk.reads(HOME.heading);
    expect(await tracesOf(drill.secrets, running)).toEqual([]);
    expect(checkedBook(running.book, running.papers()).signatures).toBeGreaterThan(6);
  });
}
