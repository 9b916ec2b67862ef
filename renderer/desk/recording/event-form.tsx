import type { ReactElement } from "react";
import { isDerived, RECORD_EVENTS } from "../../../core/contract/wording.ts";
import { RECORDED, RECORDING } from "../../text/desk-recording.ts";
import { Picker } from "../parts/picker.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { Approvers } from "./approvers-named.tsx";
import type { AnyText } from "./any-text.ts";
import { Box } from "./box.tsx";
import { CredentialProofs } from "./credential-proofs.tsx";
import { CREDENTIAL_TICKS } from "./credential-ticks.ts";
import { filledIn } from "./filled-in.ts";
import type { FormProps } from "./form-props.ts";
import { setOption } from "./known-boxes.tsx";
import { OpeningBox } from "./opening-box.tsx";
import { bodyOf } from "./typed.ts";

/** Events that may be about one set, though they need not be. */
const MAY_NAME_SET: readonly string[] = ["drill.held"];
const text = RECORDING.form;

/** The boxes of one event: the set, the event's own fields, then why and with whose consent. */
export function EventForm(props: FormProps): ReactElement {
  const { draft, onChange, sets, problems } = props;
  const { event } = draft;
  const requires: readonly string[] = RECORD_EVENTS[event].requires;
  const fields: { readonly [field: string]: AnyText } = RECORDED[event].fields;
  const asksSet = requires.includes("set");
  return (
    <>
      {(asksSet || MAY_NAME_SET.includes(event)) && (
        <Picker
          label={text.set}
          hint={text.setHint}
          value={draft.set}
          onChange={(set) => onChange(filledIn({ ...draft, set }, sets))}
          problem={problems.get("set")}
          options={[{ value: "", name: asksSet ? text.chooseSet : text.noSet }, ...sets.map(setOption)]}
        />
      )}
      {Object.entries(bodyOf(event))
        .filter(([field]) => !isDerived(event, field))
        .map(([field, shape]) => {
          const box = {
            ...props,
            text: fields[field] ?? { label: field },
            at: `body.${field}`,
            value: draft.body[field],
            onValue: (value: (typeof draft.body)[string]) =>
              onChange(filledIn({ ...draft, body: { ...draft.body, [field]: value } }, sets, field)),
          };
          const ticks = field === "credentials" ? CREDENTIAL_TICKS[event] : undefined;
          if (ticks !== undefined) return <CredentialProofs key={field} {...box} ticks={ticks} />;
          if (field === "of") return <OpeningBox key={field} {...box} />;
          return <Box key={field} shape={shape} {...box} />;
        })}
      <TextBox
        label={text.reason}
        hint={text.reasonHint}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        problem={problems.get("reason")}
        optional={!requires.includes("reason")}
        limit={400}
        look="wide"
      />
      <TextBox
        label={text.ticket}
        hint={text.ticketHint}
        value={draft.ticket}
        onChange={(ticket) => onChange({ ticket })}
        optional
      />
      <Approvers approvers={draft.approvers} onChange={(approvers) => onChange({ approvers })} />
    </>
  );
}
