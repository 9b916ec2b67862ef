import type { ReactElement } from "react";
import type { DeskAnswers } from "../../../core/contract/answers.ts";
import { isBagNumber } from "../../../core/contract/wording.ts";
import { NEW_BAG } from "../../text/desk-sets.ts";
import { empty, sameBag, when } from "../entries.ts";
import { Choice } from "./choice.tsx";
import { ReadAloud } from "./read-aloud.tsx";
import { TextBox } from "./text-box.tsx";

export interface NewBagTyped {
  readonly bag: string;
  readonly custodian: string;
  readonly place: string;
  readonly signed: "yes" | "no" | null;
}

type Problems = { readonly [F in keyof NewBagTyped]?: readonly string[] };

export const NO_NEW_BAG: NewBagTyped = { bag: "", custodian: "", place: "", signed: null };

interface NewBagProps {
  readonly typed: NewBagTyped;
  readonly onChange: (typed: NewBagTyped) => void;
  readonly problems: Problems;
}

/** The new bag of a sheet: its number, who keeps it where, and whether they signed for it. */
export function NewBag({ typed, onChange, problems }: NewBagProps): ReactElement {
  const text = NEW_BAG;
  const change = (part: Partial<NewBagTyped>) => onChange({ ...typed, ...part });
  return (
    <>
      <TextBox
        label={text.number}
        hint={text.numberHint}
        value={typed.bag}
        onChange={(bag) => change({ bag })}
        problem={problems.bag?.[0]}
        limit={40}
        mono
      />
      <ReadAloud label={text.read} typed={typed.bag} />
      <div className="fields">
        <TextBox
          label={text.custodian}
          value={typed.custodian}
          onChange={(custodian) => change({ custodian })}
          problem={problems.custodian?.[0]}
        />
        <TextBox
          label={text.place}
          hint={text.placeHint}
          value={typed.place}
          onChange={(place) => change({ place })}
          problem={problems.place?.[0]}
        />
      </div>
      <Choice
        label={text.receipt}
        options={[
          { value: "yes", name: text.signed, hint: text.signedHint },
          { value: "no", name: text.unsigned, hint: text.unsignedHint },
        ]}
        value={typed.signed}
        onChange={(signed) => change({ signed })}
        problem={problems.signed?.[0]}
        beside
      />
    </>
  );
}

/** What is missing; `taken` are numbers that other bags of this ceremony have. */
export function newBagProblems(typed: NewBagTyped, taken: readonly string[]) {
  const { missing } = NEW_BAG;
  const { bag, custodian, place, signed } = typed;
  const none = empty(bag);
  return {
    bag: [
      ...when(none, missing.number),
      ...when(!none && !isBagNumber(bag.trim()), missing.malformed),
      ...when(
        taken.some((other) => sameBag(other, bag)),
        missing.twice,
      ),
    ],
    custodian: when(empty(custodian), missing.custodian),
    place: when(empty(place), missing.place),
    signed: when(signed === null, missing.receipt),
  };
}

export function newBagAnswer({ bag, custodian, place, signed }: NewBagTyped): DeskAnswers["rebag"] {
  return { bag: bag.trim(), custodian: custodian.trim(), place: place.trim(), signed: signed === "yes" };
}
