import { useEffect, useRef, useState } from "react";
import type { Reply, Request } from "../../../core/contract/contract.ts";
import type { FailureView, Outcome } from "../../../core/contract/outcome.ts";
import { type DeskAsk, useDesk } from "../desk.ts";

/** What was answered to the last question; while the next is under way the old answer stays. */
export interface Asked<N extends DeskAsk> {
  readonly answer: Reply<N> | null;
  readonly failure: FailureView | null;
  readonly asking: boolean;
}

/** Asks as soon as it stands, and again whenever the request or `round` is another one. Only the newest question's answer counts. */
export function useAsked<N extends DeskAsk>(name: N, request: Request<N>, round = 0): Asked<N> {
  const { ask } = useAsking(name);
  const about = JSON.stringify(request);
  const [state, setState] = useState<Asked<N>>({ answer: null, failure: null, asking: true });
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, asking: true }));
    void ask(request).then((outcome) => {
      if (current) setState(settled(outcome));
    });
    return () => {
      current = false;
    };
    // `about` stands for the request, which is a new object each time.
  }, [name, about, round]);
  return state;
}

/** Asks when it is told to. */
export function useAsking<N extends DeskAsk>(name: N) {
  const desk = useRef(useDesk());
  const [state, setState] = useState<Asked<N>>({ answer: null, failure: null, asking: false });
  const [answered, setAnswered] = useState(false);
  const ask = (request: Request<N>) => desk.current.ask(name, request);
  const start = async (request: Request<N>) => {
    setState({ answer: null, failure: null, asking: true });
    const outcome = await ask(request);
    setAnswered(true);
    setState(settled(outcome));
  };
  return { ...state, answered: answered && !state.asking, ask, start };
}

function settled<N extends DeskAsk>(outcome: Outcome<Reply<N>>): Asked<N> {
  return outcome.ok
    ? { answer: outcome.value, failure: null, asking: false }
    : { answer: null, failure: outcome.failure, asking: false };
}
