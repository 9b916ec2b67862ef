import { labelsAmong } from "./labels.ts";
import type { Held, Operations } from "./operations.ts";
import { ShareProof } from "./share-proof.ts";
import { stageAt } from "./stage.ts";

type CheckingName = "labels:read" | Extract<keyof Operations, `proof:${string}`>;

/** What checks seals and single sheets against their manifest, without opening a set. */
export function checkingOperations(held: Held): Pick<Operations, CheckingName> {
  return {
    "labels:read": ({ codes }) => labelsAmong(codes),
    "proof:begin"(expected) {
      stageAt(held.stage, "empty", "proof");
      const proof = new ShareProof(expected);
      held.stage = { at: "proof", proof };
      return proof.view();
    },
    "proof:scan"({ codes }) {
      const { proof } = stageAt(held.stage, "proof");
      proof.scan(codes);
      return proof.view();
    },
    "proof:words"(request) {
      const { proof } = stageAt(held.stage, "proof");
      proof.words(request);
      return proof.view();
    },
  };
}
