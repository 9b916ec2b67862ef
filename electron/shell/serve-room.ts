import { headersFor } from "./headers.ts";
import type { ServedFiles } from "./served-files.ts";

/** What is asked of a request: Electron's has more. */
export interface Asked {
  readonly url: string;
  readonly method: string;
}

/**
 * Answers a room's requests from its list of files. The address must be on the list to the letter: no path is joined, no query, no other
 * spelling and no other method is understood. Everything else is 404 without content.
 */
export function serveRoom(room: "desk" | "clean-room", files: ServedFiles): (request: Asked) => Response {
  return ({ url, method }) => {
    const file = method === "GET" ? files.get(url) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: headersFor(room, "text/plain; charset=utf-8") });
    return new Response(file.bytes, { status: 200, headers: headersFor(room, file.type) });
  };
}
