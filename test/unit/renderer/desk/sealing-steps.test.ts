// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import type { CeremonyView, LintView } from "../../../../core/contract/desk-view.ts";
import { ACCOUNT, ACCOUNTS, BAG, POLICY, PRINTER, RECEIPTS } from "../../../../renderer/text/desk-sealing.ts";
import { NO_RUNBOOK } from "../../../../core/ceremony/facts.ts";
import { BUTTON, LINTS } from "../../../../renderer/text/desk.ts";
import { ceremonyAt, CUSTODIANS } from "../../../support/desk-facts.ts";
import { deskView } from "../../../support/desk-screens.ts";
import { type DeskInTest, deskInTest } from "./desk-in-test.ts";

let desk: DeskInTest | undefined;
afterEach(async () => {
  await desk?.end();
  desk = undefined;
});

const PAUSE = 300;
const REASON = "a reason that says something";
const printers: CeremonyView["live"]["printers"] = [
  { id: 3, name: "Cable", network: false, usable: true },
  { id: 4, name: "Cloud", network: true, usable: true },
  { id: 5, name: "Dead", network: false, usable: false },
];
const at = async (...given: Parameters<typeof ceremonyAt>) => {
  desk = await deskInTest(deskView({ ceremony: ceremonyAt(...given) }));
  return desk;
};

describe("the accounts", () => {
  it("are edited one by one, numbered by their place, and sent with the runbook", async () => {
    const inTest = await at("sealing", "accounts");
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(ACCOUNTS.missing);
    for (const title of ["First", "Second"]) {
      await inTest.press(ACCOUNTS.add);
      await inTest.type(ACCOUNT.title, title);
      await inTest.type(ACCOUNT.username, `user of ${title}`);
      await inTest.press(BUTTON.done);
    }
    await inTest.press(ACCOUNTS.change("Second"));
    await inTest.choose(ACCOUNT.kinds["ssh-key"].name);
    await inTest.press(BUTTON.done);
    await inTest.press(ACCOUNTS.remove("First"));
    await inTest.press(BUTTON.next);
    await inTest.type(ACCOUNTS.runbook, "Call the provider.");
    await inTest.press(BUTTON.next);
    expect(inTest.sent).toEqual([
      [
        "ceremony:answer",
        {
          step: "accounts",
          item: 0,
          answer: {
            accounts: [
              {
                id: "c1",
                kind: "ssh-key",
                title: "Second",
                system: "",
                url: "",
                username: "user of Second",
                notes: "",
                runbook: NO_RUNBOOK,
                secrets: [{ field: "password", source: "generate" }],
                password: { length: 32, alphabet: "no-look-alikes" },
              },
            ],
            runbook: "Call the provider.",
          },
        },
      ],
    ]);
  });

  it("need a title of their own, a user name where one signs in, and a possible length; Cancel goes back to the list", async () => {
    const inTest = await at("sealing", "accounts");
    await inTest.press(ACCOUNTS.add);
    await inTest.type(ACCOUNT.length, "12");
    await inTest.press(BUTTON.done);
    for (const sentence of [ACCOUNT.missing.title, ACCOUNT.missing.username, ACCOUNT.missing.length(30, 128)]) {
      expect(inTest.text()).toContain(sentence);
    }
    await inTest.press(BUTTON.cancel);
    expect(inTest.heading()).toBe(ACCOUNTS.heading);
    expect(inTest.text()).toContain(ACCOUNTS.none);
  });
});

describe("the policy", () => {
  const policy = async (lints: readonly LintView[]) => {
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("sealing", "policy") }), lints);
    await desk.choose(POLICY.option(2, 5));
    await desk.settle(PAUSE);
    return desk;
  };

  it("says in words what was chosen and sends it", async () => {
    const inTest = await policy([]);
    expect(inTest.text()).toContain(POLICY.opens(2, 5));
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toEqual({ step: "policy", item: 0, answer: { m: 2, acceptances: [] } });
  });

  it("names whom a rule means, and stops where no reason overrules it", async () => {
    const inTest = await policy([{ rule: "C5", severity: "stop", facts: { m: 2, limit: 1, custodians: [1, 5] } }]);
    expect(inTest.text()).toContain(LINTS.meant([CUSTODIANS[0]?.name ?? "", CUSTODIANS[4]?.name ?? ""]));
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(LINTS.stopped);
    expect(inTest.last("ceremony:answer")).toBeUndefined();
  });

  it("sends the reason for a warning, and none for what is only told", async () => {
    const inTest = await policy([
      { rule: "C3", severity: "warn", facts: { m: 2, n: 5 } },
      { rule: "C8", severity: "info", facts: { m: 2, n: 5, limit: 4 } },
    ]);
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toBeUndefined();
    await inTest.type(LINTS.reason, REASON);
    await inTest.press(BUTTON.next);
    expect(inTest.last("ceremony:answer")).toMatchObject({ answer: { acceptances: [{ rule: "C3", reason: REASON }] } });
  });
});

describe("printing", () => {
  it("takes the only printer on a cable by itself", async () => {
    const inTest = await at("sealing", "print", { item: 2, live: { printers } });
    await inTest.press(BUTTON.next);
    expect(inTest.sent).toEqual([["ceremony:do", { do: "print", printer: 3, network: false }]]);
  });

  it("goes over a network only when that is accepted", async () => {
    const inTest = await at("sealing", "print", { item: 2, live: { printers } });
    await inTest.choose("Cloud");
    await inTest.press(BUTTON.next);
    expect(inTest.sent).toEqual([]);
    expect(inTest.text()).toContain(PRINTER.acceptMissing);
    await inTest.choose(PRINTER.accept);
    await inTest.press(BUTTON.next);
    expect(inTest.sent).toEqual([["ceremony:do", { do: "print", printer: 4, network: true }]]);
  });

  it("asks before labels too go over a network, and offers no printer that is not ready", async () => {
    const inTest = await at("sealing", "labels", { live: { printers } });
    await inTest.choose("Cloud");
    await inTest.press(BUTTON.next);
    expect(inTest.sent).toEqual([]);
    await inTest.choose("Cable");
    await inTest.choose("Dead");
    await inTest.press(BUTTON.next);
    expect(inTest.sent).toEqual([["ceremony:do", { do: "labels", printer: 3, network: false }]]);
  });

  it("saves files in a drill, and offers it only there", async () => {
    await (await at("sealing", "print", { item: 2, drill: true, live: { printers } })).press(PRINTER.pdf);
    expect(desk?.sent).toEqual([["ceremony:do", { do: "save-pdf" }]]);
    await desk?.end();
    const inTest = await at("sealing", "print", { item: 2, live: { printers } });
    await expect(inTest.press(PRINTER.pdf)).rejects.toThrow("not on the screen");
  });
});

describe("the bag", () => {
  it.each([
    ["", BAG.missing],
    ["CH 1", BAG.malformed],
    ["ch-400711", BAG.twice],
  ])("is not taken as %j", async (number, sentence) => {
    const inTest = await at("sealing", "bag", { item: 3 });
    await inTest.type(BAG.number, number);
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(sentence);
    expect(inTest.sent).toEqual([]);
  });

  it("is sent for its share", async () => {
    const inTest = await at("sealing", "bag", { item: 3 });
    await inTest.type(BAG.number, " CH-400713 ");
    await inTest.press(BUTTON.next);
    expect(inTest.sent).toEqual([["ceremony:answer", { step: "bag", item: 3, answer: { number: "CH-400713" } }]]);
  });
});

describe("the receipts", () => {
  it("are complete when everyone has signed", async () => {
    const inTest = await at("sealing", "receipts", { live: { printers } });
    await inTest.press(RECEIPTS.print);
    expect(inTest.text()).toContain(RECEIPTS.printed);
    for (const { name } of CUSTODIANS.slice(1)) await inTest.choose(name);
    await inTest.press(BUTTON.next);
    expect(inTest.text()).toContain(RECEIPTS.missing);
    await inTest.choose(CUSTODIANS[0]?.name ?? "");
    await inTest.press(BUTTON.next);
    expect(inTest.sent).toEqual([
      ["ceremony:do", { do: "acknowledgements", printer: 3, network: false }],
      ["ceremony:answer", { step: "receipts", item: 0, answer: { signed: [1, 2, 3, 4, 5] } }],
    ]);
  });
});

describe("what the machine does on Next", () => {
  it.each([
    ["split", BUTTON.next, { do: "split" }],
    ["sign", BUTTON.next, { do: "sign" }],
    ["finish", BUTTON.done, { do: "finish" }],
  ] as const)("%s", async (step, button, deed) => {
    const inTest = await at("sealing", step);
    await inTest.press(button);
    expect(inTest.sent).toEqual([["ceremony:do", deed]]);
  });

  it("is not asked for twice while it is busy", async () => {
    const busy = { what: "splitting", done: 2, of: 10 } as const;
    desk = await deskInTest(deskView({ ceremony: ceremonyAt("sealing", "split"), busy }));
    await desk.press(BUTTON.next);
    expect(desk.sent).toEqual([]);
    expect(document.querySelector(".working progress")?.getAttribute("value")).toBe("2");
  });
});
