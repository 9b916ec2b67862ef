import type { Control } from "./control.ts";

const framework = "Australian Government Information Security Manual (ISM)";

export const ISM: readonly Control[] = [
  {
    id: "ISM-1610",
    framework,
    title:
      "A way to emergency access is documented, and tested at its introduction and whenever the infrastructure changes fundamentally.",
    events: ["set.planned", "set.installed", "drill.held", "seal.checked", "round.held"],
    claimed: "Records show the plan of each set, the tests at installation, and drills.",
    notClaimed: "That a test followed every fundamental change: the journal does not know of changes.",
  },
  {
    id: "ISM-1611",
    framework,
    title: "Break-glass accounts are used only when the normal way of logging in cannot be.",
    events: ["emergency.requested", "use.reviewed"],
    claimed:
      "Records show the reason that was given, and whether the review found the use justified and which other ways there were.",
    notClaimed: "That the normal way was really unusable.",
  },
  {
    id: "ISM-1612",
    framework,
    title: "Break-glass accounts are used only for specific activities that were authorised.",
    events: ["emergency.requested", "credential.shown", "emergency.closed", "use.reviewed"],
    claimed: "Records show what was approved, and what people say they did.",
    notClaimed: "What was done on the systems.",
  },
  {
    id: "ISM-1613",
    framework,
    title: "The use of break-glass accounts is logged centrally.",
    events: ["set.opened", "credential.shown", "emergency.closed", "book.exported"],
    claimed: "Each opening is exported as a file that a central system can take in and keep.",
    notClaimed: "That it was taken in: the program has no network.",
  },
  {
    id: "ISM-1614",
    framework,
    title: "Credentials of break-glass accounts are changed by their custodian after anybody else had them.",
    events: ["set.opened", "rotation.completed", "rotation.waived", "set.retired"],
    claimed:
      "Records show each opening and the rotation that followed it, who waived one and why, or that none has followed yet.",
    notClaimed: "That credentials were changed on the target, beyond what was tried there and recorded; a waiver is no change.",
  },
  {
    id: "ISM-1615",
    framework,
    title: "Break-glass accounts are tested after their credentials were changed.",
    events: ["set.installed", "rotation.completed"],
    claimed: "Records show for each credential whether the new one was accepted and the old one refused.",
    notClaimed: "That the accounts work today.",
  },
];
