import * as z from "zod/mini";
import { DESK_ANSWERS, sheetOfSet } from "./answers.ts";
import { count, line, listOf, requiredLine, shareNumber } from "./bounds.ts";
import { symbolGrade } from "./symbol-grade.ts";

const { rotate, round, seals, handover } = DESK_ANSWERS;

/** Facts of what changes: rotations, leavers. */
export const factsOfChanges = {
  rotation: z.nullable(
    z.strictObject({
      ...rotate.shape,
      started: line(40),
      credentials: listOf(z.strictObject({ id: line(), title: line() }), 100),
      destroyed: listOf(shareNumber, 15),
      out: listOf(shareNumber, 15),
      needed: count(15),
    }),
  ),
  tried: DESK_ANSWERS.rotated.shape.tried,
  oldSheets: DESK_ANSWERS["old-sheets"].shape.destroyed,
  leaving: z.nullable(
    z.strictObject({
      ...DESK_ANSWERS.leaver.shape,
      holds: listOf(z.strictObject({ ...sheetOfSet.shape, present: z.boolean() }), 900),
    }),
  ),
  handovers: listOf(z.strictObject({ ...sheetOfSet.shape, ...handover.shape }), 900),
  safes: DESK_ANSWERS.safes.shape.safes,
} as const;

/** Facts of what is looked at: rounds, proofs. */
export const factsOfChecks = {
  round: z.nullable(
    z.strictObject({
      ...round.shape,
      bags: listOf(z.strictObject({ ...sheetOfSet.shape, custodian: line(), place: line() }), 15_000),
    }),
  ),
  labels: listOf(sheetOfSet, 15_000),
  seals: listOf(
    z.strictObject({
      ...sheetOfSet.shape,
      level: z.enum(["L1", "L2"]),
      result: z.enum(["intact", "broken", "missing", "wrong-number"]),
      number: line(40),
      custodian: line(),
      place: line(),
      note: line(400),
      photos: seals.shape.photos,
    }),
    15_000,
  ),
  proved: listOf(
    z.strictObject({ ...sheetOfSet.shape, result: z.enum(["proved", "mismatch"]), grades: listOf(symbolGrade, 60) }),
    100,
  ),
  rebagged: listOf(z.strictObject({ ...sheetOfSet.shape, ...DESK_ANSWERS.rebag.shape }), 100),
  proof: z.nullable(DESK_ANSWERS["proof-set"]),
  matched: listOf(z.strictObject({ account: line(), verifier: requiredLine(40), result: z.enum(["fits", "differs"]) }), 100),
} as const;
