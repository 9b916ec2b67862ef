import { RECORD_EVENTS, type RecordEvent } from "../record-events.ts";
import type { Control } from "./control.ts";

const framework = "ISO/IEC 27001:2022, Annex A";
const EVERY = Object.keys(RECORD_EVENTS) as readonly RecordEvent[];

export const ISO_27001: readonly Control[] = [
  {
    id: "ISO-27001-A.5.15",
    framework,
    title: "Rules for who gets at what are set up and kept.",
    events: ["set.planned", "set.sealed", "emergency.requested", "set.opened", "override", "set.reviewed", "rotation.waived"],
    claimed:
      "Records show who decided on a set's accounts, threshold and custodians, who asked for it to be opened, and which rules were overruled and why.",
    notClaimed: "That a policy exists or was approved, or what the accounts may do on their systems.",
  },
  {
    id: "ISO-27001-A.5.16",
    framework,
    title: "Identities are managed over their whole life.",
    events: ["key.added", "key.revoked", "custodian.joined", "custodian.left", "custodian.moved"],
    claimed:
      "Records show when a signing key was made for a person, when it was revoked, and when custodians came, moved and went.",
    notClaimed: "That the person named is the one who typed the passphrase, or anything about accounts elsewhere.",
  },
  {
    id: "ISO-27001-A.5.17",
    framework,
    title: "Passwords and other proofs are given out and kept in a controlled way.",
    events: [
      "set.installed",
      "set.sealed",
      "sheet.printed",
      "bag.sealed",
      "custody.accepted",
      "custodian.acknowledged",
      "sheet.destroyed",
      "rotation.completed",
      "combination.changed",
      "bag.opened",
      "set.retired",
    ],
    claimed:
      "Records show how credentials were installed, which sheet went into which bag and to whom, when a bag was opened and why, who acknowledged the duties, and what was destroyed, changed or disabled.",
    notClaimed: "That no copy of a credential was made outside the ceremony.",
  },
  {
    id: "ISO-27001-A.5.18",
    framework,
    title: "Access rights are given, reviewed, changed and taken away.",
    events: [
      "set.planned",
      "custodian.joined",
      "custodian.left",
      "key.revoked",
      "set.reviewed",
      "set.superseded",
      "rotation.completed",
      "custodian.moved",
      "set.retired",
    ],
    claimed:
      "Records show when the need for a set was looked at, who became or ceased to be a custodian or moved, which set took the place of another, and which was retired.",
    notClaimed: "That rights on the target systems are the least that is needed, or that a disabled account stays disabled.",
  },
  {
    id: "ISO-27001-A.8.2",
    framework,
    title: "Privileged rights are restricted and managed.",
    events: [
      "set.sealed",
      "emergency.requested",
      "set.opened",
      "credential.shown",
      "emergency.closed",
      "use.reviewed",
      "set.reviewed",
      "rotation.completed",
      "rotation.waived",
      "set.retired",
    ],
    claimed:
      "Records show who asked for privileged credentials, who approved, which fields were shown, what was done, and whether they were changed, or who let them stand and why, and the use reviewed.",
    notClaimed: "That there are no other ways to privileged access, or what was done on the systems beyond what people wrote.",
  },
  {
    id: "ISO-27001-A.8.5",
    framework,
    title: "Authentication is as strong as what it protects.",
    events: ["set.installed", "set.sealed", "rotation.completed"],
    claimed:
      "Records show that new credentials were tried on the target, where the randomness came from, and that old ones were refused after a rotation.",
    notClaimed: "How the target systems check credentials, or that they demand more than one factor.",
  },
  {
    id: "ISO-27001-A.8.15",
    framework,
    title: "Activities are logged, and the logs are kept, protected and looked at.",
    events: EVERY,
    claimed:
      "Every record is signed by two people and holds the hash of the one before it; a change or a gap shows when the book is verified, a cut end when it is compared with paper.",
    notClaimed: "That everything that happened was recorded. Logs of the target systems are not part of the journal.",
  },
];
