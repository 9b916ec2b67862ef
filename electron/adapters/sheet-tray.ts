import { headersFor } from "../shell/headers.ts";
import { ORIGIN } from "../shell/origins.ts";

/** Documents on their way into the window that prints them. Each is served once, under an address that nobody can guess. */
export class SheetTray {
  private readonly waiting = new Map<string, Uint8Array>();

  /** Takes a document in; returns its address. */
  put(name: string, html: Uint8Array): string {
    const url = `${ORIGIN.sheet}/${name}`;
    this.waiting.set(url, html);
    return url;
  }

  /** Answers a request. The document is out of the tray as soon as it is asked for; everything else is 404 without content. */
  serve({ url, method }: { readonly url: string; readonly method: string }): Response {
    const html = method === "GET" ? this.waiting.get(url) : undefined;
    this.waiting.delete(url);
    const headers = headersFor("sheet", "text/html; charset=utf-8");
    return html === undefined
      ? new Response(null, { status: 404, headers })
      : new Response(oneChunk(html), { status: 200, headers });
  }

  empty(): void {
    this.waiting.clear();
  }

  isEmpty(): boolean {
    return this.waiting.size === 0;
  }
}

/** A stream of the very bytes: a body made from an array would be a copy that nobody can wipe. */
function oneChunk(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}
