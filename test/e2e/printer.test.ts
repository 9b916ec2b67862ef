import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { expect, it } from "vitest";
import { startPrinter, type Printer } from "../../recovery/command/browser.ts";
import { PRINTING_TOOLS } from "../support/printed-pages.ts";
import { describeWithTools } from "../support/tool.ts";

const PAGE =
  '<style>@page{size:100mm 50mm;margin:0}.page{width:100mm;height:50mm;break-after:page}</style><div class="page">one</div>';

async function withPrinter<T>(work: (printer: Printer) => Promise<T>): Promise<T> {
  const printer = await startPrinter();
  if (printer === null) throw new Error("no Chromium");
  try {
    return await work(printer);
  } finally {
    await printer.close();
  }
}

describeWithTools("the printer", PRINTING_TOOLS, () => {
  it("runs no script of a page", async () => {
    const html = `${PAGE}<script>document.body.append("ran")</script>`;
    const text = await withPrinter((printer) => printer.inspect(html, (page) => page.locator("body").innerText()));
    expect(text).toContain("one");
    expect(text).not.toContain("ran");
  });

  it("fetches nothing for a page, not even from this machine", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const address = server.address();
      const host = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
      const html = `${PAGE}<img src="${host}/a.png"><link rel="stylesheet" href="${host}/a.css">`;
      await withPrinter((printer) => printer.pdf(html));
      expect(asked).toBe(0);
      // The server does answer: what is refused above is refused by the printer.
      await fetch(host);
      expect(asked).toBe(1);
    } finally {
      server.close();
    }
  });

  it("gives one image a page, in the resolution asked for", async () => {
    const images = await withPrinter((printer) => printer.images(PAGE + PAGE, 254));
    const sizes = images.map((png) => [
      new DataView(png.buffer, png.byteOffset).getUint32(16),
      new DataView(png.buffer, png.byteOffset).getUint32(20),
    ]);
    expect(sizes).toHaveLength(2);
    for (const [width = 0, height = 0] of sizes) {
      expect(Math.abs(width - 1000)).toBeLessThanOrEqual(4);
      expect(Math.abs(height - 500)).toBeLessThanOrEqual(4);
    }
  });

  it("leaves no browser behind, even after a failure", async () => {
    const before = browsers();
    await expect(withPrinter((printer) => printer.inspect(PAGE, () => Promise.reject(new Error("torn"))))).rejects.toThrow(
      "torn",
    );
    expect(browsers().filter((id) => !before.includes(id))).toEqual([]);
  });

  it("is null where there is no Chromium, and rejects where it cannot be started", async () => {
    expect(await startPrinter(null)).toBeNull();
    await expect(startPrinter("/bin/false")).rejects.toThrow(/launch/);
  });
});

/** Process ids of browsers that are children of this process. */
function browsers(): readonly string[] {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return ids.filter((id) => {
    try {
      const [, name = "", parent = ""] = /\((.*)\) \S+ (\d+)/.exec(readFileSync(`/proc/${id}/stat`, "utf8")) ?? [];
      return name.startsWith("chrom") && Number(parent) === process.pid;
    } catch {
      return false;
    }
  });
}
