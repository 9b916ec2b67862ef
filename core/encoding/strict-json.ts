import { fail } from "../failure/failure.ts";

/**
 * A JSON value that keeps everything its text said: objects are maps in the order written (a plain object would move keys like
 * "1" to the front), numbers keep their digits (1.50 and 12345678901234567890 survive).
 */
export type JsonValue = null | boolean | string | JsonNumber | readonly JsonValue[] | JsonObject;
export type JsonObject = ReadonlyMap<string, JsonValue>;

/** A number as it stands in the text, valid by RFC 8259's grammar and not yet interpreted. */
export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Names with a meaning of their own in JavaScript; no document needs them, whoever copies fields into an object would suffer. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const SPACE = /[ \t\n\r]*/y;
const LITERAL = /true|false|null/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// One character an alternative and no nested repetition: linear on every input.
const STRING = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y;
const LITERALS: ReadonlyMap<string, JsonValue> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/**
 * Parses one JSON text (RFC 8259) strictly: no byte order mark, nothing after the value, no key twice in an object (compared after
 * unescaping), none of `__proto__`, `constructor`, `prototype`, and at most `depth` arrays and objects inside one another (an
 * object at the top is the first). The caller limits the length. Fails with `unreadable.json`, `.json-key` or `.json-depth`.
 */
export function parseJson(text: string, depth: number): JsonValue {
  let at = 0;

  function take(token: RegExp): string | undefined {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  }

  function takeSign(sign: string): boolean {
    take(SPACE);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  }

  function string(): string {
    take(SPACE);
    const token = take(STRING) ?? fail("unreadable.json");
    const decoded: unknown = JSON.parse(token);
    return typeof decoded === "string" ? decoded : fail("unreadable.json");
  }

  /** Calls `item` for each of the items up to `end`; no item, or items with one comma between each two. */
  function list(end: string, item: () => void): void {
    if (takeSign(end)) return;
    do item();
    while (takeSign(","));
    if (!takeSign(end)) fail("unreadable.json");
  }

  function value(level: number): JsonValue {
    if (takeSign("{")) {
      const object = new Map<string, JsonValue>();
      enter(level);
      list("}", () => {
        const key = string();
        if (object.has(key) || FORBIDDEN_KEYS.has(key)) fail("unreadable.json-key");
        if (!takeSign(":")) fail("unreadable.json");
        object.set(key, value(level + 1));
      });
      return object;
    }
    if (takeSign("[")) {
      const array: JsonValue[] = [];
      enter(level);
      list("]", () => array.push(value(level + 1)));
      return array;
    }
    if (text[at] === '"') return string();
    const literal = LITERALS.get(take(LITERAL) ?? "");
    return literal !== undefined ? literal : new JsonNumber(take(NUMBER) ?? fail("unreadable.json"));
  }

  // Before descending: the limit also bounds the recursion.
  function enter(level: number): void {
    if (level > depth) fail("unreadable.json-depth", { limit: depth });
  }

  const parsed = value(1);
  take(SPACE);
  if (at !== text.length) fail("unreadable.json");
  return parsed;
}

/** Compact JSON text: no white space, keys in the map's order, numbers digit by digit, lone surrogates escaped. */
export function jsonText(value: JsonValue): string {
  if (value instanceof JsonNumber) return value.text;
  if (value instanceof Map)
    return `{${Array.from(value, ([key, item]) => `${JSON.stringify(key)}:${jsonText(item)}`).join(",")}}`;
  if (isArray(value)) return `[${value.map(jsonText).join(",")}]`;
  return JSON.stringify(value);
}

/** `Array.isArray` that narrows readonly arrays too. */
export function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** True for a JSON object. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return value instanceof Map;
}
