import { Failure } from "../../core/failure/failure.ts";

/** The `Failure` that `body` throws. Anything else it does is an error of the test. */
export function failureOf(body: () => unknown): Failure {
  try {
    body();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** Code and field of the failure in one line, for tables of refusals: `unreadable.payload set`. */
export function refusalOf(body: () => unknown): string {
  const { code, facts } = failureOf(body);
  return [code, ...(facts.field === undefined ? [] : [facts.field])].join(" ");
}
