import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Attributes that nobody reads: lists of classes, drawings. */
const MUTE = ["className", "viewBox", "d", "points", "transform"];
const SENTENCE = /\p{L}[\p{L}\p{N}’'-]*[,;:.!?]?\s+\p{L}/u;
/** A word, but no abbreviation: UTC is the same everywhere. */
const WORD = /\p{Ll}/u;
/** Every class of the style sheets: a string of nothing else is a list of classes. */
const CLASSES = new Set(
  globSync("renderer/**/*.css", { cwd: ROOT }).flatMap((file) =>
    Array.from(readFileSync(join(ROOT, file), "utf8").matchAll(/\.([a-z][a-z0-9-]*)/g), ([, name]) => name),
  ),
);
const isSentence = (text: string) =>
  SENTENCE.test(text) &&
  !text
    .trim()
    .split(/\s+/)
    .every((word) => CLASSES.has(word));

interface Found {
  readonly line: number;
  readonly text: string;
}

/**
 * What people would read that stands in a component: text between tags with a word in it, and every other string or template of two words
 * or more. Import paths, lists of classes and drawings are left out, and errors of the program itself (`throw new Error("…")`).
 */
function sentencesIn(file: string, source: string): readonly Found[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse`);
  const found: Found[] = [];
  const tell = (start: unknown, text: string) =>
    found.push({ line: source.slice(0, Number(start)).split("\n").length, text: text.trim() });
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null) return;
    const { type, start, value, name, source: _source, ...rest } = node as Record<string, unknown>;
    if (type === "ImportDeclaration" || type === "ThrowStatement" || type === "JSXIdentifier") return;
    if (type === "JSXAttribute" && MUTE.includes((name as { name?: string }).name ?? "")) return;
    if (type === "JSXText" && WORD.test(String(value))) return void tell(start, String(value));
    if (type === "Literal" && typeof value === "string" && isSentence(value)) tell(start, value);
    if (type === "TemplateElement") {
      const { raw } = value as { raw: string };
      if (isSentence(raw)) tell(start, raw);
    }
    visit(value);
    visit(name);
    for (const child of Object.values(rest)) visit(child);
  };
  visit(program);
  return found;
}

const COMPONENTS = globSync("renderer/{desk,clean-room}/**/*.tsx", { cwd: ROOT }).toSorted();

describe("every sentence is in renderer/text", () => {
  it("looks at components", () => {
    expect(COMPONENTS.length).toBeGreaterThan(30);
  });

  it.each(COMPONENTS)("%s holds none", (file) => {
    expect(sentencesIn(file, readFileSync(join(ROOT, file), "utf8"))).toEqual([]);
  });
});

describe("the scan", () => {
  const component = (body: string) => `export const A = ({ b, c }) => ${body};`;
  it.each([
    ["text between tags", "<p>Go</p>"],
    ["text beside an expression", "<p>{b} of</p>"],
    ["an attribute", '<input title="Type the number" />'],
    ["an attribute with braces", '<input aria-label={"Type the number"} />'],
    ["a choice", '<p>{b ? "All is well" : c}</p>'],
    ["a template", "<p>{`Sheet number ${b}`}</p>"],
    ["a constant", '(() => { const said = "Not now, please"; return <p>{said}</p>; })()'],
  ])("finds %s", (_, body) => {
    expect(sentencesIn("a.tsx", component(body))).toHaveLength(1);
  });

  it.each([
    ["words of the code", '<p className="notice warning" id="lead">{b}</p>'],
    ["classes outside their attribute", '<Act look="primary danger" />'],
    ["an abbreviation", "<p>{b} UTC</p>"],
    ["a sign between expressions", "<p>{b}: {c}</p>"],
    ["a drawing", '<path d="M 0 0 L 2 2" />'],
    ["an error of the program", '(() => { if (b) throw new Error("no desk around"); return <p>{b}</p>; })()'],
  ])("lets %s pass", (_, body) => {
    expect(sentencesIn("a.tsx", component(body))).toEqual([]);
  });

  it("lets an import pass", () => {
    expect(sentencesIn("a.tsx", 'import { a } from "./a b.ts";')).toEqual([]);
  });
});
