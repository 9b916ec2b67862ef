/** The app's own scheme. Nothing else is ever loaded. */
export const SCHEME = "sealwright";

/** Who is served under the scheme: the two rooms, and the sheets on their way to a printer. */
export type Host = "desk" | "clean-room" | "sheet";

export const HOSTS: readonly Host[] = ["desk", "clean-room", "sheet"];

/** The origin of a host exactly as Chromium writes it: compared whole, never searched in (defects D3 and D6). */
export const ORIGIN = {
  desk: "sealwright://desk",
  "clean-room": "sealwright://clean-room",
  sheet: "sealwright://sheet",
} as const satisfies Readonly<Record<Host, `${typeof SCHEME}://${Host}`>>;

/** The one page of a room. */
export const ROOM_PAGE = {
  desk: "sealwright://desk/index.html",
  "clean-room": "sealwright://clean-room/index.html",
} as const;
