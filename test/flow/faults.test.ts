import { afterEach, describe, expect, it } from "vitest";
import type { DeskView } from "../../core/contract/desk-view.ts";
import { Failure } from "../../core/failure/failure.ts";
import { openBook } from "../../electron/adapters/book/book.ts";
import type { RecordedEvent } from "../../core/ceremony/facts.ts";
import { event } from "../support/known-journal.ts";
import { CeremonyPeople } from "../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../support/ceremony-world.ts";

/** Something that goes wrong just before a step is done, and how it is mended. */
interface Fault {
  readonly name: string;
  strike(world: World, view: DeskView): void;
  mend(world: World): void;
  /** The exceptions that people may be told. */
  readonly told: readonly string[];
}

const FAULTS: readonly Fault[] = [
  { name: "the vault is killed", strike: (world) => world.vault()?.die(), mend: () => {}, told: ["vault-died"] },
  { name: "the laptop sleeps", strike: (world) => world.host.slept(), mend: () => {}, told: ["slept"] },
  {
    name: "the book's folder is gone",
    strike: (world) => world.bookGone(true),
    mend: (world) => world.bookGone(false),
    told: ["book-gone"],
  },
  {
    name: "the disk is full",
    strike: (world) => void (world.faults.full = true),
    mend: (world) => void (world.faults.full = false),
    told: ["book-full"],
  },
  {
    name: "the network comes up",
    // While convening people could still accept it: then it is no exception.
    strike: (world, view) => void (world.faults.network = view.ceremony?.state === "running"),
    mend: (world) => void (world.faults.network = false),
    told: ["network-up"],
  },
  {
    name: "the printer fails",
    strike: (world) => void (world.faults.printer = true),
    mend: (world) => void (world.faults.printer = false),
    told: ["printer-failed"],
  },
  {
    name: "the machine's clock is put back",
    strike: (world) => void (world.faults.clock = -3_600_000),
    mend: (world) => void (world.faults.clock = 0),
    told: [],
  },
  { name: "the clean room's window is closed", strike: (world) => world.host.cleanRoomClosed(), mend: () => {}, told: [] },
];

let world: World;
afterEach(() => world.dispose());

/** What is put into the journal afterwards. */
const recorded = (set: string): readonly RecordedEvent[] => [
  event(
    "seal.checked",
    { level: "L2", result: "intact", x: 3, bag: "BAG-1003", custodian: "Custodian 3", place: "Safe 3", note: "" },
    set,
  ),
  event("sheet.destroyed", { x: 1, bag: "BAG-1001", custodian: "Custodian 1", how: "shredded" }, set),
];

const key = ({ ceremony }: DeskView) => `${ceremony?.at?.step} ${ceremony?.at?.item}`;

/** Runs a ceremony in which the fault strikes once in every step, and returns what people were told. */
async function throughFaults(people: CeremonyPeople, fault: Fault): Promise<ReadonlySet<string>> {
  const struck = new Set<string>();
  for (let turn = 0; turn < 400; turn++) {
    const view = await people.view();
    if (view.ceremony?.closed !== "no") break;
    if (view.ceremony.halted === null && !struck.has(key(view))) {
      struck.add(key(view));
      fault.strike(world, view);
    }
    try {
      await people.step();
    } catch (error) {
      // Refused or failed: told as a failure of the closed list, and the step stands as it was.
      if (!(error instanceof Failure)) throw error;
    }
    fault.mend(world);
  }
  const { ceremony } = await people.view();
  expect(ceremony?.closed).toBe("completed");
  return new Set(ceremony?.exceptions.map(({ kind }) => kind));
}

describe.each(FAULTS)("$name in every step", (fault) => {
  it("is told and mended, and all ceremonies end with a whole book", { timeout: 180_000 }, async () => {
    world = await ceremonyWorld();
    const sealing = new CeremonyPeople(world.host, world.papers);
    await sealing.begin("sealing");
    const told = new Set(await throughFaults(sealing, fault));
    const { book } = await sealing.call("ceremony:leave", {});
    expect(book?.sets).toHaveLength(1);
    const set = book?.sets[0]?.set ?? "";

    const opening = new CeremonyPeople(world.host, world.papers, { set });
    await opening.begin("break-glass");
    for (const kind of await throughFaults(opening, fault)) told.add(kind);
    await opening.call("ceremony:leave", {});

    const recording = new CeremonyPeople(world.host, world.papers, { events: recorded(set) });
    await recording.begin("recording");
    for (const kind of await throughFaults(recording, fault)) told.add(kind);
    expect([...told]).toEqual(fault.told);
    expect(world.cleanRoomOpen()).toBe(false);
    expect(world.vault()?.alive).toBe(false);

    // Nothing half-written: the book is read and verified again from its files alone.
    await world.host.dispose();
    const again = await openBook(world.folder);
    expect(again.remains().leftovers).toEqual([]);
    expect(again.setUsed(set)).toBe(true);
    expect(again.verification().findings).toEqual([]);
    const events = again.records().map(({ event }) => event);
    for (const one of recorded(set)) expect(events.filter((other) => other === one.event)).toHaveLength(1);
    await again.close();
  });
});
