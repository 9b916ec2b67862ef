import type { Manifest } from "../../core/record/manifest-reading.ts";
import type { JournalRecord } from "../../core/record/record.ts";
import type { RecordBody, RecordEvent } from "../../core/record/record-events.ts";

/** A journal as it is read, without bytes and signatures: numbers and times are given out in turn, a minute apart. */
export function journalTold(start = "2026-01-01T00:00:00Z") {
  const records: JournalRecord[] = [];
  let at = Date.parse(start);
  return {
    records,
    /** Goes on after so many hours. */
    wait(hours: number): void {
      at += hours * 3_600_000;
    },
    tell<E extends RecordEvent>(event: E, body: RecordBody<E>, more: Partial<JournalRecord> = {}): number {
      at += 60_000;
      const record = {
        v: 1,
        type: "sealwright/record",
        seq: records.length + 1,
        prev: "0".repeat(64),
        time: `${new Date(at).toISOString().slice(0, 19)}Z`,
        timeSource: "attested",
        set: null,
        manifest: null,
        actors: [{ id: "Ada Example", role: "operator" }],
        reason: "",
        ticket: "",
        approvers: [],
        environment: { app: "1.0.0", platform: "linux", rehearsal: false, checks: [] },
        controls: [],
        ...more,
        event,
        body,
      };
      // The compiler cannot see that event and body go together.
      records.push(record as unknown as JournalRecord);
      return record.seq;
    },
  };
}

/** A manifest as it is read, with nothing in it but what the fold looks at. */
export function manifestTold(set: string, more: Partial<Manifest> = {}): Manifest {
  const { m = 2, n = 3 } = more;
  return {
    v: 1,
    type: "sealwright/manifest",
    set,
    family: "5a11ed01",
    generation: 1,
    m,
    n,
    locked: false,
    created: "2026-01-01T00:00:00Z",
    drill: false,
    payload: { sha256: "0".repeat(64), size: 800, parts: 2 },
    keyCommitment: "0".repeat(64),
    shares: Array.from({ length: n }, (_, at) => ({
      x: at + 1,
      commitment: "0".repeat(64),
      custodian: `Custodian ${at + 1}`,
      role: "custodian",
    })),
    accounts: [{ id: "c1", title: "Cloud root", system: "", factors: ["password"] }],
    supersedes: null,
    journal: { seq: 0, head: "0".repeat(64) },
    app: { version: "1.0.0" },
    ...more,
  };
}

/** Every bag sealed and then the set, as a sealing does. */
export function sealTold({ tell }: Pick<ReturnType<typeof journalTold>, "tell">, set: string, m = 2, n = 3): number {
  for (let x = 1; x <= n; x++) {
    tell("bag.sealed", { x, bag: `${set}-${x}`, custodian: `Custodian ${x}`, place: `Safe ${x}` }, { set });
  }
  return tell("set.sealed", { m, n, accepted: [], entropy: { method: "system", extraBits: 0 } }, { set });
}
