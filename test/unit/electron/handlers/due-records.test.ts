import { describe, expect, it } from "vitest";
import { noFacts } from "../../../../core/ceremony/facts.ts";
import { fail } from "../../../../core/failure/failure.ts";
import type { FailureCode } from "../../../../core/failure/failure.ts";
import type { Signatures } from "../../../../core/record/book.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { headAfter, type JournalRecord, readRecord, type RecordDraft } from "../../../../core/record/record.ts";
import { DueRecords } from "../../../../electron/handlers/due-records.ts";
import type { Vault } from "../../../../electron/handlers/effects.ts";
import { noteDraft, trialDraft } from "../../../support/trial-book.ts";

const FACTS = {
  ...noFacts("recording", true),
  operatorKey: { id: "OPERATOR", name: "Olga" },
  witnessKey: { id: "WITNESSS", name: "Wim" },
};
const KEY = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${"A".repeat(43)}`;

/** A vault that signs with the name of the role. */
const vault = {
  call: async (_: string, { role }: { readonly role: string }) => ({ signature: role }),
  kill() {},
} as unknown as Vault;

/** A book that keeps what it is given, and fails while it is told to. */
function book() {
  const written: { readonly record: JournalRecord; readonly signatures: Signatures }[] = [];
  let head = EMPTY_JOURNAL;
  const state: { fails: FailureCode | null } = { fails: null };
  return {
    state,
    written,
    told: () => written.map(({ record, signatures }) => [textOf(record), signatures.operator, signatures.witness]),
    head: () => head,
    async append(bytes: Uint8Array, signatures: Signatures) {
      if (state.fails !== null) fail(state.fails);
      head = headAfter(bytes, head);
      written.push({ record: readRecord(bytes), signatures });
      return head;
    },
  };
}

const textOf = (record: JournalRecord) =>
  record.event === "exception" ? record.body.note : record.event === "key.added" ? record.body.id : record.event;
const at = (note: string, time: string, timeSource: "attested" | "machine" = "attested"): RecordDraft => {
  return { ...noteDraft(note), time: `2026-11-21T${time}Z`, timeSource };
};
const keyOf = (id: string) => trialDraft("key.added", { id, name: "Olga", publicKey: KEY });
const times = ({ written }: ReturnType<typeof book>) => written.map(({ record }) => record.time.slice(11, 19));

describe("records that are due", () => {
  it("are written in order, each signed by both", async () => {
    const kept = book();
    const due = new DueRecords(kept);
    due.add([noteDraft("first"), noteDraft("second")]);
    await due.write(vault, FACTS);
    expect(kept.told()).toEqual([
      ["first", "operator", "witness"],
      ["second", "operator", "witness"],
    ]);
    expect(due.length).toBe(0);
  });

  it("stay due when the book fails, and none is written twice", async () => {
    const kept = book();
    const due = new DueRecords(kept);
    due.add([noteDraft("first"), noteDraft("second")]);
    kept.state.fails = "fault.book-full";
    await expect(due.write(vault, FACTS)).rejects.toThrow("fault.book-full");
    expect(due.length).toBe(2);
    kept.state.fails = null;
    await due.write(vault, FACTS);
    await due.write(vault, FACTS);
    expect(kept.told().map(([text]) => text)).toEqual(["first", "second"]);
  });

  it("of the end are not due when they could not be written", async () => {
    const kept = book();
    const due = new DueRecords(kept);
    kept.state.fails = "fault.book-full";
    await expect(due.writeLast([noteDraft("end")], vault, FACTS)).rejects.toThrow("fault.book-full");
    expect(due.length).toBe(0);
    kept.state.fails = null;
    due.add([noteDraft("before")]);
    await due.writeLast([noteDraft("end")], vault, FACTS);
    expect(kept.told().map(([text]) => text)).toEqual(["before", "end"]);
  });

  it("name the keys that sign them, whoever's were open when they were drafted", async () => {
    const kept = book();
    const due = new DueRecords(kept);
    const actors = [
      { id: "OLDKEYAA", role: "operator" },
      { id: "Wim", role: "witness" },
      { id: "Ana", role: "custodian" },
    ] as const;
    due.add([{ ...noteDraft("lost"), actors: [...actors] }]);
    await due.write(vault, FACTS);
    expect(kept.written[0]?.record.actors.map(({ id }) => id)).toEqual(["OPERATOR", "WITNESSS", "Ana"]);
  });
});

describe("the record that adds a key", () => {
  it("is signed by that key alone", async () => {
    const kept = book();
    await new DueRecords(kept).addKey(keyOf("WITNESSS"), "witness", vault);
    expect(kept.told()).toEqual([["WITNESSS", "witness", null]]);
  });

  it("waits for the book before everything that needs its signature", async () => {
    const kept = book();
    const due = new DueRecords(kept);
    due.add([noteDraft("before")]);
    kept.state.fails = "fault.book-full";
    await due.addKey(keyOf("OPERATOR"), "operator", vault);
    await due.addKey(keyOf("WITNESSS"), "witness", vault);
    expect(due.length).toBe(3);
    kept.state.fails = null;
    await due.write(vault, FACTS);
    expect(kept.told()).toEqual([
      ["OPERATOR", "operator", null],
      ["WITNESSS", "witness", null],
      ["before", "operator", "witness"],
    ]);
  });

  it("fails when the book says that it cannot be", async () => {
    const kept = book();
    const due = new DueRecords(kept);
    kept.state.fails = "mismatched.book-chain";
    await expect(due.addKey(keyOf("OPERATOR"), "operator", vault)).rejects.toThrow("mismatched.book-chain");
    expect(due.length).toBe(0);
  });

  it("is forgotten with a key that is not open any more: nothing else can sign it", async () => {
    const kept = book();
    const due = new DueRecords(kept);
    kept.state.fails = "fault.book-gone";
    await due.addKey(keyOf("OPERATOR"), "operator", vault);
    await due.addKey(keyOf("WITNESSS"), "witness", vault);
    due.add([noteDraft("both")]);
    due.forgetKeys("operator");
    kept.state.fails = null;
    await due.write(vault, FACTS);
    expect(kept.told().map(([text]) => text)).toEqual(["WITNESSS", "both"]);
  });
});

describe("the times of records", () => {
  it("never run backwards, whatever the clock does in between", async () => {
    const kept = book();
    const due = new DueRecords(kept);
    due.add([at("a", "10:00:00"), at("b", "09:00:00"), at("c", "10:00:01"), at("d", "09:59:59")]);
    await due.write(vault, FACTS);
    expect(times(kept)).toEqual(["10:00:00", "10:00:00", "10:00:01", "10:00:01"]);
  });

  it("also not where a key had to be added before a record that waited", async () => {
    const kept = book();
    const due = new DueRecords(kept);
    due.add([at("waited", "10:00:00")]);
    await due.addKey({ ...keyOf("OPERATOR"), time: "2026-11-21T10:05:00Z" }, "operator", vault);
    await due.write(vault, FACTS);
    expect(times(kept)).toEqual(["10:05:00", "10:05:00"]);
  });

  it("are the machine's as long as nobody attested them, and bind nobody", async () => {
    const kept = book();
    const due = new DueRecords(kept);
    due.add([at("a", "10:00:00", "machine"), at("b", "09:00:00"), at("c", "08:00:00", "machine")]);
    await due.write(vault, FACTS);
    expect(times(kept)).toEqual(["10:00:00", "09:00:00", "08:00:00"]);
  });

  it("of what could not be written bind nobody", async () => {
    const kept = book();
    const due = new DueRecords(kept);
    kept.state.fails = "fault.book-full";
    await expect(due.writeLast([at("end", "11:00:00")], vault, FACTS)).rejects.toThrow("fault.book-full");
    kept.state.fails = null;
    due.add([at("a", "10:00:00")]);
    await due.write(vault, FACTS);
    expect(times(kept)).toEqual(["10:00:00"]);
  });
});
