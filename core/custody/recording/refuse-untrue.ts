import type { RecordableEvent } from "../../ceremony/facts.ts";
import { equalBytes } from "../../encoding/bytes.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { withDerived } from "./derived.ts";
import type { KnownJournal } from "./journal.ts";
import { itsSet } from "./known-sets.ts";
import { bagSealed, custodyAccepted } from "./of-bags.ts";
import { custodianJoined, custodianLeft, custodianMoved, keyRevoked } from "./of-people.ts";
import { setRetired, setSuperseded } from "./of-ends.ts";
import { rotationCompleted } from "./of-rotations.ts";
import { bagOpened, sealChecked, sheetDestroyed } from "./of-sheets.ts";
import { drillHeld, incident } from "./of-events.ts";
import { rotationWaived, useReviewed } from "./of-uses.ts";
import { breaks } from "./rules.ts";
import type { EventOf, PresentRecording, Untrue } from "./untrue.ts";

const UNTRUE: { readonly [E in RecordableEvent]: Untrue<E> } = {
  "seal.checked": sealChecked,
  "bag.sealed": bagSealed,
  "custody.accepted": custodyAccepted,
  "custodian.acknowledged": itsSet,
  "custodian.joined": custodianJoined,
  "custodian.left": custodianLeft,
  "custodian.moved": custodianMoved,
  "combination.changed": itsSet,
  "bag.opened": bagOpened,
  "rotation.waived": rotationWaived,
  "set.retired": setRetired,
  "sheet.destroyed": sheetDestroyed,
  "rotation.completed": rotationCompleted,
  "set.superseded": setSuperseded,
  "use.reviewed": useReviewed,
  "set.reviewed": itsSet,
  "drill.held": drillHeld,
  incident,
  "key.revoked": keyRevoked,
  "book.exported": itsSet,
};

/**
 * Refuses an event that cannot be so by what the book says: with the failure of the first rule that it breaks (rules.ts; field: the
 * rule's number). The event is of its shape (`eventMisfit`). What nobody can look up, as whether a seal was intact, two people sign for.
 */
export function refuseUntrue<E extends RecordableEvent>(told: EventOf<E>, journal: KnownJournal, now: PresentRecording): void {
  const refuse: Untrue<E> = UNTRUE[told.event];
  refuse(told, journal, now);
  const { set, body } = withDerived(told, journal, now);
  if (!equalBytes(canonicalJson({ set, body }), canonicalJson({ set: told.set, body: told.body }))) breaks("E11");
}
