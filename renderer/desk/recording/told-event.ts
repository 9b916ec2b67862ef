import type { SetRow } from "../../../core/contract/desk-view.ts";
import { isDerived, type RecordedEvent, type Shape } from "../../../core/contract/wording.ts";
import { RECORDED, RECORDING } from "../../text/desk-recording.ts";
import type { AnyText } from "./any-text.ts";
import { bodyOf } from "./typed.ts";

type Line = readonly [label: string, value: string];

/** An event line by line, as it is read aloud before it is recorded: every field that was typed, by its label. */
export function toldEvent(told: RecordedEvent, sets: readonly SetRow[]): readonly Line[] {
  const { event, set, reason, ticket, approvers } = told;
  const row = sets.find((each) => each.set === set);
  const fields: { readonly [field: string]: AnyText } = RECORDED[event].fields;
  const body = new Map<string, unknown>(Object.entries(told.body));
  const { form } = RECORDING;
  return [
    ...(set === null ? [] : [[form.set, set] as const]),
    ...Object.entries(bodyOf(event))
      .filter(([field]) => !isDerived(event, field))
      .flatMap(([field, shape]) => lines(shape, fields[field] ?? { label: field }, body.get(field), row)),
    [form.reason, reason],
    [form.ticket, ticket],
    [form.approvers, approvers.join(", ")],
  ];
}

function lines(shape: Shape, text: AnyText, value: unknown, set: SetRow | undefined, before = ""): readonly Line[] {
  const label = before === "" ? text.label : `${before}, ${text.label.charAt(0).toLowerCase()}${text.label.slice(1)}`;
  if (shape.is === "nullable") {
    return value === null ? [[label, RECORDING.form.none]] : lines(shape.of, text, value, set, before);
  }
  if (shape.is === "list") {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    if (shape.of.is !== "fields") return [[label, items.map(String).join(", ")]];
    return items.flatMap((item, index) => lines(shape.of, text, item, set, RECORDING.form.entry(text.label, index + 1)));
  }
  if (shape.is === "fields") {
    const own = new Map<string, unknown>(typeof value === "object" && value !== null ? Object.entries(value) : []);
    return Object.entries(shape.of).flatMap(([field, of]) =>
      lines(of, text.of?.[field] ?? { label: field }, own.get(field), set, before),
    );
  }
  return [[label, said(shape, text, value, set)]];
}

function said(shape: Shape, text: AnyText, value: unknown, set: SetRow | undefined): string {
  if (shape.is === "flag") return value === true ? RECORDING.form.yes : RECORDING.form.no;
  if (shape.is === "word") return text.words?.[String(value)]?.name ?? String(value);
  const told = String(value);
  if (shape.is === "time") return told.replace(/^(.{10})T(\d\d:\d\d):00(.+)$/, "$1 $2 $3");
  // A credential by its title, which is what people know it by.
  return set?.accounts.find(({ id }) => shape.is === "pattern" && id === told)?.title ?? told;
}
