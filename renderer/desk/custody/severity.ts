import type { Severity } from "../../style/signs.ts";
import type { Urgency } from "../../text/desk-custody.ts";

/** The shape and colour of an urgency: its word stands beside it. */
export const SEVERITY_OF: { readonly [U in Urgency]: Severity } = {
  now: "stop",
  overdue: "warning",
  soon: "note",
  later: "success",
};
