import type { Control } from "./control.ts";

export const ENTRA: readonly Control[] = [
  {
    id: "ENTRA-90-DAYS",
    framework: "Microsoft Entra ID, guidance on emergency access accounts",
    title: "Emergency access accounts are validated at least every 90 days, and when people change.",
    events: [
      "seal.checked",
      "drill.held",
      "rotation.completed",
      "set.reviewed",
      "custodian.left",
      "round.held",
      "custodian.moved",
    ],
    claimed: "Records show the rounds, checks and drills with their dates, so that gaps of more than 90 days can be seen.",
    notClaimed:
      "That a sign-in to the tenant was tried: only a check of level L5, a rotation or a drill up to a login says so. Alerts on sign-ins are the tenant's own.",
  },
];
