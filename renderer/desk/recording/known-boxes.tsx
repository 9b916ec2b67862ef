import type { ReactElement } from "react";
import type { SetRow } from "../../../core/contract/desk-view.ts";
import { RECORDING } from "../../text/desk-recording.ts";
import type { FieldText } from "../../text/desk-recording-types.ts";
import { Picker } from "../parts/picker.tsx";
import { Tick } from "../parts/tick.tsx";
import type { BoxProps } from "./form-props.ts";
import { listIn, textIn } from "./typed.ts";

type KnownProps = BoxProps & { readonly text: FieldText };
/** `optional`: it may be about the whole set. */
type SheetProps = KnownProps & { readonly optional: boolean };

const text = RECORDING.form;

/** A set as it is chosen from the book. */
export function setOption({ set, accounts }: SetRow): { readonly value: string; readonly name: string } {
  return { value: set, name: [set, ...accounts.slice(0, 1).map(({ title }) => title)].join(" · ") };
}

/** Another set of the book than the one that the event is about. */
export function SetBox({ text: own, sets, set, at, value, onValue, problems }: KnownProps): ReactElement {
  const others = sets.filter((row) => row.set !== set?.set);
  return (
    <Picker
      label={own.label}
      {...(own.hint === undefined ? {} : { hint: own.hint })}
      value={textIn(value)}
      onChange={onValue}
      problem={problems.get(at)}
      options={[{ value: "", name: text.chooseSet }, ...others.map(setOption)]}
    />
  );
}

/** Several sets of the book. */
export function SetTicks({ text: own, sets, value, onValue }: KnownProps): ReactElement {
  const chosen = listIn(value).map(textIn);
  const turn = (id: string, on: boolean) => onValue(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset>
      <legend>{own.label}</legend>
      <div className="choices beside">
        {sets.map((row) => (
          <Tick
            key={row.set}
            label={row.set}
            hint={row.accounts[0]?.title ?? ""}
            ticked={chosen.includes(row.set)}
            onChange={(on) => turn(row.set, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A sheet of the chosen set, named by who keeps it. */
export function SheetBox({ text: own, set, at, value, onValue, problems, optional }: SheetProps): ReactElement {
  const sheets = (set?.holders ?? []).map(({ x, custodian }) => ({
    value: String(x),
    name: (set?.destroyed.includes(x) === true ? text.sheetGone : text.sheetOf)(x, custodian),
  }));
  const hint = set === undefined ? text.setFirst : own.hint;
  return (
    <Picker
      label={own.label}
      {...(hint === undefined ? {} : { hint })}
      value={textIn(value)}
      onChange={onValue}
      problem={problems.get(at)}
      options={[{ value: "", name: optional ? text.wholeSet : text.sheet }, ...sheets]}
    />
  );
}

/** A key that the book knows. */
export function SignerBox({ text: own, book, at, value, onValue, problems }: KnownProps): ReactElement {
  return (
    <Picker
      label={own.label}
      value={textIn(value)}
      onChange={onValue}
      problem={problems.get(at)}
      options={[
        { value: "", name: text.signer },
        ...book.signers.map(({ id, name }) => ({ value: id, name: `${name} · ${id}` })),
      ]}
    />
  );
}
