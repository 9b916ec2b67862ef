import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import type { JournalRecord } from "../../../../core/record/record.ts";
import { openBook } from "../../../../electron/adapters/book/book.ts";
import { codeOf, peopleAt, sealedIn } from "../../../support/ceremony-at.ts";
import { CeremonyPeople, NOTHING_YET } from "../../../support/ceremony-people.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";
import { describeWithTools } from "../../../support/tool.ts";
import { but, event, STRANGE } from "../../../support/known-journal.ts";

let world: World;
afterEach(() => world.dispose());

const looked = (set: string) =>
  event(
    "seal.checked",
    { level: "L1", result: "intact", x: 1, bag: "BAG-1001", custodian: "Custodian 1", place: "Safe 1", note: "" },
    set,
  );
const shredded = (set: string, x: number) =>
  event("sheet.destroyed", { x, bag: `BAG-${1000 + x}`, custodian: `Custodian ${x}`, how: "shredded" }, set);
const left = event("custodian.left", { name: "Custodian 2", holds: [] });
const copied = event("book.exported", { what: "copy", to: "Auditor", seq: 0, head: EMPTY_JOURNAL.head, note: "" });

/** The records of the book, read and verified again from its files alone. */
async function records(): Promise<readonly JournalRecord[]> {
  await world.host.dispose();
  const again = await openBook(world.folder);
  const read = again.records();
  await again.close();
  return read;
}

const bodyOf = (read: readonly JournalRecord[], name: string) => read.findLast((record) => record.event === name)?.body;

describe("a recording", () => {
  it("puts what people tell into the journal, signed by two, and fills in what the journal tells by itself", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const people = new CeremonyPeople(world.host, world.papers, {
      events: [looked(set), shredded(set, 3), left, copied],
    });
    await people.begin("recording");
    const { ceremony, book } = await people.toTheEnd();
    expect(ceremony?.closed).toBe("completed");
    expect(ceremony?.facts.recorded.map((told) => told.event)).toEqual([
      "seal.checked",
      "sheet.destroyed",
      "custodian.left",
      "book.exported",
    ]);
    const before = (book?.records ?? 0) - 2;
    const read = await records();
    const checked = read.find((record) => record.event === "seal.checked");
    const sealed = read.find((record) => record.event === "set.sealed");
    expect(checked).toMatchObject({ set, manifest: sealed?.manifest, timeSource: "attested" });
    expect(checked?.actors.map(({ role }) => role)).toEqual(["operator", "witness"]);
    expect(bodyOf(read, "custodian.left")).toEqual({ name: "Custodian 2", holds: [{ set, x: 2 }] });
    const exported = read.findIndex((record) => record.event === "book.exported");
    expect(bodyOf(read, "book.exported")).toMatchObject({ seq: before, head: read[exported]?.prev });
  });

  it("of a sheet in a new bag makes its number the right one, and its custodian the one who keeps it", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const body = { x: 1, bag: "BAG-2001", custodian: "Dora Ek", place: "Safe 4" };
    const found = but(looked(set), { bag: body.bag, custodian: body.custodian });
    const people = await peopleAt(world, "recording", "events");
    const tell = (told: ReturnType<typeof event>, item: number) =>
      codeOf(people.call("ceremony:answer", { step: "events", item, answer: { event: told } }));
    expect(await tell(found, 0)).toBe("refused.event-bag");
    expect(await tell(event("custody.accepted", body, set), 0)).toBe("refused.event-receipt");
    expect(await tell(event("bag.sealed", { ...body, custodian: "Custodian 2" }, set), 0)).toBe("refused.event-keeps-other");
    expect(await tell(event("bag.sealed", body, set), 0)).toBe("done");
    expect(await tell(event("bag.sealed", body, set), 1)).toBe("refused.event-bag-used");
    expect(await tell(event("custody.accepted", body, set), 1)).toBe("done");
    expect(await tell(found, 2)).toBe("done");
    const { book } = await people.view();
    expect(book?.sets[0]?.holders.slice(0, 2)).toEqual([
      { x: 1, custodian: "Dora Ek", role: "", place: "Safe 4" },
      { x: 2, custodian: "Custodian 2", role: "custodian", place: "Safe 2" },
    ]);
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
    await world.host.dispose();
    const again = await openBook(world.folder);
    expect(again.verification().findings).toEqual([]);
    expect(
      again
        .records()
        .filter(({ event: name }) => name === "bag.sealed")
        .at(-1),
    ).toMatchObject({ set, body });
    await again.close();
  });

  it("refuses what the journal says cannot be so, and stands where it stood", async () => {
    world = await ceremonyWorld();
    const set = await sealedIn(world);
    const people = await peopleAt(world, "recording", "events");
    const tell = (told: ReturnType<typeof event>, item = 0) =>
      codeOf(people.call("ceremony:answer", { step: "events", item, answer: { event: told } }));
    expect(await tell(but(looked(set), { bag: "BAG-9" }))).toBe("refused.event-bag");
    expect(await tell(but(looked(set), {}, STRANGE))).toBe("refused.event-set");
    expect((await people.view()).ceremony?.facts.recorded).toEqual([]);
    expect(await tell(shredded(set, 1))).toBe("done");
    // It is in the journal now.
    expect(await tell(shredded(set, 1), 1)).toBe("refused.event-destroyed");
    const own = (await people.view()).ceremony?.facts.operatorKey?.id ?? "";
    expect(await tell(event("key.revoked", { id: own, why: "left", since: null }), 1)).toBe("refused.event-own-key");
    expect((await people.view()).ceremony?.at).toEqual({ step: "events", item: 1 });
  });

  it("refuses what has not the shape of an event, and what no record could hold", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "recording", "events");
    const tell = (told: unknown) =>
      codeOf(people.call("ceremony:answer", { step: "events", item: 0, answer: { event: told as typeof copied } }));
    expect(await tell({})).toBe("refused.record");
    expect(await tell({ ...copied, event: "toString" })).toBe("refused.record");
    expect(await tell({ ...copied, body: "text" })).toBe("refused.record");
    const action = { what: "\u{20000}".repeat(400), who: "\u{20000}".repeat(80), by: "soon" };
    const long = "\u{20000}".repeat(2000);
    const review = {
      of: 1,
      kind: "review",
      justified: "yes",
      alternatives: long,
      logged: long,
      rotated: "yes",
      lessons: long,
      actions: Array.from({ length: 20 }, () => action),
    };
    expect(await tell({ ...copied, event: "use.reviewed", set: STRANGE, body: review })).toBe("refused.record");
  });

  it("is told in its step only", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "recording", "machine-checks");
    // Also when it could not be so: nobody is told what the journal says before the step.
    const answer = { step: "events", item: 0, answer: { event: looked(STRANGE) } } as const;
    expect(await codeOf(people.call("ceremony:answer", answer))).toBe("refused.not-this-step");
  });
});

describe("a revoked key", () => {
  it("is not offered to its owner, who makes another", async () => {
    world = await ceremonyWorld();
    await sealedIn(world);
    const first = await peopleAt(world, "recording", "events");
    // Another operator's key, so that Olga's can be revoked by two others.
    await first.call("ceremony:abandon", { reason: "somebody else has to record it" });
    const olga = (await first.view()).book?.signers.find(({ name }) => name === "Olga Operator")?.id ?? "";
    await first.call("ceremony:leave", {});
    const people = new CeremonyPeople(world.host, world.papers, {
      events: [event("key.revoked", { id: olga, why: "lost", since: null })],
    });
    await people.call("ceremony:call", { kind: "recording", drill: true, about: NOTHING_YET });
    const called = { ...people.rollCall("recording"), operator: "Oskar Operator" };
    await people.call("ceremony:answer", { step: "roll-call", item: 0, answer: called });
    expect((await people.toTheEnd()).ceremony?.closed).toBe("completed");
    await people.call("ceremony:leave", {});
    const again = await peopleAt(world, "recording", "operator-key");
    await again.call("ceremony:do", { do: "enter-clean-room" });
    expect(await again.call("clean-room:task", {})).toMatchObject({ task: "key", name: "Olga Operator", keys: [] });
    await again.call("clean-room:act", { act: "leave" });
    expect((await again.toTheEnd()).ceremony?.closed).toBe("completed");
    await world.host.dispose();
    const book = await openBook(world.folder);
    expect(book.verification().findings).toEqual([]);
    await book.close();
  });
});

describe("a key that is being revoked", () => {
  it("is not offered while the record that revokes it is still due: it would sign what cannot follow that record", async () => {
    world = await ceremonyWorld();
    await (await peopleAt(world, "recording", "machine-checks")).call("ceremony:abandon", { reason: "only to make a key" });
    const people = new CeremonyPeople(world.host, world.papers);
    const [old] = (await people.call("ceremony:leave", {})).book?.signers ?? [];
    await people.begin("recording");
    // Olga makes another key, and opens that one.
    await people.call("ceremony:do", { do: "enter-clean-room" });
    const text = "another passphrase of Olga's";
    await people.call("clean-room:enter", { entry: "passphrase", key: null, text, again: text });
    await people.call("clean-room:act", { act: "done" });
    while ((await people.view()).ceremony?.at?.step !== "events") await people.step();
    world.bookGone(true);
    const revoking = event("key.revoked", { id: old?.id ?? "", why: "replaced", since: null });
    await people.call("ceremony:answer", { step: "events", item: 0, answer: { event: revoking } });
    world.bookGone(false);
    world.vault()?.die();
    await people.call("ceremony:resume", {});
    await people.call("ceremony:do", { do: "enter-clean-room" });
    const task = await people.call("clean-room:task", {});
    expect(task.task === "key" && task.keys.map(({ id }) => id)).not.toContain(old?.id);
    expect(task).toMatchObject({ task: "key", name: "Olga Operator", keys: [{ name: "Olga Operator" }] });
  });
});

describeWithTools("the records of a recording", { "ssh-keygen": "openssh-client" }, () => {
  it("are verified by ssh-keygen, both signatures of each", async () => {
    world = await ceremonyWorld();
    const people = new CeremonyPeople(world.host, world.papers, { events: [copied] });
    await people.begin("recording");
    await people.toTheEnd();
    const folder = join(world.folder, "records");
    const allowed = join(world.folder, "allowed_signers");
    const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
    const signed = files.flatMap((name) => {
      const signatures = readdirSync(folder).filter((other) => other.startsWith(`${name}.`));
      return signatures.map((signature) => {
        const record = readFileSync(join(folder, name));
        const sig = join(folder, signature);
        const who = execFileSync("ssh-keygen", ["-Y", "find-principals", "-s", sig, "-f", allowed], {
          encoding: "utf8",
        }).trim();
        const check = ["-Y", "verify", "-f", allowed, "-I", who, "-n", "sealwright-record", "-s", sig];
        return execFileSync("ssh-keygen", check, { input: record, encoding: "utf8" });
      });
    });
    // Two keys, added by one signature each; opened, a warning accepted, exported and closed by two.
    expect(signed).toHaveLength(10);
    for (const line of signed) expect(line).toMatch(/^Good "sealwright-record" signature/);
  });
});
