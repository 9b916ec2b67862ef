import type { RecordedEvent } from "../../core/ceremony/facts.ts";
import type { CeremonyView, DeskView } from "../../core/contract/desk-view.ts";
import { RECORDED, RECORDING } from "../../renderer/text/desk-recording.ts";
import { deskView } from "./desk-book.ts";
import { ceremonyAt } from "./desk-facts.ts";
import type { Deed, DeskScreen } from "./desk-screens.ts";

const PRINTERS: CeremonyView["live"]["printers"] = [{ id: 0, name: "Brother HL-L2375", network: false, usable: true }];

export const JOINED: RecordedEvent = {
  event: "custodian.joined",
  set: null,
  reason: "",
  ticket: "HR-77",
  approvers: [],
  body: { name: "Nadia Roth", role: "Head of legal", place: "Safe, Bern office" },
};
const CHECKED: RecordedEvent = {
  event: "seal.checked",
  set: "MZXW6YTB",
  reason: "",
  ticket: "",
  approvers: [],
  body: { level: "L1", result: "intact", x: 1, bag: "CH-770711", custodian: "Anna Keller", place: "", note: "" },
};

/** A recording that has come to its events, some of which are recorded. */
export function recordingView(recorded: readonly RecordedEvent[] = [], drill = false): DeskView {
  const ceremony = ceremonyAt("recording", "events", { drill, live: { printers: PRINTERS } });
  const at = { step: "events", item: recorded.length } as const;
  return deskView({ ceremony: { ...ceremony, at, facts: { ...ceremony.facts, recorded } } });
}

const form = (event: RecordedEvent["event"]): readonly Deed[] => [
  ["choose", RECORDED[event].title],
  ["press", "Next"],
];
const screen = (name: string, ...deeds: readonly Deed[]): DeskScreen => ({ name, view: recordingView(), deeds });
const missing = (name: string, event: RecordedEvent["event"]) => screen(name, ...form(event), ["press", "Next"]);
const TIME: readonly Deed[] = [0, 1].flatMap((nth): readonly Deed[] => [
  ["fill", RECORDING.form.date, "2026-11-20", nth],
  ["fill", RECORDING.form.time, `0${nth}:30`, nth],
  ["fill", RECORDING.form.offset, "+01:00", nth],
]);

/** Screens of a recording: what happened, the form of each event, and what the witness reads. */
export const RECORDING_SCREENS: readonly DeskScreen[] = [
  screen("events"),
  { name: "events-more", view: recordingView([JOINED, CHECKED]) },
  screen("events-missing", ["press", "Next"]),
  missing("event-seal", "seal.checked"),
  screen("event-bag", ...form("bag.sealed"), ["pick", RECORDING.form.set, "MZXW6YTB"], ["press", "Next"]),
  screen("event-receipt", ...form("custody.accepted"), ["pick", RECORDING.form.set, "MZXW6YTB"], ["press", "Next"]),
  missing("event-left", "custodian.left"),
  missing("event-joined", "custodian.joined"),
  missing("event-moved", "custodian.moved"),
  screen("event-opened", ...form("bag.opened"), ["pick", RECORDING.form.set, "MZXW6YTB"], ["press", "Next"]),
  missing("event-combination", "combination.changed"),
  missing("event-destroyed", "sheet.destroyed"),
  screen("event-rotation", ...form("rotation.completed"), ["pick", RECORDING.form.set, "KRUGKIDR"], ["press", "Next"]),
  missing("event-superseded", "set.superseded"),
  screen(
    "event-waived",
    ...form("rotation.waived"),
    ["pick", RECORDING.form.set, "KRUGKIDR"],
    ["choose", "Opened 2026-11-20"],
    ["press", "Next"],
  ),
  screen("event-retired", ...form("set.retired"), ["pick", RECORDING.form.set, "KRUGKIDR"], ["press", "Next"]),
  missing("event-need", "set.reviewed"),
  screen(
    "event-review",
    ...form("use.reviewed"),
    ["pick", RECORDING.form.set, "KRUGKIDR"],
    ["choose", "Opened 2026-11-20"],
    ["choose", "What is to be learnt"],
    ["press", RECORDED["use.reviewed"].fields.actions.add],
    ["press", "Next"],
  ),
  missing("event-drill", "drill.held"),
  screen("event-incident", ...form("incident"), ["press", RECORDED.incident.fields.bags.add], ["press", "Next"]),
  missing("event-key", "key.revoked"),
  missing("event-export", "book.exported"),
  screen(
    "event-read",
    ...form("rotation.completed"),
    ["pick", RECORDING.form.set, "KRUGKIDR"],
    ["pick", RECORDED["rotation.completed"].fields.to.label, "MZXW6YTB"],
    ["choose", "The old set was opened"],
    ["choose", RECORDED["rotation.completed"].fields.credentials.of.newWorks.label],
    ["choose", RECORDED["rotation.completed"].fields.credentials.of.oldRefused.label],
    ["fill", RECORDED["rotation.completed"].fields.credentials.of.how.label, "Logged in with both"],
    ...TIME,
    ["fill", RECORDING.form.reason, "The set was opened for INC-20931."],
    ["press", "Next"],
  ),
  {
    name: "closed-recording",
    view: deskView({ ceremony: ceremonyAt("recording", null, { ceremony: { closed: "completed" } }) }),
  },
];
