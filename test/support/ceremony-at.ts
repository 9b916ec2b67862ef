import type { CeremonyKind, StepId } from "../../core/ceremony/step.ts";
import { Failure } from "../../core/failure/failure.ts";
import { CeremonyPeople, type Plan } from "./ceremony-people.ts";
import type { World } from "./ceremony-world.ts";

/** People in a ceremony that stands at `step`, which they have not begun. */
export async function peopleAt(
  world: World,
  kind: CeremonyKind,
  step: StepId,
  plan: Partial<Plan> = {},
): Promise<CeremonyPeople> {
  const people = new CeremonyPeople(world.host, world.papers, plan);
  await people.begin(kind);
  for (let count = 0; count < 60; count++) {
    const { ceremony } = await people.view();
    if (ceremony?.at?.step === step) return people;
    await people.step();
  }
  throw new Error(`the ceremony never came to ${step}`);
}

/** People before the opening of a set that was sealed in the same world. */
export async function openersAt(world: World, step: StepId): Promise<CeremonyPeople> {
  return peopleAt(world, "break-glass", step, { set: await sealedIn(world) });
}

/** The ID of a set that was sealed in the same world, and its ceremony left. */
export async function sealedIn(world: World, plan: Partial<Plan> = {}): Promise<string> {
  const sealers = new CeremonyPeople(world.host, world.papers, { totp: "none", ...plan });
  await sealers.begin("sealing");
  const { ceremony } = await sealers.toTheEnd();
  await sealers.call("ceremony:leave", {});
  return ceremony?.facts.set?.set ?? "";
}

/** The code of the failure with which `work` is refused, or `done`. Any other error is the test's own. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}
