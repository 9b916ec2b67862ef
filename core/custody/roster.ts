import { printableName } from "../encoding/printable-name.ts";
import { fail } from "../failure/failure.ts";
import { foldedName } from "./same-name.ts";

/** Custodians of one generation: a share each, and 2..15 shares (FORMAT.md, "Share record"). */
export const CUSTODIAN_LIMITS = { least: 2, most: 15 } as const;

/** Who keeps one bag, as what, and where. */
export interface Custodian {
  readonly name: string;
  readonly role: string;
  readonly place: string;
}

/** Who works the machine, and who watches. */
export interface Officers {
  readonly operator: string;
  readonly witness: string;
}

/** The people of one ceremony. Made by `parseRoster` only: custodian `i` of the list keeps share `i + 1`. */
export interface Roster extends Officers {
  /** 2..15, all of different names. */
  readonly custodians: readonly Custodian[];
  readonly [parsed]: true;
}
declare const parsed: unique symbol;

/**
 * The roster that was entered: printable names of 1 to 80 characters, 2 to 15 custodians of different names, none of whom is the
 * witness, and a witness who is not the operator. Capital letters and doubled spaces make no new person. Fails with
 * `unreadable.name` (field: whose) and with `refused.roster` (field: what cannot be). What is possible but unwise is for `lintRoster`.
 */
export function parseRoster(value: unknown): Roster {
  const fields = fieldsOf(value, ["operator", "witness", "custodians"]);
  if (!Array.isArray(fields.custodians)) return refuse("no list of custodians");
  const { least, most } = CUSTODIAN_LIMITS;
  if (fields.custodians.length < least || fields.custodians.length > most) refuse("number of custodians");
  const custodians: readonly Custodian[] = fields.custodians.map(custodianOf);
  const roster = { ...parseOfficers({ operator: fields.operator, witness: fields.witness }), custodians };
  const names = custodians.map(({ name }) => foldedName(name));
  if (new Set(names).size < names.length) refuse("one custodian twice");
  if (names.includes(foldedName(roster.witness))) refuse("witness is a custodian");
  return roster as Roster;
}

/** Operator and witness alone, where the custodians are not known beforehand. Refused as `parseRoster` does. */
export function parseOfficers(value: unknown): Officers {
  const fields = fieldsOf(value, ["operator", "witness"]);
  const officers = { operator: printableName(fields.operator, "operator"), witness: printableName(fields.witness, "witness") };
  if (foldedName(officers.operator) === foldedName(officers.witness)) refuse("operator is the witness");
  return officers;
}

function custodianOf(value: unknown, index: number): Custodian {
  const { name, role, place } = fieldsOf(value, ["name", "role", "place"]);
  const whose = `custodian ${index + 1}`;
  return {
    name: printableName(name, `name of ${whose}`),
    role: printableName(role, `role of ${whose}`),
    place: printableName(place, `place of ${whose}`),
  };
}

/** The fields of an object that has these and no others. */
function fieldsOf<K extends string>(value: unknown, keys: readonly K[]): Readonly<Partial<Record<K, unknown>>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse("shape");
  const known: readonly string[] = keys;
  if (!Object.keys(value).every((key) => known.includes(key))) return refuse("unknown field");
  const fields: Partial<Record<K, unknown>> = value;
  return fields;
}

function refuse(field: string): never {
  return fail("refused.roster", { field });
}
