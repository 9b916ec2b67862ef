import { type ReactElement, useEffect, useRef, useState } from "react";
import type { TaskOf } from "../../../core/contract/clean-room-view.ts";
import { CameraView } from "../camera/camera-view.tsx";
import { FIELD } from "../../text/clean-room-entry.ts";
import { MATCH } from "../../text/clean-room-checks.ts";
import { AccountFacts } from "../parts/account-facts.tsx";
import { Act } from "../parts/act.tsx";
import { Choices } from "../parts/choices.tsx";
import { FailureText } from "../parts/failure-text.tsx";
import { Found } from "../parts/found.tsx";
import { Notice } from "../parts/notice.tsx";
import { TextBox } from "../parts/text-box.tsx";
import { Visible } from "../parts/visible.tsx";
import { useRoom } from "../room.ts";

type View = TaskOf<"live-match">;

interface MatchAccountProps {
  readonly one: View["accounts"][number];
  readonly index: number;
  readonly problem: View["problem"];
}

/** One account: what is sealed for it by name, what its target keeps, and whether the two fit. */
export function MatchAccount({ one, index, problem }: MatchAccountProps): ReactElement {
  const { account, result } = one;
  const { enter, waiting } = useRoom();
  const [way, setWay] = useState<"type" | "scan">("type");
  const [again, setAgain] = useState(false);
  const [several, setSeveral] = useState(false);
  const tried = useRef("");
  const heading = useRef<HTMLHeadingElement>(null);
  const asking = result === null || again;
  // Whoever chose the account, or has its answer, reads on here.
  useEffect(() => heading.current?.focus(), [asking]);

  const compare = async (text: string) => {
    tried.current = text;
    if ((await enter({ entry: "verifier", account: index, text })) !== null) setAgain(false);
  };
  return (
    <section aria-labelledby="account">
      <h2 id="account" ref={heading} tabIndex={-1}>
        <Visible text={account.title} />
      </h2>
      <AccountFacts account={account} />
      <p className="hint">
        {MATCH.holds}: {account.fields.map((field) => FIELD[field].name).join(", ")}
      </p>
      {problem !== null && <FailureText failure={problem} severity="warning" />}
      {asking ? (
        <>
          <Choices
            label={MATCH.way}
            options={(["type", "scan"] as const).map((value) => ({ value, name: MATCH.ways[value] }))}
            value={way}
            onChange={setWay}
            beside
            labelled
          />
          {way === "type" && (
            <>
              <TextBox says={MATCH} onTake={(text) => void compare(text)} />
              <p className="hint">{MATCH.paste}</p>
            </>
          )}
          {way === "scan" && (
            <>
              {several && <Notice severity="warning" says={MATCH.several} urgent />}
              <CameraView
                hint={MATCH.scanHint}
                onCodes={async (codes) => {
                  const [first, second] = codes;
                  setSeveral(second !== undefined);
                  if (first === undefined || second !== undefined || waiting || first.text === tried.current) return 0;
                  await compare(first.text.slice(0, 4000));
                  return 1;
                }}
              />
            </>
          )}
        </>
      ) : (
        <>
          <Answer title={account.title} result={result} />
          <Act label={MATCH.again} look="plain" onAct={() => setAgain(true)} />
        </>
      )}
    </section>
  );
}

interface AnswerProps {
  readonly title: string;
  readonly result: NonNullable<View["accounts"][number]["result"]>;
}

function Answer({ title, result: { verifier, result } }: AnswerProps): ReactElement {
  const fits = result === "fits";
  return (
    <Found good={fits} word={MATCH[result]} says={fits ? MATCH.fitsSays(title) : MATCH.differsSays(title)}>
      {!fits && <p>{MATCH.differsSafe}</p>}
      <p>{fits ? MATCH.fitsNext : MATCH.differsNext}</p>
      <p className="hint">{MATCH.kind(verifier)}</p>
    </Found>
  );
}
