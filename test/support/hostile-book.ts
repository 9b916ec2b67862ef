import { type Act, recorded, smallBook, type SmallBook } from "./book-files.ts";
import { STRANGE_NAMES } from "./arbitrary-record.ts";

/** What a person could type wherever a text is taken, and what a spreadsheet or a page could take for its own. */
export const HOSTILE = [
  ...STRANGE_NAMES,
  "</style><style>@import url(http://example.invalid/x.css)",
  "<svg onload=alert(1)>",
  "<link rel=stylesheet href=http://example.invalid/>",
  "＝1+1",
] as const;

/**
 * The small book with these texts as names, titles, reasons, tickets, bag numbers and places. It holds: the rules of records let
 * them pass, for they are letters and signs.
 */
export function hostileBook(): Promise<SmallBook> {
  return smallBook((plan, { ada, berta }) => {
    const set = plan.acts.find(({ value }) => value["event"] === "set.sealed")?.value["set"];
    if (typeof set !== "string") throw new Error("the small book seals a set");
    const last = plan.acts.pop();
    for (const [at, text] of HOSTILE.entries()) {
      const short = text.slice(0, 40).trim();
      const time = `2026-03-12T10:${String(at).padStart(2, "0")}:00Z`;
      const actors = [
        { id: ada.id, role: "operator" },
        { id: berta.id, role: "witness" },
      ] as const;
      const more = { time, actors, reason: text, set, ticket: text, approvers: [text] };
      const person = { name: text, role: text, place: text };
      const values = [
        recorded("custodian.joined", person, more),
        recorded("bag.sealed", { x: (at % 3) + 1, bag: short, custodian: text, place: text }, more),
        recorded("emergency.requested", { classification: "emergency", message: { told: true, reason: text } }, more),
        recorded("set.opened", { trust: "authenticated", used: [1, 2], aside: [] }, more),
        recorded("emergency.closed", { done: text, by: text, until: text }, more),
        recorded("incident", { what: "other", found: time, sets: [set], bags: [short], measures: text }, more),
      ];
      plan.acts.push(...values.map((value): Act => ({ value, operator: ada, witness: berta })));
    }
    if (last !== undefined) plan.acts.push({ ...last, value: { ...last.value, time: "2026-03-12T11:00:00Z" } });
    plan.manifest["accounts"] = [{ id: "c1", title: HOSTILE[0], system: HOSTILE[1], factors: ["password"] }];
  });
}
