import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CEREMONY_STEPS } from "../../core/contract/allowed-steps.ts";
import { CHANNELS } from "../../core/contract/channels.ts";
import { type Channel, CONTRACT, EVENTS } from "../../core/contract/contract.ts";
import { VAULT } from "../../core/contract/vault.ts";
import { DEADLINE_SECONDS } from "../../electron/adapters/vault-process.ts";
import { DEEPEST, MOST_PIECES } from "../../electron/door/size.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const DOOR = read("electron/DOOR.md");
const prose = DOOR.replaceAll(/\s+/g, " ");
const PEERS = read("test/boundary/peer-defects.test.ts");

/** The rows of the one table with this head, each as its cells without backquotes. */
function table(head: string, document = DOOR): readonly (readonly string[])[] {
  const [, rows, another] = document.split(`\n| ${head} |\n`);
  if (rows === undefined || another !== undefined) throw new Error(`DOOR.md has not one table "${head}"`);
  const lines = rows.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(1, end < 0 ? undefined : end).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim().replaceAll("`", "")),
  );
}

/** The steps of a channel as the table names them: a list that is one of the scripts' own by that name. */
function stepsText(steps: Channel["steps"]): string {
  if (steps === "always") return "always";
  if (steps === CEREMONY_STEPS.all) return "all steps";
  if (steps === CEREMONY_STEPS.desk) return "steps of the desk";
  return steps === CEREMONY_STEPS["clean-room"] ? "steps of the clean room" : steps.join(", ");
}

describe("the table of channels in DOOR.md", () => {
  it("is the contract: every channel with its room, steps, size and what it carries", () => {
    const contract: readonly (readonly [string, Channel])[] = Object.entries(CONTRACT);
    const expected = contract.map(([name, { room, steps, carries, limit }]) => [
      name,
      room,
      stepsText(steps),
      carries,
      limit.toLocaleString("en"),
    ]);
    expect(table("channel | room | steps | carries | bytes")).toEqual(expected);
  });

  it("has a name for each kind of list, and tells them apart", () => {
    expect(stepsText(["install", "reveal"])).toBe("install, reveal");
    const lists = [CEREMONY_STEPS.all, CEREMONY_STEPS.desk, CEREMONY_STEPS["clean-room"]].map(stepsText);
    expect(new Set(lists).size).toBe(3);
  });

  it("names both events, and no other channel is anywhere", () => {
    for (const event of Object.keys(EVENTS)) expect(DOOR).toContain(`\`${event}\``);
    const known = new Set([...Object.keys(CONTRACT), ...Object.keys(EVENTS), ...Object.keys(VAULT)]);
    expect([...CHANNELS.desk.calls, ...CHANNELS.cleanRoom.calls].filter((name) => !known.has(name))).toEqual([]);
    const named = Array.from(DOOR.matchAll(/`([a-z-]+:[a-z-]+)`/g), ([, name = ""]) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("the table of the vault in DOOR.md", () => {
  const rows = table("operation | secret in | secret out");
  it("has every operation, in the order of the contract", () => {
    expect(rows.map(([name]) => name)).toEqual(Object.keys(VAULT));
  });
  it("lets nothing out of an operation whose reply is empty", () => {
    const empty = rows.filter(([name = ""]) => Object.is(Reflect.get(VAULT, name).reply, VAULT.draft.reply));
    expect(empty.map(([, , out]) => out)).toEqual(empty.map(() => "none"));
    expect(empty.length).toBeGreaterThan(2);
  });
});

describe("the guards in DOOR.md", () => {
  const defects = table("| defect | guard | and in");
  it("are D1 to D18, under the names of their tests", () => {
    const tested = Array.from(PEERS.matchAll(/^describe\("(D\d+) (.+)", \(\) => \{$/gm), ([, number, title]) => [
      number,
      title,
    ]);
    expect(defects.map(([number, title]) => [number, title])).toEqual(tested);
    expect(tested).toHaveLength(18);
  });

  it("stand in files that are there, as everything else that is named", () => {
    const named = Array.from(DOOR.matchAll(/`((?:build|core|electron|renderer|test)\/[\w./-]+)`/g), ([, path = ""]) => path);
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([]);
  });

  it("have the numbers of the code", () => {
    expect(prose).toContain(`${DEEPEST} levels and ${MOST_PIECES.toLocaleString("en")} values`);
    expect(prose).toContain(`not answered for ${DEADLINE_SECONDS} seconds`);
  });
});

describe("the reader of tables", () => {
  it("finds one table, and only one", () => {
    expect(table("a | b", "x\n| a | b |\n| --- | --- |\n| `1` | 2 |\n\nend")).toEqual([["1", "2"]]);
    expect(() => table("a | c", "\n| a | b |\n")).toThrow("has not one table");
  });
});
