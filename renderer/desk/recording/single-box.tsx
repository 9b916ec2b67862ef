import type { ReactElement } from "react";
import { setIdentifier, type Shape, shareNumber, signerIdentifier } from "../../../core/contract/wording.ts";
import { RECORDING } from "../../text/desk-recording.ts";
import { Choice } from "../parts/choice.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { Tick } from "../parts/tick.tsx";
import type { AnyText } from "./any-text.ts";
import type { BoxProps } from "./form-props.ts";
import { SetBox, SheetBox, SignerBox } from "./known-boxes.tsx";
import { TimeBox } from "./time-box.tsx";
import { textIn } from "./typed.ts";

type Single = Exclude<Shape, { readonly is: "nullable" | "list" | "fields" }>;

interface SingleProps extends BoxProps {
  readonly shape: Single;
  readonly text: AnyText;
  readonly optional: boolean;
}

/** Characters from which a line is wide, and from which it has several lines. */
const WIDE = 200;
const SEVERAL = 400;
const LINES = 3;

/** The box of a single value: chosen where there is a list to choose from, else typed. */
export function SingleBox(props: SingleProps): ReactElement {
  const { shape, text, at, value, onValue, problems } = props;
  if (shape === setIdentifier) return <SetBox {...props} />;
  if (shape === shareNumber) return <SheetBox {...props} />;
  if (shape === signerIdentifier) return <SignerBox {...props} />;
  if (shape.is === "flag") return <Tick label={text.label} ticked={value === true} onChange={onValue} />;
  if (shape.is === "time") return <TimeBox {...props} />;
  if (shape.is === "word") {
    return (
      <Choice
        label={labelled(text)}
        options={shape.of.map((word) => ({ value: word, ...(text.words?.[word] ?? { name: word }) }))}
        value={textIn(value) === "" ? null : textIn(value)}
        onChange={onValue}
        problem={problems.get(at)}
        beside
      />
    );
  }
  return <Typing {...props} shape={shape} />;
}

type Typable = Extract<Single, { readonly is: "text" | "pattern" | "integer" }>;

function Typing({ shape, text, at, value, onValue, problems, optional }: SingleProps & { readonly shape: Typable }) {
  const isNumber = shape.is === "integer";
  const most = shape.is === "text" ? shape.most : isNumber ? 9 : 64;
  const hint = text.hint ?? (isNumber ? RECORDING.form.among(shape.least, shape.most) : undefined);
  return (
    <TextBox
      label={text.label}
      {...(hint === undefined ? {} : { hint })}
      value={textIn(value)}
      onChange={onValue}
      problem={problems.get(at)}
      optional={optional || (shape.is === "text" && shape.least === 0)}
      limit={most}
      look={isNumber ? "short" : most > WIDE ? "wide" : "measure"}
      mono={isNumber}
      {...(most > SEVERAL ? { lines: LINES } : {})}
    />
  );
}

/** A group of choices has no hint of its own: it stands with the label. */
function labelled({ label, hint }: AnyText): string {
  return hint === undefined ? label : `${label}: ${hint}`;
}
