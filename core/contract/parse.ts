import * as z from "zod/mini";
import { fail, type FailureCode } from "../failure/failure.ts";

/** The value as its schema says, in a fresh object. Else a `Failure` of `code` that tells nothing of the value. */
export function parseAs<S extends z.core.$ZodType>(schema: S, value: unknown, code: FailureCode): z.output<S> {
  const parsed = z.safeParse(schema, value);
  return parsed.success ? parsed.data : fail(code);
}
