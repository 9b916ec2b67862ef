// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TaskView } from "../../../../core/contract/clean-room-view.ts";
import { describeFailure } from "../../../../core/contract/wording.ts";
import { BUTTON, FAILURE } from "../../../../renderer/text/clean-room.ts";
import { LABELS, MATCH, PROOF, PROVE } from "../../../../renderer/text/clean-room-checks.ts";
import { CODE, CORRECTION, SHARES, WORDS } from "../../../../renderer/text/clean-room-sheets.ts";
import {
  LABELS as LABELS_VIEW,
  LABELS_ALL,
  LABELS_SOME,
  MATCH as MATCH_VIEW,
  MISMATCH,
  PROOF as PROOF_VIEW,
  PROOF_CORRECTED,
  PROVED,
  SHARES_PROVE,
  WORDS_TYPED,
} from "../../../support/clean-room-screens.ts";
import { type RoomInTest, roomInTest } from "./room-in-test.ts";

let room: RoomInTest;
afterEach(() => room.end());
beforeEach(() => {
  const getUserMedia = vi.fn().mockRejectedValue(new DOMException("", "NotFoundError"));
  Object.defineProperty(navigator, "mediaDevices", { value: { getUserMedia }, configurable: true });
});

const calls = (name: string) => room.sent.filter(([called]) => called === `clean-room:${name}`).map(([, request]) => request);
/** What was done but for the camera, which is not there. */
const acts = () => calls("act").filter((act) => JSON.stringify(act).includes("camera") === false);
const begin = async (view: TaskView) => {
  room = await roomInTest(view);
  await room.settle();
};

describe("labels of bags", () => {
  const type = async (text: string) => {
    await room.choose(LABELS.ways.code);
    await room.type(LABELS.label, text);
    await room.press(CODE.take);
  };

  it("are typed where there is no camera; what matched just now is told, with what the manifests have by now", async () => {
    await begin({ ...LABELS_VIEW, matched: LABELS_SOME.matched.slice(0, 1) });
    expect(room.text()).toContain(LABELS.count(1, 4));
    room.answer(LABELS_SOME);
    await type(" swl1:abc ");
    expect(calls("scan")).toEqual([{ sheet: 1, codes: [{ text: "swl1:abc", modules: null }] }]);
    expect(room.text()).toContain(LABELS.count(2, 4));
    expect(room.text()).toContain(LABELS.lastIn(3, "Tomás Ibarra"));
    expect(room.typed(LABELS.label)).toBe("");
  });

  it("that do not count are told calmly, and keep what was typed; those before still stand there", async () => {
    const problem = { code: "mismatched.label-generation", facts: { set: "MZXW6YTA", generation: 1 } } as const;
    await begin(LABELS_SOME);
    room.answer({ ...LABELS_SOME, problem });
    await type("SWL1:ABC");
    expect(room.text()).toContain(describeFailure(problem).happened);
    expect(room.text()).toContain("Ada Marsh");
    expect(room.text()).not.toContain(LABELS.last);
    expect(room.typed(LABELS.label)).toBe("SWL1:ABC");
  });

  it("need not be scanned: people can always go on, and are told what that means", async () => {
    await begin(LABELS_VIEW);
    expect(room.text()).toContain(LABELS.some);
    await room.press(LABELS.goOn);
    expect(acts()).toEqual([{ act: "done" }]);
  });

  it("that are all scanned say so, and the step is done", async () => {
    await begin(LABELS_ALL);
    expect(room.text()).toContain(LABELS.all);
    expect(room.text()).not.toContain(LABELS.goOn);
    await room.press(BUTTON.done);
    expect(acts()).toEqual([{ act: "done" }]);
  });
});

describe("a sheet that is proved alone", () => {
  const typeWords = async () => {
    await room.choose(SHARES.ways.words);
    await room.type(WORDS.box(1), WORDS_TYPED);
    await room.press(WORDS.take);
  };

  it("is typed in words; proved it says so large, takes the focus there, clears the words, and the step is done", async () => {
    await begin(PROOF_VIEW);
    expect(room.text()).toContain(PROOF.reading);
    expect(room.page()).not.toContain(BUTTON.done);
    room.answer(PROVED);
    await typeWords();
    expect(calls("enter")).toEqual([{ entry: "words", sheet: 1, text: WORDS_TYPED }]);
    expect(room.text()).toContain(PROOF.proved);
    expect(room.focused()?.textContent).toContain(PROOF.provedSays(2));
    expect(room.typed(WORDS.box(1))).toBe("");
    await room.press(BUTTON.done);
    expect(acts()).toEqual([{ act: "done" }]);
  });

  it("that is not its share can be read again, with the words still there, and is recorded only when that is confirmed", async () => {
    await begin(PROOF_VIEW);
    room.answer(MISMATCH);
    await typeWords();
    expect(room.text()).toContain(PROOF.mismatch);
    expect(room.text()).not.toContain(PROOF.proved);
    expect(room.typed(WORDS.box(1))).toBe("academic");
    await room.press(PROOF.record);
    expect(acts()).toEqual([]);
    expect(room.text()).toContain(PROOF.recordLead);
    await room.press(BUTTON.cancel);
    expect(acts()).toEqual([]);
    await room.press(PROOF.record);
    await room.press(PROOF.record);
    expect(acts()).toEqual([{ act: "done" }]);
  });

  it("a corrected share is compared with the paper: only the same text is confirmed, and nothing when people say no", async () => {
    await begin(PROOF_VIEW);
    room.answer(PROOF_CORRECTED);
    await typeWords();
    expect(room.text()).toContain("priority");
    await room.press(CORRECTION.refuse);
    expect(calls("enter")).toHaveLength(1);
    await room.press(WORDS.take);
    room.answer(PROVED);
    await room.press(CORRECTION.accept);
    expect(calls("enter").at(-1)).toEqual({ entry: "corrected", sheet: 1, text: WORDS_TYPED });
    expect(room.text()).not.toContain(PROOF.correction);
  });

  it("another sheet is told and nothing goes on; a code is typed too", async () => {
    const problem = { code: "mismatched.sheet", facts: { set: "MZXW6YTB", x: 3, expected: 2 } } as const;
    await begin(PROOF_VIEW);
    room.answer({ ...PROOF_VIEW, problem });
    await room.choose(SHARES.ways.code);
    await room.type(CODE.label, "SWS1:ABC");
    await room.press(CODE.take);
    expect(calls("enter")).toEqual([{ entry: "words", sheet: 1, text: "SWS1:ABC" }]);
    expect(room.text()).toContain(describeFailure(problem).happened);
    expect(room.page()).not.toContain(PROOF.record);
    expect(room.page()).not.toContain(BUTTON.done);
  });
});

describe("sheets that are read in for a proof", () => {
  it("prove the quorum, and nothing says that something would be shown", async () => {
    await begin(SHARES_PROVE);
    for (const said of [PROVE.heading, PROVE.lead, PROVE.ready]) expect(room.text()).toContain(said);
    expect(room.text()).not.toContain(SHARES.open);
    await room.press(PROVE.act);
    expect(acts()).toEqual([{ act: "open" }]);
  });

  it.each(["refused.unauthenticated", "mismatched.card"] as const)(
    "prove nothing while the card is %s, and no reason is asked for",
    async (code) => {
      const reading = { ...SHARES_PROVE.reading, missing: { code, facts: { set: "MZXW6YTB" } } };
      await begin({ ...SHARES_PROVE, reading });
      expect(room.text()).toContain(PROVE.noCard);
      for (const absent of [PROVE.act, SHARES.doubt, "unauthenticated"]) expect(room.text()).not.toContain(absent);
      await room.push({ ...SHARES_PROVE, purpose: "open", reading });
      expect(room.text()).toContain(SHARES.doubt);
    },
  );
});

describe("what targets keep", () => {
  const compare = async (text: string) => {
    await room.type(MATCH.label, text);
    await room.press(MATCH.take);
  };
  const [first, ...others] = MATCH_VIEW.accounts;
  const found = (result: "fits" | "differs"): TaskView => ({
    ...MATCH_VIEW,
    accounts: [{ account: first?.account ?? fail(), result: { verifier: "bcrypt", result } }, ...others],
  });

  it.each(["fits", "differs"] as const)(
    "is compared with the account that is chosen: %s is told large, with its kind",
    async (result) => {
      await begin(MATCH_VIEW);
      room.answer(found(result));
      await compare("$2b$12$abc");
      expect(calls("enter")).toEqual([{ entry: "verifier", account: 0, text: "$2b$12$abc" }]);
      expect(room.text()).toContain(MATCH[result]);
      expect(room.text()).toContain(MATCH.kind("bcrypt"));
      expect(room.page()).not.toContain("$2b$12$abc");
      await room.press(MATCH.again);
      expect(room.typed(MATCH.label)).toBe("");
    },
  );

  it("of another account is compared with that one, and nothing typed for one is there for the next", async () => {
    await begin({ ...MATCH_VIEW, accounts: MATCH_VIEW.accounts.map((one) => ({ ...one, result: null })) });
    await room.type(MATCH.label, "$2b$12$abc");
    await room.press("Bastion host not compared");
    expect(room.typed(MATCH.label)).toBe("");
    await compare("ssh-ed25519 AAAA");
    expect(calls("enter")).toEqual([{ entry: "verifier", account: 2, text: "ssh-ed25519 AAAA" }]);
  });

  it("that cannot be compared is told, and stays where it was typed", async () => {
    const failure = { code: "unreadable.verifier", facts: { field: "its kind is not known" } } as const;
    await begin(MATCH_VIEW);
    await room.press(MATCH.take);
    expect(calls("enter")).toEqual([]);
    room.refuse(failure);
    await compare("$y$j9T$abc");
    expect(room.text()).toContain(describeFailure(failure).happened);
    expect(room.typed(MATCH.label)).toBe("$y$j9T$abc");
    await room.press("Bastion host differs");
    expect(room.text()).not.toContain(FAILURE.close);
  });

  it("need not be at hand: people go on without the rest, and are told what that means when there was none", async () => {
    await begin({ ...MATCH_VIEW, accounts: MATCH_VIEW.accounts.map((one) => ({ ...one, result: null })) });
    expect(room.text()).toContain(MATCH.none);
    await room.press(MATCH.goOn);
    expect(acts()).toEqual([{ act: "done" }]);
    await room.push(found("fits"));
    expect(room.text()).not.toContain(MATCH.none);
    expect(room.text()).not.toContain(MATCH.goOn);
  });
});

function fail(): never {
  throw new Error("no account");
}
