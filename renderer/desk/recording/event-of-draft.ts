import type { SetRow } from "../../../core/contract/desk-view.ts";
import { isDerived, RECORD_EVENTS, type RecordedEvent, type Shape } from "../../../core/contract/wording.ts";
import { RECORDING } from "../../text/desk-recording.ts";
import { CREDENTIAL_TICKS } from "./credential-ticks.ts";
import { oneLine, type Plain, type Problems, read } from "./reading.ts";
import { bodyOf, type Draft } from "./typed.ts";

/** What was typed as an event, or what is still wrong with it. */
export interface Drafted {
  readonly event: RecordedEvent;
  readonly problems: Problems;
}

const NO_HASH = "0".repeat(64);

/**
 * Reads a draft. What the journal tells by itself gets a value of the right shape that says nothing: the machine puts the true one there.
 * `old` is the set chosen, where it is known.
 */
export function eventOfDraft(draft: Draft, old: SetRow | undefined): Drafted {
  const { event, set } = draft;
  const problems = new Map<string, string>();
  const requires: readonly string[] = RECORD_EVENTS[event].requires;
  if (set === "" && requires.includes("set")) problems.set("set", RECORDING.problems.set);
  const reason = oneLine(draft.reason);
  if (reason === "" && requires.includes("reason")) problems.set("reason", RECORDING.problems.reason);
  const body = Object.fromEntries(
    Object.entries(bodyOf(event)).map(([field, shape]) => [
      field,
      isDerived(event, field) ? toBeDerived(field, shape, set) : read(shape, draft.body[field], `body.${field}`, problems),
    ]),
  );
  const ticks = CREDENTIAL_TICKS[event];
  if (ticks !== undefined) demandProofs(body["credentials"], old, ticks, problems);
  if (problems.has("body.x")) problems.set("body.x", RECORDING.problems.sheet);
  if (problems.has("body.of")) problems.set("body.of", RECORDING.problems.opening);
  const approvers = draft.approvers.map(oneLine).filter((name) => name !== "");
  if (event === "rotation.waived" && approvers.length === 0) problems.set("approvers", RECORDING.problems.approver);
  const told = { event, set: set === "" ? null : set, reason, ticket: oneLine(draft.ticket), approvers, body };
  // The door reads it as unknown and compares it with the event's shape.
  return { event: told as unknown as RecordedEvent, problems };
}

/** Every credential of the old set: all of it ticked, or it is said how that is dealt with (rules E10, E39). */
function demandProofs(
  credentials: Plain | undefined,
  old: SetRow | undefined,
  ticks: readonly string[],
  problems: Map<string, string>,
): void {
  if (!Array.isArray(credentials)) return;
  (old?.accounts ?? []).forEach((_, index) => {
    const proof: unknown = credentials[index];
    const said = (field: string): unknown =>
      typeof proof === "object" && proof !== null ? Reflect.get(proof, field) : undefined;
    const tried = ticks.every((field) => said(field) === true);
    if (!tried && said("how") === "")
      problems.set(`body.credentials.${index}.how`, ticks.length > 1 ? RECORDING.problems.proof : RECORDING.problems.disabled);
  });
}

function toBeDerived(field: string, shape: Shape, set: string): Plain {
  if (field === "from") return set;
  if (shape.is === "list") return [];
  return shape.is === "integer" ? shape.least : NO_HASH;
}
