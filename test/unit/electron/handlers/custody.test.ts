import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { DeskCall } from "../../../../core/contract/channels.ts";
import { CONTRACT, type Reply, type Request } from "../../../../core/contract/contract.ts";
import { parseAs } from "../../../../core/contract/parse.ts";
import { type SmallBook, writeBook } from "../../../support/book-files.ts";
import { codeOf } from "../../../support/ceremony-at.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";
import { eventfulBook } from "../../../support/eventful-book.ts";

let world: World;
let eventful: SmallBook;
let now = "2026-03-20T10:00:00Z";
beforeAll(async () => void (eventful = await eventfulBook()));
afterEach(() => world.dispose());

/** A call as the door passes it: request and reply parsed. */
async function call<N extends DeskCall>(name: N, request: Request<N>): Promise<Reply<N>> {
  const handler: (request: Request<N>) => Promise<unknown> = world.host.handlers[name];
  const reply = await handler(parseAs(CONTRACT[name].request, request, "unreadable.message") as Request<N>);
  return parseAs(CONTRACT[name].reply, reply, "fault.unexpected") as Reply<N>;
}

async function withBook(open = true): Promise<void> {
  now = "2026-03-20T10:00:00Z";
  world = await ceremonyWorld({ now: () => new Date(now), askFolder: async () => dirname(world.folder) }, "none");
  writeBook(eventful, world.folder);
  mkdirSync(join(world.folder, "signers"));
  if (open) await call("book:open", { place: 0 });
}

const filter = { text: "", system: "", place: "", show: "in-custody" } as const;
const home = () => call("custody:home", { filter, from: 0 });

describe("custody at the desk", () => {
  it("is refused without a book", async () => {
    await withBook(false);
    const { set } = eventful;
    expect(await codeOf(home())).toBe("refused.no-book");
    expect(await codeOf(call("custody:set", { set }))).toBe("refused.no-book");
    expect(await codeOf(call("custody:weather", { set, within: 1, people: [], places: [] }))).toBe("refused.no-book");
    expect(await codeOf(call("custody:drills", {}))).toBe("refused.no-book");
    expect(await codeOf(call("custody:calendar", { set: null }))).toBe("refused.no-book");
    expect(await codeOf(call("book:calendar", { place: null }))).toBe("refused.no-book");
  });

  it("is judged by the machine's date: when the day is another one, so is what is due", async () => {
    await withBook();
    const before = await home();
    expect(before).toMatchObject({ today: now, matching: 1, totals: { sets: 1, now: 1 } });
    expect(before.rows[0]).toMatchObject({ set: eventful.set, state: "opened", mustRotate: true });
    now = "2026-03-20T10:00:30Z";
    expect((await home()).today).toBe(before.today);
    now = "2027-03-20T10:00:00Z";
    const after = await home();
    expect(after.today).toBe(now);
    const overdue = (view: typeof before) => view.rows[0]?.due.filter((due) => due.overdue).length ?? 0;
    expect(overdue(after)).toBeGreaterThan(overdue(before));
    now = "2026-03-20T10:00:00Z";
    expect((await home()).today).toBe(now);
  });

  it("tells of one set, of its weather and of its dates; one that is not there is refused", async () => {
    await withBook();
    const { set } = eventful;
    const view = await call("custody:set", { set });
    expect(view.uses).toHaveLength(1);
    expect(view.reckoned.map(({ name }) => name)).toContain("Margin");
    expect(await call("custody:weather", { set, within: 24, people: [], places: [] })).toMatchObject({ m: view.m, n: view.n });
    const { events, found } = await call("custody:calendar", { set });
    expect(events.every((event) => event.set === set)).toBe(true);
    expect(found).toBe(events.length);
    expect((await call("custody:drills", {})).drills).toEqual([]);
    expect(await codeOf(call("custody:set", { set: "AAAAAAAA" }))).toBe("unreadable.message");
    expect(await codeOf(call("custody:weather", { set: "AAAAAAAA", within: 1, people: [], places: [] }))).toBe(
      "unreadable.message",
    );
  });

  it("is read while a ceremony is under way; the calendar is written only at rest", async () => {
    await withBook();
    const written = await call("book:calendar", { place: null });
    const file = readFileSync(join(dirname(world.folder), written?.name ?? ""), "utf8");
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    await call("ceremony:call", { kind: "recording", drill: true, about: { set: null, event: null } });
    expect((await home()).matching).toBe(1);
    const before = readdirSync(dirname(world.folder));
    expect(await codeOf(call("book:calendar", { place: null }))).toBe("refused.ceremony-running");
    expect(readdirSync(dirname(world.folder))).toEqual(before);
  });

  it("follows the book: another one is another standing", async () => {
    await withBook();
    await home();
    const closed = await call("book:close", {});
    expect(closed.book).toBeNull();
    expect(await codeOf(home())).toBe("refused.no-book");
    await call("book:open", { place: 0 });
    expect((await home()).matching).toBe(1);
  });
});
