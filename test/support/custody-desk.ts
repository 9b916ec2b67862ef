import { type Standing, standingOf } from "../../core/custody/standing.ts";
import type { Manifest } from "../../core/record/manifest-reading.ts";
import type { JournalRecord } from "../../core/record/record.ts";
import type { RecordBody, RecordEvent } from "../../core/record/record-events.ts";
import { CUSTODIANS } from "./desk-facts.ts";
import { journalTold, manifestTold } from "./journal-told.ts";

/** The day on which the sets of these books are looked at. */
export const TODAY = "2026-11-22T02:05:12Z";
/** Sets, by what is the matter with them. */
export const USED = "KRUGKIDR";
export const BROKEN = "MZXW6YTB";
export const LATE = "NB2W45DF";
export const SOON = "OJQXIZLE";
export const FINE = "PFXXKIDB";
export const REPLACED = "GEZDGNBV";
export const NEWER = "GQZDGNBW";
export const PAST = "INXXK3TU";
export const DRILL_SET = "OBQXG43X";

const NOBODY = { custodian: "", place: "", note: "" };
const PLACES = ["Safe 1, Zurich", "Safe 2, Zurich", "Safe, Lausanne office", "Bank, box 17", "Safe, Bern office"];

/** Told records with times of their own, and the manifests of the sets that were sealed. */
export function custodyTold() {
  const { tell, records } = journalTold();
  const manifests: Manifest[] = [];
  const at = <E extends RecordEvent>(time: string, event: E, body: RecordBody<E>, set: string | null = null) =>
    tell(event, body, { time: time.length === 10 ? `${time}T09:00:00Z` : time, set });
  const seal = (time: string, more: Partial<Manifest> & Pick<Manifest, "set">) => {
    const manifest = manifestTold(more.set, { family: familyOf(more.set), ...more });
    const shares = manifest.shares.map((share, index) => {
      return { ...share, custodian: CUSTODIANS[index]?.name ?? share.custodian };
    });
    manifests.push({ ...manifest, shares });
    for (const { x, custodian } of shares) {
      const [bag, place] = [`${more.set}-${x}`, PLACES[(x - 1) % PLACES.length] ?? ""];
      at(time, "sheet.printed", { x, printer: "Laser", pages: 2 }, more.set);
      at(time, "sheet.read-back", { x, symbols: [{ kind: "share", used: 6 + 2 * x, letter: "A" }] }, more.set);
      at(time, "bag.sealed", { x, bag, custodian, place }, more.set);
      at(time, "custody.accepted", { x, bag, custodian, place }, more.set);
    }
    const body = { m: manifest.m, n: manifest.n, accepted: [], entropy: { method: "system", extraBits: 0 } };
    at(time, "set.sealed", body, more.set);
  };
  const check = (
    time: string,
    set: string,
    x: number,
    level: "L1" | "L2" | "L3" = "L2",
    result: RecordBody<"seal.checked">["result"] = "intact",
  ) => at(time, "seal.checked", { level, result, x, bag: `${set}-${x}`, ...NOBODY }, set);
  return { tell, at, seal, check, records, manifests };
}

export type CustodyTold = ReturnType<typeof custodyTold>;

const ACCOUNTS = [
  ["Identity provider, break-glass admin", "Identity provider"],
  ["Cloud console, root", "Cloud"],
  ["Database superuser", "Ledger database"],
] as const;
const accounts = (...which: readonly number[]): Manifest["accounts"] =>
  which.map((index, at) => {
    const [title, system] = ACCOUNTS[index] ?? ["", ""];
    return { id: `c${at + 1}`, title, system, factors: ["password"] };
  });

/** A small book with one set of each kind: used, broken, late, soon due, in order, replaced, past, and a drill's. */
export function smallCustody(): CustodyTold {
  const told = custodyTold();
  const { at, seal, check } = told;
  seal("2026-01-12", { set: PAST, m: 2, n: 3, accounts: accounts(2) });
  seal("2026-05-02", { set: REPLACED, m: 2, n: 3, accounts: accounts(2) });
  seal("2026-09-01", { set: USED, m: 2, n: 3, accounts: accounts(1) });
  seal("2026-09-08", { set: BROKEN, m: 3, n: 5, accounts: accounts(0, 1) });
  for (const x of [1, 2, 3]) at("2026-07-01", "sheet.destroyed", { x, bag: "", custodian: "", how: "shredded" }, PAST);
  at("2026-07-01", "set.retired", { credentials: [], destroyed: [1, 2, 3], needed: 2 }, PAST);
  seal("2026-08-10", { set: LATE, m: 2, n: 4, accounts: accounts(0, 2) });
  seal("2026-09-02", { set: SOON, m: 2, n: 3, accounts: accounts(0) });
  seal("2026-11-15", { set: FINE, m: 3, n: 5, accounts: accounts(1, 2) });
  seal("2026-11-16", { set: NEWER, m: 2, n: 3, family: familyOf(REPLACED), generation: 2, accounts: accounts(2) });
  at("2026-11-16", "sheet.destroyed", { x: 2, bag: "", custodian: "", how: "shredded" }, REPLACED);
  const proofs = { credentials: [], destroyed: [2], out: [1, 3], needed: 2 };
  const span = { started: "2026-11-16T08:00:00Z", finished: "2026-11-16T09:00:00Z" };
  at("2026-11-16", "rotation.completed", { from: REPLACED, to: NEWER, cause: "quarterly", ...proofs, ...span }, REPLACED);
  seal("2026-11-02", { set: DRILL_SET, m: 2, n: 3, drill: true, accounts: accounts(0) });
  for (const x of [1, 2, 3, 4, 5]) check("2026-10-14", BROKEN, x);
  const reads = [
    ["2026-10-14", 2, 31, "A"],
    ["2026-11-10", 2, 46, "B"],
  ] as const;
  for (const [time, x, used, letter] of reads) {
    at(time, "bag.opened", { x, bag: "", why: "share-proof" }, BROKEN);
    at(time, "sheet.read-back", { x, symbols: [{ kind: "share", used, letter }] }, BROKEN);
    check(time, BROKEN, x, "L3");
    at(time, "bag.sealed", { x, bag: `NEW-${used}`, custodian: "Samir Aziz", place: PLACES[1] ?? "" }, BROKEN);
  }
  check("2026-11-10", BROKEN, 4, "L1", "broken");
  at("2026-11-20T02:00:00Z", "emergency.requested", {
    classification: "emergency",
    message: { told: true, reason: "" },
  });
  at("2026-11-20T02:05:00Z", "set.opened", { trust: "authenticated", used: [1, 3], aside: [] }, USED);
  const drills = [
    ["2024-06-11", 96, 121, 5, "failed"],
    ["2024-12-03", 74, 98, 3, "passed"],
    ["2025-06-17", 61, 79, 2, "passed"],
    ["2025-12-09", 66, null, 4, "failed"],
    ["2026-06-16", 41, 52, 1, "passed"],
    ["2026-11-04", 33, 44, 0, "passed"],
  ] as const;
  for (const [day, quorumMinutes, loginMinutes, mistakes, outcome] of drills) {
    const note = outcome === "failed" ? "The second custodian could not be reached at night." : "";
    const body = { started: `${day}T19:00:00Z`, quorumMinutes, loginMinutes, mistakes, outcome, note };
    at("2026-11-04", "drill.held", body, DRILL_SET);
  }
  return told;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const LONG = "Production Kubernetes cluster, region eu-central, cluster-admin of the payment platform";

/** A book of so many sets, each of some dozens of accounts with long names, sealed and checked on days of their own. */
export function largeCustody(sets: number): CustodyTold {
  const told = custodyTold();
  for (let index = 0; index < sets; index++) {
    const own = `${LETTERS[index % 32]}${LETTERS[Math.floor(index / 32) % 32]}`;
    const set = `${own}${Array.from({ length: 6 }, (_, place) => LETTERS[(index * 7 + place * 11) % 32]).join("")}`;
    const age = 4 + ((index * 37) % 92);
    told.seal(new Date(Date.parse(TODAY) - age * 86_400_000).toISOString().slice(0, 10), {
      set,
      m: 2 + (index % 2),
      n: 3 + (index % 3),
      accounts: Array.from({ length: 24 + (index % 12) }, (_, at) => ({
        id: `c${at + 1}`,
        title: `${LONG} ${index}-${at + 1}`.slice(0, 80),
        system: `System ${String((index + at) % 40).padStart(2, "0")}, region ${index % 5}`,
        factors: ["password"],
      })),
    });
    if (index % 3 === 0) told.check("2026-11-12", set, 1);
    if (index % 17 === 0) told.check("2026-11-18", set, 2, "L1", "missing");
    if (index % 29 === 0)
      told.at("2026-11-21T20:00:00Z", "set.opened", { trust: "authenticated", used: [1, 2], aside: [] }, set);
  }
  return told;
}

export function standsOn({
  records,
  manifests,
}: {
  readonly records: readonly JournalRecord[];
  readonly manifests: readonly Manifest[];
}): Standing {
  return standingOf(records, manifests, TODAY);
}

/** Eight hexadecimal digits that differ for each set. */
function familyOf(set: string): string {
  let sum = 7;
  for (const letter of set) sum = (sum * 33 + letter.charCodeAt(0)) % 0xffffffff;
  return sum.toString(16).padStart(8, "0").slice(-8);
}
