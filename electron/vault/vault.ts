import { checkingOperations } from "./checking-operations.ts";
import { draftOperations } from "./draft-operations.ts";
import { matchingOperations } from "./matching-operations.ts";
import type { Held, Operations } from "./operations.ts";
import type { VaultPorts } from "./ports.ts";
import { sealedOperations } from "./sealed-operations.ts";
import { sharesOperations } from "./shares-operations.ts";
import { shownOperations } from "./shown-operations.ts";
import { Signers } from "./signers.ts";
import { stageAt, wipeStage } from "./stage.ts";

/** The vault of one ceremony. */
export interface Vault {
  readonly operations: Operations;
  /** Forgets all it holds, overwriting what can be. Strings stay in memory until the process ends. */
  wipe(): void;
}

/** A new vault that holds nothing. Its operations fail with `refused.vault-stage` out of their order, else as their files say. */
export function newVault(ports: VaultPorts): Vault {
  const signers = new Signers(ports);
  const held: Held = { stage: { at: "empty" } };
  const forget = () => {
    wipeStage(held.stage);
    held.stage = { at: "empty" };
  };
  return {
    operations: {
      "key:make": (request) => signers.make(request),
      "key:open": (request) => signers.open(request),
      sign: (request) => signers.sign(request),
      ...draftOperations(held, ports),
      ...sealedOperations(held, ports),
      ...sharesOperations(held, ports),
      ...shownOperations(held),
      ...matchingOperations(held, ports),
      ...checkingOperations(held),
      forget() {
        // While its sheets are being printed a sealed set is nowhere else: what is on paper would be worth nothing.
        stageAt(held.stage, "empty", "draft", "gathering", "opened", "proved", "proof");
        forget();
        return {};
      },
    },
    wipe() {
      signers.wipe();
      forget();
    },
  };
}
