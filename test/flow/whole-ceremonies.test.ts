import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { totpWindow } from "../../core/credential/totp-code.ts";
import { totpFromUri } from "../../core/credential/totp-uri.ts";
import { CeremonyPeople, IMPORTED_TOTP, PASSPHRASES } from "../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../support/ceremony-world.ts";

let world: World;
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
