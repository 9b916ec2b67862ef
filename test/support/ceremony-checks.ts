import type { DeskAnswers } from "../../core/contract/answers.ts";
import type { RecordedEvent } from "../../core/ceremony/facts.ts";
import type { CeremonyKind, StepId } from "../../core/ceremony/step.ts";
import { codeOf } from "./ceremony-at.ts";
import { CeremonyPeople, NOTHING_YET, type Plan } from "./ceremony-people.ts";
import type { Effects, Vault } from "../../electron/handlers/effects.ts";
import type { World } from "./ceremony-world.ts";
import { vaultInProcess } from "./vault-in-process.ts";

/** People of a drill with this witness, standing at `step`. */
export async function peopleWith(
  world: World,
  witness: string,
  kind: CeremonyKind,
  step: StepId,
  plan: Partial<Plan> = {},
): Promise<CeremonyPeople> {
  const people = new CeremonyPeople(world.host, world.papers, plan);
  await people.call("ceremony:call", { kind, drill: true, about: NOTHING_YET });
  await people.call("ceremony:answer", { step: "roll-call", item: 0, answer: { ...people.rollCall(kind), witness } });
  for (let count = 0; count < 60; count++) {
    if ((await people.view()).ceremony?.at?.step === step) return people;
    await people.step();
  }
  throw new Error(`the ceremony never came to ${step}`);
}

/** Puts these events into the journal. */
export async function recordedIn(world: World, events: readonly RecordedEvent[], witness = "Wim Witness"): Promise<void> {
  const people = await peopleWith(world, witness, "recording", "events", { events });
  await people.toTheEnd();
  await people.call("ceremony:leave", {});
}

/** A whole ceremony, closed and left. */
export async function heldIn(world: World, kind: CeremonyKind, plan: Partial<Plan> = {}): Promise<CeremonyPeople> {
  const people = new CeremonyPeople(world.host, world.papers, plan);
  await people.begin(kind);
  const { ceremony } = await people.toTheEnd();
  if (ceremony?.closed !== "completed") throw new Error("the ceremony was not completed");
  await people.call("ceremony:leave", {});
  return people;
}

/** The ceremony, given up and left. */
export async function givenUp(people: CeremonyPeople): Promise<void> {
  await people.call("ceremony:abandon", { reason: "this was tried and is not wanted" });
  await people.call("ceremony:leave", {});
}

const AT_THE_MACHINE = { how: "at-the-machine", started: "", finished: "", people: [], proofs: [] } as const;

/** Answers a step that people stand at: `done`, or the code of the refusal. */
export function answerer(people: CeremonyPeople) {
  return {
    round: (sets: readonly string[], change: Partial<DeskAnswers["round"]> = {}) =>
      codeOf(people.call("ceremony:answer", { step: "round", item: 0, answer: { ...AT_THE_MACHINE, sets, ...change } })),
    seal: (item: number, change: Partial<DeskAnswers["seals"]>) => {
      const plain = { number: "", look: "intact", custodian: "", place: "", note: "", photos: [] } as const;
      return codeOf(people.call("ceremony:answer", { step: "seals", item, answer: { ...plain, ...change } }));
    },
    rebag: (item: number, change: Partial<DeskAnswers["rebag"]>) => {
      const plain = { bag: "NEW-1000", custodian: "Dora Ek", place: "Bank", signed: true };
      return codeOf(people.call("ceremony:answer", { step: "rebag", item, answer: { ...plain, ...change } }));
    },
    proofSet: (set: string) =>
      codeOf(
        people.call("ceremony:answer", { step: "proof-set", item: 0, answer: { set, ticket: "", reason: "once a year" } }),
      ),
  };
}

/** How a vault is started that notes what it is asked. */
export function listening(asked: string[]): Pick<Effects, "startVault"> {
  return {
    startVault(onDeath) {
      const vault = vaultInProcess(onDeath);
      const call: Vault["call"] = (name, request) => {
        asked.push(name);
        return vault.call(name, request);
      };
      return { call, kill: () => vault.kill() };
    },
  };
}

/** The people, in the clean room. */
export async function inside(people: CeremonyPeople): Promise<CeremonyPeople> {
  await people.call("ceremony:do", { do: "enter-clean-room" });
  return people;
}

/** The step that they stand at. */
export async function stepOf(people: CeremonyPeople): Promise<StepId | undefined> {
  return (await people.view()).ceremony?.at?.step;
}
