import { isRfc3339 } from "../encoding/rfc3339.ts";
import type { CanonicalValue } from "./canonical-json.ts";
import { isRecordText } from "./record-text.ts";

/**
 * What a value of a signed document may be, as data: a reader, a writer and a table for auditors can all be made from it. Text
 * is always one printable line in NFC (`recordText`); `least` is 0 where it may be empty. Limits are characters, items, or the
 * numbers themselves.
 */
export type Shape =
  | { readonly is: "text"; readonly least: number; readonly most: number }
  | { readonly is: "pattern"; readonly pattern: RegExp }
  | { readonly is: "word"; readonly of: readonly string[] }
  | { readonly is: "integer"; readonly least: number; readonly most: number }
  | { readonly is: "flag" }
  | { readonly is: "time" }
  | { readonly is: "nullable"; readonly of: Shape }
  | { readonly is: "list"; readonly of: Shape; readonly most: number }
  | { readonly is: "fields"; readonly of: Fields };

/** The fields of an object: each of them, and no other. */
export interface Fields {
  readonly [field: string]: Shape;
}

/** The type of the values of a shape. */
export type ValueOf<S> = S extends { readonly is: "text" | "pattern" | "time" }
  ? string
  : S extends { readonly is: "word"; readonly of: readonly (infer W)[] }
    ? W
    : S extends { readonly is: "integer" }
      ? number
      : S extends { readonly is: "flag" }
        ? boolean
        : S extends { readonly is: "nullable"; readonly of: infer O }
          ? ValueOf<O> | null
          : S extends { readonly is: "list"; readonly of: infer O }
            ? readonly ValueOf<O>[]
            : S extends { readonly is: "fields"; readonly of: infer F }
              ? { readonly [K in keyof F]: ValueOf<F[K]> }
              : never;

export const text = (most: number) => ({ is: "text", least: 1, most }) as const;
export const textOrNone = (most: number) => ({ is: "text", least: 0, most }) as const;
export const pattern = (expression: RegExp) => ({ is: "pattern", pattern: expression }) as const;
export const word = <const W extends readonly string[]>(...of: W) => ({ is: "word", of }) as const;
export const integer = (least: number, most: number) => ({ is: "integer", least, most }) as const;
export const flag = { is: "flag" } as const;
/** RFC 3339. */
export const time = { is: "time" } as const;
export const nullable = <const S extends Shape>(of: S) => ({ is: "nullable", of }) as const;
export const list = <const S extends Shape>(of: S, most: number) => ({ is: "list", of, most }) as const;
export const fields = <const F extends Fields>(of: F) => ({ is: "fields", of }) as const;

/** SHA-256 in hexadecimal. */
export const hash = pattern(/^[0-9a-f]{64}$/);
/** A set ID (FORMAT.md, "Share record"). */
export const setIdentifier = pattern(/^[A-Z2-7]{8}$/);
/** A word of a program's own list: a step, a rule, a credential, a code. */
export const identifier = pattern(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
/** A share's number. */
export const shareNumber = integer(1, 15);

/**
 * The path of the first thing in `value` that is not as the shape says (`body.shares.0.x`), or null when all of it is. A field
 * that is not of the shape is told without its name, which may be anybody's.
 */
export function misfit(shape: Shape, value: CanonicalValue | undefined): string | null {
  const found = misfitBelow(shape, value);
  return found === "" ? "shape" : found;
}

/** The same; "" for the value itself. */
function misfitBelow(shape: Shape, value: CanonicalValue | undefined): string | null {
  switch (shape.is) {
    case "text":
      return fits((value === "" && shape.least === 0) || isRecordText(value, shape.most));
    case "pattern":
      return fits(typeof value === "string" && shape.pattern.test(value));
    case "word":
      return fits(typeof value === "string" && shape.of.includes(value));
    case "integer":
      return fits(typeof value === "number" && Number.isSafeInteger(value) && value >= shape.least && value <= shape.most);
    case "flag":
      return fits(typeof value === "boolean");
    case "time":
      return fits(typeof value === "string" && isRfc3339(value));
    case "nullable":
      return value === null ? null : misfitBelow(shape.of, value);
    case "list":
      return isList(value) && value.length <= shape.most ? misfitOfItems(shape.of, value) : "";
    case "fields":
      return isFields(value) ? misfitOfFields(shape.of, value) : "";
  }
}

function fits(yes: boolean): "" | null {
  return yes ? null : "";
}

function misfitOfItems(shape: Shape, items: readonly CanonicalValue[]): string | null {
  for (const [index, item] of items.entries()) {
    const found = misfitBelow(shape, item);
    if (found !== null) return below(String(index), found);
  }
  return null;
}

function misfitOfFields(of: Fields, value: { readonly [key: string]: CanonicalValue }): string | null {
  for (const key of Object.keys(value)) if (!Object.hasOwn(of, key)) return "unknown field";
  for (const [key, shape] of entriesOf(of)) {
    const found = misfitBelow(shape, value[key]);
    if (found !== null) return below(key, found);
  }
  return null;
}

// The shapes are few and stay; the values are many.
const ENTRIES = new WeakMap<Fields, readonly (readonly [string, Shape])[]>();

function entriesOf(of: Fields): readonly (readonly [string, Shape])[] {
  const known = ENTRIES.get(of);
  if (known !== undefined) return known;
  const entries = Object.entries(of);
  ENTRIES.set(of, entries);
  return entries;
}

function below(key: string, rest: string): string {
  return rest === "" ? key : `${key}.${rest}`;
}

function isList(value: CanonicalValue | undefined): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}

function isFields(value: CanonicalValue | undefined): value is { readonly [key: string]: CanonicalValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
