import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LIFECYCLE_RULES } from "../../../../../core/custody/standing.ts";

const ROOT = join(import.meta.dirname, "../../../../..");
const FAMILIES = [...new Set(LIFECYCLE_RULES.map((rule) => rule.split("-")[0]))].join("|");
const RULE = new RegExp(`\\b(?:${FAMILIES})-\\d+\\b`, "g");
const document = readFileSync(join(ROOT, "core/custody/LIFECYCLE.md"), "utf8");

/** The rules that begin a row of a table, in the document's order. */
const rows = Array.from(document.matchAll(/^\| ([A-Z]+-\d+) \|/gm), ([, rule]) => rule);

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

describe("LIFECYCLE.md", () => {
  it("has every rule once, in the order of the list that the code has", () => {
    expect(rows).toEqual(LIFECYCLE_RULES);
  });

  it("names no rule that there is not, and neither does the code", () => {
    const known: readonly string[] = LIFECYCLE_RULES;
    const texts = [document, ...["core", "electron", "renderer"].flatMap(sources).map((path) => readFileSync(path, "utf8"))];
    const named = texts.flatMap((text) => text.match(RULE) ?? []);
    expect(named.filter((rule) => !known.includes(rule))).toEqual([]);
    // It would find them.
    expect("as ROT-8 says".match(RULE)).toEqual(["ROT-8"]);
    expect(named.length).toBeGreaterThan(LIFECYCLE_RULES.length);
  });

  it("every rule is in the title of a test", () => {
    const files = sources("test").filter((path) => path.endsWith(".test.ts"));
    // Titles stand in quotes, in a call or in the table that is gone through.
    const quoted = files.flatMap((path) => readFileSync(path, "utf8").match(/"[^"\n]*"|`[^`]*`/g) ?? []);
    const titled = new Set(quoted.flatMap((text) => text.match(RULE) ?? []));
    expect(LIFECYCLE_RULES.filter((rule) => !titled.has(rule))).toEqual([]);
  });
});
