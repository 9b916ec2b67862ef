import { afterEach, describe, expect, it } from "vitest";
import type { Press, Printer } from "../../../../electron/handlers/effects.ts";
import { fail } from "../../../../core/failure/failure.ts";
import { codeOf, peopleAt } from "../../../support/ceremony-at.ts";
import { CeremonyPeople, NOTHING_YET } from "../../../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";
import { type MortalVault, vaultInProcess } from "../../../support/vault-in-process.ts";

let world: World;
afterEach(() => world.dispose());

const LASER: Printer = { name: "Laser on a cable", network: false, usable: true };
const QUEUE: Printer = { name: "Queue of the third floor", network: true, usable: true };

interface Paper {
  readonly printed: Uint8Array[];
  readonly saved: string[];
  /** Sheets that the vault was asked for. */
  readonly sheets: number[];
}

/** A world at its first sheet, with these printers. */
async function atTheFirstSheet(printers: readonly Printer[] = [LASER, QUEUE], over: Partial<Press> = {}) {
  const paper: Paper = { printed: [], saved: [], sheets: [] };
  const press: Press = {
    printers: async () => printers,
    print: async (html) => void paper.printed.push(html),
    pdf: async (html) => html,
    ...over,
  };
  world = await ceremonyWorld({
    press,
    saveDrillPaper: async (name) => void paper.saved.push(name),
    startVault(onDeath) {
      const vault = vaultInProcess(onDeath);
      const call: MortalVault["call"] = (name, request) => {
        if (name === "sheet") paper.sheets.push(1);
        return vault.call(name, request);
      };
      return { call, kill: () => vault.kill() };
    },
  });
  const people = new CeremonyPeople(world.host, world.papers);
  await people.begin("sealing");
  while ((await people.view()).ceremony?.at?.step !== "labels") await people.step();
  await people.call("ceremony:do", { do: "save-pdf" });
  return { people, paper };
}

const print = (printer: number, network = false) => ({ do: "print", printer, network }) as const;

describe("a sheet", () => {
  it("is made when its printer may be used, and not before: nobody would wipe it", async () => {
    const { people, paper } = await atTheFirstSheet();
    expect(await codeOf(people.call("ceremony:do", print(1)))).toBe("refused.network-printer");
    expect(await codeOf(people.call("ceremony:do", print(7)))).toBe("refused.no-printer");
    expect(paper.sheets).toHaveLength(0);
    expect(await codeOf(people.call("ceremony:do", print(0)))).toBe("done");
    expect(paper.sheets).toHaveLength(1);
    expect(paper.printed).toHaveLength(1);
    expect((await people.view()).ceremony?.at).toEqual({ step: "read-back", item: 1 });
  });

  it("goes over a network when people say so", async () => {
    const { people, paper } = await atTheFirstSheet();
    expect(await codeOf(people.call("ceremony:do", print(1, true)))).toBe("done");
    expect(paper.printed).toHaveLength(1);
  });

  it("is not printed where no record could say where", async () => {
    const { people, paper } = await atTheFirstSheet([{ ...LASER, name: "Laser  on a\tcable" }]);
    expect(await codeOf(people.call("ceremony:do", print(0)))).toBe("unreadable.name");
    expect(paper.printed).toHaveLength(0);
    expect((await people.view()).ceremony?.at).toEqual({ step: "print", item: 1 });
  });

  it("that may lie in the tray halts the ceremony, also when the program could not clean up behind it", async () => {
    const { people } = await atTheFirstSheet([LASER], { print: async () => fail("fault.unexpected") });
    const { ceremony } = await people.call("ceremony:do", print(0));
    expect(ceremony?.halted?.kind).toBe("printer-failed");
    expect(ceremony?.at).toEqual({ step: "print", item: 1 });
  });

  it("is not printed while the ceremony is halted, and not twice", async () => {
    const { people, paper } = await atTheFirstSheet();
    await people.call("ceremony:halt", { kind: "person-left", note: "" });
    await people.call("ceremony:do", print(0));
    expect(paper.printed).toHaveLength(0);
    await people.call("ceremony:resume", {});
    const [first, second] = [people.call("ceremony:do", print(0)), codeOf(people.call("ceremony:do", print(0)))];
    await first;
    expect(await second).toBe("refused.not-this-step");
    expect(paper.printed).toHaveLength(1);
  });
});

describe("PDF files", () => {
  it("are for drills", async () => {
    const { people, paper } = await atTheFirstSheet();
    expect((await people.call("ceremony:do", { do: "save-pdf" })).ceremony?.at).toEqual({ step: "read-back", item: 1 });
    expect(paper.saved).toEqual(["labels", "sheet-1"]);
  });

  it("are refused in earnest", async () => {
    const saved: string[] = [];
    world = await ceremonyWorld({ rehearsal: false, saveDrillPaper: async (name) => void saved.push(name) });
    const people = new CeremonyPeople(world.host, world.papers);
    await people.call("ceremony:call", { kind: "sealing", drill: false, about: NOTHING_YET });
    await people.call("ceremony:answer", { step: "roll-call", item: 0, answer: people.rollCall("sealing") });
    await people.step();
    expect(await codeOf(people.call("ceremony:do", { do: "save-pdf" }))).toBe("refused.pdf-in-earnest");
    expect(saved).toEqual([]);
  });
});

describe("printers that cannot be listed", () => {
  it("are none, and the step before is done all the same", async () => {
    world = await ceremonyWorld({
      press: {
        printers: async () => Promise.reject(new Error("no print system")),
        print: async () => {},
        pdf: async (html) => html,
      },
    });
    const people = await peopleAt(world, "sealing", "split");
    const { ceremony } = await people.call("ceremony:do", { do: "split" });
    expect(ceremony?.at?.step).toBe("labels");
    expect(ceremony?.live.printers).toEqual([]);
  });
});
