import type { RecordableEvent } from "../../../core/contract/wording.ts";
import { RECORDED, RECORDING } from "../../text/desk-recording.ts";
import type { AnyText } from "./any-text.ts";
import type { Problems } from "./reading.ts";

/** What is still wrong with a form, each with the label of its box. */
export function problemLines(event: RecordableEvent, problems: Problems): readonly string[] {
  const lines = [...problems].map(([path, says]) => `${labelOf(event, path)}: ${says}`);
  return [...new Set(lines)];
}

function labelOf(event: RecordableEvent, path: string): string {
  const { form } = RECORDING;
  if (path === "set") return form.set;
  if (path === "reason") return form.reason;
  if (path === "approvers") return form.approvers;
  const fields: { readonly [field: string]: AnyText } = RECORDED[event].fields;
  const [, field = "", row, inner] = path.split(".");
  const text = fields[field];
  const label = text?.label ?? field;
  if (row === undefined) return label;
  const entry = form.entry(label, Number(row) + 1);
  const own = inner === undefined ? undefined : text?.of?.[inner]?.label;
  return own === undefined ? entry : `${entry}, ${own.charAt(0).toLowerCase()}${own.slice(1)}`;
}
