import { afterEach, describe, expect, it } from "vitest";
import { fail, type FailureCode } from "../../../../core/failure/failure.ts";
import type { Book } from "../../../../core/record/book.ts";
import { type JournalRecord, readRecord } from "../../../../core/record/record.ts";
import { openBook } from "../../../../electron/adapters/book/book.ts";
import { codeOf, openersAt, peopleAt, sealedIn } from "../../../support/ceremony-at.ts";
import { CeremonyPeople, PASSPHRASES } from "../../../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";

let world: World;
afterEach(() => world.dispose());

const REASON = "everybody has to leave the house";
const HOUR = 3_600_000;

/** Refuses records while it returns a code, as a book does. */
type Refusal = (record: JournalRecord) => FailureCode | null;

async function worldThatRefuses(refusal: Refusal, ahead: () => number = () => 0): Promise<World> {
  return ceremonyWorld({
    now: () => new Date(Date.now() + ahead()),
    async openBook(path) {
      const book: Book = await openBook(path);
      const append = book.append.bind(book);
      book.append = async (bytes, signatures) => {
        const code = refusal(readRecord(bytes));
        return code === null ? append(bytes, signatures) : fail(code);
      };
      return { book, label: "Book", folder: path };
    },
  });
}

/** The book, read and verified again from its files alone: it holds. */
async function bookAgain(): Promise<readonly JournalRecord[]> {
  await world.host.dispose();
  const again = await openBook(world.folder);
  expect(again.verification().findings).toEqual([]);
  const records = again.records();
  await again.close();
  return records;
}

const only = <E extends JournalRecord["event"]>(records: readonly JournalRecord[], event: E) =>
  records.filter((record): record is Extract<JournalRecord, { readonly event: E }> => record.event === event);

async function enterKey(people: CeremonyPeople, key: string | null, text: string): Promise<void> {
  await people.call("ceremony:do", { do: "enter-clean-room" });
  await people.call("clean-room:enter", { entry: "passphrase", key, text, again: text });
  await people.call("clean-room:act", { act: "done" });
}

describe("the record of a key", () => {
  it("names its own person in their role, and nobody else", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "recording", "events");
    const { operatorKey, witnessKey } = (await people.view()).ceremony?.facts ?? expect.unreachable();
    const added = only(await bookAgain(), "key.added");
    expect(added.map(({ actors }) => actors)).toEqual([
      [{ id: operatorKey?.id, role: "operator" }],
      [{ id: witnessKey?.id, role: "witness" }],
    ]);
  });

  it("that was lost with the power is written when the key is opened the next time", async () => {
    let isLost = true;
    world = await worldThatRefuses(({ event }) => (isLost && event === "key.added" ? "fault.book-gone" : null));
    const first = await peopleAt(world, "recording", "operator-key");
    await enterKey(first, null, PASSPHRASES.operator);
    await first.call("ceremony:abandon", { reason: REASON });
    await first.call("ceremony:leave", {});
    isLost = false;
    const people = new CeremonyPeople(world.host, world.papers);
    await people.begin("recording");
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
    const records = await bookAgain();
    // The operator's: opened. The witness's: made.
    expect(only(records, "key.added").map(({ body }) => body.name)).toEqual(["Olga Operator", "Wim Witness"]);
  });

  it("is written once, also when the book failed and the key was opened again", async () => {
    let isFull = true;
    world = await worldThatRefuses(() => (isFull ? "fault.book-full" : null));
    const people = await peopleAt(world, "recording", "operator-key");
    await enterKey(people, null, PASSPHRASES.operator);
    world.vault()?.die();
    isFull = false;
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
    const records = await bookAgain();
    expect(only(records, "key.added")).toHaveLength(2);
    expect(only(records, "exception").map(({ body }) => body.what)).toEqual(["vault-died"]);
  });

  it("comes before what waited for a signature, when another key takes the place of a lost one", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "recording", "events");
    world.vault()?.die();
    await people.call("ceremony:resume", {});
    // A passphrase may be forgotten at any time.
    await enterKey(people, null, PASSPHRASES.operator);
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
    const records = await bookAgain();
    const [, , another] = only(records, "key.added");
    const died = only(records, "exception").find(({ body }) => body.what === "vault-died");
    expect(died?.seq).toBeGreaterThan(another?.seq ?? Infinity);
    expect(died?.actors[0]).toEqual({ id: another?.body.id, role: "operator" });
  });
});

describe("the times of a ceremony", () => {
  it("are those that people assert, from the record that opens it on", async () => {
    world = await worldThatRefuses(
      () => null,
      () => HOUR,
    );
    const people = new CeremonyPeople(world.host, world.papers);
    await people.begin("recording");
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
    const attested = (await bookAgain()).filter(({ timeSource }) => timeSource === "attested");
    expect(attested[0]?.event).toBe("ceremony.opened");
    for (const { time } of attested) expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(HOUR / 4);
  });

  it("do not go back with a clock that is put back", async () => {
    let ahead = 0;
    world = await worldThatRefuses(
      () => null,
      () => ahead,
    );
    const people = await peopleAt(world, "recording", "events");
    ahead = -HOUR;
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
    const times = (await bookAgain()).filter(({ timeSource }) => timeSource === "attested").map(({ time }) => time);
    expect(times.length).toBeGreaterThan(2);
    expect(times.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(times);
  });

  it("are held against the last time that people asserted, not against that of a machine", async () => {
    world = await ceremonyWorld();
    const first = new CeremonyPeople(world.host, world.papers);
    await first.begin("recording");
    await first.toTheEnd();
    await first.call("ceremony:leave", {});
    const people = await peopleAt(world, "recording", "date");
    const yesterday = new Date(Date.now() - 24 * HOUR).toISOString();
    const typed = { date: yesterday.slice(0, 10), time: yesterday.slice(11, 16), offset: "+00:00" };
    const answer = { step: "date", item: 0, answer: { ...typed, acceptances: [{ rule: "D1", reason: REASON }] } } as const;
    expect((await people.call("ceremony:consider", answer)).lints.map(({ rule }) => rule)).toEqual(["D1", "D3"]);
    expect(await codeOf(people.call("ceremony:answer", answer))).toBe("refused.lint-open");
  });
});

describe("a new key that a machine dated later than people do", () => {
  it("is no reason to doubt their date", async () => {
    world = await worldThatRefuses(
      () => null,
      () => HOUR,
    );
    const people = await peopleAt(world, "recording", "date");
    const now = new Date().toISOString();
    const typed = { date: now.slice(0, 10), time: now.slice(11, 19), offset: "+00:00", acceptances: [] };
    const { lints } = await people.call("ceremony:consider", { step: "date", item: 0, answer: typed });
    expect(lints.map(({ rule }) => rule)).toEqual(["D1"]);
  });
});

describe("a book that does not take a record", () => {
  it.each([
    ["fault.book-full", "book-full"],
    ["fault.book-gone", "book-gone"],
    ["fault.book-write", "book-failed"],
    ["mismatched.book-chain", "book-failed"],
  ] as const)("%s halts the ceremony as %s, and nothing is lost", async (code, kind) => {
    let refuses = false;
    world = await worldThatRefuses(() => (refuses ? code : null));
    const people = await peopleAt(world, "recording", "date");
    refuses = true;
    await people.step();
    expect((await people.view()).ceremony?.halted?.kind).toBe(kind);
    refuses = false;
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
    const records = await bookAgain();
    expect(only(records, "ceremony.opened")).toHaveLength(1);
    expect(only(records, "exception").map(({ body }) => body.what)).toEqual([kind]);
  });
});

describe("sheets of a set that is never signed", () => {
  it("are named with their bags when the vault died, and can be recorded as destroyed", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "read-back", { totp: "none" });
    await people.step();
    await people.step();
    const set = (await people.view()).ceremony?.facts.set?.set ?? "";
    world.vault()?.die();
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
    await people.call("ceremony:leave", {});
    const destroyed = { x: 1, bag: "BAG-1001", custodian: "Custodian 1", how: "shredded" };
    const told = { event: "sheet.destroyed", set, reason: "", ticket: "", approvers: [], body: destroyed } as const;
    const recorders = new CeremonyPeople(world.host, world.papers, { events: [told] });
    await recorders.begin("recording");
    expect((await recorders.toTheEnd()).ceremony?.closed).toBe("completed");
    const records = await bookAgain();
    expect(only(records, "exception")[0]?.body).toMatchObject({
      what: "vault-died",
      note: `Never signed, to be destroyed: set ${set}, sheets 1 (bag BAG-1001).`,
    });
    expect(only(records, "sheet.destroyed")).toHaveLength(1);
  });

  it("are named when the ceremony is given up", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "read-back", { totp: "none" });
    await people.call("ceremony:abandon", { reason: REASON });
    const records = await bookAgain();
    expect(only(records, "exception")[0]?.body).toMatchObject({ what: "sheets-left", step: "read-back" });
    expect(records.at(-1)).toMatchObject({ event: "ceremony.closed", reason: REASON });
  });
});

describe("what the book knows", () => {
  it("stands in the records of an opening: the manifest of the set, and who keeps each bag", async () => {
    world = await ceremonyWorld();
    const people = await openersAt(world, "bags");
    const brought = [
      { number: "bag-1001", look: "intact", x: null },
      { number: "BAG-7", look: "intact", x: null },
    ] as const;
    await people.call("ceremony:answer", { step: "bags", item: 0, answer: { bags: [...brought] } });
    const records = await bookAgain();
    const hash = only(records, "set.sealed")[0]?.manifest;
    expect(only(records, "bag.brought").map(({ body, manifest }) => [body.x, body.custodian, manifest])).toEqual([
      [1, "Custodian 1", hash],
      [null, "", hash],
    ]);
    expect(only(records, "emergency.requested")[0]?.manifest).toBe(hash);
  });

  it("has each receipt with its bag", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const receipts = only(await bookAgain(), "custody.accepted");
    expect(receipts.map(({ set: of, body }) => [of, body.x, body.bag, body.custodian, body.place])).toEqual(
      [1, 2, 3].map((x) => [set, x, `BAG-${1000 + x}`, `Custodian ${x}`, `Safe ${x}`]),
    );
  });
});
