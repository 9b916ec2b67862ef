import { afterEach, describe, expect, it } from "vitest";
import { codeOf, openersAt, peopleAt } from "../../../support/ceremony-at.ts";
import { CeremonyPeople, PASSPHRASES } from "../../../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";

let world: World;
afterEach(() => world.dispose());

const enter = { do: "enter-clean-room" } as const;

describe("the clean room", () => {
  it("does nothing while it is not entered", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "install");
    expect(await people.call("clean-room:task", {})).toEqual({ task: "none" });
    for (const work of [
      people.call("clean-room:act", { act: "done" }),
      people.call("clean-room:enter", { entry: "import", text: "x" }),
      people.call("clean-room:scan", { sheet: 1, codes: [] }),
      people.call("clean-room:reveal", { account: 0, field: "password", as: "value" }),
    ])
      expect(await codeOf(work)).toBe("refused.not-this-step");
  });

  it("is entered in its own steps only", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "accounts");
    expect(await codeOf(people.call("ceremony:do", enter))).toBe("refused.not-this-step");
    expect(world.cleanRoomOpen()).toBe(false);
  });

  it("is none when its window cannot be opened", async () => {
    let broken = true;
    world = await ceremonyWorld({
      cleanRoom: {
        open: () => (broken ? Promise.reject(new Error("no window")) : Promise.resolve()),
        close: () => {},
        show: () => {},
      },
    });
    const people = new CeremonyPeople(world.host, world.papers);
    await people.begin("sealing");
    await expect(people.call("ceremony:do", enter)).rejects.toThrow("no window");
    expect(await people.call("clean-room:task", {})).toEqual({ task: "none" });
    expect((await people.view()).ceremony?.live.cleanRoom).toBe("closed");
    broken = false;
    expect((await people.call("ceremony:do", enter)).ceremony?.live.cleanRoom).toBe("open");
  });

  it("takes done once", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "operator-key");
    await people.call("ceremony:do", enter);
    const text = PASSPHRASES.operator;
    await people.call("clean-room:enter", { entry: "passphrase", key: null, text, again: text });
    const twice = [1, 2].map(() => codeOf(people.call("clean-room:act", { act: "done" })));
    expect(await Promise.all(twice)).toEqual(["done", "refused.not-this-step"]);
    expect((await people.view()).ceremony?.at?.step).toBe("witness-key");
  });
});

describe("a new signing key", () => {
  it("has a passphrase that was typed twice alike", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "operator-key");
    await people.call("ceremony:do", enter);
    const entry = { entry: "passphrase", key: null, text: PASSPHRASES.operator } as const;
    expect(await codeOf(people.call("clean-room:enter", { ...entry, again: PASSPHRASES.witness }))).toBe(
      "refused.passphrase-differs",
    );
    expect(await codeOf(people.call("clean-room:act", { act: "done" }))).toBe("refused.not-this-step");
    expect(await codeOf(people.call("clean-room:enter", { ...entry, again: entry.text }))).toBe("done");
    expect(await codeOf(people.call("clean-room:act", { act: "done" }))).toBe("done");
  });

  it("of another person is opened by nobody here", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "witness-key");
    const operator = (await people.view()).book?.signers[0]?.id ?? expect.unreachable();
    await people.call("ceremony:do", enter);
    const entry = { entry: "passphrase", key: operator, text: PASSPHRASES.operator, again: "" } as const;
    expect(await codeOf(people.call("clean-room:enter", entry))).toBe("unreadable.message");
  });
});

describe("an account that is brought along", () => {
  it("is taken in when something was typed", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "accounts");
    const account = { ...people.account(), secrets: [{ field: "password", source: "import" }] as const };
    await people.call("ceremony:answer", { step: "accounts", item: 0, answer: { accounts: [account], runbook: "" } });
    await people.call("ceremony:do", enter);
    expect(await codeOf(people.call("clean-room:act", { act: "done" }))).toBe("refused.nothing-entered");
    expect(await codeOf(people.call("clean-room:enter", { entry: "import", text: "" }))).toBe("refused.payload-field");
    expect(await codeOf(people.call("clean-room:act", { act: "done" }))).toBe("refused.nothing-entered");
    await people.call("clean-room:enter", { entry: "import", text: "Tr0ub4dor&3" });
    await people.call("clean-room:act", { act: "done" });
    expect((await people.view()).ceremony?.at?.step).toBe("policy");
  });
});

describe("a new one-time code", () => {
  it("is installed when two codes in a row were shown by the target", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "install");
    await people.call("ceremony:do", enter);
    const installed = { act: "installed", proof: "codes" } as const;
    expect(await codeOf(people.call("clean-room:act", installed))).toBe("refused.codes-not-proved");
    expect(await codeOf(people.call("clean-room:enter", { entry: "codes", first: "000000", second: "000000" }))).not.toBe(
      "done",
    );
    expect(await codeOf(people.call("clean-room:act", installed))).toBe("refused.codes-not-proved");
    const codes = await people.call("clean-room:reveal", { account: 0, field: "totp", as: "codes" });
    if (codes.kind !== "codes") return expect.unreachable();
    await people.call("clean-room:enter", { entry: "codes", first: codes.previous, second: codes.current });
    expect(await codeOf(people.call("clean-room:act", installed))).toBe("done");
  });
});

describe("a printed sheet", () => {
  it("is read back whole, or printed again for a reason", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "read-back");
    await people.call("ceremony:do", enter);
    expect(await codeOf(people.call("clean-room:act", { act: "done" }))).toBe("refused.read-back-incomplete");
    const codes = await world.papers.codesOf(1);
    await people.call("clean-room:scan", { sheet: 1, codes: codes.slice(0, 1) });
    expect(await codeOf(people.call("clean-room:act", { act: "done" }))).toBe("refused.read-back-incomplete");
    expect(await codeOf(people.call("clean-room:act", { act: "reprint", reason: "bad" }))).toBe("refused.reason");
    await people.call("clean-room:act", { act: "reprint", reason: "the toner is smeared" });
    expect((await people.view()).ceremony?.at).toEqual({ step: "print", item: 1 });
    await people.call("ceremony:do", { do: "print", printer: 0, network: false });
    await people.call("ceremony:do", enter);
    await people.call("clean-room:scan", { sheet: 1, codes: [...(await world.papers.codesOf(1))] });
    expect(await codeOf(people.call("clean-room:act", { act: "done" }))).toBe("done");
    expect((await people.view()).ceremony?.facts.sheets[0]?.printed?.copies).toBe(2);
  });
});

describe("sheets in hand", () => {
  it("are told apart up to the last number that the door takes, and people can go on", async () => {
    world = await ceremonyWorld();
    const people = await openersAt(world, "shares");
    await people.call("ceremony:do", enter);
    for (let sheet = 0; sheet < 402; sheet++) await people.call("clean-room:act", { act: "next-sheet" });
    expect(await people.call("clean-room:task", {})).toMatchObject({ task: "shares", sheet: 400 });
    await people.call("clean-room:scan", { sheet: 400, codes: [...(await world.papers.codesOf(1))] });
    await people.call("clean-room:act", { act: "leave" });
    await people.call("ceremony:do", enter);
    expect(await people.call("clean-room:task", {})).toMatchObject({ task: "shares", sheet: 400, reading: { sharesIn: 1 } });
  });
});

describe("a network", () => {
  it("that people accepted beforehand halts nothing", async () => {
    world = await ceremonyWorld();
    world.faults.network = true;
    const people = await peopleAt(world, "sealing", "install");
    expect((await people.call("ceremony:do", enter)).ceremony?.halted).toBeNull();
    expect(await codeOf(people.call("clean-room:reveal", { account: 0, field: "password", as: "value" }))).toBe("done");
  });

  it("that nobody accepted halts where secrets are touched, and nowhere else", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "policy");
    world.faults.network = true;
    await people.step();
    expect((await people.view()).ceremony?.at?.step).toBe("install");
    expect((await people.view()).ceremony?.halted).toBeNull();
    expect((await people.call("ceremony:do", enter)).ceremony?.halted?.kind).toBe("network-up");
    expect(world.cleanRoomOpen()).toBe(false);
    world.faults.network = false;
    await people.call("ceremony:resume", {});
    expect((await people.call("ceremony:do", enter)).ceremony?.live.cleanRoom).toBe("open");
  });
});
