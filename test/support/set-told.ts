import { type SetStanding, standingOf } from "../../core/custody/standing.ts";
import type { Manifest } from "../../core/record/manifest-reading.ts";
import type { RecordBody } from "../../core/record/record-events.ts";
import { journalTold, manifestTold, sealTold } from "./journal-told.ts";

export const SET = "LFZPWPQB";
export const NEXT_SET = "LFZPWPQC";
export const DAY = 24;
/** The sealing's first minute; `set.sealed` is told in the sixth. */
export const SEALED = "2026-01-01T00:06:00Z";

type Check = Partial<Pick<RecordBody<"seal.checked">, "level" | "result" | "bag">>;

/** What can be told of one set, 3 of 5, in short: each a record a minute after the one before. */
export function setTold(start?: string) {
  const journal = journalTold(start);
  const { tell } = journal;
  const of = { set: SET };
  const nobody = { custodian: "", place: "", note: "" };
  return {
    ...journal,
    ceremony: (drill = false) =>
      tell("ceremony.opened", {
        ceremony: "recording",
        drill,
        title: "",
        organisation: "",
        operator: "Ada",
        witness: "Berta",
        custodians: [],
      }),
    checked: (x: number | null, result: RecordBody<"seal.checked">["result"], more: Check = {}) =>
      tell("seal.checked", { level: x === null ? "L4" : "L1", bag: "", ...nobody, x, result, ...more }, of),
    round: (finished: string) =>
      tell("round.held", { how: "on-paper", started: finished, finished, sets: [SET], bags: 5, people: ["Ada"] }),
    bagged: (x: number, bag: string, custodian = `Custodian ${x}`) =>
      tell("bag.sealed", { x, bag, custodian, place: "Vault" }, of),
    accepted: (x: number, bag: string, custodian: string) =>
      tell("custody.accepted", { x, bag, custodian, place: "Vault" }, of),
    takenOut: (x: number) => tell("bag.opened", { x, bag: "", why: "share-proof" }, of),
    brought: (bag: string, look: RecordBody<"bag.brought">["look"], x: number | null = null) =>
      tell("bag.brought", { bag, look, x, custodian: "" }, x === null ? {} : of),
    opened: (...used: readonly number[]) => tell("set.opened", { trust: "authenticated", used, aside: [] }, of),
    reviewed: (use: number, kind: "review" | "post-mortem") => {
      const said = { justified: "yes", alternatives: "", logged: "", rotated: "yes", lessons: "", actions: [] } as const;
      return tell("use.reviewed", { ...said, of: use, kind }, of);
    },
    waived: (use: number, until: string | null) => tell("rotation.waived", { of: use, until }, of),
    destroyed: (...shares: readonly number[]) => {
      for (const x of shares) tell("sheet.destroyed", { x, bag: "", custodian: "", how: "shredded" }, of);
    },
    rotated: (destroyed: readonly number[] = [], set = SET) => {
      const times = { started: SEALED, finished: SEALED };
      const proofs = { credentials: [], destroyed, out: [], needed: 3 } as const;
      return tell("rotation.completed", { from: set, to: NEXT_SET, cause: "used", ...proofs, ...times }, { set });
    },
    superseded: (destroyed: readonly number[] = []) => tell("set.superseded", { by: NEXT_SET, destroyed, needed: 3 }, of),
    retired: (destroyed: readonly number[] = []) => tell("set.retired", { credentials: [], destroyed, needed: 3 }, of),
    decided: (decision: "keep" | "change" | "retire") => tell("set.reviewed", { decision }, of),
    incident: (what: RecordBody<"incident">["what"], bags: readonly string[], sets: readonly string[] = []) =>
      tell("incident", { what, found: SEALED, sets, bags, measures: "" }),
    left: (name: string, ...shares: readonly number[]) =>
      tell("custodian.left", { name, holds: shares.map((x) => ({ set: SET, x })) }),
    printed: (x: number) => tell("sheet.printed", { x, printer: "Laser", pages: 2 }, of),
    readBack: (x: number, ...used: readonly (readonly [number, "A" | "B" | "C" | "D" | "F"])[]) => {
      const symbols = used.map(([percent, letter]) => ({ kind: "share", used: percent, letter }) as const);
      return tell("sheet.read-back", { x, symbols }, of);
    },
    installed: (proof: "codes" | "login" | "already") =>
      tell("set.installed", { credentials: [{ id: "c1", proof, codes: 0, reason: "" }] }, of),
    /** The next generation of its family, sealed in bags of its own. */
    sealedAnew: () => sealTold(journal, NEXT_SET, 3, 5),
  };
}

export type SetTold = ReturnType<typeof setTold>;

/** The set, sealed at `SEALED` and then told of, as it stands on a day. `sets` are the manifests beside it. */
export function standsAfter(
  tell: (set: SetTold) => unknown,
  today = "2026-01-02T00:00:00Z",
  more: Partial<Manifest> = {},
): SetStanding {
  const told = setTold();
  sealTold(told, SET, 3, 5);
  tell(told);
  const manifests = [manifestTold(SET, { m: 3, n: 5, ...more }), manifestTold(NEXT_SET, { m: 3, n: 5, generation: 2 })];
  const { sets, drills } = standingOf(told.records, manifests, today);
  const standing = [...sets, ...drills].find(({ set }) => set === SET);
  if (standing === undefined) throw new Error("no set stands");
  return standing;
}

/** A moment after the sealing's, in hours, as the fold writes it. */
export function hoursAfter(time: string, hours: number): string {
  return `${new Date(Date.parse(time) + hours * 3_600_000).toISOString().slice(0, 19)}Z`;
}
