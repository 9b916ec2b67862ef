import { inHalves } from "../sheet/in-words.ts";
import type { StepTime } from "./circumstances.ts";
import type { Facts, SheetOfSet } from "./facts.ts";
import type { SCRIPT_COLUMNS } from "./script-columns.ts";
import { timeOf } from "./script-times.ts";
import { sheetsToRebag } from "./sheets-to-rebag.ts";
import type { CeremonyKind, StepId } from "./step.ts";

/** Rows of a list where nobody knows yet how many are needed. */
const BLANK_ROWS = 15;

type ListName = Exclude<keyof typeof SCRIPT_COLUMNS, "exceptions">;
type Cells = readonly string[];

/** One list of a script, its rows as far as they are known. No row has a bag's number: that is read from the bag. */
export interface ScriptList {
  readonly name: ListName;
  readonly rows: readonly Cells[];
}

/** The lists of a ceremony, in the order of its steps; with `facts` what is known is filled in, and when it was done. */
export function scriptLists(kind: CeremonyKind, facts: Facts | null, times: readonly StepTime[]): readonly ScriptList[] {
  const done: Done = (step, item) => timeOf(times, step, item, facts?.date?.time ?? null);
  const list = (name: ListName, rows: readonly Cells[] = []): ScriptList => ({
    name,
    rows: rows.length === 0 ? blank() : rows,
  });
  switch (kind) {
    case "sealing":
      return [list("accounts", accounts(facts, done)), list("custodians", custodians(facts, done))];
    case "rotation":
      return [
        list("accounts", accounts(facts, done)),
        list("custodians", custodians(facts, done)),
        list(
          "oldAccounts",
          facts?.rotation?.credentials.map(({ title }, index) => [`${index + 1}`, title]),
        ),
        list(
          "oldSheets",
          facts?.rotation?.out.map((x) => [`${x}`]),
        ),
      ];
    case "break-glass":
      return [list("bags")];
    case "round":
      return [list("seals", seals(facts, done)), list("rebagged", rebagged(facts, done))];
    case "quorum-proof":
      return [list("bags"), list("rebagged", rebagged(facts, done))];
    case "leaver":
      return [list("handovers", handovers(facts, done)), list("safes")];
    case "recording":
      // What was recorded is in the journal, and the list is what it is recorded from.
      return [list("events")];
  }
}

type Done = (step: StepId, item: number) => string;

function blank(): readonly Cells[] {
  return Array.from({ length: BLANK_ROWS }, (_, index) => [`${index + 1}`]);
}

function custodians(facts: Facts | null, done: Done): readonly Cells[] {
  const known = facts?.roster?.custodians ?? [];
  return known.map(({ name, place }, index) => {
    const x = index + 1;
    return [`${x}`, who(name, place), done("print", x), done("read-back", x), "", done("bag", x)];
  });
}

function accounts(facts: Facts | null, done: Done): readonly Cells[] {
  return (facts?.accounts ?? []).map(({ title }, index) => [`${index + 1}`, title, "", "", done("install", index)]);
}

function seals(facts: Facts | null, done: Done): readonly Cells[] {
  return (facts?.round?.bags ?? []).map((bag, index) => {
    return [`${index + 1}`, who(bag.custodian, bag.place), sheet(bag), "", "", done("seals", index)];
  });
}

function rebagged(facts: Facts | null, done: Done): readonly Cells[] {
  const sheets = facts === null ? [] : sheetsToRebag(facts);
  return sheets.map((one, index) => [`${index + 1}`, sheet(one), "", "", "", done("rebag", index)]);
}

function handovers(facts: Facts | null, done: Done): readonly Cells[] {
  const held = (facts?.leaving?.holds ?? []).filter(({ present }) => present);
  return held.map((one, index) => [`${index + 1}`, sheet(one), "", "", "", done("handover", index)]);
}

function who(...said: readonly string[]): string {
  return said.filter((text) => text !== "").join(", ");
}

function sheet({ set, x }: SheetOfSet): string {
  return `${inHalves(set)}, ${x}`;
}
