import { type ReactElement, useState } from "react";
import type { Classification } from "../../../core/contract/wording.ts";
import { HOME } from "../../text/desk.ts";
import { REQUEST } from "../../text/desk-opening.ts";
import { Choice } from "../parts/choice.tsx";
import { Question } from "../parts/question.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { useDesk } from "../desk.ts";
import { empty, when } from "../entries.ts";
import type { StepProps } from "../step-props.ts";

const UNKNOWN = "unknown";
const titlesOf = (accounts: readonly { readonly title: string }[]) => accounts.map(({ title }) => title);

/** Which set, and why. */
export function Request({ view, ceremony, item }: StepProps): ReactElement {
  const desk = useDesk();
  const { request, drill } = ceremony.facts;
  // A drill opens a drill's set only, and a real opening a real one.
  const sets = (view.book?.sets ?? []).filter((row) => row.drill === drill);
  const [part, setPart] = useState<"set" | "why">("set");
  const [set, setSet] = useState<string | null>(
    request === null ? (sets.length === 0 ? UNKNOWN : null) : (request.set ?? UNKNOWN),
  );
  const [kind, setKind] = useState<Classification | null>(drill ? "drill" : (request?.classification ?? null));
  const [ticket, setTicket] = useState(request?.ticket ?? "");
  const [reason, setReason] = useState(request?.reason ?? "");
  const [asked, setAsked] = useState(false);
  const { missing } = REQUEST;

  if (part === "set") {
    const text = REQUEST.set;
    const options = [
      ...sets.map(({ set: id, m, n, accounts, created, used }) => ({
        value: id,
        name: `${id} · ${HOME.opens(m, n)}`,
        hint: [text.row(titlesOf(accounts), created.slice(0, 10)), ...when(used, text.used)].join(" · "),
      })),
      { value: UNKNOWN, name: text.unknown, hint: text.unknownHint },
    ];
    const open = when(set === null, missing.set);
    const next = () => {
      setAsked(false);
      setPart("why");
    };
    return (
      <Question
        key={part}
        heading={text.heading}
        lead={text.lead}
        missing={open}
        onAsked={() => setAsked(true)}
        onNext={next}
        part={[1, 2]}
      >
        <Choice
          label={text.choose}
          options={options}
          value={set}
          onChange={setSet}
          problem={asked ? open[0] : undefined}
          quiet
        />
      </Question>
    );
  }

  const text = REQUEST.why;
  const wrong = {
    kind: when(kind === null, missing.kind),
    ticket: when(empty(ticket), missing.ticket),
    reason: when(empty(reason), missing.reason),
  };
  const shown = (field: keyof typeof wrong) => (asked ? wrong[field][0] : undefined);
  const kinds: readonly Classification[] = drill ? ["drill"] : ["emergency", "misuse-check"];
  const next = () => {
    if (kind === null) return;
    const answer = { set: set === UNKNOWN ? null : set, classification: kind, ticket: ticket.trim(), reason: reason.trim() };
    void desk.send("ceremony:answer", { step: "request", item, answer });
  };
  return (
    <Question
      key={part}
      heading={text.heading}
      missing={Object.values(wrong).flat()}
      onAsked={() => setAsked(true)}
      onNext={next}
      onBack={() => setPart("set")}
      part={[2, 2]}
    >
      <Choice
        label={text.kind}
        options={kinds.map((value) => ({ value, ...text.kinds[value] }))}
        value={kind}
        onChange={setKind}
        problem={shown("kind")}
        beside
      />
      <TextBox label={text.ticket} hint={text.ticketHint} value={ticket} onChange={setTicket} problem={shown("ticket")} />
      <TextBox
        label={text.reason}
        hint={text.reasonHint}
        value={reason}
        onChange={setReason}
        problem={shown("reason")}
        limit={400}
        look="wide"
      />
    </Question>
  );
}
