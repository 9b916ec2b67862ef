import { RECORD_EVENTS, type RecordEvent } from "../record-events.ts";
import type { Control } from "./control.ts";

const framework = "NIST SP 800-53 Rev. 5";
const EVERY = Object.keys(RECORD_EVENTS) as readonly RecordEvent[];

export const NIST_800_53: readonly Control[] = [
  {
    id: "NIST-800-53-AC-2(k)",
    framework,
    title: "The proofs of shared accounts are changed when somebody leaves the group.",
    events: ["custodian.left", "key.revoked", "combination.changed", "rotation.completed", "set.superseded"],
    claimed: "Records show who left with which shares in hand, and the rotation or the destroyed sheets that followed.",
    notClaimed: "That everyone who left was recorded.",
  },
  {
    id: "NIST-800-53-AC-3(2)",
    framework,
    title: "Chosen acts need the authorisation of two people.",
    events: [
      "ceremony.opened",
      "set.sealed",
      "emergency.requested",
      "bag.brought",
      "set.opened",
      "sheet.destroyed",
      "bag.opened",
      "rotation.waived",
    ],
    claimed: "A set opens with M of N sheets only, and every record but that of a new key carries the signatures of two keys.",
    notClaimed: "That two people did not agree to misuse a set.",
  },
  {
    id: "NIST-800-53-AU-9",
    framework,
    title: "Audit information is protected from change and deletion.",
    events: ["key.added", "key.revoked", "ceremony.closed", "book.exported", "incident"],
    claimed: "Records are chained and signed, so that changes show; exports name the record up to which a copy goes.",
    notClaimed:
      "Protection from deletion: a book is a folder of files. A copy and the heads on paper show that something is missing.",
  },
  {
    id: "NIST-800-53-AU-10",
    framework,
    title: "People cannot plausibly deny what they did.",
    events: EVERY,
    claimed: "Every record is signed with the Ed25519 keys of the people who acted, each key sealed under its own passphrase.",
    notClaimed: "Who held a key: keys are not bound to people by an authority, and a passphrase can be given away.",
  },
  {
    id: "NIST-800-53-CP-4",
    framework,
    title: "The contingency plan is tested.",
    events: ["drill.held", "seal.checked", "ceremony.opened", "set.opened", "round.held"],
    claimed:
      "Records show drills with the minutes until a quorum and a first login, and rounds and checks of seals with their level.",
    notClaimed: "That the plan covers all that may happen.",
  },
  {
    id: "NIST-800-53-IA-5",
    framework,
    title: "Authenticators are managed: made, given out, protected, changed and revoked.",
    events: [
      "set.installed",
      "sheet.printed",
      "sheet.read-back",
      "bag.sealed",
      "set.sealed",
      "custodian.acknowledged",
      "sheet.destroyed",
      "rotation.completed",
      "set.superseded",
      "bag.opened",
      "rotation.waived",
      "set.retired",
    ],
    claimed:
      "Records show how authenticators were made and installed, on which sheets they were printed, who keeps them, and when they were changed, left as they were, or disabled.",
    notClaimed: "Authenticators that are not in a sealed set.",
  },
  {
    id: "NIST-800-53-SC-12(1)",
    framework,
    title: "Information stays available when keys are lost.",
    events: ["set.sealed", "sheet.read-back", "bag.sealed", "seal.checked", "drill.held", "bag.opened", "round.held"],
    claimed: "Records show that N sheets were printed and read back of which M suffice, and when they were last looked at.",
    notClaimed: "That enough sheets still exist today: only a check can tell.",
  },
];
