import { EventEmitter } from "node:events";
import { packClone } from "./clone-text.ts";
import { strict } from "./strict.ts";

export type InvokeHandler = (event: object, ...values: unknown[]) => unknown;

/** Electron's `ipcMain`, and the two ways in which messages come to it. */
export interface IpcMain {
  readonly module: object;
  invoked(event: object, channel: string, values: readonly unknown[], reply: Reply): Promise<void>;
  sent(event: object, channel: string, values: readonly unknown[]): void;
}

type Reply = (value: unknown, error: string | null) => void;

export function createIpcMain(): IpcMain {
  const handlers = new Map<string, InvokeHandler>();
  const events = new EventEmitter();
  Object.assign(events, {
    handle(channel: string, handler: InvokeHandler): void {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      if (typeof handler !== "function")
        throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
      handlers.set(channel, handler);
    },
    handleOnce(channel: string, handler: InvokeHandler): void {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, (event, ...values) => {
        handlers.delete(channel);
        return handler(event, ...values);
      });
    },
    removeHandler: (channel: string) => void handlers.delete(channel),
  });
  return {
    module: strict("ipcMain", events),
    async invoked(event, channel, values, reply) {
      const handler = handlers.get(channel);
      if (handler === undefined) return reply(null, `Error: No handler registered for '${channel}'`);
      try {
        const value = await handler(event, ...values);
        packClone(value);
        reply(value, null);
      } catch (error) {
        reply(null, String(error));
      }
    },
    sent: (event, channel, values) => void events.emit(channel, event, ...values),
  };
}
