import { afterEach, describe, expect, it } from "vitest";
import { openBook } from "../../../../electron/adapters/book/book.ts";
import { codeOf, openersAt, peopleAt } from "../../../support/ceremony-at.ts";
import { CeremonyPeople, NOTHING_YET } from "../../../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";
import { type MortalVault, vaultInProcess } from "../../../support/vault-in-process.ts";

let world: World;
afterEach(() => world.dispose());

const enter = { do: "enter-clean-room" } as const;
const enrolment = { account: 0, field: "password", as: "value" } as const;

/** A world whose vault waits with its answers to `name` until it is let go. */
async function worldWaitingAt(name: string): Promise<{ letGo: () => void; asked: Promise<void> }> {
  let letGo = () => {};
  let ask = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const asked = new Promise<void>((resolve) => (ask = resolve));
  world = await ceremonyWorld({
    startVault(onDeath) {
      const vault: MortalVault = vaultInProcess(onDeath);
      const call: MortalVault["call"] = async (operation, request) => {
        const reply = await vault.call(operation, request);
        if (operation === name) {
          ask();
          await gate;
        }
        return reply;
      };
      return { call, kill: () => vault.kill() };
    },
  });
  return { letGo, asked };
}

describe("a note that no record can hold", () => {
  it("is refused, and the ceremony goes on as if it had not been typed", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "accounts");
    expect(await codeOf(people.call("ceremony:halt", { kind: "other", note: "two\nlines" }))).toBe("refused.record-text");
    expect((await people.view()).ceremony?.halted).toBeNull();
    await people.step();
    expect((await people.view()).ceremony?.at?.step).not.toBe("accounts");
  });

  it("is taken when it is one line, and recorded", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "accounts");
    const records = (await people.view()).book?.records ?? 0;
    const { book, ceremony } = await people.call("ceremony:halt", { kind: "other", note: "the lamp went out" });
    expect(ceremony?.halted).toMatchObject({ kind: "other", note: "the lamp went out" });
    expect(book?.records).toBe(records + 1);
  });
});

describe("a halted ceremony", () => {
  it("has no clean room: a network that comes up closes it whoever finds that out", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "install");
    await people.call("ceremony:do", enter);
    expect(world.cleanRoomOpen()).toBe(true);
    world.faults.network = true;
    const { ceremony } = await people.call("ceremony:do", { do: "script", printer: 0, network: false });
    expect(ceremony?.halted?.kind).toBe("network-up");
    expect(ceremony?.live.cleanRoom).toBe("closed");
    expect(world.cleanRoomOpen()).toBe(false);
    expect(await codeOf(people.call("clean-room:reveal", enrolment))).toBe("refused.not-this-step");
  });

  it("shows nothing once a network has come up while the clean room is open", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "install");
    await people.call("ceremony:do", enter);
    expect(await codeOf(people.call("clean-room:reveal", enrolment))).toBe("done");
    world.faults.network = true;
    expect(await codeOf(people.call("clean-room:reveal", enrolment))).toBe("refused.ceremony-halted");
    expect(world.cleanRoomOpen()).toBe(false);
    expect((await people.view()).ceremony?.halted?.kind).toBe("network-up");
  });

  it("opens no clean room when the laptop slept while it was being opened", async () => {
    const { letGo, asked } = await worldWaitingAt("shares:state");
    const people = await openersAt(world, "shares");
    const entering = people.call("ceremony:do", enter);
    await asked;
    world.host.slept();
    letGo();
    await entering;
    const { ceremony } = await people.call("ceremony:do", enter);
    expect(ceremony?.halted?.kind).toBe("slept");
    expect(world.cleanRoomOpen()).toBe(false);
  });
});

describe("a ceremony that halts before anybody is named", () => {
  it("tells of it under the names of those who sign, and goes on to its end", async () => {
    world = await ceremonyWorld();
    const people = new CeremonyPeople(world.host, world.papers);
    await people.call("ceremony:call", { kind: "recording", drill: true, about: NOTHING_YET });
    await people.call("ceremony:halt", { kind: "other", note: "the lamp went out" });
    await people.call("ceremony:resume", {});
    await people.call("ceremony:answer", { step: "roll-call", item: 0, answer: people.rollCall("recording") });
    const { ceremony } = await people.toTheEnd(30);
    expect(ceremony?.closed).toBe("completed");
    await world.host.dispose();
    const book = await openBook(world.folder);
    const told = book.records().find(({ event }) => event === "exception");
    await book.close();
    expect(told?.actors).toEqual([
      { id: ceremony?.facts.operatorKey?.id, role: "operator" },
      { id: ceremony?.facts.witnessKey?.id, role: "witness" },
    ]);
  });
});

describe("a laptop that sleeps while the vault works", () => {
  it("splits once: the set that the vault made is the ceremony's, which halts behind it", async () => {
    const { letGo, asked } = await worldWaitingAt("seal");
    const people = await peopleAt(world, "sealing", "split");
    const splitting = people.call("ceremony:do", { do: "split" });
    await asked;
    world.host.slept();
    letGo();
    await splitting;
    const { ceremony } = await people.call("ceremony:do", { do: "close-clean-room" });
    expect(ceremony?.halted?.kind).toBe("slept");
    expect(ceremony?.at?.step).toBe("labels");
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
  });

  it("opens once: what the vault opened is recorded, and can be revealed afterwards", async () => {
    const { letGo, asked } = await worldWaitingAt("shares:open");
    const people = await openersAt(world, "shares");
    await people.call("ceremony:do", enter);
    for (const [index, x] of people.plan.bring.entries()) {
      await people.call("clean-room:scan", { sheet: index + 1, codes: [...(await world.papers.codesOf(x))] });
    }
    const opening = people.call("clean-room:act", { act: "open" });
    await asked;
    world.host.slept();
    expect(world.cleanRoomOpen()).toBe(false);
    letGo();
    await opening;
    const { ceremony, book } = await people.call("ceremony:do", { do: "close-clean-room" });
    expect(ceremony?.halted?.kind).toBe("slept");
    expect(book?.sets[0]?.used).toBe(true);
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
  });
});
