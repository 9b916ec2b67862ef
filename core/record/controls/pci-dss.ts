import type { Control } from "./control.ts";

const framework = "PCI DSS 4.0.1";

export const PCI_DSS: readonly Control[] = [
  {
    id: "PCI-DSS-3.7.6",
    framework,
    title: "Work with keys in clear text by hand is done with split knowledge and dual control.",
    events: ["set.planned", "sheet.printed", "bag.sealed", "set.sealed", "set.opened", "bag.opened"],
    claimed:
      "The key of a set is split so that no fewer than M sheets tell anything about it; records show who held which, which bags were opened, and who opened the set.",
    notClaimed:
      "That credentials in a set are keys of the cardholder data environment, or that keys are never in clear text elsewhere.",
  },
  {
    id: "PCI-DSS-3.7.7",
    framework,
    title: "Keys cannot be replaced without authority.",
    events: ["sheet.read-back", "set.sealed", "seal.checked", "bag.brought", "set.superseded", "bag.opened", "round.held"],
    claimed:
      "A manifest with a commitment to every sheet is signed by two people; records show that sheets and labels were compared with it.",
    notClaimed: "That a key on a target system is the one that was sealed: that is a check of level L5.",
  },
  {
    id: "PCI-DSS-3.7.8",
    framework,
    title: "Key custodians acknowledge their duties formally.",
    events: ["custodian.acknowledged", "custody.accepted"],
    claimed: "Records show who acknowledged in writing, when, and on which occasion.",
    notClaimed: "The signed papers themselves: they are kept on paper, outside the journal.",
  },
  {
    id: "PCI-DSS-8.2.2",
    framework,
    title:
      "Shared accounts are used by exception only, with reason, approval, a time limit, and every act traceable to a person.",
    events: ["emergency.requested", "set.opened", "credential.shown", "emergency.closed", "use.reviewed"],
    claimed:
      "Records show reason, ticket and approvers of each opening, how long credentials could be shown, and who used them.",
    notClaimed: "That each act on the target system can be traced: that is for its own log.",
  },
];
