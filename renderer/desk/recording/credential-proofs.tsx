import type { ReactElement } from "react";
import { RECORDED, RECORDING } from "../../text/desk-recording.ts";
import { TextBox } from "../parts/text-box.tsx";
import { Tick } from "../parts/tick.tsx";
import { Visible } from "../parts/visible.tsx";
import type { BoxProps } from "./form-props.ts";
import { fieldsIn, listIn, textIn, type Typed } from "./typed.ts";

/** For each credential of the old set: the new one works, the old one is refused, and how that was tried. */
export function CredentialProofs({ set, value, onValue, problems, at }: BoxProps): ReactElement {
  const { of } = RECORDED["rotation.completed"].fields.credentials;
  const rows = listIn(value).map(fieldsIn);
  if (set === undefined) return <p className="blank">{RECORDING.form.setFirst}</p>;
  const change = (index: number, part: { readonly [field: string]: Typed }) =>
    onValue(rows.map((row, place) => (place === index ? { ...row, ...part } : row)));
  return (
    <>
      {rows.map((row, index) => (
        <fieldset key={textIn(row["id"])} className="entry proofs">
          <legend>
            <Visible text={set.accounts.find(({ id }) => id === row["id"])?.title ?? textIn(row["id"])} />
          </legend>
          <div className="choices beside">
            {(["newWorks", "oldRefused"] as const).map((field) => (
              <Tick
                key={field}
                label={of[field].label}
                ticked={row[field] === true}
                onChange={(on) => change(index, { [field]: on })}
              />
            ))}
          </div>
          <TextBox
            label={of.how.label}
            {...(of.how.hint === undefined ? {} : { hint: of.how.hint })}
            value={textIn(row["how"])}
            onChange={(how) => change(index, { how })}
            problem={problems.get(`${at}.${index}.how`)}
            limit={120}
            look="wide"
          />
        </fieldset>
      ))}
    </>
  );
}
