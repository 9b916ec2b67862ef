import { expect, it } from "vitest";
import { CONTRACT } from "../../../../core/contract/contract.ts";
import { parseAs } from "../../../../core/contract/parse.ts";
import { drillsViewOf } from "../../../../electron/handlers/drills-view.ts";
import { custodyTold, DRILL_SET } from "../../../support/custody-desk.ts";

const body = { quorumMinutes: 33, loginMinutes: null, mistakes: 2, outcome: "passed", note: "" } as const;

it("drills stand by when they began, wherever in the world that was said", () => {
  const told = custodyTold();
  told.at("2026-11-04", "drill.held", { ...body, started: "2026-06-01T01:00:00+09:00" }, DRILL_SET);
  told.at("2026-11-04", "drill.held", { ...body, started: "2026-05-31T15:00:00Z" });
  told.at("2026-11-05", "combination.changed", { place: "Safe 1", by: "Ada" });
  const view = drillsViewOf(told.records);
  parseAs(CONTRACT["custody:drills"].reply, view, "fault.unexpected");
  expect(view.drills).toEqual([
    { ...body, seq: 2, set: null, time: "2026-05-31T15:00:00Z" },
    { ...body, seq: 1, set: DRILL_SET, time: "2026-06-01T01:00:00+09:00" },
  ]);
});

it("of very many the last thousand are shown", () => {
  const told = custodyTold();
  for (let index = 0; index < 1_003; index++) told.at("2026-11-04", "drill.held", { ...body, started: "2026-05-31T15:00:00Z" });
  const view = drillsViewOf(told.records);
  expect([view.drills.length, view.drills[0]?.seq]).toEqual([1_000, 4]);
});
