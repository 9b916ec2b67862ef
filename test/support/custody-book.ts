import type { RecordBody, RecordEvent } from "../../core/record/record-events.ts";
import type { RecordDraft } from "../../core/record/record.ts";
import { type Act, type BookPlan, type People, recorded, smallBook, type SmallBook } from "./book-files.ts";

/** The records of the small book: what follows begins behind them. */
const SMALL = 29;
/** The record `set.opened` of the small book. */
export const OPENING = 22;
/** The numbers of the records that go on from the small book, by their events; of several of one event the first. */
export const LATER = {
  "ceremony.opened": SMALL + 1,
  "round.held": SMALL + 2,
  "seal.photographed": SMALL + 3,
  "seal.checked": SMALL + 4,
  "bag.opened": SMALL + 5,
  "bag.sealed": SMALL + 7,
  "custodian.moved": SMALL + 11,
  "rotation.waived": SMALL + 12,
  "set.retired": SMALL + 19,
} as const;
export const LAST = SMALL + 20;

/**
 * The small book in earnest, going on: a round on paper after which one sheet was proved alone and bagged anew; a recording in which a
 * custodian moved, the rotation after the opening was waived, drills were held, and the set was reviewed, its sheets destroyed, and it was retired. It
 * holds, and has every event that ceremonies of custody add. `change` works on the plan as that of `smallBook` does.
 */
export function custodyBook(change: (plan: BookPlan, people: People) => void = () => undefined): Promise<SmallBook> {
  return smallBook((plan, people) => {
    const set = plan.acts.find(({ value }) => value["event"] === "set.sealed")?.value["set"];
    if (typeof set !== "string") throw new Error("the small book seals a set");
    plan.acts.push(...later(people, set));
    for (const { value } of plan.acts) value["environment"] = { app: "1.0.0", platform: "linux", rehearsal: false, checks: [] };
    change(plan, people);
  });
}

function later({ ada, berta }: People, set: string): Act[] {
  const acts: Act[] = [];
  let day = "2026-03-15T09";
  let minute = 0;
  const actors = [
    { id: ada.id, role: "operator" },
    { id: berta.id, role: "witness" },
  ] as const;
  const tell = <E extends RecordEvent>(event: E, body: RecordBody<E>, more: Partial<RecordDraft> = {}) => {
    const time = `${day}:${String(minute++).padStart(2, "0")}:00Z`;
    acts.push({ value: recorded(event, body, { time, actors, ...more }), operator: ada, witness: berta });
  };
  const called = (ceremony: RecordBody<"ceremony.opened">["ceremony"]) =>
    tell("ceremony.opened", {
      ceremony,
      drill: false,
      title: "",
      organisation: "Example",
      operator: ada.name,
      witness: berta.name,
      custodians: [],
    });
  const of = { set };
  const because = (reason: string) => ({ set, reason });
  const keeper = { custodian: "Emil Example", place: "Safe 1" };

  called("round");
  const round = { started: "2026-03-13T23:30:00-05:00", finished: "2026-03-14T07:00:00Z" };
  tell("round.held", { how: "on-paper", ...round, sets: [set], bags: 1, people: ["Dora Example", "Eve Example"] });
  tell("seal.photographed", { x: 3, bag: "SW-3", photos: ["5f".repeat(32)] }, of);
  tell("seal.checked", { level: "L2", result: "intact", x: 3, bag: "SW-3", ...keeper, note: "" }, of);
  tell("bag.opened", { x: 3, bag: "SW-3", why: "share-proof" }, of);
  tell("seal.checked", { level: "L3", result: "intact", x: 3, bag: "SW-3", ...keeper, note: "" }, of);
  tell("bag.sealed", { x: 3, bag: "SW-3B", ...keeper }, of);
  tell("custody.accepted", { x: 3, bag: "SW-3B", ...keeper }, of);
  tell("ceremony.closed", { outcome: "completed" });

  [day, minute] = ["2026-03-20T09", 0];
  called("recording");
  tell("custodian.moved", { name: "Emil Example", role: "CFO", place: "Safe 2" }, { reason: "Another office." });
  const waiver = { ...because("The provider is closed on weekends."), approvers: ["Dora Example"] };
  tell("rotation.waived", { of: OPENING, until: "2026-03-23T08:00:00+01:00" }, waiver);
  const held = { started: "2026-03-19T09:00:00Z", quorumMinutes: 40, loginMinutes: 55, mistakes: 1, note: "" };
  tell("drill.held", { ...held, outcome: "passed" });
  tell("drill.held", {
    ...held,
    quorumMinutes: null,
    loginMinutes: null,
    mistakes: 2,
    outcome: "failed",
    note: "Nobody came.",
  });
  tell("set.reviewed", { decision: "retire" }, because("The provider is left."));
  for (const x of [1, 2, 3]) tell("sheet.destroyed", { x, bag: "", custodian: "", how: "shredded" }, of);
  const credentials = [{ id: "c1", disabled: true, how: "the account was deleted" }];
  tell("set.retired", { credentials, destroyed: [1, 2, 3], needed: 2 }, because("The provider is left."));
  tell("ceremony.closed", { outcome: "completed" });
  return acts;
}
