import { describe, expect, it } from "vitest";
import type { Quorum, UnauthenticatedQuorum } from "../../../../core/share/quorum.ts";
import { type Move, nextStage, type Stage } from "../../../../recovery/page/stage.ts";
import { gather, trialSet } from "../../../support/trial-set.ts";

const set = await trialSet({ m: 2, n: 3, seed: "stage" });
const authenticated = await gather(set.sheets).validate();
const withoutCards = set.sheets.map(({ source, codes }) => ({
  source,
  codes: codes.filter((code) => !code.startsWith("SWC1")),
}));
const doubtful = (await gather(withoutCards).validate()) as UnauthenticatedQuorum;

const collecting: Stage = { kind: "collecting" };
const open = (quorum: Quorum): Move => ({ kind: "open", quorum });
const accept = (typed: string): Move => ({ kind: "accept-doubt", typed });

describe("an authenticated quorum", () => {
  it("is revealed at once", () => {
    expect(authenticated.trust).toBe("authenticated");
    expect(nextStage(collecting, open(authenticated))).toEqual({ kind: "revealing", quorum: authenticated });
  });
});

describe("an unauthenticated quorum", () => {
  const doubting = nextStage(collecting, open(doubtful));

  it("is not revealed, but doubted", () => {
    expect(doubting).toEqual({ kind: "doubting", quorum: doubtful });
  });

  it.each(["unauthenticated", " Unauthenticated\t"])("is revealed once the word is typed (%j)", (typed) => {
    expect(nextStage(doubting, accept(typed))).toEqual({ kind: "revealing", quorum: doubtful });
  });

  it.each(["", "yes", "authenticated", "unauthenticate", "unauthenticated!"])("is not revealed for %j", (typed) => {
    expect(nextStage(doubting, accept(typed))).toBe(doubting);
  });

  it("can be left to read the cards", () => {
    expect(nextStage(doubting, { kind: "go-back" })).toEqual(collecting);
  });
});

describe("moves", () => {
  const stages: readonly Stage[] = [
    { kind: "preparing" },
    collecting,
    { kind: "doubting", quorum: doubtful },
    { kind: "revealing", quorum: authenticated },
    { kind: "forgotten" },
  ];
  const allowed: Readonly<Record<Stage["kind"], readonly Move["kind"][]>> = {
    preparing: ["begin"],
    collecting: ["open"],
    doubting: ["go-back", "accept-doubt"],
    revealing: [],
    forgotten: [],
  };
  const moves: readonly Move[] = [
    { kind: "begin" },
    open(authenticated),
    open(doubtful),
    accept("unauthenticated"),
    { kind: "go-back" },
  ];

  it.each(stages)("outside their stage change nothing ($kind)", (stage) => {
    for (const move of moves.filter(({ kind }) => !allowed[stage.kind].includes(kind)))
      expect(nextStage(stage, move)).toBe(stage);
    for (const move of moves.filter(({ kind }) => allowed[stage.kind].includes(kind)))
      expect(nextStage(stage, move)).not.toBe(stage);
  });

  it.each(stages)("forget from everywhere ($kind)", (stage) => {
    expect(nextStage(stage, { kind: "forget" })).toEqual({ kind: "forgotten" });
  });
});
