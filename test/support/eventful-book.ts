import { type Act, recorded, smallBook, type SmallBook } from "./book-files.ts";

/**
 * The small book in earnest, going on for a few months: a review in time and a post-mortem that is late, an incident, a bag that
 * is found broken, a sheet destroyed, somebody leaving, a warning overruled. It holds.
 */
export function eventfulBook(): Promise<SmallBook> {
  return smallBook((plan, { ada, berta }) => {
    const closing = plan.acts.findLastIndex(({ value }) => value["event"] === "ceremony.closed");
    const set = plan.acts.find(({ value }) => value["event"] === "set.sealed")?.value["set"];
    if (typeof set !== "string") throw new Error("the small book seals a set");
    const use = plan.acts.findIndex(({ value }) => value["event"] === "set.opened") + 1;
    let minute = 0;
    const more = (reason = "") => {
      const time = `2026-03-12T10:${String(minute++).padStart(2, "0")}:00Z`;
      const actors = [
        { id: ada.id, role: "operator" },
        { id: berta.id, role: "witness" },
      ] as const;
      return { time, actors, reason, set, ticket: "", approvers: ["Dora Example"] };
    };
    const said = {
      of: use,
      alternatives: "None: the sign-in was down in all regions.",
      logged: "Cloud audit log, case 4711.",
      lessons: "The second custodian took 90 minutes to arrive.",
      actions: [{ what: "A custodian in the second building", who: "Dora Example", by: "2026-05-01" }],
    };
    const person = { role: "Head of IT", place: "Safe in Lisbon" };
    const acts = [
      recorded("use.reviewed", { ...said, kind: "review", justified: "yes", rotated: "not-yet" }, more()),
      recorded("use.reviewed", { ...said, kind: "post-mortem", justified: "in-part", rotated: "not-yet" }, more()),
      recorded(
        "incident",
        { what: "lost", found: "2026-03-11T09:00:00Z", sets: [set], bags: ["SW-2"], measures: "The safe was searched." },
        more("A bag was not where the book says."),
      ),
      recorded("sheet.destroyed", { x: 1, bag: "SW-1", custodian: "Custodian 1", how: "shredded and burnt" }, more()),
      recorded("custodian.left", { name: "Custodian 3", holds: [{ set, x: 3 }] }, more("Works elsewhere.")),
      recorded("custodian.joined", { name: "Ana Silva", ...person }, more()),
      recorded("custody.accepted", { x: 3, bag: "SW-3", custodian: "Ana Silva", place: "Safe in Lisbon" }, more()),
      recorded("override", { rule: "C7", step: "policy" }, more("Nobody else can work the machine today.")),
      recorded("exception", { what: "printer-failed", step: "print", note: "Paper jam" }, more()),
      recorded("set.reviewed", { decision: "keep" }, more("The provider has no other way in.")),
    ];
    plan.acts.splice(closing, 0, ...acts.map((value): Act => ({ value, operator: ada, witness: berta })));
    for (const { value } of plan.acts) value["environment"] = { app: "1.0.0", platform: "linux", rehearsal: false, checks: [] };
    const last = plan.acts.at(-1);
    if (last !== undefined) last.value["time"] = "2026-03-12T11:00:00Z";
  });
}
