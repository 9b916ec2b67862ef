import type { JournalRecord } from "../../../core/record/record.ts";
import { eventTitle, sentenceOf } from "../../../core/record/sentence.ts";
import { recordName, signatureName, witnessName } from "../../../core/record/verify/names.ts";
import { NOTICES } from "../../../core/record/verify/rules.ts";
import { element } from "../../page/dom/element.ts";
import { visible } from "../../page/dom/visible.ts";
import { RECORDS } from "../text.ts";
import type { BookView } from "./book-view.ts";
import { inPortions } from "./portions.ts";

const PORTION = 200;

/** The records as a table, oldest first. */
export function recordsView(records: readonly JournalRecord[], view: BookView): HTMLElement {
  const heads = [RECORDS.number, RECORDS.time, RECORDS.says, RECORDS.signed];
  const rows = element("tbody");
  const more = inPortions(rows, records, PORTION, (record) => row(record, view), RECORDS.more);
  const table = element(
    "table",
    { class: "records" },
    element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
    rows,
  );
  return element("div", {}, table, more);
}

function row(record: JournalRecord, view: BookView): HTMLElement {
  const name = `records/${recordName(record.seq)}`;
  const paths = [name, signatureName(name), witnessName(name)];
  const broken = paths.flatMap((path) => view.at(path)).map(({ rule }) => rule);
  const tags = broken.map((rule) => element("b", { class: NOTICES.includes(rule) ? "rule notice" : "rule" }, rule));
  return element(
    "tr",
    { class: broken.some((rule) => !NOTICES.includes(rule)) ? "broken" : undefined },
    element("th", { scope: "row" }, String(record.seq), ...tags),
    element(
      "td",
      { class: "time" },
      timeText(record.time),
      record.timeSource === "attested" ? null : element("small", {}, RECORDS.machine),
    ),
    element("td", {}, element("b", {}, eventTitle(record.event)), element("p", {}, visible(sentenceOf(record)))),
    element(
      "td",
      {},
      signed(signatureName(name), RECORDS.operator, view),
      view.signerOf(witnessName(name)) === null ? null : signed(witnessName(name), RECORDS.witness, view),
    ),
  );
}

function signed(path: string, role: string, view: BookView): HTMLElement {
  const signer = view.signerOf(path);
  const isBroken = view.at(path).some(({ rule }) => !NOTICES.includes(rule));
  const name = signer === null ? RECORDS.nobody : signer === "" ? RECORDS.unreadable : view.nameOf(signer);
  return element(
    "p",
    { class: "signer" },
    name === null ? element("code", {}, signer) : visible(name),
    " ",
    element("small", {}, isBroken && signer !== null ? RECORDS.doubtful(role) : role),
  );
}

/** The date and time as they stand in the record, the T between them a space. */
function timeText(time: string): string {
  return time.replace(/[Tt]/, " ");
}
