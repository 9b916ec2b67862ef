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
export function misfit(shape: Shape, value: CanonicalValue | undefined, at = ""): string | null {
  const here = at === "" ? "shape" : at;
  const fits = (yes: boolean) => (yes ? null : here);
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
      return value === null ? null : misfit(shape.of, value, at);
    case "list":
      if (!isList(value) || value.length > shape.most) return here;
      return first(value.map((item, index) => () => misfit(shape.of, item, below(at, String(index)))));
    case "fields": {
      if (!isFields(value)) return here;
      const known = Object.keys(shape.of);
      if (Object.keys(value).some((key) => !known.includes(key))) return below(at, "unknown field");
      return first(
        Object.entries(shape.of).map(
          ([key, of]) =>
            () =>
              misfit(of, value[key], below(at, key)),
        ),
      );
    }
  }
}

function first(looks: readonly (() => string | null)[]): string | null {
  for (const look of looks) {
    const found = look();
    if (found !== null) return found;
  }
  return null;
}

function below(at: string, key: string): string {
  return at === "" ? key : `${at}.${key}`;
}

function isList(value: CanonicalValue | undefined): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}

function isFields(value: CanonicalValue | undefined): value is { readonly [key: string]: CanonicalValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
