import type { DeskAnswer } from "../../core/contract/answers.ts";
import type { DeskView } from "../../core/contract/desk-view.ts";
import { NO_RUNBOOK, type RecordedEvent } from "../../core/ceremony/facts.ts";
import { changeAnswer, type ChangePlan } from "./people-who-change.ts";
import { type BagOf, checkAnswer, type CheckPlan } from "./people-who-check.ts";

const REASON = "accepted for this drill on a test machine";

/** What the people of a ceremony answer; everything may be overridden. */
export interface Plan extends CheckPlan, ChangePlan {
  readonly m: number;
  readonly n: number;
  /** Sheets brought in break-glass, in this order. */
  readonly bring: readonly number[];
  readonly set: string | null;
  /** In earnest where it is false. */
  readonly drill: boolean;
  /** What the watch of the witness says. */
  readonly watch: () => Date;
  /** `import` brings along `IMPORTED_TOTP`. */
  readonly totp: "generate" | "import" | "none";
  /** What is put into the journal in a recording, in this order. */
  readonly events: readonly RecordedEvent[];
  /** What the numbers of new bags begin with: no number is used twice in one book. */
  readonly bags: string;
}

/** What is answered at the desk in this step; null where it is not done there. The view tells what the book says. */
export function deskAnswer(
  plan: Plan,
  step: string,
  item: number,
  view?: DeskView,
  bagOf: BagOf = () => "",
): DeskAnswer | null {
  const { m, n, set } = plan;
  const warn = (...rules: string[]) => rules.map((rule) => ({ rule, reason: REASON }));
  switch (step) {
    case "machine-checks":
      return {
        step,
        item,
        answer: {
          acceptances: warn("network", "radio", "swap", "memory", "displays", "printers", "clock", "disk", "platform"),
        },
      };
    case "date": {
      const now = plan.watch().toISOString();
      const answer = {
        date: now.slice(0, 10),
        time: now.slice(11, 19),
        offset: "+00:00",
        acceptances: warn("D1", "D2", "D3"),
      };
      return { step, item, answer };
    }
    case "policy":
      return { step, item, answer: { m, acceptances: warn("C2", "C3", "C6", "C7") } };
    case "bag":
      return { step, item, answer: { number: `${plan.bags}-${1000 + item}` } };
    case "receipts":
      return { step, item, answer: { signed: Array.from({ length: n }, (_, index) => index + 1) } };
    case "request":
      return {
        step,
        item,
        answer: {
          set,
          classification: plan.drill ? "drill" : "emergency",
          ticket: "INC-1",
          reason: plan.drill ? "a drill of the whole way" : "the identity provider is down",
        },
      };
    case "approvers":
      return { step, item, answer: { names: ["Ada Approver", "Bea Approver"], acceptances: [] } };
    case "message":
      return { step, item, answer: { told: true, reason: "" } };
    case "bags": {
      const numberOf = (x: number) => (set === null ? "" : bagOf(set, x)) || `${plan.bags}-${1000 + x}`;
      const bags = plan.bring.map((x) => ({ number: numberOf(x), look: "intact", x }) as const);
      return { step, item, answer: { bags } };
    }
    case "used":
      return { step, item, answer: { done: "logged in and out again", by: "Olga Operator", until: "2030-01-01T00:00:00Z" } };
    case "events":
      return { step, item, answer: { event: plan.events[item] ?? null } };
    case "drill-result":
      return { step, item, answer: { loginMinutes: 12, mistakes: 1, note: "one bag was read aloud twice" } };
    case "aftermath":
      return { step, item, answer: {} };
    case "accounts":
      return { step, item, answer: { accounts: [accountOf(plan)], runbook: "Log in, do what the ticket says, log out." } };
    default:
      if (view === undefined) return null;
      return checkAnswer(plan, view, step, item, bagOf) ?? changeAnswer(plan, view, step, item);
  }
}

/** The one account that they seal. */
export function accountOf(plan: Plan) {
  return {
    id: "c1",
    kind: "login",
    title: "Identity provider, emergency administrator (drill)",
    system: "Example identity provider",
    url: "https://id.example.test/admin",
    username: "breakglass@example.test",
    notes: "",
    runbook: NO_RUNBOOK,
    secrets: [
      { field: "password", source: "generate" } as const,
      ...(plan.totp === "none" ? [] : [{ field: "totp", source: plan.totp } as const]),
    ],
    password: { length: 32, alphabet: "no-look-alikes" },
  } as const;
}
