import type { CanonicalValue } from "../../core/record/canonical-json.ts";
import type { RecordDraft } from "../../core/record/record.ts";
import type { RecordBody, RecordEvent } from "../../core/record/record-events.ts";
import { publicKeyText } from "../../core/record/ssh-wire.ts";
import { trialDraft, type TrialSigner } from "./trial-book.ts";

/** One record of a planned book, before it is chained and signed. */
export interface Act {
  /** Every field but `v`, `type`, `seq` and `prev`, which are filled in unless they stand here. `MANIFEST` becomes its hash. */
  value: Record<string, CanonicalValue>;
  operator: TrialSigner;
  witness: TrialSigner | null;
  /** The manifest is made on the journal as it stands before this record. */
  manifestBefore?: true;
  /** The last change to the record's bytes, before they are signed and chained. */
  bytes?: (bytes: Uint8Array) => Uint8Array;
}

export interface People {
  readonly ada: TrialSigner;
  readonly berta: TrialSigner;
  readonly cem: TrialSigner;
}

export const FAMILY = Uint8Array.of(0x5a, 0x11, 0xed, 0x01);

/** The fields of a record of an event, signed by nobody yet. */
export function recorded<E extends RecordEvent>(
  event: E,
  body: RecordBody<E>,
  more: Partial<RecordDraft> = {},
): Record<string, CanonicalValue> {
  return { ...trialDraft(event, body, more), controls: [] };
}

/** What `smallBook` tells, oldest first. */
export function acts({ ada, berta, cem }: People, set: string): Act[] {
  const all: Act[] = [];
  let minute = 0;
  let day = "2026-03-02T10";
  const time = () => `${day}:${String(minute++).padStart(2, "0")}:00Z`;
  const added = (signer: TrialSigner) => {
    const { id, name, publicKey } = signer;
    const body = { id, name, publicKey: publicKeyText(publicKey) };
    const more = { time: time(), timeSource: "machine", actors: [{ id: name, role: "operator" }] } as const;
    all.push({ value: recorded("key.added", body, more), operator: signer, witness: null });
  };
  const both = (operator: TrialSigner, witness: TrialSigner) => {
    const actors = [
      { id: operator.name, role: "operator" },
      { id: witness.id, role: "witness" },
      { id: "Çağla Example", role: "custodian" },
    ] as const;
    return <E extends RecordEvent>(event: E, body: RecordBody<E>, more: Partial<RecordDraft> = {}) => {
      const act: Act = { value: recorded(event, body, { time: time(), actors, ...more }), operator, witness };
      all.push(act);
      return act;
    };
  };
  const opened = (ceremony: "sealing" | "break-glass" | "recording", operator: TrialSigner, witness: TrialSigner) => {
    const names = { operator: operator.name, witness: witness.name };
    const record = both(operator, witness);
    record("ceremony.opened", { ceremony, drill: false, title: "", organisation: "Example", custodians: [], ...names });
    return record;
  };

  added(ada);
  added(berta);
  let record = opened("sealing", ada, berta);
  const xs = [1, 2, 3];
  const place = "Safe 1";
  const holders = xs.map((x) => ({ x, custodian: `Custodian ${x}`, role: "custodian", place }));
  const accounts = [{ id: "c1", title: "Cloud root", system: "", factors: ["password"] }];
  record("set.planned", { m: 2, n: 3, drill: false, accounts, holders });
  const sealed = { set, manifest: "MANIFEST" };
  const credentials = [{ id: "c1", proof: "login", codes: 0, reason: "" }] as const;
  record("set.installed", { credentials }, sealed).manifestBefore = true;
  for (const x of xs) record("sheet.printed", { x, printer: "Laser", pages: 2 }, sealed);
  for (const x of xs) record("sheet.read-back", { x, symbols: [{ kind: "share", used: 3, letter: "A" }] }, sealed);
  for (const x of xs) record("bag.sealed", { x, bag: `SW-${x}`, custodian: `Custodian ${x}`, place }, sealed);
  const entropy = { method: "system", extraBits: 0 };
  record("set.sealed", { m: 2, n: 3, accepted: [], entropy }, sealed);
  record("ceremony.closed", { outcome: "completed" });

  added(cem);
  // A day earlier than the sealing: the clock was wrong before, and two people say so.
  [day, minute] = ["2026-03-01T08", 0];
  record = opened("break-glass", berta, cem);
  record("override", { rule: "D3", step: "convened" }, { reason: "The first ceremony's date was a day ahead." });
  const request = { reason: "The cloud's sign-in is down.", ticket: "INC-1" };
  record("emergency.requested", { classification: "emergency", message: { told: true, reason: "" } }, request);
  record("bag.brought", { bag: "SW-1", look: "intact", x: 1, custodian: "Custodian 1" }, { set });
  record("set.opened", { trust: "authenticated", used: [1, 2], aside: [] }, { set });
  record("credential.shown", { id: "c1", fields: ["password"], seconds: 600 }, { set });
  record("emergency.closed", { done: "Signed in.", by: "Berta Example", until: "now" }, { set });
  record("ceremony.closed", { outcome: "completed" });

  [day, minute] = ["2026-03-10T09", 0];
  record = opened("recording", ada, berta);
  const note = { bag: "SW-3", custodian: "Custodian 3", place, note: "" };
  record("seal.checked", { level: "L1", result: "intact", x: 3, ...note }, { set });
  record("key.revoked", { id: cem.id, why: "left", since: null }, { reason: "Cem works elsewhere." });
  record("ceremony.closed", { outcome: "completed" });
  return all;
}
