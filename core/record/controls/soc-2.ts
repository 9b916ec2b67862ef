import type { Control } from "./control.ts";

const framework = "SOC 2, Trust Services Criteria 2017 (points of focus 2022)";

export const SOC_2: readonly Control[] = [
  {
    id: "SOC-2-CC6.1",
    framework,
    title: "Logical access to what is protected is restricted.",
    events: ["set.planned", "set.sealed", "set.opened", "credential.shown", "key.added", "key.revoked"],
    claimed: "Records show the threshold of each set, the quorum that opened it, and what was shown for how long.",
    notClaimed: "The design of access control on the target systems.",
  },
  {
    id: "SOC-2-CC6.2",
    framework,
    title: "People are registered and authorised before they get credentials, and lose them when they should.",
    events: [
      "key.added",
      "key.revoked",
      "custodian.joined",
      "custodian.acknowledged",
      "custodian.left",
      "custody.accepted",
      "custodian.moved",
    ],
    claimed: "Records show who became a signer or custodian, moved, signed for what, and when this ended.",
    notClaimed: "How people were identified or vetted.",
  },
  {
    id: "SOC-2-CC6.3",
    framework,
    title: "Access is given, changed and removed by role, with duties separated.",
    events: [
      "set.planned",
      "override",
      "custodian.left",
      "rotation.completed",
      "set.superseded",
      "set.reviewed",
      "emergency.requested",
      "custodian.moved",
      "rotation.waived",
      "set.retired",
    ],
    claimed:
      "Records show operator, witness, custodians and approvers of each act, where a rule of separation was overruled or a rotation waived and why, and when a set was retired.",
    notClaimed: "That the people named are independent of one another beyond having different names and keys.",
  },
  {
    id: "SOC-2-CC6.4",
    framework,
    title: "Physical access to what is protected is restricted.",
    events: [
      "bag.sealed",
      "custody.accepted",
      "seal.checked",
      "bag.brought",
      "combination.changed",
      "sheet.destroyed",
      "bag.opened",
      "round.held",
      "seal.photographed",
    ],
    claimed:
      "Records show which bag is kept by whom and where, how seals looked when they were checked, which bags were opened and why, and what was destroyed under witness.",
    notClaimed:
      "That a safe is locked, or that a seal that looks intact was never tampered with. Photographs are kept elsewhere; the journal has their SHA-256 only.",
  },
  {
    id: "SOC-2-CC7.2",
    framework,
    title: "What is unusual is watched for.",
    events: ["seal.checked", "bag.brought", "exception", "incident", "round.held", "seal.photographed"],
    claimed: "Records show the rounds and checks of seals with their results, and what went wrong or was found.",
    notClaimed: "Any monitoring of systems: the program runs without a network and watches nothing between ceremonies.",
  },
  {
    id: "SOC-2-CC7.3",
    framework,
    title: "Security events are judged.",
    events: ["incident", "use.reviewed"],
    claimed: "Records show incidents with the measures taken, and whether each use was found justified.",
    notClaimed: "That the judgement was right.",
  },
  {
    id: "SOC-2-CC7.4",
    framework,
    title: "Security incidents are answered in a planned way.",
    events: ["emergency.requested", "set.opened", "credential.shown", "emergency.closed", "incident", "key.revoked"],
    claimed: "Records show times, people, tickets and reasons from the request to the end of a use, and revocations.",
    notClaimed: "The response outside custody, such as communication and containment.",
  },
  {
    id: "SOC-2-CC7.5",
    framework,
    title: "Operation is recovered after an incident, and lessons are drawn.",
    events: [
      "rotation.completed",
      "set.superseded",
      "emergency.closed",
      "use.reviewed",
      "drill.held",
      "rotation.waived",
      "set.retired",
    ],
    claimed:
      "Records show rotations after use or who waived them, post-mortems with lessons and actions, and the results of drills.",
    notClaimed: "That the actions agreed were carried out.",
  },
];
