import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NOTICES, RULES } from "../../../../../core/record/verify/rules.ts";
import { FORMAT } from "../../../../support/format-document.ts";

const SECTION = FORMAT.slice(FORMAT.indexOf("## Verifying a book"), FORMAT.indexOf("## Reading a set"));
const TESTS = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith("-rules.test.ts"))
  .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"))
  .join("");

describe("the rules of verification", () => {
  const identifiers = Object.keys(RULES);

  it.each(identifiers)("%s is in FORMAT.md and has a book that keeps it and one that breaks it", (rule) => {
    expect(SECTION).toMatch(new RegExp(`\\b${rule}\\b`));
    expect(TESTS).toMatch(new RegExp(`(?:pairOf\\(\\s*|describe\\()"${rule}"`));
  });

  it("are the only ones that FORMAT.md names", () => {
    // D3 is a rule of custody.
    const named = new Set(Array.from(SECTION.matchAll(/\b[BHMNPRS]\d+\b/g), ([rule]) => rule));
    // Ranges like B1..B4 and P1 to P3 name their ends only.
    expect([...named].filter((rule) => !identifiers.includes(rule))).toEqual([]);
  });

  it("say three different things each, and no two of them the same", () => {
    const says = Object.values(RULES).map((rule) => rule.says);
    expect(new Set(says).size).toBe(says.length);
    for (const { says: found, means, next } of Object.values(RULES)) expect(new Set([found, means, next]).size).toBe(3);
  });

  it("are notices in family N, and M3", () => {
    expect(NOTICES).toEqual(identifiers.filter((rule) => rule === "M3" || rule.startsWith("N")));
  });
});
