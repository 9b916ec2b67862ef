import * as z from "zod/mini";

// Without this zod compiles parsers with `new Function`, which the rooms' policy refuses.
z.config({ jitless: true });

/** One line that a person typed. What it may hold is the domain's rule; here only the size is bounded. */
export const line = (most = 80) => z.string().check(z.maxLength(most));
export const requiredLine = (most = 80) => z.string().check(z.minLength(1), z.maxLength(most));
export const text = (most = 4000) => z.string().check(z.maxLength(most));
export const reason = z.string().check(z.maxLength(400));
export const count = (most = 1_000_000) => z.int().check(z.gte(0), z.lte(most));
export const shareNumber = z.int().check(z.gte(1), z.lte(15));
export const setIdText = z.string().check(z.regex(/^[A-Z2-7]{8}$/));
export const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/));
export const listOf = <T extends z.core.SomeType>(item: T, most: number) => z.readonly(z.array(item).check(z.maxLength(most)));

/** Bytes, at most so many. */
export const bytesUpTo = (most: number) => z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= most);

export const acceptance = z.strictObject({ rule: requiredLine(40), reason });
export const acceptances = listOf(acceptance, 40);
export const nothing = z.strictObject({});
