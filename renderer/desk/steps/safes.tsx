import { type ReactElement, useState } from "react";
import { SAFES } from "../../text/desk-leaver.ts";
import { BUTTON } from "../../text/desk.ts";
import { Act } from "../parts/act.tsx";
import { Choice } from "../parts/choice.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { changed, empty, sameName, when, without } from "../entries.ts";
import type { StepProps } from "../step-props.ts";

const MOST = 20;
const NEW = { place: "", by: "" } as const;

/** Each safe whose combination the leaver knew, and who changed it; or none. */
export function Safes({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { leaving, safes: before } = ceremony.facts;
  const name = leaving?.name ?? "";
  const [known, setKnown] = useState<"none" | "some" | null>(before.length > 0 ? "some" : null);
  const [safes, setSafes] = useState<readonly { readonly place: string; readonly by: string }[]>(
    before.length > 0 ? before : [NEW],
  );
  const [asked, setAsked] = useState(false);
  const text = SAFES;
  const some = known === "some";
  const self = (by: string) => sameName(by, name);
  const missing = [
    ...when(known === null, text.missing.known),
    ...when(some && safes.some(({ place }) => empty(place)), text.missing.place),
    ...when(some && safes.some(({ by }) => empty(by)), text.missing.by),
    ...when(some && safes.some(({ by }) => self(by)), text.missing.self),
  ];
  const answer = { safes: some ? safes.map(({ place, by }) => ({ place: place.trim(), by: by.trim() })) : [] };
  const byProblem = (by: string) => (self(by) ? text.missing.self : asked && empty(by) ? text.missing.by : undefined);
  return (
    <Question
      heading={text.heading(name)}
      lead={text.lead}
      missing={missing}
      onAsked={() => setAsked(true)}
      onNext={() => void desk.send("ceremony:answer", { step: "safes", item, answer })}
    >
      <Choice
        label={text.known}
        options={[
          { value: "none", ...text.none },
          { value: "some", ...text.some },
        ]}
        value={known}
        onChange={setKnown}
        problem={asked && known === null ? text.missing.known : undefined}
        beside
      />
      {some && (
        <>
          {safes.map(({ place, by }, index) => (
            <fieldset key={index} className="entry">
              <legend>{text.safe(index + 1)}</legend>
              <div className="fields">
                <TextBox
                  label={text.place}
                  hint={text.placeHint}
                  value={place}
                  onChange={(value) => setSafes(changed(safes, index, { place: value }))}
                  problem={asked && empty(place) ? text.missing.place : undefined}
                />
                <TextBox
                  label={text.by}
                  value={by}
                  onChange={(value) => setSafes(changed(safes, index, { by: value }))}
                  problem={byProblem(by)}
                />
              </div>
              {safes.length > 1 && (
                <Act
                  label={BUTTON.remove}
                  about={text.remove(index + 1)}
                  look="quiet"
                  onAct={() => setSafes(without(safes, index))}
                />
              )}
            </fieldset>
          ))}
          <div className="buttons">
            <Act label={text.add} look="plain" disabled={safes.length >= MOST} onAct={() => setSafes([...safes, NEW])} />
          </div>
        </>
      )}
      <p className="hint">{text.later}</p>
    </Question>
  );
}
