import { type ReactElement, useState } from "react";
import { LEAVER } from "../../text/desk-leaver.ts";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { keptBy, keptSheets } from "../custodians.ts";
import { useDesk } from "../desk.ts";
import { empty, tooShort, when } from "../entries.ts";
import { setsOf } from "../sets.ts";
import type { StepProps } from "../step-props.ts";
import { LeaverRead } from "./leaver-read.tsx";
import { type LeaverTyped, LeaverWho, NOBODY } from "./leaver-who.tsx";

/** Who leaves or moves, why, and what lies in these hands: read back before it is signed. */
export function Leaver({ view, ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { leaving, drill } = ceremony.facts;
  // Of sets that are over too: their sheets are gone through as well.
  const kept = keptSheets(setsOf(view.book, drill));
  const [position, setPosition] = useState(0);
  const [typed, setTyped] = useState<LeaverTyped>(leaving ?? NOBODY);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<LeaverTyped>) => setTyped({ ...typed, ...part });
  const turn = (by: number) => {
    setAsked(false);
    setPosition(position + by);
  };
  const frame = {
    part: [position + 1, 3] as const,
    onAsked: () => setAsked(true),
    onNext: () => turn(1),
    ...(position === 0 ? {} : { onBack: () => turn(-1) }),
  };
  const { name, what, reason, role, place } = typed;
  const { missing } = LEAVER;
  const moved = what === "moved";

  if (position === 0)
    return <LeaverWho key={position} frame={frame} asked={asked} typed={typed} kept={kept} onChange={change} />;
  if (position === 1) {
    const text = LEAVER.why;
    const wrong = {
      reason: when(tooShort(reason), missing.reason),
      role: when(moved && empty(role), missing.role),
      place: when(moved && empty(place), missing.place),
    };
    const shown = (field: keyof typeof wrong) => (asked ? wrong[field][0] : undefined);
    return (
      <Question
        {...frame}
        key={position}
        heading={text.heading(name.trim())}
        lead={moved ? text.leadMoved : text.leadLeft}
        missing={Object.values(wrong).flat()}
      >
        <TextBox
          label={text.reason}
          hint={text.reasonHint}
          value={reason}
          onChange={(value) => change({ reason: value })}
          problem={shown("reason")}
          limit={400}
          look="wide"
        />
        {moved && (
          <div className="fields">
            <TextBox label={text.role} value={role} onChange={(value) => change({ role: value })} problem={shown("role")} />
            <TextBox
              label={text.place}
              hint={text.placeHint}
              value={place}
              onChange={(value) => change({ place: value })}
              problem={shown("place")}
            />
          </div>
        )}
      </Question>
    );
  }
  const answer = {
    name: name.trim(),
    what: what ?? "left",
    reason: reason.trim(),
    role: moved ? role.trim() : "",
    place: moved ? place.trim() : "",
  };
  const next = () => void desk.send("ceremony:answer", { step: "leaver", item, answer });
  return <LeaverRead key={position} frame={{ ...frame, onNext: next }} leaver={answer} kept={keptBy(kept, name)} />;
}
