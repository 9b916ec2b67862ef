import { describe, expect, it } from "vitest";
import { call } from "../../core/ceremony/ceremony.ts";
import type { AccountPlan, MachineCheck } from "../../core/ceremony/facts.ts";
import { abandon, answer, halt } from "../../core/ceremony/machine.ts";
import {
  ACCOUNTS,
  allHolds,
  ceremonyAt,
  goodAnswer,
  goodAnswers,
  GRADES,
  nameOf,
  outcomeOf,
  REASON,
  wholeWay,
} from "../support/ceremony-flow.ts";
import { holdTable, row, type Row, withFacts } from "../support/flow-table.ts";
import { current } from "../../core/ceremony/ceremony.ts";

const { custodians } = goodAnswers({ kind: "sealing", drill: false }, 0)["roll-call"];
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `P ${at}`, role: "role", place: `Place ${at}` }));
const accepted = (rule: string, reason = REASON) => ({ acceptances: [{ rule, reason }] });
const check = (id: MachineCheck["id"], result: MachineCheck["result"]): MachineCheck => ({ id, result, count: 1 });
const pass = check("network", "pass");
const stopped = check("network", "stop");

const [first, second, third] = ACCOUNTS as readonly [AccountPlan, AccountPlan, AccountPlan];
const with1 = (change: Partial<AccountPlan>) => ({ accounts: [{ ...first, ...change }, second, third] });
const others = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...third, id: `c${at + 1}`, title: `Key ${at + 1}` }));

const CONVENING: readonly Row[] = [
  row("roll-call", "everyone is there", {}, "-> operator-key"),
  row("roll-call", "without a title and organisation", { title: "", organisation: "" }, "-> operator-key"),
  row("roll-call", "fifteen custodians", { custodians: many(15) }, "-> operator-key"),
  row("roll-call", "sixteen custodians", { custodians: many(16) }, "refused.roster number of custodians"),
  row("roll-call", "one custodian", { custodians: many(1) }, "refused.roster number of custodians"),
  row("roll-call", "an untidy witness", { witness: "wim  jansen " }, "unreadable.name witness"),
  row("roll-call", "the operator witnesses", { witness: "olga PETROVA" }, "refused.roster operator is the witness"),
  row("roll-call", "a custodian witnesses", { witness: "ana silva" }, "refused.roster witness is a custodian"),
  row("roll-call", "the operator keeps a sheet", { operator: "Ana Silva" }, "refused.lint-open C7"),
  row("roll-call", "… with a reason", { operator: "Ana Silva", ...accepted("C7") }, "-> operator-key"),
  row("roll-call", "… with half a reason", { operator: "Ana Silva", ...accepted("C7", "short") }, "refused.reason"),
  row("roll-call", "an invisible title", { title: "a\u200bb" }, "unreadable.name title"),
  row("roll-call", "an organisation of two lines", { organisation: "a\nb" }, "unreadable.name organisation"),

  row("operator-key", "a key", {}, "-> witness-key"),
  row("operator-key", "no key", { id: "" }, "refused.answer key"),
  row("operator-key", "the key of the witness", { id: "BBBBBBBB" }, "refused.same-signer", {
    before: withFacts({ witnessKey: { id: "BBBBBBBB", name: "Wim Jansen" } }),
  }),
  row("witness-key", "another key", {}, "-> machine-checks"),
  row("witness-key", "no key", { id: "" }, "refused.answer key"),
  row("witness-key", "the key of the operator", { id: "AAAAAAAA" }, "refused.same-signer"),

  row("machine-checks", "all pass", {}, "-> date"),
  row(
    "machine-checks",
    "nobody looked at the network",
    { found: [check("swap", "pass")] },
    "refused.answer no check of the network",
  ),
  row("machine-checks", "one check twice", { found: [pass, pass] }, "refused.answer one check twice"),
  row("machine-checks", "a warning", { found: [pass, check("swap", "warn")] }, "refused.check-open swap"),
  row("machine-checks", "… with a reason", { found: [pass, check("swap", "warn")], ...accepted("swap") }, "-> date"),
  row(
    "machine-checks",
    "… another's reason",
    { found: [pass, check("swap", "warn")], ...accepted("disk") },
    "refused.check-open swap",
  ),
  row(
    "machine-checks",
    "… 9 characters",
    { found: [pass, check("swap", "warn")], ...accepted("swap", "123456789") },
    "refused.reason",
  ),
  row(
    "machine-checks",
    "… 10 characters",
    { found: [pass, check("swap", "warn")], ...accepted("swap", "1234567890") },
    "-> date",
  ),
  row("machine-checks", "a stop", { found: [pass, check("swap", "stop")], ...accepted("swap") }, "refused.check-stop swap"),
  row("machine-checks", "a network", { found: [stopped], ...accepted("network") }, "refused.check-stop network", {
    only: "real",
  }),
  row("machine-checks", "a network", { found: [stopped], ...accepted("network") }, "-> date", { only: "drill" }),
  row("machine-checks", "… without a reason", { found: [stopped] }, "refused.check-open network", { only: "drill" }),

  row("date", "clock and watch agree", {}, "-> accounts"),
  row("date", "300 s ahead", { off: 300 }, "-> accounts"),
  row("date", "301 s ahead", { off: 301 }, "refused.clock-off"),
  row("date", "301 s behind", { off: -301 }, "refused.clock-off"),
  row("date", "… with a reason", { off: -301, ...accepted("D1") }, "-> accounts"),
  row("date", "… with another rule's reason", { off: -301, ...accepted("D2") }, "refused.clock-off"),
  row("date", "… with half a reason", { off: -301, ...accepted("D1", "short") }, "refused.reason"),
  row("date", "half a reason for what the host found", accepted("D2", "short"), "refused.reason"),
  row("date", "a day that does not exist", { time: "2026-02-30T03:05:00Z" }, "refused.answer time"),
  row("date", "not in UTC", { time: "2026-11-22T03:05:00+01:00" }, "refused.answer time"),
  row("date", "no difference", { off: Number.NaN }, "refused.answer difference of the clocks"),
];

const RUNNING: readonly Row[] = [
  row("accounts", "three", {}, "-> imports"),
  row("accounts", "nothing to be brought along", { accounts: [first, second] }, "-> policy"),
  row("accounts", "twenty", { accounts: others(20) }, "-> imports"),
  row("accounts", "twenty-one", { accounts: others(21) }, "refused.accounts"),
  row("accounts", "none", { accounts: [] }, "refused.accounts"),
  row("accounts", "a wrong id", with1({ id: "c2" }), "refused.account id"),
  row("accounts", "no title", with1({ title: "" }), "unreadable.name title"),
  row("accounts", "one title twice", { accounts: [first, { ...second, title: "CLOUD ROOT" }] }, "refused.account title twice"),
  row("accounts", "a system of two lines", with1({ system: "a\nb" }), "unreadable.name system"),
  row("accounts", "an url of 401 characters", with1({ url: "u".repeat(401) }), "unreadable.name url"),
  row("accounts", "an url of 400 characters", with1({ url: "u".repeat(400) }), "-> imports"),
  row("accounts", "a user name of 81 characters", with1({ username: "u".repeat(81) }), "unreadable.name username"),
  row("accounts", "a login without user name", with1({ username: "" }), "refused.account username"),
  row("accounts", "a database without user name", with1({ kind: "database", username: "" }), "refused.account username"),
  row("accounts", "a secret without user name", with1({ kind: "secret", username: "" }), "-> imports"),
  row("accounts", "notes with a bidi mark", with1({ notes: "a\u202eb" }), "refused.account notes"),
  row("accounts", "notes too long", with1({ notes: "n".repeat(4001) }), "refused.account notes"),
  row("accounts", "notes of many lines", with1({ notes: "n\n".repeat(2000) }), "-> imports"),
  row("accounts", "no secret", with1({ secrets: [] }), "refused.account no secret"),
  row(
    "accounts",
    "one secret twice",
    with1({
      secrets: [
        { field: "password", source: "generate" },
        { field: "password", source: "import" },
      ],
    }),
    "refused.account one secret twice",
  ),
  row(
    "accounts",
    "a key made here",
    with1({ secrets: [{ field: "privateKey", source: "generate" }] }),
    "refused.account cannot be made here",
  ),
  row("accounts", "a password of 29", with1({ password: { length: 29, alphabet: "all" } }), "refused.account password length"),
  row("accounts", "a password of 128", with1({ password: { length: 128, alphabet: "all" } }), "-> imports"),
  row(
    "accounts",
    "a password of 129",
    with1({ password: { length: 129, alphabet: "all" } }),
    "refused.account password length",
  ),
  row("accounts", "a runbook too long", { runbook: "r".repeat(8001) }, "refused.answer runbook"),
  row("accounts", "a runbook with a bell", { runbook: "r\u0007" }, "refused.answer runbook"),

  row("imports", "the first secret", {}, "-> imports 1"),
  row("imports", "the second secret", {}, "-> policy", { item: 1 }),
  row("imports", "before the keys are open", {}, "refused.assertion keys-open", { before: withFacts({ operatorKey: null }) }),

  row("policy", "2 of 3", {}, "-> install"),
  row("policy", "1 of 3", { m: 1 }, "refused.threshold"),
  row("policy", "4 of 3", { m: 4 }, "refused.threshold"),
  row("policy", "3 of 3", { m: 3 }, "refused.lint-open C2"),
  row("policy", "… with a reason", { m: 3, ...accepted("C2") }, "-> install"),
  row("policy", "… with half a reason", { m: 3, ...accepted("C2", "short") }, "refused.reason"),
  row("policy", "two sheets in one place", {}, "refused.lint-stop C5", {
    before: withFacts({
      roster: {
        operator: "Olga Petrova",
        witness: "Wim Jansen",
        custodians: custodians.map((one) => ({ ...one, place: "Safe" })),
        acceptances: [],
      },
    }),
  }),
  row("policy", "what was accepted at the roll call", {}, "-> install", {
    before: withFacts({
      roster: { operator: "Ana Silva", witness: "Wim Jansen", custodians, acceptances: [{ rule: "C7", reason: REASON }] },
    }),
  }),
  row("policy", "two factors of one account", {}, "refused.lint-open C6", {
    before: withFacts({ accounts: [{ ...first, secrets: [...first.secrets, ...second.secrets] }] }),
  }),

  row("install", "signed in", {}, "-> install 1"),
  row("install", "two codes without a seed", { proof: "codes" }, "refused.install-proof codes"),
  row("install", "two codes of a new seed", {}, "-> install 2", { item: 1 }),
  row("install", "a new seed without codes", { proof: "login" }, "refused.install-proof login", { item: 1 }),
  row("install", "made here, but already there", { proof: "already" }, "refused.install-proof already"),
  row("install", "brought along, and there", {}, "-> split", { item: 2 }),
  row("install", "brought along, and tried", { proof: "login" }, "-> split", { item: 2 }),
  row("install", "as in a drill", { proof: "drill" }, "refused.install-proof drill", { only: "real" }),
  row("install", "as in a drill", { proof: "drill" }, "-> install 1", { only: "drill" }),

  row("split", "a set", {}, "-> labels"),
  row("split", "no set ID", { set: "short" }, "fault.unexpected"),
  row("split", "no hash", { manifest: "" }, "fault.unexpected"),
  row("split", "generation 0", { generation: 0 }, "fault.unexpected"),
  row("split", "17 parts", { parts: 17 }, "fault.unexpected"),
  row("split", "no policy", {}, "refused.assertion sheets-made", { before: withFacts({ policy: null }) }),
];

const SHEETS: readonly Row[] = [
  row("labels", "printed", {}, "-> print 1"),
  row("labels", "on nothing", { printer: "" }, "unreadable.name printer"),
  row("print", "printed", {}, "-> read-back 1"),
  row("print", "the next custodian's", {}, "-> read-back 2", { item: 2 }),
  row("print", "on nothing", { printer: "" }, "unreadable.name printer"),
  row("read-back", "proved", {}, "-> bag 1"),
  row(
    "read-back",
    "no share",
    { grades: GRADES.filter(({ kind }) => kind !== "share") },
    "refused.read-back the share was not read",
  ),
  row(
    "read-back",
    "no card",
    { grades: GRADES.filter(({ kind }) => kind !== "card") },
    "refused.read-back the card was not read",
  ),
  row(
    "read-back",
    "a bad part",
    { grades: [...GRADES, { kind: "part", used: 90, letter: "F" }] },
    "refused.read-back a code of grade F",
  ),
  row("read-back", "a part of grade D", { grades: [...GRADES, { kind: "part", used: 70, letter: "D" }] }, "-> bag 1"),
  row("read-back", "101 %", { grades: [...GRADES, { kind: "part", used: 101, letter: "A" }] }, "fault.unexpected"),
  row(
    "read-back",
    "41 codes",
    { grades: Array.from({ length: 41 }, () => GRADES[0] ?? expect.unreachable()) },
    "fault.unexpected",
  ),
  row("read-back", "print it again", { result: "reprint", reason: REASON }, "-> print 2", { item: 2 }),
  row("read-back", "print it again, why?", { result: "reprint", reason: "123456789" }, "refused.reason", { item: 2 }),
  row("bag", "4 characters", { number: "TE-1" }, "-> print 2"),
  row("bag", "3 characters", { number: "TE1" }, "refused.bag-number"),
  row("bag", "40 characters", { number: "1".repeat(40) }, "-> print 2"),
  row("bag", "41 characters", { number: "1".repeat(41) }, "refused.bag-number"),
  row("bag", "a blank in it", { number: "TE 1001" }, "refused.bag-number"),
  row("bag", "the last one", {}, "-> sign", { item: 3 }),
  row("bag", "the number of another bag", { number: "te-1001" }, "refused.bag-twice", { item: 2 }),
  row("sign", "signed", {}, "-> receipts"),
  row("sign", "without keys", {}, "refused.assertion keys-open", { before: withFacts({ witnessKey: null }) }),
  row("receipts", "all", { signed: [3, 1, 2] }, "-> finish"),
  row("receipts", "one is missing", { signed: [1, 2] }, "refused.receipts"),
  row("receipts", "a stranger's instead", { signed: [1, 2, 4] }, "refused.receipts"),
  row("finish", "closed", {}, "-> closed"),
  row("finish", "without keys", {}, "refused.assertion keys-open", { before: withFacts({ operatorKey: null }) }),
];

describe("sealing", () => {
  holdTable("sealing", [...CONVENING, ...RUNNING, ...SHEETS]);

  it("goes this way", () => {
    const steps = wholeWay("sealing", false).map((ceremony) => nameOf(current(ceremony)));
    expect(steps).toEqual(
      `roll-call,operator-key,witness-key,machine-checks,date,accounts,imports,imports 1,policy,install,install 1,install 2,split,labels,
      print 1,read-back 1,bag 1,print 2,read-back 2,bag 2,print 3,read-back 3,bag 3,sign,receipts,finish,closed`.split(/,\s*/),
    );
  });

  it("takes only the current step's answer, for the current item", () => {
    const ceremony = ceremonyAt("sealing", true, "bag", 1);
    const at = { step: "bag", item: 1 } as const;
    expect(outcomeOf(() => answer(ceremony, { ...at, item: 2, answer: { number: "TE-1002" } }, allHolds))).toBe(
      "refused.not-this-step bag",
    );
    expect(outcomeOf(() => answer(ceremony, { step: "sign", item: 0, answer: {} }, allHolds))).toBe(
      "refused.not-this-step bag",
    );
    expect(outcomeOf(() => answer(ceremony, { step: "print", item: 1, answer: { printer: "P" } }, allHolds))).toBe(
      "refused.not-this-step bag",
    );
    expect(outcomeOf(() => answer(ceremony, { ...at, answer: { number: "TE-1001" } }, allHolds))).toBe("-> print 2");
  });

  it("takes no answer to a step of another ceremony", () => {
    const given = { step: "request", item: 0, answer: goodAnswers({ kind: "break-glass", drill: false }, 0).request } as const;
    expect(outcomeOf(() => answer(call("sealing", false), given, allHolds))).toBe("refused.not-this-step roll-call");
  });

  it("takes no answer while it is halted, nor when it is closed", () => {
    const ceremony = ceremonyAt("sealing", false, "policy");
    const halted = halt(ceremony, { kind: "slept", note: "", at: "2026-11-22T03:05:00Z" });
    expect(outcomeOf(() => answer(halted, goodAnswer(ceremony), allHolds))).toBe("refused.ceremony-halted");
    const closed = abandon(ceremony, REASON);
    expect(outcomeOf(() => answer(closed, goodAnswer(ceremony), allHolds))).toBe("refused.ceremony-closed");
    expect(outcomeOf(() => answer(ceremony, goodAnswer(ceremony), allHolds))).toBe("-> install");
  });
});
