import { type Fields, setIdentifier, type Shape, signerIdentifier } from "../../../core/contract/wording.ts";
import { RECORDING } from "../../text/desk-recording.ts";
import { momentOf } from "../moment-typed.ts";
import { fieldsIn, listIn, momentIn, textIn, type Typed } from "./typed.ts";

/** As JSON holds it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [field: string]: Plain };

/** What is wrong, by the path of the box: `body.credentials.0.how`. */
export type Problems = ReadonlyMap<string, string>;

const text = RECORDING.problems;

/** Reads boxes into the value that their shape asks for; what is wrong with them is put into `problems`. */
export function read(shape: Shape, typed: Typed | undefined, at: string, problems: Map<string, string>): Plain {
  switch (shape.is) {
    case "flag":
      return typed === true;
    case "nullable":
      return isBlank(typed) ? null : read(shape.of, typed, at, problems);
    case "list":
      return listIn(typed).map((item, index) => read(shape.of, item, `${at}.${index}`, problems));
    case "fields":
      return readFields(shape.of, typed, at, problems);
    case "time":
      return readTime(typed, at, problems);
    case "integer":
      return readInteger(shape, textIn(typed), at, problems);
    case "text":
    case "word":
    case "pattern":
      return readText(shape, oneLine(textIn(typed)), at, problems);
  }
}

export function readFields(
  fields: Fields,
  typed: Typed | undefined,
  at: string,
  problems: Map<string, string>,
): { readonly [field: string]: Plain } {
  const own = fieldsIn(typed);
  return Object.fromEntries(
    Object.entries(fields).map(([field, shape]) => [field, read(shape, own[field], `${at}.${field}`, problems)]),
  );
}

/** As a record holds it: one line, composed, without white space at its ends. */
export function oneLine(typed: string): string {
  return typed.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

function readText(shape: Shape, value: string, at: string, problems: Map<string, string>): string {
  if (shape.is === "text" && value === "" && shape.least > 0) problems.set(at, text.text);
  if (shape.is === "word" && !shape.of.includes(value)) problems.set(at, text.word);
  if (shape.is === "pattern" && !shape.pattern.test(value)) problems.set(at, patternProblem(shape));
  return value;
}

function patternProblem(shape: Shape): string {
  if (shape === setIdentifier) return text.set;
  return shape === signerIdentifier ? text.signer : text.identifier;
}

function readInteger(
  { least, most }: Extract<Shape, { readonly is: "integer" }>,
  typed: string,
  at: string,
  problems: Map<string, string>,
): number {
  const value = /^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN;
  if (value >= least && value <= most) return value;
  problems.set(at, text.integer(least, most));
  return least;
}

function readTime(typed: Typed | undefined, at: string, problems: Map<string, string>): string {
  const moment = momentOf(momentIn(typed));
  if (moment === null) problems.set(at, text.time);
  return moment ?? "";
}

function isBlank(typed: Typed | undefined): boolean {
  if (typeof typed === "string") return typed.trim() === "";
  return Object.values(fieldsIn(typed)).every((box) => textIn(box).trim() === "");
}
