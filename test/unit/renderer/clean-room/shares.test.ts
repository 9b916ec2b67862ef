// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WORD_COUNTS } from "../../../../core/contract/clean-room-words.ts";
import { describeFailure } from "../../../../core/contract/wording.ts";
import { SYMBOL_COUNTS } from "../../../../core/share/share-text.ts";
import { completedWord, severalWords, wordsLine, wordState } from "../../../../core/share/word-entry.ts";
import { CAMERA } from "../../../../renderer/text/clean-room.ts";
import { CODE, CORRECTION, SHARES, sheetName, UNLOCK, WORDS } from "../../../../renderer/text/clean-room-sheets.ts";
import { SHARES as VIEW, SHARES_CORRECTED, SHARES_READY, WORDS_TYPED } from "../../../support/clean-room-screens.ts";
import { outsideAct, type RoomInTest, roomInTest } from "./room-in-test.ts";

let room: RoomInTest | undefined;
const camera = { getUserMedia: vi.fn(), enumerateDevices: vi.fn(async () => []) };

beforeEach(() => {
  camera.getUserMedia.mockRejectedValue(new DOMException("", "NotFoundError"));
  Object.defineProperty(navigator, "mediaDevices", { value: camera, configurable: true });
});
afterEach(async () => {
  await room?.end();
  room = undefined;
  vi.restoreAllMocks();
});

const entered = () => room?.sent.filter(([name]) => name === "clean-room:enter").map(([, request]) => request);
const acts = () => room?.sent.filter(([name]) => name === "clean-room:act").map(([, request]) => request);
const spread = async (words: string) => {
  await room?.choose(SHARES.ways.words);
  await room?.type(WORDS.box(1), words);
};

describe("the camera", () => {
  it.each([
    ["NotFoundError", "absent"],
    ["OverconstrainedError", "absent"],
    ["NotAllowedError", "denied"],
    ["SecurityError", "denied"],
    ["NotReadableError", "lost"],
  ] as const)("that is refused as %s is told as %s, in words, with a way to try again", async (name, state) => {
    camera.getUserMedia.mockRejectedValue(new DOMException("", name));
    room = await roomInTest(VIEW);
    await room.settle();
    expect(acts()).toEqual([{ act: "camera", state }]);
    expect(room.text()).toContain(CAMERA.trouble[state].says);
    expect(room.text()).toContain(CAMERA.typing);
    await room.press(CAMERA.again);
    expect(camera.getUserMedia).toHaveBeenCalledTimes(2);
  });

  it("is absent where the browser has none at all", async () => {
    Object.defineProperty(navigator, "mediaDevices", { value: undefined, configurable: true });
    room = await roomInTest(VIEW);
    await room.settle();
    expect(acts()).toEqual([{ act: "camera", state: "absent" }]);
  });

  const running = () => {
    const track = Object.assign(new EventTarget(), { stop: vi.fn(), getSettings: () => ({ deviceId: "one" }) });
    const stream = { getTracks: () => [track], getVideoTracks: () => [track] };
    camera.getUserMedia.mockResolvedValue(stream);
    Object.defineProperty(HTMLMediaElement.prototype, "srcObject", { value: null, writable: true, configurable: true });
    vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue(undefined);
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => new Response(new Uint8Array(8))),
    );
    return track;
  };

  it("is switched off when the screen goes, and when people type instead", async () => {
    const track = running();
    room = await roomInTest(VIEW);
    await room.settle();
    expect(room.text()).toContain(CAMERA.on);
    expect(track.stop).not.toHaveBeenCalled();
    await room.choose(SHARES.ways.words);
    expect(track.stop).toHaveBeenCalledTimes(1);
    await room.choose(SHARES.ways.camera);
    await room.settle();
    await room.push({ task: "none" });
    expect(track.stop).toHaveBeenCalledTimes(2);
    expect(acts()).toEqual([]);
  });

  it("that is pulled out in the middle is told as lost", async () => {
    const track = running();
    room = await roomInTest(VIEW);
    await room.settle();
    outsideAct(() => track.dispatchEvent(new Event("ended")));
    await room.settle();
    expect(acts()).toEqual([{ act: "camera", state: "lost" }]);
    expect(room.text()).toContain(CAMERA.trouble.lost.says);
  });

  it("without its decoder says so, and halts nothing", async () => {
    const track = running();
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => new Response(null, { status: 404 })),
    );
    vi.resetModules();
    const { roomInTest: fresh } = await import("./room-in-test.ts");
    room = await fresh(VIEW);
    await room.settle();
    expect(room.text()).toContain(CAMERA.trouble.reader.says);
    expect(acts()).toEqual([]);
    expect(track.stop).toHaveBeenCalled();
  });
});

describe("words of a share", () => {
  it("come in 36 or 64, as shares have them", () => {
    expect([WORD_COUNTS.plain, WORD_COUNTS.locked]).toEqual(SYMBOL_COUNTS);
  });

  it("are judged and completed by their first four letters", () => {
    expect(["", "a", "acad", "academic", "zzz", "??"].map(wordState)).toEqual([
      "empty",
      "begun",
      "known",
      "known",
      "unknown",
      "unreadable",
    ]);
    expect([completedWord("ACAD"), completedWord("aca")]).toEqual(["academic", null]);
    expect(severalWords("1. acad 2. acid")).toEqual(["acad", "acid"]);
    expect([severalWords("acad"), severalWords("SWS1:AB CD"), severalWords("acad <b> acid")]).toEqual([null, null, null]);
    expect(wordsLine(["Acid ", "", "a1", "?"])).toBe("acid ? ? ?");
  });

  it("are sent when all stand there, with a mark for what cannot be read", async () => {
    room = await roomInTest(VIEW);
    await spread(`${WORDS_TYPED.replace(/ \w+$/, "")}`);
    expect(room.text()).toContain(WORDS.left(1));
    await room.press(WORDS.take);
    expect(entered()).toEqual([]);
    await room.type(WORDS.box(36), "?");
    await room.press(WORDS.take);
    expect(entered()).toEqual([{ entry: "words", sheet: 1, text: WORDS_TYPED.replace(/\w+$/, "?") }]);
    expect(room.typed(WORDS.box(1))).toBe("");
  });

  it("stay in their boxes when they were refused", async () => {
    const failure = { code: "unreadable.check", facts: {} } as const;
    room = await roomInTest(VIEW);
    await spread(WORDS_TYPED);
    room.refuse(failure);
    await room.press(WORDS.take);
    expect(room.text()).toContain(describeFailure(failure).happened);
    expect(room.typed(WORDS.box(36))).toBe("academic");
  });

  it("that were corrected are compared with the paper: only the same text is confirmed", async () => {
    room = await roomInTest(VIEW);
    room.answer(SHARES_CORRECTED);
    await spread(WORDS_TYPED);
    await room.press(WORDS.take);
    expect(room.text()).toContain("priority");
    await room.press(CORRECTION.refuse);
    expect(entered()).toHaveLength(1);
    expect(room.typed(WORDS.box(1))).toBe("academic");
    await room.press(WORDS.take);
    room.answer(VIEW);
    await room.press(CORRECTION.accept);
    expect(entered()?.at(-1)).toEqual({ entry: "corrected", sheet: 1, text: WORDS_TYPED });
    expect(room.typed(WORDS.box(1))).toBe("");
  });
});

describe("sheets that are read in", () => {
  it("are finished, set aside and typed as codes by their own number", async () => {
    const problem = { code: "mismatched.set", facts: { set: "KRUGKIDR" } } as const;
    const sheets = [{ sheet: 7, x: 2, has: [], locked: false, problem }] as const;
    room = await roomInTest({ ...VIEW, sheet: 7, reading: { ...VIEW.reading, sheets } });
    expect(room.text()).toContain(describeFailure(problem).happened);
    expect(room.text()).toContain(sheetName(7));
    await room.choose(SHARES.ways.code);
    await room.press(CODE.take);
    await room.type(CODE.label, "  SWC1:ABC ");
    await room.press(CODE.take);
    expect(entered()).toEqual([{ entry: "words", sheet: 7, text: "SWC1:ABC" }]);
    await room.press(SHARES.asideNamed(7));
    await room.press(SHARES.next);
    expect(acts()?.slice(-2)).toEqual([{ act: "set-aside", sheet: 7 }, { act: "next-sheet" }]);
  });

  it("open the set only when nothing is missing", async () => {
    room = await roomInTest(VIEW);
    expect(room.text()).not.toContain(SHARES.open);
    await room.push(SHARES_READY);
    await room.press(SHARES.open);
    expect(acts()?.at(-1)).toEqual({ act: "open" });
  });

  it("open without a card only with a reason", async () => {
    const missing = { code: "refused.unauthenticated", facts: { set: "MZXW6YTB" } } as const;
    room = await roomInTest({ ...SHARES_READY, reading: { ...SHARES_READY.reading, missing } });
    expect(room.text()).not.toContain(SHARES.open);
    await room.press(SHARES.doubt);
    await room.type("Reason", "short");
    await room.press(SHARES.doubtAct);
    expect(acts()).not.toContainEqual(expect.objectContaining({ act: "accept-unauthenticated" }));
    await room.type("Reason", "All cards burned with the safe");
    await room.press(SHARES.doubtAct);
    expect(acts()?.at(-1)).toEqual({ act: "accept-unauthenticated", reason: "All cards burned with the safe" });
  });

  it("that are locked ask for their passphrase, and keep it when it does not fit", async () => {
    const sheets = [{ sheet: 1, x: 4, has: ["share"] as const, locked: true, problem: null }];
    const locked = { ...VIEW, reading: { ...VIEW.reading, sheets } };
    room = await roomInTest(locked);
    await room.press(UNLOCK.act);
    expect(entered()).toEqual([]);
    await room.type(UNLOCK.label, "correct horse");
    room.refuse({ code: "mismatched.passphrase", facts: { set: "MZXW6YTB", x: 4 } });
    await room.press(UNLOCK.act);
    expect(room.typed(UNLOCK.label)).toBe("correct horse");
    room.refuse(null);
    await room.press(UNLOCK.act);
    expect(entered()?.at(-1)).toEqual({ entry: "share-passphrase", text: "correct horse" });
    expect(room.typed(UNLOCK.label)).toBe("");
  });
});
