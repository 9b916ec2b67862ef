import type { FieldText } from "../../text/desk-recording-types.ts";

/** The text of a field of any shape: which parts there are, its table has made sure (TextOf). */
export interface AnyText extends FieldText {
  readonly words?: Readonly<Record<string, { readonly name: string; readonly hint?: string }>>;
  readonly add?: string;
  readonly of?: Readonly<Record<string, AnyText>>;
}
