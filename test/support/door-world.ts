import type { CallName } from "../../core/contract/channels.ts";
import type { DeskView } from "../../core/contract/desk-view.ts";
import type { StepId } from "../../core/ceremony/step.ts";
import { type Answering, registerDoor } from "../../electron/door/registrar.ts";
import type { Room, Rooms } from "../../electron/door/rooms.ts";
import { ORIGIN } from "../../electron/shell/origins.ts";
import { FakeContents, FakeIpcMain } from "./fake-electron.ts";

/** The emptiest view that the contract takes. */
export const PLAIN_VIEW: DeskView = {
  mode: "rehearsal",
  version: "0.0.0",
  book: null,
  places: [],
  mendable: false,
  ceremony: null,
  busy: null,
  trouble: null,
};

export const NO_TASK = { task: "none" } as const;

/** A door with both rooms at their origins, and handlers that answer plainly and write down what they were asked. */
export class DoorWorld {
  readonly ipcMain = new FakeIpcMain();
  readonly contents: Record<Room, FakeContents | null> = { desk: at("desk"), "clean-room": at("clean-room") };
  readonly rooms: Rooms = { contentsOf: (room) => this.contents[room] };
  readonly asked: { readonly name: string; readonly request: unknown }[] = [];
  /** What a handler does instead of its plain answer. */
  readonly instead = new Map<CallName, (request: unknown) => unknown>();
  step: StepId | null = null;

  constructor() {
    const handlers = new Proxy({} as Answering["handlers"], {
      get: (_target, name: CallName) => async (request: unknown) => {
        this.asked.push({ name, request });
        const instead = this.instead.get(name);
        if (instead !== undefined) return instead(request);
        if (name === "ceremony:consider") return { lints: [] };
        return name.startsWith("clean-room:") ? NO_TASK : PLAIN_VIEW;
      },
    });
    registerDoor(this.ipcMain, this.rooms, { handlers, step: () => this.step });
  }

  /** A call as the room's own main frame makes it. */
  call(room: Room, name: CallName, ...given: unknown[]): Promise<unknown> {
    return this.ipcMain.call(name, this.event(room), ...given);
  }

  event(room: Room): { senderFrame: unknown; sender: unknown } {
    const contents = this.contents[room];
    return { senderFrame: contents?.mainFrame ?? null, sender: contents };
  }
}

function at(room: Room): FakeContents {
  const contents = new FakeContents();
  contents.mainFrame.origin = ORIGIN[room];
  return contents;
}
