import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { headCode } from "../../../../core/record/head-code.ts";
import { readManifest } from "../../../../core/record/manifest-reading.ts";
import { codeOf, openersAt, peopleAt } from "../../../support/ceremony-at.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";
import { textOf } from "../../../support/html-text.ts";

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

const runbooks = { do: "runbooks", printer: 0, network: false } as const;
const report = { do: "drill-report", printer: 0, network: false } as const;
const script = { do: "script", printer: 0, network: false } as const;

describe("the runbooks", () => {
  it("are printed once the accounts are settled, with their titles and neither user name nor address", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "sealing", "accounts", { totp: "none" });
    expect(await codeOf(people.call("ceremony:do", runbooks))).toBe("refused.not-this-step");
    while ((await people.view()).ceremony?.at?.step !== "policy") await people.step();
    expect(await codeOf(people.call("ceremony:do", { ...runbooks, printer: 1 }))).toBe("refused.network-printer");
    expect(await codeOf(people.call("ceremony:do", runbooks))).toBe("done");
    const { accounts } = (await people.view()).ceremony?.facts ?? { accounts: [] };
    const html = world.printed.at(-1) ?? "";
    expect(accounts.length).toBeGreaterThan(0);
    for (const { title, username, url } of accounts) {
      expect(textOf(html)).toContain(title);
      for (const kept of [username, url].filter((text) => text !== "")) expect(html).not.toContain(kept);
    }
    expect((await people.view()).ceremony?.at?.step).toBe("policy");
  });
});

describe("the report of a drill", () => {
  it("is printed once the drill is recorded, until its end, and says which record is the original", async () => {
    world = await ceremonyWorld();
    const people = await openersAt(world, "drill-result");
    expect(await codeOf(people.call("ceremony:do", report))).toBe("refused.not-this-step");
    await people.step();
    const { ceremony, book } = await people.view();
    expect(ceremony?.at?.step).toBe("aftermath");
    expect(await codeOf(people.call("ceremony:do", report))).toBe("done");
    const text = textOf(world.printed.at(-1) ?? "");
    expect(text).toContain(`record ${book?.records} of the journal`);
    for (const name of [ceremony?.facts.roster?.operator, ceremony?.facts.roster?.witness]) expect(text).toContain(name);
    await people.step();
    expect((await people.view()).ceremony?.at?.step).toBe("finish");
    expect(await codeOf(people.call("ceremony:do", report))).toBe("done");

    expect(await codeOf(people.call("ceremony:do", script))).toBe("done");
    const times = world.printed.at(-1)?.match(/<span class="written"><bdi>[^<]*\d\d:\d\d UTC<\/bdi>/g) ?? [];
    expect(times.length).toBeGreaterThan(10);
  });

  it("is none in another ceremony", async () => {
    world = await ceremonyWorld();
    const people = await peopleAt(world, "recording", "finish");
    expect(await codeOf(people.call("ceremony:do", report))).toBe("refused.not-this-step");
  });
});
