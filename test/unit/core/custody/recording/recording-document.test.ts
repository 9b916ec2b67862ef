import { describe, expect, it } from "vitest";
import { RECORDABLE_EVENTS } from "../../../../../core/ceremony/facts.ts";
import { RECORDED_LIMIT } from "../../../../../core/ceremony/rules/recording.ts";
import { withDerived } from "../../../../../core/custody/recording/derived.ts";
import { RECORDING_RULES } from "../../../../../core/custody/recording/rules.ts";
import { blockLines, FORMAT } from "../../../../support/format-document.ts";
import { event, journalWith, NOW, OLD, YOUNG } from "../../../../support/known-journal.ts";

const prose = FORMAT.replaceAll(/\s+/g, " ");
const [, told = ""] =
  /told in a ceremony of its own, a `recording`, from papers that were signed: (.+?)\. Its records/.exec(prose) ?? [];
const [, derived = ""] = / ([^.]+) are filled in from the journal/.exec(prose) ?? [];
const words = (text: string) => Array.from(text.matchAll(/`([a-z.]+)`/g), ([, word = ""]) => word);

describe("recording in FORMAT.md", () => {
  it("names the events that people record", () => {
    expect(words(told).toSorted()).toEqual([...RECORDABLE_EVENTS].toSorted());
  });

  it("has every rule once, in order, and the limit of a recording", () => {
    const lines = blockLines("recording").filter((line) => !line.startsWith(" "));
    expect(lines.map((line) => line.split(" ")[0])).toEqual(Object.keys(RECORDING_RULES));
    expect(lines.find((line) => line.startsWith("E21 "))).toContain(`at most ${RECORDED_LIMIT} events`);
  });

  it("names the fields that the journal fills in", () => {
    const at = "2026-01-01T00:00:00Z";
    const journal = journalWith();
    const wrong = { destroyed: [15], out: [15], needed: 14, holds: [{ set: OLD, x: 15 }], seq: 0, head: "0".repeat(64) };
    const { destroyed, out, needed, holds, seq, head } = wrong;
    const typed = [
      event(
        "rotation.completed",
        { from: OLD, to: YOUNG, cause: "used", credentials: [], destroyed, out, needed, started: at, finished: at },
        OLD,
      ),
      event("custodian.left", { name: "Ana Silva", holds }),
      event("book.exported", { what: "copy", to: "Auditor", seq, head, note: "" }),
    ];
    const filled = typed.flatMap((one) => {
      const before = Object.entries(one.body);
      const after = new Map(Object.entries(withDerived(one, journal, NOW).body));
      return before.flatMap(([field, value]) => (JSON.stringify(after.get(field)) === JSON.stringify(value) ? [] : [field]));
    });
    expect(filled.toSorted()).toEqual(words(derived).toSorted());
  });
});
