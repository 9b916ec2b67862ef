import { afterEach, describe, expect, it } from "vitest";
import { openBook } from "../../../../electron/adapters/book/book.ts";
import { codeOf, peopleAt } from "../../../support/ceremony-at.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";
import { type MortalVault, vaultInProcess } from "../../../support/vault-in-process.ts";

let world: World;
afterEach(() => world.dispose());

const REASON = "everybody has to leave the house";
const drill = { kind: "sealing", drill: true, about: { set: null, event: null } } as const;

describe("a ceremony that is abandoned", () => {
  it("takes a reason, and stands where it stood when there is none", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "policy");
    expect(await codeOf(people.call("ceremony:abandon", { reason: "tired" }))).toBe("refused.reason");
    expect((await people.view()).ceremony?.closed).toBe("no");
    expect((await people.call("ceremony:abandon", { reason: REASON })).ceremony?.closed).toBe("abandoned");
    expect(await codeOf(people.call("ceremony:leave", {}))).toBe("done");
  });

  it("tells that its end is not in the book when the keys are lost", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "policy");
    world.vault()?.die();
    const { ceremony, trouble } = await people.call("ceremony:abandon", { reason: REASON });
    expect(ceremony?.closed).toBe("abandoned");
    expect(trouble).toMatchObject({ code: "refused.no-signing-key" });
  });

  it("tells that its end is not in the book when the book is gone", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "policy");
    world.bookGone(true);
    const { ceremony, trouble } = await people.call("ceremony:abandon", { reason: REASON });
    world.bookGone(false);
    expect(ceremony?.closed).toBe("abandoned");
    expect(trouble).toMatchObject({ code: "fault.book-gone" });
    expect(world.vault()?.alive).toBe(false);
  });

  it("tells nothing when there was nothing in the book yet", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "operator-key");
    expect((await people.call("ceremony:abandon", { reason: REASON })).trouble).toBeNull();
  });

  it("has no step, and starts no vault again", async () => {
    const vaults: MortalVault[] = [];
    world = await ceremonyWorld({
      startVault(onDeath) {
        const vault = vaultInProcess(onDeath);
        vaults.push(vault);
        return vault;
      },
    });
    const people = await peopleAt(world, "sealing", "accounts");
    const accounts = people.deskAnswer("accounts", 0) ?? expect.unreachable();
    expect(world.host.step()).toBe("accounts");
    await people.call("ceremony:abandon", { reason: REASON });
    expect(world.host.step()).toBeNull();
    expect(await codeOf(people.call("ceremony:answer", accounts))).toBe("refused.ceremony-closed");
    expect(vaults.filter(({ alive }) => alive)).toEqual([]);
    expect(vaults).toHaveLength(1);
  });
});

describe("a ceremony that runs", () => {
  it("is left only when it is closed", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "operator-key");
    expect(world.host.isBusy()).toBe(true);
    expect(await codeOf(people.call("ceremony:leave", {}))).toBe("refused.ceremony-running");
    await people.call("ceremony:abandon", { reason: REASON });
    expect(world.host.isBusy()).toBe(false);
    expect((await people.call("ceremony:leave", {})).ceremony).toBeNull();
  });

  it("keeps its book, and asks for no folder", async () => {
    let asked = 0;
    world = await ceremonyWorld({ askFolder: async () => (asked++, null) });
    const people = await peopleAt(world, "sealing", "operator-key");
    expect(await codeOf(people.call("book:open", { place: 0 }))).toBe("refused.ceremony-running");
    expect(await codeOf(people.call("book:browse", {}))).toBe("refused.ceremony-running");
    expect(asked).toBe(0);
    await people.call("ceremony:abandon", { reason: REASON });
    await people.call("ceremony:leave", {});
    expect(await codeOf(people.call("book:browse", {}))).toBe("done");
    expect(asked).toBe(1);
  });

  it("is the only one (CER-1)", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "operator-key");
    expect(await codeOf(people.call("ceremony:call", drill))).toBe("refused.ceremony-running");
    await people.call("ceremony:abandon", { reason: REASON });
    await people.call("ceremony:leave", {});
    expect(await codeOf(people.call("ceremony:call", drill))).toBe("done");
  });

  it("is taken up again only when it is halted", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "operator-key");
    expect(await codeOf(people.call("ceremony:resume", {}))).toBe("refused.not-halted");
    await people.call("ceremony:halt", { kind: "person-left", note: "" });
    expect((await people.call("ceremony:resume", {})).ceremony?.halted).toBeNull();
  });
});

describe("a manifest", () => {
  it("that came into the book just before the vault died is not written again", async () => {
    let last: MortalVault | null = null;
    world = await ceremonyWorld({
      startVault: (onDeath) => (last = vaultInProcess(onDeath)),
      async openBook(path) {
        const book = await openBook(path);
        const add = book.addManifest.bind(book);
        book.addManifest = async (...given) => {
          await add(...given);
          last?.die();
        };
        return { book, label: "Book", folder: path };
      },
    });
    const people = await peopleAt(world, "sealing", "sign");
    expect(await codeOf(people.call("ceremony:do", { do: "sign" }))).toBe("refused.ceremony-halted");
    expect((await people.view()).ceremony?.halted?.kind).toBe("vault-died");
    const { ceremony, book } = await people.toTheEnd();
    expect(ceremony?.closed).toBe("completed");
    expect(book?.sets).toHaveLength(1);
  });
});

describe("a draft of secrets", () => {
  it("is made in its own step and never again: what was enrolled is what is sealed", async () => {
    const made: string[] = [];
    world = await ceremonyWorld({
      startVault(onDeath) {
        const vault = vaultInProcess(onDeath);
        const call: MortalVault["call"] = (name, request) => {
          made.push(name);
          return vault.call(name, request);
        };
        return { call, kill: () => vault.kill() };
      },
    });
    const people = await peopleAt(world, "sealing", "accounts");
    const accounts = people.deskAnswer("accounts", 0) ?? expect.unreachable();
    // Twice, as by a second press while the first is being answered.
    const [first, second] = [people.call("ceremony:answer", accounts), codeOf(people.call("ceremony:answer", accounts))];
    expect((await first).ceremony?.at?.step).toBe("policy");
    expect(await second).toBe("refused.not-this-step");
    expect(await codeOf(people.call("ceremony:answer", accounts))).toBe("refused.not-this-step");
    expect(made.filter((name) => name === "draft")).toHaveLength(1);
  });

  it("is not made while the ceremony is halted", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "accounts");
    await people.call("ceremony:halt", { kind: "person-left", note: "" });
    const accounts = people.deskAnswer("accounts", 0) ?? expect.unreachable();
    expect(await codeOf(people.call("ceremony:answer", accounts))).toBe("refused.ceremony-halted");
  });

  it("is made anew after the vault's death, with the accounts as they were typed", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "labels");
    world.vault()?.die();
    const { ceremony } = await people.view();
    expect(ceremony?.facts.accounts).toHaveLength(1);
    expect(ceremony?.facts).toMatchObject({ set: null, installed: [], policy: null, operatorKey: null, witnessKey: null });
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
  });
});
