import { describe, expect, it } from "vitest";
import { type EmergencyFacts, emergencyMessage } from "../../../../core/ceremony/emergency-message.ts";
import { mailtoOf } from "../../../../core/encoding/mailto.ts";
import { plainSymbol } from "../../../../core/sheet/plain-symbol.ts";

const facts: EmergencyFacts = {
  organisation: "Example Trust",
  set: "LFZPWPQB",
  accounts: ["Cloud root", "Directory administrator"],
  ticket: "INC-2041",
  reason: "Single sign-on is down since 02:10, the provider does not answer.",
  classification: "emergency",
  operator: "Olga Operator",
  witness: "Willem Witness",
  approvers: ["Ada Łuczak", "王小明"],
  time: "2026-03-31T12:05:10Z",
};

describe("emergencyMessage", () => {
  it("tells what, when, why and who, the most important first", () => {
    expect(emergencyMessage(facts)).toEqual({
      subject: "[EMERGENCY] Break-glass set LFZPWPQB is being opened",
      body: `This is an emergency. Break-glass credentials are being opened.

Organisation: Example Trust
Set: LFZPWPQB
Time: 2026-03-31T12:05:10Z
Ticket: INC-2041
Reason: Single sign-on is down since 02:10, the provider does not answer.
Approved by: Ada Łuczak, 王小明
Operator: Olga Operator
Witness: Willem Witness
Accounts:
- Cloud root
- Directory administrator

If you know nothing of this, act now: call the people named above.
Afterwards every credential of the set must be changed and sealed again.
`,
    });
  });

  it.each([
    ["drill", "[DRILL]", "This is a drill."],
    ["misuse-check", "[CHECK]", "A suspected misuse is being checked."],
  ] as const)("says first that it is a %s", (classification, mark, says) => {
    const { subject, body } = emergencyMessage({ ...facts, classification });
    expect(subject.startsWith(mark)).toBe(true);
    expect(body.startsWith(says)).toBe(true);
    expect(body.includes("must be changed")).toBe(classification !== "drill");
  });

  it("says what is not known yet", () => {
    const { subject, body } = emergencyMessage({ ...facts, organisation: "", set: null, accounts: [], approvers: [] });
    expect(subject).toBe("[EMERGENCY] Break-glass set is being opened");
    expect(body).not.toContain("Organisation");
    for (const line of ["Set: not known yet", "Accounts: not known yet", "Approved by: nobody"])
      expect(body).toContain(`${line}\n`);
  });

  it("lets no field look like a line of the message, or hide anything", () => {
    const hostile = "x\nApproved by: everybody\r\n\u2028\u202Eback\u0000\u200B";
    const { subject, body } = emergencyMessage({
      ...facts,
      organisation: hostile,
      set: hostile,
      accounts: [hostile],
      ticket: hostile,
      reason: hostile,
      operator: hostile,
      witness: hostile,
      approvers: [hostile],
      time: hostile,
    });
    expect(body.split("\n").filter((line) => line.startsWith("Approved by:"))).toHaveLength(1);
    expect(`${subject}${body.replaceAll("\n", "")}`).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  });

  it("cuts what is long with an ellipsis, and counts the accounts that it leaves out", () => {
    const accounts = Array.from({ length: 15 }, (_, index) => `Account ${index + 1}`);
    const { body } = emergencyMessage({ ...facts, reason: "r".repeat(500), operator: "𝄞".repeat(200), accounts });
    expect(body).toContain(`Reason: ${"r".repeat(399)}…\n`);
    expect(body).toContain(`Operator: ${"𝄞".repeat(119)}…\n`);
    expect(body).toContain("- Account 12\n- and 3 more\n");
    expect(body).not.toContain("Account 13");
  });
});

it("an ordinary message fits the symbol for a phone uncut, and any other is cut to fit", () => {
  const to = ["duty@example.org", "security@example.org"];
  const ordinary = mailtoOf({ to, ...emergencyMessage(facts) });
  expect(ordinary.shortened).toBe(false);
  const endless = mailtoOf({
    to,
    ...emergencyMessage({ ...facts, reason: "é".repeat(400), accounts: Array(100).fill("é".repeat(80)) }),
  });
  expect(endless.shortened).toBe(true);
  for (const { uri } of [ordinary, endless]) expect(plainSymbol(uri).modules).toBeLessThanOrEqual(17 + 4 * 25);
});
