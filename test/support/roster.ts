import { parseRoster, type Roster } from "../../core/custody/roster.ts";

/** A roster that breaks no rule: `n` custodians, each of another name, role and place. */
export function plainRoster(n: number): Roster {
  return parseRoster(plainPeople(n));
}

/** The same as it is entered. */
export function plainPeople(n: number) {
  const custodians = Array.from({ length: n }, (_, index) => ({
    name: `Custodian ${index + 1}`,
    role: `Role ${index + 1}`,
    place: `Place ${index + 1}`,
  }));
  return { operator: "Olga Operator", witness: "Willem Witness", custodians };
}
