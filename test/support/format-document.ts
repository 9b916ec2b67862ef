import { readFileSync } from "node:fs";

/** recovery/FORMAT.md as a person reads it. */
export const FORMAT = readFileSync(new URL("../../recovery/FORMAT.md", import.meta.url), "utf8");

interface Block {
  readonly kind: string;
  readonly name: string;
  readonly lines: readonly string[];
}

const BLOCKS: readonly Block[] = Array.from(
  FORMAT.matchAll(/^```([a-z]+) ?(.*)\n([\s\S]*?)\n```$/gm),
  ([, kind = "", name = "", body = ""]) => {
    return { kind, name, lines: body.split("\n") };
  },
);

/** The lines of the one block that is marked `kind name`. */
export function blockLines(kind: string, name = ""): readonly string[] {
  const [block, another] = BLOCKS.filter((candidate) => candidate.kind === kind && candidate.name === name);
  if (block === undefined || another !== undefined) throw new Error(`FORMAT.md has not one block "${kind} ${name}"`);
  return block.lines;
}

/** The names of all blocks that are marked `vector`, in order. */
export function vectorNames(): readonly string[] {
  return BLOCKS.filter(({ kind }) => kind === "vector").map(({ name }) => name);
}

/**
 * The `key = value` lines of a vector block. Lines that begin with a space continue the value: words with a space between, other
 * values without.
 */
export function vectorLines(name: string): Readonly<Record<string, string>> {
  const joined: string[] = [];
  for (const line of blockLines("vector", name)) {
    const before = joined.pop();
    if (before !== undefined && !line.startsWith(" ")) joined.push(before);
    joined.push(before !== undefined && line.startsWith(" ") ? join(before, line.trim()) : line);
  }
  const pairs = joined.map((line) => line.split(/ = (.*)/s).slice(0, 2));
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`vector ${name} has a key twice`);
  return Object.fromEntries(pairs);
}

function join(before: string, continued: string): string {
  const value = before.split(" = ")[1] ?? "";
  return value.includes(" ") ? `${before} ${continued}` : before + continued;
}
