import type { ReactElement } from "react";
import { RECORDING } from "../../text/desk-recording.ts";
import { TextBox } from "../parts/text-box.tsx";
import { Tick } from "../parts/tick.tsx";
import { Visible } from "../parts/visible.tsx";
import type { AnyText } from "./any-text.ts";
import type { BoxProps } from "./form-props.ts";
import { fieldsIn, listIn, textIn, type Typed } from "./typed.ts";

interface ProofsProps extends BoxProps {
  readonly text: AnyText;
  /** What is ticked of each. */
  readonly ticks: readonly string[];
}

/** For each credential of the set what is ticked of it, as that the new one works and the old one is refused, and how that was done. */
export function CredentialProofs({ set, text: { of }, ticks, value, onValue, problems, at }: ProofsProps): ReactElement {
  const how = of?.["how"] ?? { label: "how" };
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
            {ticks.map((field) => (
              <Tick
                key={field}
                label={of?.[field]?.label ?? field}
                ticked={row[field] === true}
                onChange={(on) => change(index, { [field]: on })}
              />
            ))}
          </div>
          <TextBox
            label={how.label}
            {...(how.hint === undefined ? {} : { hint: how.hint })}
            value={textIn(row["how"])}
            onChange={(typed) => change(index, { how: typed })}
            problem={problems.get(`${at}.${index}.how`)}
            limit={120}
            look="wide"
          />
        </fieldset>
      ))}
    </>
  );
}
