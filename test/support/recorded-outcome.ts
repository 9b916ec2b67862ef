import { expect } from "vitest";
import type { RecordedEvent } from "../../core/ceremony/facts.ts";
import type { KnownJournal } from "../../core/custody/recording/journal.ts";
import { refuseUntrue } from "../../core/custody/recording/refuse-untrue.ts";
import { RECORDING_RULES, type RecordingRule } from "../../core/custody/recording/rules.ts";
import type { PresentRecording } from "../../core/custody/recording/untrue.ts";
import { Failure } from "../../core/failure/failure.ts";
import { NOW } from "./known-journal.ts";

/** The rules that an act breaks: the number of the first one, which has that rule's failure; or "passes". */
export function brokenBy(act: () => void): string {
  try {
    act();
    return "passes";
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const rule = Object.entries(RECORDING_RULES).find(([id]) => id === error.facts.field);
    expect(error.code).toBe(rule?.[1]);
    return error.facts.field ?? "no rule";
  }
}

/** What comes of telling an event to a journal. */
export function outcomeOf(told: RecordedEvent, journal: KnownJournal, now: Partial<PresentRecording> = {}): string {
  return brokenBy(() => refuseUntrue(told, journal, { ...NOW, ...now }));
}

/** An event that a journal lets pass, or the rule that it breaks. */
export type Line = readonly [RecordingRule | "passes", string, RecordedEvent, KnownJournal?, Partial<PresentRecording>?];
