import * as z from "zod/mini";
import { count, line, listOf, setIdText, shareNumber } from "./bounds.ts";

/** Parts of a million: 1,000,000 is certain. */
const chance = count(1_000_000);
const hours = count(1_000);

/** What people say of a set's custodians and safes; it is reckoned with and kept nowhere. */
export const weatherRequest = z.strictObject({
  set: setIdText,
  /** Hours within which the quorum is to meet. */
  within: hours,
  /** For each sheet: how likely its custodian can be reached at all, in percent, and hours until they are here with the bag; absent now or not. */
  people: listOf(z.strictObject({ x: shareNumber, reachable: count(100), hours, absent: z.boolean() }), 15),
  /** How likely a place can be entered, in percent. A place that is not named is 100. */
  places: listOf(z.strictObject({ place: line(), open: count(100) }), 15),
});

/** How likely a quorum meets, reckoned exactly over all cases. */
export const weatherView = z.strictObject({
  m: shareNumber,
  n: shareNumber,
  /** Within the hours asked for, and at any time. */
  within: chance,
  ever: chance,
  /** At each hour at which it changes, ascending. */
  curve: listOf(z.strictObject({ hours, chance }), 40),
  people: listOf(
    z.strictObject({
      x: shareNumber,
      custodian: line(),
      place: line(),
      sealed: z.boolean(),
      /** The chance within the hours when this custodian is not there. */
      without: chance,
    }),
    15,
  ),
  places: listOf(
    z.strictObject({
      place: line(),
      sheets: count(15),
      /** When this safe is lost: margin and chance. */ margin: z.int(),
      without: chance,
    }),
    15,
  ),
  /** Custodians and places without which no quorum can meet. */
  single: listOf(z.strictObject({ what: z.enum(["custodian", "place"]), name: line() }), 30),
  /** The smallest sets of custodians, and of places, that hold a quorum together; how many there are, and the first of them. */
  colluding: z.strictObject({
    people: z.strictObject({ size: count(15), count: count(10_000), first: listOf(listOf(line(), 15), 20) }),
    places: z.strictObject({ size: count(15), count: count(10_000), first: listOf(listOf(line(), 15), 20) }),
  }),
});

export type WeatherRequest = z.infer<typeof weatherRequest>;
export type WeatherView = z.infer<typeof weatherView>;
