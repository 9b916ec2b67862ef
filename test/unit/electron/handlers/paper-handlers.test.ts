import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { DeskCall } from "../../../../core/contract/channels.ts";
import { CONTRACT, type Reply, type Request } from "../../../../core/contract/contract.ts";
import type { PaperDestination, RestingPaper } from "../../../../core/contract/custody-view.ts";
import { parseAs } from "../../../../core/contract/parse.ts";
import { type SmallBook, smallBook, writeBook } from "../../../support/book-files.ts";
import { codeOf } from "../../../support/ceremony-at.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";
import { pagesOf, textOf } from "../../../support/html-text.ts";

let world: World;
let small: SmallBook;
/** What the system's dialog gives, and how often it was asked. */
let dialog: string | null = null;
let asked = 0;
beforeAll(async () => void (small = await smallBook()));
afterEach(() => world.dispose());

const LASER = { to: "printer", printer: 0, network: false } as const;
const QUEUE = { to: "printer", printer: 1, network: false } as const;
const FOLDER = { to: "folder", place: null } as const;
const PAPER = { paper: "a4", organisation: "Example Trust" } as const;
const ROUND = (sets: readonly string[]): RestingPaper => ({ what: "round-sheet", sets, ...PAPER });
const SCRIPT: RestingPaper = { what: "script", kind: "rotation", drill: false, ...PAPER };
const DUE = (set: string | null): RestingPaper => ({ what: "reminders", set, ...PAPER });

/** A call as the door passes it: request and reply parsed. */
async function call<N extends DeskCall>(name: N, request: Request<N>): Promise<Reply<N>> {
  const handler: (request: Request<N>) => Promise<unknown> = world.host.handlers[name];
  const reply = await handler(parseAs(CONTRACT[name].request, request, "unreadable.message") as Request<N>);
  return parseAs(CONTRACT[name].reply, reply, "fault.unexpected") as Reply<N>;
}

const print = (paper: RestingPaper, to: PaperDestination) => call("paper:print", { paper, to });
/** The last document that came out of the printer. */
const paper = () => world.printed.at(-1) ?? "";

/** A world in which the small book lies and is open, and whose printers were listed. */
async function withBook(): Promise<void> {
  [dialog, asked] = [null, 0];
  world = await ceremonyWorld({ askFolder: async () => ((asked += 1), dialog) }, "none");
  await openSmallBook();
  await call("paper:printers", {});
}

async function openSmallBook(): Promise<void> {
  writeBook(small, world.folder);
  mkdirSync(join(world.folder, "signers"));
  await call("book:open", { place: 0 });
}

describe("the printers", () => {
  it("are listed without a book, each with whether it is reached over a network", async () => {
    world = await ceremonyWorld({}, "none");
    const { printers } = await call("paper:printers", {});
    expect(printers.map(({ id, network, usable }) => [id, network, usable])).toEqual([
      [0, false, true],
      [1, true, true],
    ]);
  });

  it("are chosen from the list as last shown: without one there is none", async () => {
    world = await ceremonyWorld({}, "none");
    await openSmallBook();
    expect(await codeOf(print(SCRIPT, LASER))).toBe("refused.no-printer");
    await call("paper:printers", {});
    expect(await codeOf(print(SCRIPT, LASER))).toBe("done");
  });

  it("print over a network only when people accept it", async () => {
    await withBook();
    expect(await codeOf(print(SCRIPT, QUEUE))).toBe("refused.network-printer");
    expect(world.printed).toEqual([]);
    expect(await codeOf(print(SCRIPT, { ...QUEUE, network: true }))).toBe("done");
    expect(await codeOf(print(SCRIPT, { ...LASER, printer: 7 }))).toBe("refused.no-printer");
    expect(world.printed).toHaveLength(1);
  });
});

describe("a paper before a ceremony", () => {
  it("is not printed without a book, nor while a ceremony is under way", async () => {
    world = await ceremonyWorld({}, "none");
    await call("paper:printers", {});
    expect(await codeOf(print(SCRIPT, LASER))).toBe("refused.no-book");
    expect(await codeOf(print(SCRIPT, FOLDER))).toBe("refused.no-book");
    await world.dispose();
    await withBook();
    await call("ceremony:call", { kind: "recording", drill: true, about: { set: null, event: null } });
    for (const to of [LASER, FOLDER]) expect(await codeOf(print(SCRIPT, to))).toBe("refused.ceremony-running");
    expect([world.printed, asked]).toEqual([[], 0]);
  });

  it("is a script with organisation and head, and nothing filled in", async () => {
    await withBook();
    expect(await print(SCRIPT, LASER)).toMatchObject({ label: "Laser on a cable", files: 1 });
    const text = textOf(paper());
    for (const said of ["Rotating a set", "Example Trust", `Journal at record ${small.heads.length - 1}`])
      expect(text).toContain(said);
    expect(paper()).not.toContain('class="drill-border"');
    await print({ ...SCRIPT, drill: true }, LASER);
    expect(paper()).toContain('class="drill-border"');
  });

  it("is a round sheet of the bags that have a seal to look at, without any bag's number", async () => {
    await withBook();
    await print(ROUND([small.set, small.set]), LASER);
    const html = paper();
    const { bags } = await call("custody:set", { set: small.set });
    const seen = bags.filter(({ state }) => ["sealed", "broken", "missing"].includes(state));
    expect(seen.length).toBeGreaterThan(0);
    expect(html.match(/class="round-row round-bag"/g)).toHaveLength(seen.length);
    for (const { custodian, x } of seen) {
      expect(textOf(html)).toContain(custodian);
      expect(html).toContain(`Share ${x} of 3, generation 1`);
    }
    const numbers = [...small.files.values()].flatMap((file) => {
      const text = file.is === "file" ? Buffer.from(file.bytes).toString("utf8") : "";
      return [...text.matchAll(/"bag":"([^"]+)"/g)].flatMap(([, number]) => number ?? []);
    });
    expect(numbers.length).toBeGreaterThan(2);
    for (const number of numbers) expect(html).not.toContain(number);
  });

  it("is no round sheet over a set that the book does not know, nor over none", async () => {
    await withBook();
    expect(await codeOf(print(ROUND(["ABCDEFGH"]), LASER))).toBe("unreadable.message");
    expect(await codeOf(print(ROUND([]), LASER))).toBe("refused.answer");
    expect(world.printed).toEqual([]);
  });

  it("is a page of due dates: those that the calendar has, of one set or of all", async () => {
    await withBook();
    const { events } = await call("custody:calendar", { set: small.set });
    expect(events.length).toBeGreaterThan(0);
    for (const set of [small.set, null]) {
      await print(DUE(set), LASER);
      expect(paper().match(/class="symbol"/g)).toHaveLength(events.length);
      for (const { what } of events) expect(textOf(paper())).toContain(what);
    }
    expect(await codeOf(print(DUE("ABCDEFGH"), LASER))).toBe("unreadable.message");
  });

  it("is not made with an organisation that cannot be printed", async () => {
    await withBook();
    expect(await codeOf(print({ ...DUE(null), organisation: "\u202eabc" }, LASER))).toBe("unreadable.name");
  });
});

describe("a paper that is saved", () => {
  it("goes into the folder that people choose, under a name that is free; nothing is overwritten", async () => {
    await withBook();
    dialog = join(dirname(world.folder), "papers");
    const first = await print(SCRIPT, FOLDER);
    const second = await print(SCRIPT, FOLDER);
    expect(first?.name).toMatch(/^sealwright-script-rotation-\d{4}-\d\d-\d\d\.pdf$/);
    expect(second?.name).toBe(first?.name.replace(".pdf", "-2.pdf"));
    expect(new Set(readdirSync(dialog))).toEqual(new Set([first?.name, second?.name]));
    const saved = readFileSync(join(dialog, first?.name ?? ""), "utf8");
    expect(pagesOf(saved).length).toBeGreaterThan(3);
    expect(world.printed).toEqual([]);
  });

  it("lies beside the book where a place is chosen, and nowhere when people choose none", async () => {
    await withBook();
    expect(await print(DUE(null), FOLDER)).toBeNull();
    const written = await print(DUE(null), { to: "folder", place: 0 });
    expect(existsSync(join(dirname(world.folder), written?.name ?? "?"))).toBe(true);
    expect(await codeOf(print(DUE(null), { to: "folder", place: 7 }))).toBe("unreadable.message");
  });
});
