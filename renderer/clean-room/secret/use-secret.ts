import { useCallback, useRef, useState } from "react";
import type { RevealRequest } from "../../../core/contract/clean-room-calls.ts";
import type { Revealed } from "../../../core/contract/clean-room-view.ts";
import { useHiding } from "../guards/hiding.ts";
import { useRoom } from "../room.ts";

/** A secret that is on the screen, and what it was asked for with. */
export interface Shown {
  readonly request: RevealRequest;
  readonly revealed: Revealed;
}

export interface Secret {
  readonly shown: Shown | null;
  /** It was hidden because the window was left or at Escape, not by its button. */
  readonly wasHidden: boolean;
  show(request: RevealRequest): Promise<void>;
  /** Asks for the same again: codes that have run out. */
  renew(): Promise<void>;
  hide(): void;
}

/**
 * At most one secret at a time, kept only while it is on the screen. It is dropped when the window is left; an answer that comes
 * after that is dropped too.
 */
export function useSecret(): Secret {
  const { reveal } = useRoom();
  const [shown, setShown] = useState<Shown | null>(null);
  const [wasHidden, setWasHidden] = useState(false);
  const turn = useRef(0);

  const drop = useCallback((byItself: boolean) => {
    turn.current++;
    setShown((before) => {
      if (before !== null) setWasHidden(byItself);
      return null;
    });
  }, []);

  const ask = useCallback(
    async (request: RevealRequest, again: boolean) => {
      const mine = ++turn.current;
      const revealed = await reveal(request, again);
      if (turn.current !== mine) return;
      setShown(revealed === null ? null : { request, revealed });
      setWasHidden(false);
    },
    [reveal],
  );

  useHiding(() => drop(true));
  return {
    shown,
    wasHidden,
    show: async (request) => {
      drop(false);
      await ask(request, false);
    },
    renew: async () => {
      if (shown !== null) await ask(shown.request, true);
    },
    hide: useCallback(() => drop(false), [drop]),
  };
}
