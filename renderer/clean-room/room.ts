import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Act, Entry, RevealRequest, ScanRequest } from "../../core/contract/clean-room-calls.ts";
import type { Revealed, TaskView } from "../../core/contract/clean-room-view.ts";
import type { Bridge } from "../../core/contract/bridge.ts";
import { cleanRoomDoor, listenToTask } from "../../core/contract/clean-room-client.ts";
import type { FailureView } from "../../core/contract/outcome.ts";

/** All that a screen of the clean room can do. A call never rejects; when it was refused `failure` says why. */
export interface Room {
  /** The failure of the last call that failed, until the next call that people begin, or until it is closed. */
  readonly failure: FailureView | null;
  /** A call that people wait for is under way. */
  readonly waiting: boolean;
  /** Sends codes that were read; the view as it is then, or null. */
  scan(request: ScanRequest): Promise<TaskView | null>;
  /** Sends what was typed. The view as it is then, or null when it was refused. */
  enter(entry: Entry): Promise<TaskView | null>;
  act(act: Act): Promise<TaskView | null>;
  /** One secret, or null when it was refused. Nothing of it is kept here. `again`: people wait for nothing, it only goes on. */
  reveal(request: RevealRequest, again?: boolean): Promise<Revealed | null>;
  closeFailure(): void;
}

const RoomContext = createContext<Room | null>(null);
export const RoomProvider = RoomContext.Provider;

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error("no clean room around this screen");
  return room;
}

/** The room over a bridge, and the task that it is open for; null until the first view has come. */
export function useDoor(bridge: Bridge): { readonly room: Room; readonly view: TaskView | null } {
  const door = useMemo(() => cleanRoomDoor(bridge), [bridge]);
  const [view, setView] = useState<TaskView | null>(null);
  const [failure, setFailure] = useState<FailureView | null>(null);
  const [waiting, setWaiting] = useState(0);
  const calls = useMemo(() => {
    const told = async (
      name: "clean-room:scan" | "clean-room:enter" | "clean-room:act" | "clean-room:task",
      request: never,
    ) => {
      const outcome = await door.call(name, request);
      if (outcome.ok) setView(outcome.value);
      // The same failure again, as from frame to frame, is not told twice.
      else setFailure((before) => (isSame(before, outcome.failure) ? before : outcome.failure));
      return outcome.ok ? outcome.value : null;
    };
    const awaited = async <T>(work: () => Promise<T>): Promise<T> => {
      setFailure(null);
      setWaiting((count) => count + 1);
      try {
        return await work();
      } finally {
        setWaiting((count) => count - 1);
      }
    };
    return {
      look: () => told("clean-room:task", {} as never),
      scan: (request: ScanRequest) => told("clean-room:scan", request as never),
      enter: (entry: Entry) => awaited(() => told("clean-room:enter", entry as never)),
      act: (act: Act) => awaited(() => told("clean-room:act", act as never)),
      async reveal(request: RevealRequest, again = false) {
        const ask = () => door.call("clean-room:reveal", request);
        const outcome = await (again ? ask() : awaited(ask));
        if (!outcome.ok) setFailure(outcome.failure);
        return outcome.ok ? outcome.value : null;
      },
      closeFailure: () => setFailure(null),
    };
  }, [door]);
  const room = useMemo<Room>(() => ({ ...calls, failure, waiting: waiting > 0 }), [calls, failure, waiting]);
  const look = useRef(calls.look);
  useEffect(() => listenToTask(bridge, setView), [bridge]);
  useEffect(() => void look.current(), []);
  return { room, view };
}

function isSame(one: FailureView | null, other: FailureView): boolean {
  return one !== null && JSON.stringify(one) === JSON.stringify(other);
}
