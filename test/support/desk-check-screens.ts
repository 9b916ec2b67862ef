import type { CeremonyView } from "../../core/contract/desk-view.ts";
import { PROOF_SET } from "../../renderer/text/desk-proof.ts";
import { ROUND, SEALS } from "../../renderer/text/desk-round.ts";
import { NEW_BAG } from "../../renderer/text/desk-sets.ts";
import { CUSTODY_REPLIES } from "./custody-views.ts";
import { deskBook, deskView, SETS } from "./desk-book.ts";
import { ceremonyAt } from "./desk-facts.ts";
import type { Deed, DeskScreen } from "./desk-screens.ts";

type Facts = CeremonyView["facts"];

const at = (...given: Parameters<typeof ceremonyAt>) => deskView({ ceremony: ceremonyAt(...given) });
const ROUND_FACTS = ceremonyAt("round", null).facts;
const PROOF_FACTS = ceremonyAt("quorum-proof", null).facts;
const withFacts = (ceremony: CeremonyView, change: Partial<Facts>): CeremonyView => ({
  ...ceremony,
  facts: { ...ceremony.facts, ...change },
});

/** A round that has come to this bag, with what was found of those before it. */
export function sealsAt(item: number): CeremonyView {
  const seals = ROUND_FACTS.seals.slice(0, item);
  return withFacts(ceremonyAt("round", "seals", { item }), { labels: ROUND_FACTS.labels, seals });
}

/** A round in which a sheet was read alone, before it goes into its new bag. */
export const rebagging = (result: "proved" | "mismatch"): CeremonyView =>
  withFacts(ceremonyAt("round", "rebag"), { proved: ROUND_FACTS.proved.map((sheet) => ({ ...sheet, result })) });

/** More sets than a glance takes in. */
const MANY = deskBook({
  sets: SETS.filter(({ drill }) => !drill).flatMap((row, kind) =>
    Array.from("ABCDEFGHIJKL", (letter) => ({ ...row, set: `MZXW6Y${letter}${kind + 2}`, supersedes: null })),
  ),
});
const toHow: readonly Deed[] = [
  ["choose", "MZXW6YTB"],
  ["press", "Next"],
];
const toProofs: readonly Deed[] = [...toHow, ["choose", ROUND.how.here], ["press", "Next"]];
const closed = (kind: "round" | "quorum-proof", change: Partial<Facts> = {}, how: "completed" | "abandoned" = "completed") =>
  deskView({ ceremony: withFacts(ceremonyAt(kind, null, { ceremony: { closed: how } }), change) });

/** Screens of a round, and of the proof of a quorum. */
export const CHECK_SCREENS: readonly DeskScreen[] = [
  { name: "round-sets", view: at("round", "round"), deeds: [["choose", "MZXW6YTB"]] },
  { name: "round-sets-many", view: deskView({ book: MANY, ceremony: ceremonyAt("round", "round") }) },
  {
    name: "round-paper",
    view: at("round", "round"),
    deeds: [...toHow, ["choose", ROUND.how.paper], ["press", "Next"]],
  },
  { name: "round-proofs", replies: CUSTODY_REPLIES, view: at("round", "round"), deeds: [...toProofs, ["choose", "Sheet "]] },
  {
    name: "round-read",
    replies: CUSTODY_REPLIES,
    view: at("round", "round"),
    deeds: [...toProofs, ["choose", "Sheet "], ["press", "Next"]],
  },
  { name: "seal-labels", view: at("round", "seal-labels") },
  { name: "seals", view: deskView({ ceremony: sealsAt(0) }) },
  {
    name: "seals-typed",
    view: deskView({ ceremony: sealsAt(2) }),
    deeds: [
      ["choose", SEALS.looks.intact.name],
      ["fill", SEALS.number, "CH-M0713"],
      ["choose", SEALS.more],
    ],
  },
  { name: "seals-after-wrong", view: deskView({ ceremony: sealsAt(4) }), deeds: [["choose", SEALS.looks.missing.name]] },
  { name: "share-proof", view: at("round", "share-proof") },
  { name: "rebag", view: deskView({ ceremony: rebagging("proved") }), deeds: [["fill", NEW_BAG.number, "CH-500301"]] },
  { name: "rebag-mismatch", view: deskView({ ceremony: rebagging("mismatch") }) },
  { name: "finish-round", view: at("round", "finish") },
  { name: "closed-round", view: closed("round") },
  {
    name: "closed-round-fine",
    view: closed("round", { seals: ROUND_FACTS.seals.map((seal) => ({ ...seal, result: "intact" })) }),
  },
  {
    name: "abandoned-round",
    view: closed("round", { seals: ROUND_FACTS.seals.slice(0, 2), proved: [], rebagged: [] }, "abandoned"),
  },

  {
    name: "proof-set",
    view: at("quorum-proof", "proof-set"),
    deeds: [
      ["choose", "MZXW6YTB"],
      ["press", "Next"],
      ["fill", PROOF_SET.why.reason, "Once a year."],
    ],
  },
  { name: "bags-proof", view: at("quorum-proof", "bags", { live: { knownBags: 5 } }) },
  { name: "quorum", view: at("quorum-proof", "quorum") },
  { name: "live-match", view: at("quorum-proof", "live-match") },
  { name: "rebag-proof", view: at("quorum-proof", "rebag") },
  { name: "closed-proof", view: closed("quorum-proof") },
  {
    name: "abandoned-proof",
    view: closed(
      "quorum-proof",
      {
        opened:
          PROOF_FACTS.opened === null ? null : { ...PROOF_FACTS.opened, aside: [{ sheet: 3, code: "mismatched.commitment" }] },
        matched: [],
        rebagged: [],
      },
      "abandoned",
    ),
  },
];
