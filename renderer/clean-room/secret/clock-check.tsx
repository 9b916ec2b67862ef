import { type ReactElement, useState } from "react";
import { checkAgainstWatch } from "../../../core/contract/clean-room-clock.ts";
import { CLOCK } from "../../text/clean-room-secrets.ts";
import { Act } from "../parts/act.tsx";
import { LineBox } from "../parts/line-box.tsx";
import { Notice } from "../parts/notice.tsx";
import { useSeconds } from "./seconds.ts";
import { codeByWatch } from "./which-code.ts";

interface ClockCheckProps {
  readonly period: number;
  /** Seconds that the machine's clock is ahead of the time that the codes go by. */
  readonly off: number;
  /** Seconds that the codes' clock is ahead of the watch, or null when it was not compared. */
  readonly ahead: number | null;
  readonly onAhead: (ahead: number | null) => void;
}

/** The clock that the codes go by, held against the watch of a witness: which code is to be typed. */
export function ClockCheck({ period, off, ahead, onAhead }: ClockCheckProps): ReactElement {
  const now = useSeconds() - off;
  const [watch, setWatch] = useState("");
  const [wrong, setWrong] = useState(false);
  const compare = () => {
    const check = checkAgainstWatch(Math.floor(Date.now() / 1000) - off, watch, period);
    setWrong(check === null);
    onAhead(check?.seconds ?? null);
  };
  return (
    <section className="clock">
      <h3>{CLOCK.heading}</h3>
      <p>{CLOCK.lead}</p>
      <p>
        {CLOCK.shown} <code className="time">{new Date(now * 1000).toISOString().slice(11, 19)} UTC</code>
      </p>
      <div className="compare">
        <LineBox
          label={CLOCK.watch}
          hint={CLOCK.watchHint}
          value={watch}
          onChange={setWatch}
          onEnter={compare}
          short
          most={8}
          problem={wrong ? CLOCK.wrong : null}
        />
        <Act label={CLOCK.act} onAct={compare} />
      </div>
      <div role="status">{ahead !== null && <Verdict ahead={ahead} right={codeByWatch(now, ahead, period)} />}</div>
      <p className="hint">{CLOCK.quarter}</p>
    </section>
  );
}

// People read out and type: a second or two is nothing.
const NEGLIGIBLE = 2;

function Verdict({ ahead, right }: { readonly ahead: number; readonly right: ReturnType<typeof codeByWatch> }): ReactElement {
  const says = Math.abs(ahead) <= NEGLIGIBLE ? CLOCK.exact : CLOCK.apart(ahead > 0, Math.abs(ahead));
  return (
    <Notice severity={Math.abs(ahead) <= NEGLIGIBLE ? "success" : "warning"} says={says} word={CLOCK.verdict}>
      <p>{right === null ? CLOCK.none : CLOCK.use[right]}</p>
    </Notice>
  );
}
