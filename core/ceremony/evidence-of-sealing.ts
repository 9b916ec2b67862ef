import type { RecordDraft } from "../record/record.ts";
import { PARTS_ON_FRONT, PARTS_ON_PAGE } from "../sheet/layout.ts";
import type { Answer } from "./answers.ts";
import { type Circumstances, circumstancesOf } from "./circumstances.ts";
import type { Facts } from "./facts.ts";
import { plannedFactors } from "./rules/planning.ts";

/** No extra source is mixed in by this release. */
const ENTROPY = { method: "random generator of the operating system", extraBits: 0 };

/** Why no code was tried. */
const UNTRIED = { codes: "", login: "", already: "was installed before", drill: "drill: nothing is installed" } as const;

/** The records of sealing's own steps. */
export function sealingEvidence(facts: Facts, { step, item }: Answer, now: Circumstances): readonly RecordDraft[] {
  const fields = circumstancesOf(facts, now);
  const { policy, roster } = facts;
  if (policy === null || roster === null) return [];
  const { m, n } = policy;
  if (step === "policy") {
    const accounts = facts.accounts.map((account) => {
      return { id: account.id, title: account.title, system: account.system, factors: plannedFactors(account) };
    });
    const holders = roster.custodians.map(({ name, role, place }, index) => ({ x: index + 1, custodian: name, role, place }));
    return [{ ...fields, event: "set.planned", body: { m, n, drill: facts.drill, accounts, holders } }];
  }
  if (step === "install") {
    const id = facts.accounts[item]?.id ?? "";
    const proofs = facts.installed.filter(({ account }) => account === item);
    const credentials = proofs.map(({ proof }) => ({ id, proof, codes: proof === "codes" ? 2 : 0, reason: UNTRIED[proof] }));
    return [{ ...fields, event: "set.installed", body: { credentials } }];
  }
  if (step === "sign") {
    const accepted = [roster, facts.checks, facts.date, policy].flatMap((part) => part?.acceptances ?? []);
    return [{ ...fields, event: "set.sealed", body: { m, n, accepted, entropy: ENTROPY } }];
  }
  if (step === "receipts") return facts.receipts.flatMap((x) => receiptEvidence(facts, x, now));
  return step === "print" || step === "read-back" || step === "bag" ? sheetEvidence(facts, step, item, now) : [];
}

function sheetEvidence(
  facts: Facts,
  step: "print" | "read-back" | "bag",
  x: number,
  now: Circumstances,
): readonly RecordDraft[] {
  const fields = circumstancesOf(facts, now, [x]);
  const sheet = facts.sheets.find((one) => one.x === x);
  const holder = facts.roster?.custodians[x - 1];
  if (step === "print" && sheet?.printed) {
    const pages = pagesOfSheet(facts.set?.parts ?? 1);
    return [{ ...fields, event: "sheet.printed", body: { x, printer: sheet.printed.printer, pages } }];
  }
  if (step === "read-back" && sheet?.readBack) {
    return [{ ...fields, event: "sheet.read-back", body: { x, symbols: sheet.readBack } }];
  }
  if (step === "bag" && sheet?.bag && holder !== undefined) {
    const body = { x, bag: sheet.bag, custodian: holder.name, place: holder.place };
    return [{ ...fields, event: "bag.sealed", body }];
  }
  return [];
}

/** The form itself is kept on paper. */
function receiptEvidence(facts: Facts, x: number, now: Circumstances): readonly RecordDraft[] {
  const bag = facts.sheets.find((one) => one.x === x)?.bag ?? "";
  const holder = facts.roster?.custodians[x - 1];
  if (holder === undefined || bag === "") return [];
  const body = { x, bag, custodian: holder.name, place: holder.place };
  return [{ ...circumstancesOf(facts, now, [x]), event: "custody.accepted", body }];
}

/** Front, back, and pages for the parts that the front has no room for. */
export function pagesOfSheet(parts: number): number {
  return 2 + Math.max(0, Math.ceil((parts - PARTS_ON_FRONT) / PARTS_ON_PAGE));
}
