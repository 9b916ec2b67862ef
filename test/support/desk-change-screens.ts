import { type Facts, NO_RUNBOOK } from "../../core/ceremony/facts.ts";
import type { CeremonyView } from "../../core/contract/desk-view.ts";
import { DRILL_RESULT } from "../../renderer/text/desk-drill.ts";
import { HANDOVER, LEAVER, SAFES } from "../../renderer/text/desk-leaver.ts";
import { OLD_SHEETS, ROTATED } from "../../renderer/text/desk-rotation.ts";
import { RUNBOOK } from "../../renderer/text/desk-runbook.ts";
import { NEW_BAG } from "../../renderer/text/desk-sets.ts";
import { deskView } from "./desk-book.ts";
import { ceremonyAt, CUSTODIANS } from "./desk-facts.ts";
import type { Deed, DeskScreen } from "./desk-screens.ts";

const at = (...given: Parameters<typeof ceremonyAt>) => deskView({ ceremony: ceremonyAt(...given) });
const withFacts = (ceremony: CeremonyView, change: Partial<Facts>): CeremonyView => ({
  ...ceremony,
  facts: { ...ceremony.facts, ...change },
});
const PRINTERS: CeremonyView["live"]["printers"] = [{ id: 0, name: "Brother HL-L2375", network: false, usable: true }];
const LEAVER_FACTS = ceremonyAt("leaver", null).facts;
const NEXT: Deed = ["press", "Next"];

/** Called from the page of a set: what the screens begin with. */
export const about = (ceremony: CeremonyView, set: string | null, event: Facts["about"]["event"] = null): CeremonyView =>
  withFacts(ceremony, { about: { set, event } });

const toCustodians: readonly Deed[] = [
  ["fill", "Name of the ceremony", "Identity provider, next generation"],
  NEXT,
  ["fill", "Name of the operator", "Mira Haller"],
  NEXT,
  ["fill", "Name of the witness", "Paul Okafor"],
  NEXT,
];
const toWhy: readonly Deed[] = [["choose", "Jonas Weber"], ["choose", LEAVER.who.kinds.left.name], NEXT];
const destroyed = (nth: number): readonly Deed[] => [[nth === 0 ? "choose" : "choose-last", OLD_SHEETS.yes]];
const withRunbook: Facts["accounts"] = ceremonyAt("sealing", "policy").facts.accounts.map((account) => ({
  ...account,
  runbook: { ...NO_RUNBOOK, when: "Nobody can sign in." },
}));

/** Screens of a rotation, of somebody who leaves or moves, of a drill’s result, and of what accounts carry. */
export const CHANGE_SCREENS: readonly DeskScreen[] = [
  {
    name: "roll-call-rotation",
    view: deskView({ ceremony: about(ceremonyAt("rotation", "roll-call"), "MZXW6YTB") }),
    deeds: toCustodians,
  },
  { name: "rotate", view: deskView({ ceremony: about(ceremonyAt("rotation", "rotate"), "MZXW6YTB") }) },
  {
    name: "rotate-why",
    view: deskView({ ceremony: about(ceremonyAt("rotation", "rotate"), "MZXW6YTB") }),
    deeds: [NEXT, NEXT],
  },
  { name: "accounts-rotation", view: at("rotation", "accounts"), deeds: [NEXT] },
  { name: "rotated", view: at("rotation", "rotated") },
  {
    name: "rotated-open",
    view: at("rotation", "rotated"),
    deeds: [["choose", ROTATED.works], ["choose", ROTATED.accepted], NEXT],
  },
  {
    name: "rotated-read",
    view: deskView({
      ceremony: withFacts(ceremonyAt("rotation", "rotated"), { tried: ceremonyAt("rotation", null).facts.tried }),
    }),
    deeds: [NEXT, NEXT],
  },
  { name: "old-sheets", view: at("rotation", "old-sheets"), deeds: destroyed(0) },
  {
    name: "old-sheets-read",
    view: deskView({
      ceremony: withFacts(ceremonyAt("rotation", "old-sheets"), {
        oldSheets: [1, 3, 4].map((x) => {
          return { x, bag: `CH-M071${x}`, custodian: CUSTODIANS[x - 1]?.name ?? "", how: "Cross-cut shredder, then burnt" };
        }),
      }),
    }),
    deeds: [["choose-last", OLD_SHEETS.no], NEXT],
  },
  {
    name: "closed-rotation",
    view: deskView({ ceremony: ceremonyAt("rotation", null, { ceremony: { closed: "completed" } }) }),
  },
  {
    name: "abandoned-rotation",
    view: deskView({ ceremony: ceremonyAt("rotation", "install", { ceremony: { closed: "abandoned" } }) }),
  },

  { name: "leaver", view: at("leaver", "leaver"), deeds: [["choose", "Jonas Weber"]] },
  {
    name: "leaver-moved",
    view: at("leaver", "leaver"),
    deeds: [["choose", "Ines Moreau"], ["choose", LEAVER.who.kinds.moved.name], NEXT, NEXT],
  },
  {
    name: "leaver-read",
    view: at("leaver", "leaver"),
    deeds: [...toWhy, ["fill", LEAVER.why.reason, "Left the company on 30 November."], NEXT],
  },
  {
    name: "handover",
    view: at("leaver", "handover"),
    deeds: [
      ["choose", HANDOVER.outcomes["handed-on"].name],
      ["fill", NEW_BAG.number, "CH-500201"],
    ],
  },
  {
    name: "handover-missing",
    view: deskView({
      ceremony: withFacts(ceremonyAt("leaver", "handover", { item: 1 }), { handovers: LEAVER_FACTS.handovers.slice(0, 1) }),
    }),
    deeds: [["choose", HANDOVER.outcomes.missing.name], NEXT],
  },
  { name: "safes", view: at("leaver", "safes"), deeds: [["choose", SAFES.some.name], NEXT] },
  { name: "finish-leaver", view: at("leaver", "finish") },
  { name: "closed-leaver", view: deskView({ ceremony: ceremonyAt("leaver", null, { ceremony: { closed: "completed" } }) }) },
  {
    name: "halted-leaver",
    view: at("leaver", "handover", {
      ceremony: { halted: { kind: "person-left", note: "Called to the door", at: "2026-11-22T02:31:00Z" } },
    }),
    deeds: [["press", "Abandon the ceremony"]],
  },

  {
    name: "drill-result",
    view: at("break-glass", "drill-result", { drill: true }),
    deeds: [["choose", DRILL_RESULT.yes.name], NEXT],
  },
  { name: "aftermath-drill", view: at("break-glass", "aftermath", { drill: true, live: { printers: PRINTERS } }) },
  {
    name: "runbook",
    view: deskView({ ceremony: { ...ceremonyAt("sealing", "accounts"), facts: ceremonyAt("sealing", "policy").facts } }),
    deeds: [
      ["press", RUNBOOK.about("Customer database, owner")],
      ["pick", RUNBOOK.start, "database-superuser"],
      ["press", RUNBOOK.take],
    ],
  },
  {
    name: "receipts-runbooks",
    view: deskView({
      ceremony: withFacts(ceremonyAt("sealing", "receipts", { live: { printers: PRINTERS } }), { accounts: withRunbook }),
    }),
  },
  {
    name: "events-about",
    view: deskView({ ceremony: about(ceremonyAt("recording", "events"), "MZXW6YTB", "set.reviewed") }),
    deeds: [NEXT],
  },
];
