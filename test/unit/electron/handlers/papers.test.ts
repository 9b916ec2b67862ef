import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { headCode } from "../../../../core/record/head-code.ts";
import { readManifest } from "../../../../core/record/manifest-reading.ts";
import { peopleAt } from "../../../support/ceremony-at.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";

let world: World;
afterEach(() => world.dispose());

/** The numbers and the codes that each document names, each once. */
function headsOf(documents: readonly string[]): readonly string[] {
  const named = (html: string, pattern: RegExp) => [...new Set(Array.from(html.matchAll(pattern), ([, found]) => found))];
  return documents.map((html) => {
    return [...named(html, /Journal at record (\d+)/g), ...named(html, /<b class="code">([A-Z2-7-]{29})</g)].join(" ");
  });
}

describe("the papers of a set", () => {
  it("bear the head that its manifest has; a script bears that of its printing", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "receipts", { totp: "none" });
    await people.call("ceremony:do", { do: "acknowledgements", printer: 0, network: false });
    const papers = headsOf(world.printed);
    await people.call("ceremony:do", { do: "script", printer: 0, network: false });
    const [script] = headsOf(world.printed.slice(papers.length));

    const hashOf = (seq: number) => {
      const file = join(world.folder, "records", `${String(seq).padStart(6, "0")}.json`);
      return createHash("sha256").update(readFileSync(file)).digest("hex");
    };
    const [name = ""] = readdirSync(join(world.folder, "manifests")).filter((file) => file.endsWith(".json"));
    const { journal } = readManifest(readFileSync(join(world.folder, "manifests", name)));
    const { n } = people.plan;
    expect(journal.head).toBe(hashOf(journal.seq));
    expect(papers).toEqual(Array.from({ length: 1 + n + n }, () => `${journal.seq} ${headCode(journal)}`));
    const last = readdirSync(join(world.folder, "records")).filter((file) => file.endsWith(".json")).length;
    expect(last).toBeGreaterThan(journal.seq);
    expect(script).toBe(`${last} ${headCode({ seq: last, head: hashOf(last) })}`);
  });
});
