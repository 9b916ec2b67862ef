import type { AskedField, BodyShape, RecordableEvent } from "../../core/contract/wording.ts";

/** A label and, where it alone does not say, a hint. */
export interface FieldText {
  readonly label: string;
  readonly hint?: string;
}

/** What a field of that shape needs to be asked: a name for each word, names for what is in a list. The compiler says what is missing. */
export type TextOf<S> = S extends { readonly is: "nullable"; readonly of: infer O }
  ? TextOf<O>
  : S extends { readonly is: "word"; readonly of: readonly (infer W extends string)[] }
    ? FieldText & { readonly words: { readonly [K in W]: { readonly name: string; readonly hint?: string } } }
    : S extends { readonly is: "list"; readonly of: { readonly is: "fields"; readonly of: infer F } }
      ? FieldText & { readonly add: string; readonly of: { readonly [K in keyof F & string]: TextOf<F[K]> } }
      : S extends { readonly is: "list"; readonly of: unknown }
        ? FieldText & { readonly add: string }
        : FieldText;

/** How an event is asked for. */
export interface EventText<E extends RecordableEvent> {
  readonly title: string;
  readonly hint: string;
  /** What must be at hand. */
  readonly lead: string;
  readonly fields: { readonly [K in AskedField<E>]: TextOf<BodyShape<E>[K]> };
}

export type EventTexts<E extends RecordableEvent> = { readonly [K in E]: EventText<K> };
