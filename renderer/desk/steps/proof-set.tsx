import { type ReactElement, useState } from "react";
import { PROOF_SET } from "../../text/desk-proof.ts";
import { FactList } from "../parts/fact-list.tsx";
import { Grouped } from "../parts/grouped.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { Names } from "../parts/visible.tsx";
import { useDesk } from "../desk.ts";
import { empty, when } from "../entries.ts";
import { liveSets, proposed, setsOf } from "../sets.ts";
import type { StepProps } from "../step-props.ts";
import { SetQuestion } from "./set-question.tsx";

/** Which set's quorum is proved, and why. */
export function ProofSet({ view, ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { proof, drill, about } = ceremony.facts;
  const sets = liveSets(setsOf(view.book, drill));
  const [part, setPart] = useState<"set" | "why">("set");
  const [chosen, setChosen] = useState(proof?.set ?? proposed(sets, about.set));
  const [ticket, setTicket] = useState(proof?.ticket ?? "");
  const [reason, setReason] = useState(proof?.reason ?? "");
  const [asked, setAsked] = useState(false);
  const set = sets.find((row) => row.set === chosen);

  if (part === "set" || set === undefined) {
    const { heading, lead } = PROOF_SET.set;
    return (
      <SetQuestion
        key="set"
        heading={heading}
        lead={lead}
        sets={sets}
        value={chosen}
        onChange={setChosen}
        onNext={() => setPart("why")}
        part={[1, 2]}
      />
    );
  }
  const text = PROOF_SET.why;
  const missing = when(empty(reason), PROOF_SET.missing.reason);
  const answer = { set: set.set, ticket: ticket.trim(), reason: reason.trim() };
  return (
    <Question
      key="why"
      heading={text.heading}
      lead={text.lead}
      missing={missing}
      onAsked={() => setAsked(true)}
      onNext={() => void desk.send("ceremony:answer", { step: "proof-set", item, answer })}
      onBack={() => setPart("set")}
      part={[2, 2]}
    >
      <FactList
        facts={[
          [text.set, <Grouped text={set.set} />],
          [text.holds, <Names of={set.accounts.map(({ title }) => title)} />],
          [text.brings, text.needed(set.m, set.n)],
        ]}
      />
      <TextBox
        label={text.reason}
        hint={text.reasonHint}
        value={reason}
        onChange={setReason}
        problem={asked ? missing[0] : undefined}
        limit={400}
        look="wide"
      />
      <TextBox label={text.ticket} hint={text.ticketHint} value={ticket} onChange={setTicket} optional />
    </Question>
  );
}
