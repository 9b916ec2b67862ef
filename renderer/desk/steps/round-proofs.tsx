import { type ReactElement, useState } from "react";
import type { DeskAnswers } from "../../../core/contract/answers.ts";
import type { SetRow } from "../../../core/contract/desk-view.ts";
import { BUTTON } from "../../text/desk.ts";
import { ROUND } from "../../text/desk-round.ts";
import { SHEET } from "../../text/desk-sets.ts";
import { useAsked } from "../journal/use-asked.ts";
import { Act } from "../parts/act.tsx";
import { Choice } from "../parts/choice.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { Picker } from "../parts/picker.tsx";

type Proofs = DeskAnswers["round"]["proofs"];

interface ProofsProps {
  readonly sets: readonly SetRow[];
  readonly proofs: Proofs;
  readonly onChange: (proofs: Proofs) => void;
}

/** Which sheets are proved alone: at most one of each set, those whose turn it is first. */
export function RoundProofs({ sets, proofs, onChange }: ProofsProps): ReactElement {
  const text = ROUND.proofs;
  const [set, setSet] = useState(sets.length === 1 ? (sets[0]?.set ?? "") : "");
  const without = (other: string) => proofs.filter((proof) => proof.set !== other);
  const options = sets.map((row) => ({ value: row.set, name: [row.set, row.accounts[0]?.title ?? ""].join(" · ") }));
  return (
    <>
      {sets.length > 1 && (
        <Picker label={text.set} options={[{ value: "", name: text.noSet }, ...options]} value={set} onChange={setSet} />
      )}
      {set !== "" && (
        <SheetOfSet
          key={set}
          set={set}
          x={proofs.find((proof) => proof.set === set)?.x ?? null}
          onChange={(x) => onChange(x === null ? without(set) : [...without(set), { set, x }])}
        />
      )}
      <section aria-label={text.chosen}>
        <h2>{text.chosen}</h2>
        {proofs.length === 0 && <p className="hint">{text.nothing}</p>}
        <ul className="plain-list chosen-sheets">
          {proofs.map((proof) => (
            <li key={proof.set}>
              <b>{SHEET.of(proof.set, proof.x)}</b>
              <Act
                label={BUTTON.remove}
                about={text.remove(SHEET.of(proof.set, proof.x))}
                look="quiet"
                onAct={() => onChange(without(proof.set))}
              />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface SheetProps {
  readonly set: string;
  readonly x: number | null;
  readonly onChange: (x: number | null) => void;
}

const NONE = "none";

/** The sheets of one set, as the book tells of them; those that were never proved come first, as long as any may be. */
function SheetOfSet({ set, x, onChange }: SheetProps): ReactElement {
  const text = ROUND.proofs;
  const { answer, failure } = useAsked("custody:set", { set });
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (answer === null) return <p className="hint">{text.asking}</p>;
  const { bags, proofsLeft } = answer;
  const sealed = bags.filter(({ state }) => state === "sealed");
  const fresh = proofsLeft === 0 ? [] : sealed.filter(({ provedAlone }) => !provedAlone);
  const options = [...fresh, ...sealed.filter(({ provedAlone }) => provedAlone)].map((bag, index) => ({
    value: String(bag.x),
    name: text.option(bag.x, bag.custodian),
    hint: bag.provedAlone ? text.before : index === 0 ? text.proposed : text.never,
  }));
  return (
    <>
      <Choice
        label={text.sheet}
        options={[...options, { value: NONE, name: text.none, hint: text.noneHint }]}
        value={x === null ? NONE : String(x)}
        onChange={(value) => onChange(value === NONE ? null : Number(value))}
        beside
      />
      <p className="hint">{proofsLeft === 0 ? text.exhausted : text.left(proofsLeft)}</p>
    </>
  );
}
