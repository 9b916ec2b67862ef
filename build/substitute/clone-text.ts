/**
 * Carries over a pipe of text what structured clone carries between Electron's processes, and refuses what it refuses. Runs in
 * Node and in pages alike, so it imports nothing and uses only globals that both have.
 */
type Packed = null | boolean | number | string | readonly Packed[];

const REFUSAL = "An object could not be cloned.";
const VIEWS = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
} as const;
const WIDE_VIEWS = { Float64Array, BigInt64Array, BigUint64Array, DataView } as const;
const ERRORS = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError } as const;

type ViewMaker = new (buffer: ArrayBuffer, offset: number, length: number) => ArrayBufferView;
const viewMakers = new Map<string, ViewMaker>(Object.entries({ ...VIEWS, ...WIDE_VIEWS }));
const errorMakers = new Map<string, new (message: string) => Error>(Object.entries(ERRORS));

/** `value` as text. Throws "An object could not be cloned." for functions, symbols, proxies, promises and objects of the host. */
export function packClone(value: unknown): string {
  let clone: unknown;
  try {
    clone = structuredClone(value);
  } catch {
    throw new Error(REFUSAL);
  }
  return JSON.stringify(pack(clone, new Map()));
}

/** The value that `packClone` packed. Throws when the text is not of its making. */
export function unpackClone(text: string): unknown {
  return unpack(JSON.parse(text), []);
}

function pack(value: unknown, seen: Map<object, number>): Packed {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0) ? value : ["number", Object.is(value, -0) ? "-0" : String(value)];
    case "undefined":
      return ["undefined"];
    case "bigint":
      return ["bigint", String(value)];
    case "object":
      return value === null ? null : packObject(value, seen);
    case "symbol":
    case "function":
      throw new Error(REFUSAL);
  }
  return null;
}

function packObject(value: object, seen: Map<object, number>): Packed {
  const before = seen.get(value);
  if (before !== undefined) return ["seen", before];
  seen.set(value, seen.size);
  const inner = (part: unknown): Packed => pack(part, seen);
  const entries = (): Packed[] => Object.entries(value).map(([key, part]) => [key, inner(part)]);
  if (Array.isArray(value)) return ["array", value.length, entries()];
  if (value instanceof Date) return ["date", inner(value.getTime())];
  if (value instanceof RegExp) return ["regexp", value.source, value.flags];
  if (value instanceof Map) return ["map", Array.from(value, ([key, part]) => [inner(key), inner(part)])];
  if (value instanceof Set) return ["set", Array.from(value, inner)];
  if (value instanceof ArrayBuffer) return ["buffer", toBase64(new Uint8Array(value))];
  if (ArrayBuffer.isView(value)) {
    const length = "length" in value ? Number(value.length) : value.byteLength;
    return ["view", value.constructor.name, inner(value.buffer), value.byteOffset, length];
  }
  if (value instanceof Error) return ["error", value.name, value.message, value.stack ?? ""];
  if (value instanceof Number || value instanceof String || value instanceof Boolean) return ["boxed", inner(value.valueOf())];
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(REFUSAL);
  return ["object", entries()];
}

function unpack(packed: unknown, seen: unknown[]): unknown {
  if (!Array.isArray(packed)) return packed;
  const [tag, ...parts]: unknown[] = packed;
  const keep = <T>(value: T): T => (seen.push(value), value);
  switch (tag) {
    case "undefined":
      return undefined;
    case "number":
      return Number(parts[0]);
    case "bigint":
      return BigInt(String(parts[0]));
    case "seen":
      return seen[Number(parts[0])];
    case "array":
      return fill(keep(new Array<unknown>(Number(parts[0]))), parts[1], seen);
    case "object":
      return fill(keep({}), parts[0], seen);
    case "date":
      return keep(new Date(Number(unpack(parts[0], seen))));
    case "regexp":
      return keep(new RegExp(String(parts[0]), String(parts[1])));
    case "buffer":
      return keep(fromBase64(String(parts[0])));
    case "error":
      return keep(makeError(String(parts[0]), String(parts[1]), String(parts[2])));
    case "boxed":
      return keep(Object(unpack(parts[0], seen)));
    case "map": {
      const map = keep(new Map<unknown, unknown>());
      for (const [key, part] of pairs(parts[0])) map.set(unpack(key, seen), unpack(part, seen));
      return map;
    }
    case "set": {
      const set = keep(new Set<unknown>());
      for (const part of list(parts[0])) set.add(unpack(part, seen));
      return set;
    }
    case "view":
      return unpackView(parts, seen);
    default:
      throw new Error("not a packed clone");
  }
}

function unpackView(parts: readonly unknown[], seen: unknown[]): unknown {
  const place = seen.push(null) - 1;
  const buffer = unpack(parts[1], seen);
  const Maker = viewMakers.get(String(parts[0]));
  if (Maker === undefined || !(buffer instanceof ArrayBuffer)) throw new Error("not a packed clone");
  return (seen[place] = new Maker(buffer, Number(parts[2]), Number(parts[3])));
}

function fill(target: object, entries: unknown, seen: unknown[]): object {
  for (const [key, part] of pairs(entries)) {
    const value = unpack(part, seen);
    Object.defineProperty(target, String(key), { value, writable: true, enumerable: true, configurable: true });
  }
  return target;
}

function makeError(name: string, message: string, stack: string): Error {
  const error = new (errorMakers.get(name) ?? Error)(message);
  error.stack = stack;
  return error;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("not a packed clone");
  return value;
}

function pairs(value: unknown): readonly (readonly [unknown, unknown])[] {
  return list(value).map((pair) => [list(pair)[0], list(pair)[1]]);
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function fromBase64(base64: string): ArrayBuffer {
  const text = atob(base64);
  const buffer = new ArrayBuffer(text.length);
  const bytes = new Uint8Array(buffer);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return buffer;
}
