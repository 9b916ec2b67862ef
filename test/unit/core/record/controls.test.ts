import { describe, expect, it } from "vitest";
import { CONTROLS, controlsOf } from "../../../../core/record/controls.ts";
import { readRecord, recordBytes } from "../../../../core/record/record.ts";
import { RECORD_EVENTS, type RecordEvent } from "../../../../core/record/record-events.ts";
import { trialDraft } from "../../../support/trial-book.ts";

const EVENTS = Object.keys(RECORD_EVENTS) as readonly RecordEvent[];

describe("the map of controls", () => {
  it("names the controls that it has to name, once each", () => {
    expect(CONTROLS.map(({ id }) => id)).toEqual([
      ...["5.15", "5.16", "5.17", "5.18", "8.2", "8.5", "8.15"].map((id) => `ISO-27001-A.${id}`),
      ...["6.1", "6.2", "6.3", "6.4", "7.2", "7.3", "7.4", "7.5"].map((id) => `SOC-2-CC${id}`),
      ...["AC-2(k)", "AC-3(2)", "AU-9", "AU-10", "CP-4", "IA-5", "SC-12(1)"].map((id) => `NIST-800-53-${id}`),
      ...["3.7.6", "3.7.7", "3.7.8", "8.2.2"].map((id) => `PCI-DSS-${id}`),
      "ENTRA-90-DAYS",
      ...[1610, 1611, 1612, 1613, 1614, 1615].map((id) => `ISM-${id}`),
    ]);
  });

  it.each(CONTROLS)("$id: what is claimed, what is not, and events without repetition", (control) => {
    expect(control.id.length).toBeLessThanOrEqual(40);
    expect(new Set(control.events).size).toBe(control.events.length);
    expect(control.events.length).toBeGreaterThan(0);
    for (const said of [control.title, control.claimed, control.notClaimed]) expect(said).toMatch(/^[A-Z].{10,250}\.$/);
    expect(JSON.stringify(control)).not.toMatch(/complian|certif|guarantee|ensures/i);
  });

  it.each(EVENTS)("%s: the controls of a record, sorted, each that names it", (event) => {
    const controls = controlsOf(event);
    expect(controls).toEqual([...controls].sort());
    expect(controls).toEqual(expect.arrayContaining(["ISO-27001-A.8.15", "NIST-800-53-AU-10"]));
    expect(controls.length).toBeLessThanOrEqual(40);
    expect(CONTROLS.filter(({ events }) => events.includes(event)).map(({ id }) => id)).toHaveLength(controls.length);
  });

  it.each([
    ["custodian.moved", "SOC-2-CC6.2", "PCI-DSS-3.7.8"],
    ["bag.opened", "SOC-2-CC6.4", "ISM-1611"],
    ["round.held", "ENTRA-90-DAYS", "ISM-1614"],
    ["seal.photographed", "SOC-2-CC6.4", "PCI-DSS-3.7.7"],
    ["rotation.waived", "ISM-1614", "ISM-1615"],
    ["set.retired", "ISO-27001-A.5.18", "ISM-1615"],
  ] as const)("%s: is evidence for %s and not for %s", (event, one, other) => {
    expect(controlsOf(event)).toContain(one);
    expect(controlsOf(event)).not.toContain(other);
  });

  it("stands in the records that are written", () => {
    const draft = trialDraft("use.reviewed", {
      of: 1,
      kind: "review",
      justified: "yes",
      alternatives: "",
      logged: "",
      rotated: "yes",
      lessons: "",
      actions: [],
    });
    const record = readRecord(recordBytes({ ...draft, set: "LFZPWPQB" }, { seq: 0, head: "0".repeat(64) }));
    expect(record.controls).toEqual(controlsOf("use.reviewed"));
    expect(record.controls).toContain("ISM-1611");
    expect(record.controls).not.toContain("PCI-DSS-3.7.8");
  });
});
