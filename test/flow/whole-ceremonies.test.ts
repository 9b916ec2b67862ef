import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { totpWindow } from "../../core/credential/totp-code.ts";
import { totpFromUri } from "../../core/credential/totp-uri.ts";
import { openBook } from "../../electron/adapters/book/book.ts";
import { event } from "../support/known-journal.ts";
import { CeremonyPeople, IMPORTED_TOTP, PASSPHRASES } from "../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../support/ceremony-world.ts";

let world: World;

/** The number of the last record of an event, from its file. */
function numberOf(name: string): number {
  const folder = join(world.folder, "records");
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  const found = files.filter((file) => readFileSync(join(folder, file), "utf8").includes(`"event":"${name}"`));
  return Number(
    found
      .toSorted((a, b) => (a < b ? -1 : 1))
      .at(-1)
      ?.slice(0, 6),
  );
}

afterEach(() => world.dispose());

describe("a sealing and an opening behind the door", () => {
  it("seals 2 of 3, scans the prints back, opens with two sheets, and records all of it", async () => {
    world = await ceremonyWorld();
    const people = new CeremonyPeople(world.host, world.papers);
    await people.begin("sealing");
    const sealed = await people.toTheEnd();
    expect(sealed.ceremony?.closed).toBe("completed");
    expect(sealed.book?.sets).toHaveLength(1);
    expect(world.vault()?.alive).toBe(false);
    await people.call("ceremony:leave", {});

    const set = sealed.book?.sets[0]?.set ?? "";
    const opening = new CeremonyPeople(world.host, world.papers, { set, bring: [3, 1] });
    await opening.begin("break-glass");
    const opened = await opening.toTheEnd();
    expect(opened.ceremony?.closed).toBe("completed");
    expect(opened.ceremony?.facts.opened).toMatchObject({ set, trust: "authenticated", used: [1, 3] });
    expect(opened.book?.sets[0]?.used).toBe(true);
    expect(opening.revealed).toEqual(people.revealed);
  });

  it("rotates: two sets, an opening, a recording that tells of it, and only then the old one is superseded", async () => {
    world = await ceremonyWorld();
    const seal = async (bags = "BAG") => {
      const people = new CeremonyPeople(world.host, world.papers, { totp: "none", bags });
      await people.begin("sealing");
      const { book } = await people.toTheEnd();
      await people.call("ceremony:leave", {});
      return book?.sets.map(({ set }) => set) ?? [];
    };
    const [old = ""] = await seal();
    const opening = new CeremonyPeople(world.host, world.papers, { set: old });
    await opening.begin("break-glass");
    await opening.toTheEnd();
    await opening.call("ceremony:leave", {});
    const young = (await seal("NEW")).find((set) => set !== old) ?? "";

    const of = numberOf("set.opened");
    const moment = new Date(Date.now() - 1000).toISOString();
    const review = { justified: "yes", alternatives: "", logged: "", rotated: "yes", lessons: "", actions: [] } as const;
    const credentials = [{ id: "c1", newWorks: true, oldRefused: true, how: "" }];
    const nothing = { destroyed: [], out: [], needed: 1 };
    const rotation = {
      from: old,
      to: young,
      cause: "used",
      credentials,
      ...nothing,
      started: moment,
      finished: moment,
    } as const;
    const gone = (x: number) => ({ x, bag: `BAG-${1000 + x}`, custodian: `Custodian ${x}`, how: "shredded" });
    const people = new CeremonyPeople(world.host, world.papers, {
      events: [
        event("use.reviewed", { of, kind: "review", ...review }, old),
        event("sheet.destroyed", gone(1), old),
        event("rotation.completed", rotation, old),
        event("sheet.destroyed", gone(2), old),
        event("set.superseded", { by: young, destroyed: [], needed: 1 }, old),
      ],
    });
    await people.begin("recording");
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
    await world.host.dispose();
    const book = await openBook(world.folder);
    expect(book.verification().findings).toEqual([]);
    const told = (name: string) => book.records().findLast((record) => record.event === name)?.body;
    expect(told("rotation.completed")).toMatchObject({ destroyed: [1], out: [2, 3], needed: 2 });
    expect(told("set.superseded")).toEqual({ by: young, destroyed: [1, 2], needed: 2 });
    await book.close();
  });

  it("takes in a seed that is brought along, has two codes of it proved, and shows its codes when the set is opened", async () => {
    world = await ceremonyWorld();
    const people = new CeremonyPeople(world.host, world.papers, { totp: "import" });
    await people.begin("sealing");
    const sealed = await people.toTheEnd();
    expect(sealed.ceremony?.facts.installed).toEqual([{ account: 0, proof: "codes" }]);
    await people.call("ceremony:leave", {});
    const opening = new CeremonyPeople(world.host, world.papers, { set: sealed.book?.sets[0]?.set ?? "" });
    await opening.begin("break-glass");
    for (let step = 0; step < 40 && (await opening.view()).ceremony?.at?.step !== "reveal"; step++) await opening.step();
    await opening.call("ceremony:do", { do: "enter-clean-room" });
    const codes = await opening.call("clean-room:reveal", { account: 0, field: "totp", as: "codes" });
    const { current, previous } = totpWindow(totpFromUri(IMPORTED_TOTP), Math.floor(Date.now() / 1000));
    expect([current, previous]).toContain(codes.kind === "codes" ? codes.current : "");
    await expect(opening.call("clean-room:reveal", { account: 0, field: "totp", as: "enrolment" })).rejects.toMatchObject({
      code: "refused.enrolment",
    });
  });

  it("keeps every secret from the desk and from the book", async () => {
    world = await ceremonyWorld();
    const people = new CeremonyPeople(world.host, world.papers);
    await people.begin("sealing");
    await people.toTheEnd();
    const codes = (await Promise.all([1, 2, 3].map((x) => world.papers.codesOf(x)))).flat();
    const shares = codes.filter(({ text }) => text.startsWith("SWS1:")).map(({ text }) => text);
    const [password = ""] = people.revealed;
    const secrets = [password, ...shares, ...shares.map((text) => text.slice(5, 40)), ...Object.values(PASSPHRASES)];
    expect(shares).toHaveLength(6);
    expect(password).toHaveLength(32);

    const files = readdirSync(world.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const written = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
    const view = JSON.stringify(await people.view());
    expect(written.length).toBeGreaterThan(20);
    expect(world.shown.length).toBeGreaterThan(3);
    for (const text of [...written, ...world.shown, view]) {
      for (const secret of secrets) expect(text.includes(secret)).toBe(false);
    }
    // What is no secret is there to be found.
    expect(view.includes("Olga Operator")).toBe(true);
  });
});
