import type { KEY_EVENTS } from "../events/key-events.ts";
import { quoted, type Sentences } from "./sentence-parts.ts";

const WHY = {
  left: "its owner left",
  lost: "it was lost",
  stolen: "it was stolen",
  replaced: "another takes its place",
} as const;

export const KEY_SENTENCES: Sentences<keyof typeof KEY_EVENTS> = {
  "key.added": ({ body: { id, name } }) => `Signing key ${id} was made for ${name}.`,
  "key.revoked": ({ body: { id, why, since }, reason }) => {
    const misused = since === null ? "" : `; it may have been misused since ${since}`;
    return `Signing key ${id} counts no longer, because ${WHY[why]}${misused}:${quoted(reason)}.`;
  },
};
