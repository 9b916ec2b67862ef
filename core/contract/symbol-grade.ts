import * as z from "zod/mini";

/** How a printed symbol reads: the share of its error correction that was used up, 0..100 %, and its letter. */
export const symbolGrade = z.strictObject({
  kind: z.enum(["share", "card", "part", "label"]),
  used: z.number().check(z.gte(0), z.lte(100)),
  letter: z.enum(["A", "B", "C", "D", "F"]),
});
