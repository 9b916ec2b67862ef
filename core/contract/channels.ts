/** The channels of the door by room: names, nothing else, as they are bundled into the preloads. */
export const CHANNELS = {
  desk: {
    calls: [
      "desk:view",
      "book:browse",
      "book:open",
      "ceremony:call",
      "ceremony:consider",
      "ceremony:answer",
      "ceremony:do",
      "ceremony:halt",
      "ceremony:resume",
      "ceremony:abandon",
      "ceremony:leave",
      "journal:page",
      "journal:record",
      "journal:verify",
      "journal:compare",
      "book:copy",
      "book:export",
      "book:repair",
      "book:close",
      "custody:home",
      "custody:set",
      "custody:weather",
      "custody:drills",
      "custody:calendar",
      "book:calendar",
      "paper:printers",
      "paper:print",
    ],
    events: ["desk:changed"],
  },
  cleanRoom: {
    calls: ["clean-room:task", "clean-room:scan", "clean-room:enter", "clean-room:act", "clean-room:reveal"],
    events: ["clean-room:changed"],
  },
} as const;

export type DeskCall = (typeof CHANNELS.desk.calls)[number];
export type CleanRoomCall = (typeof CHANNELS.cleanRoom.calls)[number];
export type CallName = DeskCall | CleanRoomCall;
export type EventName = (typeof CHANNELS.desk.events)[number] | (typeof CHANNELS.cleanRoom.events)[number];

/** The name of the frozen object that a preload puts on `window`. */
export const BRIDGE = "sealwright";
