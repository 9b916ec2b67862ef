import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { codeOf, peopleAt, sealedIn } from "../../../support/ceremony-at.ts";
import { heldIn, inside, listening, stepOf } from "../../../support/ceremony-checks.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";

let world: World;
afterEach(() => world.dispose());

const enter = { do: "enter-clean-room" } as const;
const done = { act: "done" } as const;

describe("the proof of a quorum", () => {
  it("opens the set that was asked for, without a reason in place of its cards, and shows nothing", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const people = await inside(await peopleAt(world, "quorum-proof", "quorum", { set }));
    expect(await people.call("clean-room:task", {})).toMatchObject({ task: "shares", purpose: "prove" });
    const scan = (sheet: number, codes: Awaited<ReturnType<typeof world.papers.codesOf>>) =>
      people.call("clean-room:scan", { sheet, codes: [...codes] });
    const sharesOf = async (x: number) => (await world.papers.codesOf(x)).filter(({ text }) => !text.startsWith("SWC1:"));
    await scan(1, await sharesOf(1));
    await scan(2, await sharesOf(2));
    expect(await codeOf(people.call("clean-room:act", { act: "open" }))).toBe("refused.unauthenticated");
    const accepting = { act: "accept-unauthenticated", reason: "the cards were lost long ago" } as const;
    expect(await codeOf(people.call("clean-room:act", accepting))).toBe("refused.not-this-step");
    await scan(1, await world.papers.codesOf(1));
    expect(await codeOf(people.call("clean-room:act", { act: "open" }))).toBe("done");
    await inside(people);
    expect(await people.call("clean-room:task", {})).toMatchObject({ task: "live-match", set });
    const password = { account: 0, field: "password", as: "value" } as const;
    expect(await codeOf(people.call("clean-room:reveal", password))).toBe("refused.not-this-step");
  });

  it("of another set than the sheets are is refused", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    await heldIn(world, "sealing", { totp: "none", bags: "SECOND" });
    const people = await inside(await peopleAt(world, "quorum-proof", "quorum", { set }));
    for (const x of [1, 2]) {
      // The sheets of the set that was printed last.
      await people.call("clean-room:scan", { sheet: x, codes: [...(await world.papers.codesOf(x))] });
    }
    expect(await codeOf(people.call("clean-room:act", { act: "open" }))).toBe("mismatched.set");
    expect(await stepOf(people)).toBe("quorum");
  });

  it("is to be done again when the vault dies before the live match is done", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const people = await inside(await peopleAt(world, "quorum-proof", "live-match", { set }));
    world.vault()?.die();
    expect(world.cleanRoomOpen()).toBe(false);
    const { ceremony } = await people.view();
    expect(ceremony).toMatchObject({ halted: { kind: "vault-died" }, facts: { opened: null }, at: { step: "operator-key" } });
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
  });
});

describe("a network", () => {
  it("that came up halts before sheets are read for a proof, and before what was proved is compared", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const people = await peopleAt(world, "quorum-proof", "bags", { set });
    world.faults.network = true;
    await people.step();
    for (const step of ["quorum", "live-match"]) {
      expect(await stepOf(people)).toBe(step);
      world.faults.network = true;
      expect((await people.call("ceremony:do", enter)).ceremony?.halted?.kind).toBe("network-up");
      world.faults.network = false;
      await people.call("ceremony:resume", {});
      await people.step();
    }
    expect(await stepOf(people)).toBe("rebag");
  });
});

/** What PostgreSQL keeps of a password (RFC 5802, RFC 7677). */
function scram(password: string): string {
  const salt = Buffer.from("a salt of sixteen").subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, 4096, 32, "sha256");
  const hmac = (text: string) => createHmac("sha256", salted).update(text).digest();
  const stored = createHash("sha256").update(hmac("Client Key")).digest("base64");
  return `SCRAM-SHA-256$4096:${salt.toString("base64")}$${stored}:${hmac("Server Key").toString("base64")}`;
}

describe("a live match", () => {
  it("tells whether what is sealed fits, in whatever way the verifier comes, and forgets it with the step", async () => {
    const asked: string[] = [];
    world = await ceremonyWorld(listening(asked));
    const sealers = await heldIn(world, "sealing", { totp: "none" });
    const set = (await sealers.view()).book?.sets[0]?.set ?? "";
    const [password = ""] = sealers.revealed;
    const people = await inside(await peopleAt(world, "quorum-proof", "live-match", { set }));
    const match = (text: string) => people.call("clean-room:enter", { entry: "verifier", account: 0, text });
    const scan = (...texts: readonly string[]) =>
      people.call("clean-room:scan", { sheet: 0, codes: texts.map((text) => ({ text, modules: null })) });
    const system = "Example identity provider";
    expect(await people.call("clean-room:task", {})).toMatchObject({
      task: "live-match",
      accounts: [{ account: { system, username: "", fields: ["password"] }, result: null }],
      problem: null,
    });
    expect(await match(scram("another password"))).toMatchObject({ accounts: [{ result: { result: "differs" } }] });
    expect(await scan("no verifier")).toMatchObject({ problem: { code: "unreadable.verifier" } });
    expect(await codeOf(match("no verifier"))).toBe("unreadable.verifier");
    expect(await scan(scram(password), scram(password))).toMatchObject({ accounts: [{ result: { result: "differs" } }] });
    expect(await scan(scram(password))).toMatchObject({ accounts: [{ result: { result: "fits" } }], problem: null });
    const beyond = people.call("clean-room:enter", { entry: "verifier", account: 1, text: scram(password) });
    expect(await codeOf(beyond)).toBe("unreadable.message");
    expect(await codeOf(people.call("clean-room:enter", { entry: "import", text: "x" }))).toBe("refused.not-this-step");
    expect(asked).not.toContain("forget");
    await people.call("clean-room:act", done);
    expect(asked.at(-1)).toBe("forget");
    const { matched } = (await people.view()).ceremony?.facts ?? expect.unreachable();
    expect(matched).toMatchObject([{ account: "c1", result: "fits" }]);
    expect(world.shown.join()).not.toContain(password);
  });

  it("is passed where no verifier is at hand, and what was proved is forgotten all the same", async () => {
    const asked: string[] = [];
    world = await ceremonyWorld(listening(asked));
    const set = await sealedIn(world);
    const people = await inside(await peopleAt(world, "quorum-proof", "live-match", { set }));
    await people.call("clean-room:act", done);
    expect(asked.at(-1)).toBe("forget");
    expect(await stepOf(people)).toBe("rebag");
    expect((await people.view()).ceremony?.facts.matched).toEqual([]);
  });
});

describe("what was opened in an emergency", () => {
  it("is forgotten when it was shown, and not before", async () => {
    const asked: string[] = [];
    world = await ceremonyWorld(listening(asked));
    const set = await sealedIn(world);
    const people = await inside(await peopleAt(world, "break-glass", "reveal", { set }));
    await people.call("clean-room:reveal", { account: 0, field: "password", as: "value" });
    await people.call("clean-room:act", { act: "leave" });
    expect(asked).not.toContain("forget");
    await inside(people);
    await people.call("clean-room:act", done);
    expect(asked.filter((name) => name === "forget")).toHaveLength(1);
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
  });
});
