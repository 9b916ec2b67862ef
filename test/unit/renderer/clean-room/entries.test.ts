// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { describeFailure } from "../../../../core/contract/wording.ts";
import { KEY, IMPORT } from "../../../../renderer/text/clean-room-entry.ts";
import { BUTTON, FAILURE, REASON, ROOM, TYPED } from "../../../../renderer/text/clean-room.ts";
import { INSTALL } from "../../../../renderer/text/clean-room-secrets.ts";
import { READ_BACK } from "../../../../renderer/text/clean-room-sheets.ts";
import {
  CLEAN_ROOM_SCREENS,
  INSTALL as INSTALL_VIEW,
  KEY as KEY_VIEW,
  READ_BACK as READ_BACK_VIEW,
  REVEALS,
} from "../../../support/clean-room-screens.ts";
import { outsideAct, type RoomInTest, roomInTest } from "./room-in-test.ts";

const CANARY = "canary passphrase 7391";

let room: RoomInTest | undefined;
afterEach(async () => {
  await room?.end();
  room = undefined;
});

describe("the clean room", () => {
  it.each(CLEAN_ROOM_SCREENS)("draws $name with one heading, which has the focus", async ({ view }) => {
    room = await roomInTest(view);
    const headings = document.querySelectorAll("h1");
    expect(headings).toHaveLength(1);
    expect(room.focused()).toBe(headings[0]);
  });

  it("can be left from every task, and not when it is over already", async () => {
    room = await roomInTest(KEY_VIEW);
    await room.press(ROOM.leave);
    expect(room.sent).toEqual([["clean-room:act", { act: "leave" }]]);
    await room.push({ task: "none" });
    expect(room.text()).not.toContain(ROOM.leave);
  });
});

describe("a signing key", () => {
  it("is opened with its passphrase, and the step is done at once", async () => {
    room = await roomInTest(KEY_VIEW);
    await room.press(BUTTON.next);
    await room.press(BUTTON.done);
    expect(room.sent).toEqual([]);
    expect(room.text()).toContain(KEY.missing.passphrase);
    await room.type(KEY.passphrase, CANARY);
    await room.press(BUTTON.done);
    expect(room.sent).toEqual([
      ["clean-room:enter", { entry: "passphrase", key: "SW-7F3K-QM2P", text: CANARY, again: "" }],
      ["clean-room:act", { act: "done" }],
    ]);
    expect(room.typed(KEY.passphrase)).toBe("");
  });

  it("says why it was refused, takes the focus there, and does not go on", async () => {
    const failure = { code: "mismatched.passphrase", facts: { set: "MZXW6YTB", x: 1 } } as const;
    room = await roomInTest(KEY_VIEW);
    await room.press(BUTTON.next);
    await room.type(KEY.passphrase, CANARY);
    room.refuse(failure);
    await room.press(BUTTON.done);
    const { happened, safe, next } = describeFailure(failure);
    for (const sentence of [happened, safe, next]) expect(room.text()).toContain(sentence);
    expect(room.focused()?.className).toBe("failed");
    expect(room.sent).toHaveLength(1);
    await room.press(FAILURE.close);
    expect(room.text()).not.toContain(happened);
  });

  it("is made only with a passphrase that is long enough and typed twice alike", async () => {
    room = await roomInTest({ ...KEY_VIEW, keys: [] });
    await room.type(KEY.passphrase, "too short");
    expect(room.text()).toContain(KEY.length(9, 12));
    await room.press(BUTTON.done);
    expect(room.text()).toContain(KEY.missing.short(12));
    await room.type(KEY.passphrase, CANARY);
    await room.type(KEY.again, `${CANARY}x`);
    await room.press(BUTTON.done);
    expect(room.text()).toContain(KEY.missing.differs);
    expect(room.sent).toEqual([]);
    await room.type(KEY.again, CANARY);
    await room.press(BUTTON.done);
    expect(room.sent[0]).toEqual(["clean-room:enter", { entry: "passphrase", key: null, text: CANARY, again: CANARY }]);
  });

  it("keeps what is typed out of the page's source, and masks it again when the window is left", async () => {
    room = await roomInTest({ ...KEY_VIEW, keys: [] });
    await room.type(KEY.passphrase, CANARY);
    const box = () => document.querySelector("input");
    expect(box()?.type).toBe("password");
    await room.press(TYPED.seen);
    await room.press(TYPED.seen);
    expect(box()?.type).toBe("text");
    expect(room.page()).not.toContain(CANARY);
    outsideAct(() => window.dispatchEvent(new Event("blur")));
    expect(box()?.type).toBe("password");
    expect(box()?.value).toBe(CANARY);
    expect(document.querySelector(".room")?.getAttribute("data-away")).toBe("true");
    outsideAct(() => window.dispatchEvent(new Event("focus")));
    expect(document.querySelector(".room")?.getAttribute("data-away")).toBe("false");
  });
});

describe("a secret that is brought along", () => {
  const account = INSTALL_VIEW.account;

  it("is typed, sent as it stands, and forgotten here", async () => {
    room = await roomInTest({ task: "import", account, field: "recoveryCodes", position: 1, of: 1, drill: false });
    await room.press(BUTTON.done);
    expect(room.text()).toContain(IMPORT.missing);
    await room.type(IMPORT.label.recoveryCodes, "one\ntwo\n");
    await room.press(BUTTON.done);
    expect(room.sent).toEqual([
      ["clean-room:enter", { entry: "import", text: "one\ntwo\n" }],
      ["clean-room:act", { act: "done" }],
    ]);
    expect(room.page()).not.toContain("one\ntwo");
  });

  it("stays typed when it was refused", async () => {
    room = await roomInTest({ task: "import", account, field: "password", position: 1, of: 1, drill: false });
    await room.type(IMPORT.label.password, CANARY);
    room.refuse({ code: "refused.payload-field", facts: { field: "password" } });
    await room.press(BUTTON.done);
    expect(room.typed(IMPORT.label.password)).toBe(CANARY);
    expect(room.sent).toHaveLength(1);
  });
});

describe("an account that is installed", () => {
  it("goes from secret to secret, has two codes checked, and asks how people know", async () => {
    const { title } = INSTALL_VIEW.account;
    room = await roomInTest(INSTALL_VIEW, ({ field, as }) => REVEALS[`${field} ${as}`]);
    expect(room.text()).toContain(INSTALL.heading.password(title));
    await room.press(BUTTON.next);
    await room.press(BUTTON.next);
    await room.press(BUTTON.next);
    expect(room.text()).toContain(INSTALL.codesHeading(title));
    await room.press(BUTTON.next);
    expect(room.text()).toContain(INSTALL.codesMissing);
    await room.type(INSTALL.first, "123 456");
    await room.type(INSTALL.second, "654321");
    room.answer({ ...INSTALL_VIEW, codesProved: true });
    await room.press(BUTTON.next);
    expect(room.sent).toEqual([["clean-room:enter", { entry: "codes", first: "123456", second: "654321" }]]);
    expect(room.text()).toContain(INSTALL.proofHeading(title));
    expect(room.text()).toContain(INSTALL.proved);
    expect(room.text()).not.toContain(INSTALL.proof.already.name);
    expect(room.text()).not.toContain(INSTALL.proof.drill.name);
    await room.press(BUTTON.done);
    expect(room.sent.at(-1)).toEqual(["clean-room:act", { act: "installed", proof: "codes" }]);
  });

  it("is not done without an answer, and offers no codes that were not checked", async () => {
    room = await roomInTest({ ...INSTALL_VIEW, drill: true, imported: true, account: { ...INSTALL_VIEW.account, fields: [] } });
    expect(room.text()).not.toContain(INSTALL.proof.codes.name);
    await room.press(BUTTON.done);
    expect(room.text()).toContain(INSTALL.missing);
    expect(room.sent).toEqual([]);
    await room.choose(INSTALL.proof.drill.name);
    await room.press(BUTTON.done);
    expect(room.sent).toEqual([["clean-room:act", { act: "installed", proof: "drill" }]]);
  });
});

describe("one-time codes that were made here", () => {
  const throughSecrets = async (shown: RoomInTest) => {
    for (const _ of INSTALL_VIEW.account.fields) await shown.press(BUTTON.next);
  };

  it("have to be proved by two codes: there is no way around, and no other proof", async () => {
    room = await roomInTest({ ...INSTALL_VIEW, codesNeeded: true });
    await throughSecrets(room);
    expect(room.text()).toContain(INSTALL.codesHeading(INSTALL_VIEW.account.title));
    await expect(room.press(INSTALL.skip)).rejects.toThrow("not on the screen");
    await room.push({ ...INSTALL_VIEW, codesNeeded: true, codesProved: true });
    await room.press(BUTTON.next);
    expect(room.text()).toContain(INSTALL.proof.codes.name);
    expect(room.text()).not.toContain(INSTALL.proof.login.name);
  });

  it.each([{ codesNeeded: true, drill: true }, { codesNeeded: false }])("need not be proved where %j", async (change) => {
    room = await roomInTest({ ...INSTALL_VIEW, ...change });
    await throughSecrets(room);
    await room.press(INSTALL.skip);
    expect(room.text().includes(INSTALL.proof.login.name)).toBe(!change.codesNeeded);
  });
});

describe("a sheet that is read back", () => {
  it("is done only when it is complete, and printed again only with a reason", async () => {
    room = await roomInTest(READ_BACK_VIEW);
    expect(room.text()).not.toContain(READ_BACK.complete);
    await expect(room.press(BUTTON.done)).rejects.toThrow("not on the screen");
    await room.press(READ_BACK.reprint);
    await room.press(READ_BACK.reprintAct);
    expect(room.text()).toContain(REASON.short(10));
    await room.type(REASON.label, "The card is smeared");
    await room.press(READ_BACK.reprintAct);
    const acts = room.sent.filter(([, request]) => JSON.stringify(request).includes("reprint"));
    expect(acts).toEqual([["clean-room:act", { act: "reprint", reason: "The card is smeared" }]]);
    await room.push({ ...READ_BACK_VIEW, complete: true });
    expect(room.text()).toContain(READ_BACK.complete);
    await room.press(BUTTON.done);
    expect(room.sent.at(-1)).toEqual(["clean-room:act", { act: "done" }]);
  });
});
