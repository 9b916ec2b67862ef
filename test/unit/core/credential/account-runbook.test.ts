import { describe, expect, it } from "vitest";
import { NO_RUNBOOK } from "../../../../core/ceremony/facts.ts";
import { isEmptyRunbook, notesWithRunbook } from "../../../../core/credential/account-runbook.ts";

const whole = { when: "Nobody can sign in.", approval: "Two of three.", steps: "1. Open.\n2. Type.", afterwards: "Rotate." };

describe("an account's runbook", () => {
  it("stands behind the notes, each section under its heading", () => {
    expect(notesWithRunbook("Call first.\nThen wait.", whole)).toBe(
      [
        "Call first.",
        "Then wait.",
        "",
        "When to use it",
        "Nobody can sign in.",
        "",
        "Who approves",
        "Two of three.",
        "",
        "Steps",
        "1. Open.",
        "2. Type.",
        "",
        "Afterwards",
        "Rotate.",
      ].join("\n"),
    );
  });

  it("is left out where nothing is said, section by section", () => {
    expect(notesWithRunbook("", NO_RUNBOOK)).toBe("");
    expect(notesWithRunbook("Call first.", NO_RUNBOOK)).toBe("Call first.");
    expect(notesWithRunbook("", { ...NO_RUNBOOK, steps: "1. Open." })).toBe("Steps\n1. Open.");
    expect(notesWithRunbook("", { ...NO_RUNBOOK, when: "Never.", afterwards: "Rest." })).toBe(
      "When to use it\nNever.\n\nAfterwards\nRest.",
    );
  });

  it("changes nothing of what was typed", () => {
    expect(notesWithRunbook(" a \n", { ...NO_RUNBOOK, steps: "\n b" })).toBe(" a \n\n\nSteps\n\n b");
  });

  it("is empty when no section says anything", () => {
    expect(isEmptyRunbook(NO_RUNBOOK)).toBe(true);
    for (const section of ["when", "approval", "steps", "afterwards"]) {
      expect(isEmptyRunbook({ ...NO_RUNBOOK, [section]: "x" })).toBe(false);
    }
  });
});
