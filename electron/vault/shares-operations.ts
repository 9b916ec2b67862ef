import type { ReadingView } from "../../core/contract/clean-room-view.ts";
import { Gathering } from "./gathering.ts";
import { openedSet } from "./opening.ts";
import type { Held, Operations } from "./operations.ts";
import type { VaultPorts } from "./ports.ts";
import { stageAt } from "./stage.ts";

type SharesName = Extract<keyof Operations, `shares:${string}`>;

/** What gathers the sheets that were brought and opens their set: to be used, or for the proof of its quorum. */
export function sharesOperations(held: Held, ports: VaultPorts): Pick<Operations, SharesName> {
  async function reading(act: (gathering: Gathering) => void | Promise<void>): Promise<ReadingView> {
    const { gathering } = held.stage.at === "empty" ? { gathering: new Gathering() } : stageAt(held.stage, "gathering");
    held.stage = { at: "gathering", gathering };
    await act(gathering);
    return gathering.view();
  }

  return {
    "shares:scan": (request) => reading((gathering) => gathering.scan(request)),
    "shares:words": (request) => reading((gathering) => gathering.words(request)),
    "shares:corrected": (request) => reading((gathering) => gathering.corrected(request)),
    "shares:passphrase": ({ passphrase }) => reading((gathering) => gathering.unlock(passphrase, ports.argon2id)),
    "shares:set-aside": ({ sheet }) => reading((gathering) => gathering.setAside(sheet)),
    "shares:state": () => reading(() => {}),
    async "shares:open"(request) {
      const { gathering } = stageAt(held.stage, "gathering");
      const opened = await openedSet(gathering, request);
      gathering.wipe();
      held.stage = { at: "opened", opened };
      return opened.told;
    },
    async "shares:prove"(request) {
      const { gathering } = stageAt(held.stage, "gathering");
      // No reason stands in for the card here: what is not proved is no proof.
      const { payload, told } = await openedSet(gathering, { ...request, unauthenticated: null });
      gathering.wipe();
      held.stage = { at: "proved", payload };
      return told;
    },
  };
}
