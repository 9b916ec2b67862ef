import { type ReactElement, useState } from "react";
import { ROTATED } from "../../text/desk-rotation.ts";
import { Choice } from "../parts/choice.tsx";
import { Notice } from "../parts/notice.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { changed, empty, when } from "../entries.ts";
import type { StepProps } from "../step-props.ts";
import { TriedTable } from "./tried-table.tsx";

interface Tried {
  readonly new: "yes" | "no" | null;
  readonly old: "yes" | "no" | null;
  readonly how: string;
}

const UNTRIED: Tried = { new: null, old: null, how: "" };
const said = (is: boolean): "yes" | "no" => (is ? "yes" : "no");

/** Each credential of the old set on its target: one a screen, then all of them read back. */
export function Rotated({ ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { rotation, tried: before } = ceremony.facts;
  const credentials = rotation?.credentials ?? [];
  const [position, setPosition] = useState(0);
  const [asked, setAsked] = useState(false);
  const [all, setAll] = useState<readonly Tried[]>(() =>
    credentials.map(({ id }) => {
      const known = before.find((one) => one.id === id);
      return known === undefined ? UNTRIED : { new: said(known.newWorks), old: said(known.oldRefused), how: known.how };
    }),
  );
  const turn = (to: number) => {
    setAsked(false);
    setPosition(to);
  };
  const parts = credentials.length + 1;
  const frame = {
    key: position,
    part: [position + 1, parts] as const,
    ...(position === 0 ? {} : { onBack: () => turn(position - 1) }),
  };
  const credential = credentials[position];
  const one = all[position];
  const text = ROTATED;

  if (credential === undefined || one === undefined) {
    const tried = credentials.map(({ id }, index) => ({
      id,
      newWorks: all[index]?.new === "yes",
      oldRefused: all[index]?.old === "yes",
      how: all[index]?.how.trim() ?? "",
    }));
    const next = () => void desk.send("ceremony:answer", { step: "rotated", item, answer: { tried } });
    return (
      <Question {...frame} heading={text.read.heading} lead={text.read.lead} onNext={next}>
        <TriedTable credentials={credentials} tried={tried} />
      </Question>
    );
  }

  const change = (part: Partial<Tried>) => setAll(changed(all, position, part));
  const wrong = {
    new: when(one.new === null, text.missing.new),
    old: when(one.old === null, text.missing.old),
    how: when(empty(one.how), text.missing.how),
  };
  const shown = (field: keyof typeof wrong) => (asked ? wrong[field][0] : undefined);
  return (
    <Question
      {...frame}
      heading={text.heading(credential.title)}
      lead={text.lead}
      missing={Object.values(wrong).flat()}
      onAsked={() => setAsked(true)}
      onNext={() => turn(position + 1)}
    >
      <Choice
        label={text.new}
        options={[
          { value: "yes", name: text.works, hint: text.worksHint },
          { value: "no", name: text.fails, hint: text.failsHint },
        ]}
        value={one.new}
        onChange={(value) => change({ new: value })}
        problem={shown("new")}
        beside
      />
      {one.new === "no" && <Warned says={text.unsure} next={text.unsureNext} />}
      <Choice
        label={text.old}
        options={[
          { value: "yes", name: text.refused, hint: text.refusedHint },
          { value: "no", name: text.accepted, hint: text.acceptedHint },
        ]}
        value={one.old}
        onChange={(value) => change({ old: value })}
        problem={shown("old")}
        beside
      />
      {one.old === "no" && <Warned says={text.open} next={text.openNext} />}
      <TextBox
        label={text.how}
        hint={text.howHint}
        value={one.how}
        onChange={(how) => change({ how })}
        problem={shown("how")}
        limit={120}
        look="wide"
      />
    </Question>
  );
}

function Warned({ says, next }: { readonly says: string; readonly next: string }): ReactElement {
  return (
    <Notice severity="warning" says={says}>
      <p>{next}</p>
    </Notice>
  );
}
