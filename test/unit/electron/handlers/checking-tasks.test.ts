import { afterEach, describe, expect, it } from "vitest";
import type { Vault } from "../../../../electron/handlers/effects.ts";
import { codeOf, peopleAt, sealedIn } from "../../../support/ceremony-at.ts";
import { heldIn, inside, listening, stepOf } from "../../../support/ceremony-checks.ts";
import { CeremonyPeople } from "../../../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";
import { vaultInProcess } from "../../../support/vault-in-process.ts";

let world: World;
afterEach(() => world.dispose());

const enter = { do: "enter-clean-room" } as const;
const done = { act: "done" } as const;

describe("labels", () => {
  it("count one by one, over leaving and coming back, and what is none of them is not kept", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const people = await inside(await peopleAt(world, "round", "seal-labels"));
    const scan = (codes: readonly { readonly text: string }[]) =>
      people.call("clean-room:scan", { sheet: 1, codes: codes.map(({ text }) => ({ text, modules: null })) });
    const [first, second] = (await world.papers.labels?.()) ?? [];
    if (first === undefined || second === undefined) return expect.unreachable();
    expect(await scan([])).toMatchObject({ task: "labels", of: 3, matched: [], problem: null });

    const share = (await world.papers.codesOf(1)).filter(({ text }) => text.startsWith("SWS1:"));
    const strayed = await scan(share);
    expect(strayed).toMatchObject({ matched: [], problem: { code: "unreadable.no-label", facts: {} } });
    expect(JSON.stringify(strayed)).not.toContain(share[0]?.text.slice(5, 20));

    expect(await scan([first])).toMatchObject({ matched: [{ set }], problem: null });
    expect(await scan([first])).toMatchObject({ matched: [{ set }] });
    await people.call("clean-room:act", { act: "leave" });
    await inside(people);
    expect(await scan([second])).toMatchObject({ matched: [{ set }, { set }] });
    await people.call("clean-room:act", done);
    expect((await people.view()).ceremony?.facts.labels).toHaveLength(2);
  });

  it("of a set that this round does not look at are told, and lift nothing", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const [other] = (await world.papers.labels?.()) ?? [];
    await heldIn(world, "sealing", { totp: "none", bags: "SECOND" });
    const sets = (await new CeremonyPeople(world.host, world.papers).view()).book?.sets.map((row) => row.set) ?? [];
    const own = sets.filter((one) => one !== set);
    const people = await inside(await peopleAt(world, "round", "seal-labels", { sets: own }));
    const mine = (await world.papers.labels?.())?.at(-1) ?? expect.unreachable();
    const codes = [other ?? expect.unreachable(), mine];
    const both = await people.call("clean-room:scan", { sheet: 1, codes });
    // The one counts, and of the other it is told.
    expect(both).toMatchObject({ matched: [{ set: own[0], x: 3 }], problem: { code: "mismatched.label-set" } });
    const scanned = await people.call("clean-room:scan", { sheet: 1, codes: codes.slice(0, 1) });
    expect(scanned).toMatchObject({ matched: [{ x: 3 }], problem: { code: "mismatched.label-set", facts: { set } } });
    expect(await codeOf(people.call("clean-room:enter", { entry: "words", sheet: 1, text: "x" }))).toBe(
      "refused.not-this-step",
    );
    await people.call("clean-room:act", done);
    await people.step();
    expect((await people.view()).ceremony?.facts.seals).toMatchObject([{ level: "L1", result: "intact" }]);
  });

  it("are scanned on a machine with a network, and a share is not", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const people = await peopleAt(world, "round", "seal-labels", { labels: false, proofs: [{ set, x: 1 }] });
    world.faults.network = true;
    expect((await people.call("ceremony:do", enter)).ceremony?.live.cleanRoom).toBe("open");
    await people.call("clean-room:act", done);
    while ((await stepOf(people)) === "seals") await people.step();
    expect((await people.call("ceremony:do", enter)).ceremony?.halted?.kind).toBe("network-up");
  });
});

describe("a sheet that is proved alone", () => {
  it("is read, and no other counts; what was read is forgotten with the step", async () => {
    const asked: string[] = [];
    world = await ceremonyWorld(listening(asked));
    const set = await sealedIn(world);
    const people = await inside(await peopleAt(world, "round", "share-proof", { labels: false, proofs: [{ set, x: 2 }] }));
    expect(await people.call("clean-room:task", {})).toMatchObject({
      task: "proof",
      set,
      x: 2,
      n: 3,
      custodian: "Custodian 2",
      position: 1,
      of: 1,
      state: "reading",
    });
    expect(await codeOf(people.call("clean-room:act", done))).toBe("refused.proof-incomplete");
    const other = await people.call("clean-room:scan", { sheet: 1, codes: [...(await world.papers.codesOf(3))] });
    expect(other).toMatchObject({ state: "reading", problem: { code: "mismatched.sheet" } });
    expect(await codeOf(people.call("clean-room:act", done))).toBe("refused.proof-incomplete");
    expect(await codeOf(people.call("clean-room:enter", { entry: "import", text: "x" }))).toBe("refused.not-this-step");
    const text = (await world.papers.codesOf(2)).find((code) => code.text.startsWith("SWS1:"))?.text ?? "";
    await people.call("clean-room:enter", { entry: "words", sheet: 1, text });
    expect(await people.call("clean-room:task", {})).toMatchObject({ state: "proved" });
    expect(asked).not.toContain("forget");
    await people.call("clean-room:act", done);
    expect((await people.view()).ceremony?.facts.proved).toMatchObject([{ set, x: 2, result: "proved" }]);
    expect(asked).toContain("forget");
    expect(await stepOf(people)).toBe("rebag");
  });

  it("and is not its share, is recorded as such", async () => {
    world = await ceremonyWorld({
      startVault(onDeath) {
        const vault = vaultInProcess(onDeath);
        const call = (async (name: string, request: object) => {
          const reply = await vault.call(name as "proof:scan", request as never);
          return name === "proof:scan" ? { ...reply, state: "mismatch", grades: [] } : reply;
        }) as Vault["call"];
        return { call, kill: () => vault.kill() };
      },
    });
    const set = await sealedIn(world);
    const people = await peopleAt(world, "round", "share-proof", { labels: false, proofs: [{ set, x: 2 }] });
    await people.step();
    expect((await people.view()).ceremony?.facts.proved).toEqual([{ set, x: 2, result: "mismatch", grades: [] }]);
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
  });
});
