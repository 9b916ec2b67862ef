import type { DeskAnswer, DeskAnswers } from "../../core/contract/answers.ts";
import type { DeskView } from "../../core/contract/desk-view.ts";

/** What people do in a rotation and when somebody leaves. */
export interface ChangePlan {
  /** The set that a rotation replaces. */
  readonly rotate: string;
  /** Old sheets that are destroyed in a rotation. */
  readonly destroy: readonly number[];
  readonly leaver: Partial<DeskAnswers["leaver"]>;
  /** What becomes of each sheet, in order; a sheet of which nothing is said goes to Dora Ek. */
  readonly handovers: readonly Partial<DeskAnswers["handover"]>[];
  readonly safes: DeskAnswers["safes"]["safes"];
}

export const NO_CHANGES: ChangePlan = { rotate: "", destroy: [1, 2], leaver: {}, handovers: [], safes: [] };

/** The answer to a step of these ceremonies; null to any other. */
export function changeAnswer(plan: ChangePlan, { ceremony }: DeskView, step: string, item: number): DeskAnswer | null {
  switch (step) {
    case "rotate":
      return {
        step,
        item,
        answer: { from: plan.rotate, cause: "quarterly", reason: "the quarter is over", ticket: "CHG-7", approvers: [] },
      };
    case "rotated": {
      const tried = (ceremony?.facts.rotation?.credentials ?? []).map(({ id }) => ({
        id,
        newWorks: true,
        oldRefused: true,
        how: "",
      }));
      return { step, item, answer: { tried } };
    }
    case "old-sheets": {
      const destroyed = plan.destroy.map((x) => ({ x, bag: "", custodian: `Custodian ${x}`, how: "shredded" }));
      return { step, item, answer: { destroyed } };
    }
    case "leaver": {
      const usual = { name: "Custodian 1", what: "left", reason: "went to another house", role: "", place: "" } as const;
      return { step, item, answer: { ...usual, ...plan.leaver } };
    }
    case "handover": {
      const usual = {
        outcome: "handed-on",
        bag: `NEW-${2000 + item}`,
        custodian: "Dora Ek",
        place: "Safe 9",
        signed: true,
      } as const;
      return { step, item, answer: { ...usual, note: "", ...plan.handovers[item] } };
    }
    case "safes":
      return { step, item, answer: { safes: plan.safes } };
    default:
      return null;
  }
}
