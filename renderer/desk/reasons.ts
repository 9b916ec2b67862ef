import { useEffect, useState } from "react";
import type { DeskAnswer } from "../../core/contract/answers.ts";
import type { LintView } from "../../core/contract/desk-view.ts";
import type { FailureView } from "../../core/contract/outcome.ts";
import { LINTS } from "../text/desk.ts";
import { useDesk } from "./desk.ts";
import { tooShort } from "./entries.ts";

interface Acceptance {
  readonly rule: string;
  readonly reason: string;
}

/** The reasons that are being typed for warnings. */
export interface Reasons {
  of(rule: string): string;
  set(rule: string, reason: string): void;
  /** What is wrong with the reason, once it was asked for. */
  problem(rule: string): string | undefined;
  /** The reason says something. */
  good(rule: string): boolean;
  acceptances(rules: readonly string[]): Acceptance[];
}

/** `asked`: Next was pressed, so what is missing is shown; `missing` says so. */
export function useReasons(before: readonly Acceptance[], asked: boolean, missing = LINTS.reasonMissing): Reasons {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(before.map(({ rule, reason }) => [rule, reason])),
  );
  const of = (rule: string) => typed[rule] ?? "";
  const good = (rule: string) => !tooShort(of(rule));
  return {
    of,
    good,
    set: (rule, reason) => setTyped((others) => ({ ...others, [rule]: reason })),
    problem: (rule) => (asked && !good(rule) ? missing : undefined),
    acceptances: (rules) => rules.filter(good).map((rule) => ({ rule, reason: of(rule).trim() })),
  };
}

const CALM = 250;

interface Considered {
  readonly lints: readonly LintView[];
  readonly failure: FailureView | null;
  /** The wording of the answer that this is about. */
  readonly about: string;
}

const NOTHING: Considered = { lints: [], failure: null, about: "" };

/** What the rules say of an answer while it is being typed; nothing for null. `settled` when they have said it of the answer as it is. */
export function useLints(answer: DeskAnswer | null): Considered & { readonly settled: boolean } {
  const desk = useDesk();
  const [found, setFound] = useState(NOTHING);
  const about = answer === null ? "" : JSON.stringify(answer);
  useEffect(() => {
    if (answer === null) return setFound(NOTHING);
    let current = true;
    const consider = async () => {
      const outcome = await desk.consider(answer);
      if (!current) return;
      setFound(
        outcome.ok ? { lints: outcome.value.lints, failure: null, about } : { lints: [], failure: outcome.failure, about },
      );
    };
    const timer = setTimeout(() => void consider(), CALM);
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // `about` stands for the answer, which is a new object each time.
  }, [about]);
  return { ...found, settled: answer !== null && found.about === about };
}

/** Sentences for what a warning or stop still asks for. */
export function openLints(lints: readonly LintView[], reasons: Reasons): readonly string[] {
  const stopped = lints.some(({ severity }) => severity === "stop");
  const unanswered = lints.some(({ rule, severity }) => severity === "warn" && !reasons.good(rule));
  return [...(stopped ? [LINTS.stopped] : []), ...(unanswered ? [LINTS.reasonMissing] : [])];
}

/** The rules of which a warning is to be accepted. */
export function warnings(lints: readonly LintView[]): readonly string[] {
  return lints.filter(({ severity }) => severity === "warn").map(({ rule }) => rule);
}
