import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { DeskCall } from "../../../../core/contract/channels.ts";
import { CONTRACT, type Reply, type Request } from "../../../../core/contract/contract.ts";
import { parseAs } from "../../../../core/contract/parse.ts";
import { headCode, headWords } from "../../../../core/record/head-code.ts";
import { type SmallBook, smallBook, writeBook } from "../../../support/book-files.ts";
import { codeOf } from "../../../support/ceremony-at.ts";
import { ceremonyWorld, type World } from "../../../support/ceremony-world.ts";
import { describeWithTools } from "../../../support/tool.ts";

let world: World;
let small: SmallBook;
/** What the system's dialog gives, and what it was asked for. */
let dialog: string | null = null;
let asked: string[] = [];
beforeAll(async () => void (small = await smallBook()));
afterEach(() => world.dispose());

const drill = { kind: "recording", drill: true, about: { set: null, event: null } } as const;
const root = () => dirname(world.folder);
const inBook = (path: string) => join(world.folder, path);

/** A call as the door passes it: request and reply parsed. */
async function call<N extends DeskCall>(name: N, request: Request<N>): Promise<Reply<N>> {
  const handler: (request: Request<N>) => Promise<unknown> = world.host.handlers[name];
  const reply = await handler(parseAs(CONTRACT[name].request, request, "unreadable.message") as Request<N>);
  return parseAs(CONTRACT[name].reply, reply, "fault.unexpected") as Reply<N>;
}

/** A world in which the small book lies, and is open unless told otherwise. */
async function withBook(open = true): Promise<void> {
  dialog = null;
  asked = [];
  world = await ceremonyWorld({ askFolder: async (what) => (asked.push(what), dialog) }, "none");
  writeBook(small, world.folder);
  mkdirSync(inBook("signers"));
  if (open) await call("book:open", { place: 0 });
}

const all = { families: [], set: null, person: "", from: "", to: "", text: "" };

describe("without a book", () => {
  it("nothing is read, checked, copied or mended", async () => {
    world = await ceremonyWorld({}, "none");
    expect(await codeOf(call("journal:page", { filter: all, from: null }))).toBe("refused.no-book");
    expect(await codeOf(call("journal:record", { seq: 1 }))).toBe("refused.no-book");
    expect(await codeOf(call("journal:verify", {}))).toBe("refused.no-book");
    expect(await codeOf(call("journal:compare", { heads: ["AAAA"] }))).toBe("refused.no-book");
    expect(await codeOf(call("book:copy", { place: null }))).toBe("refused.no-book");
    expect(await codeOf(call("book:export", { place: null, form: "zip" }))).toBe("refused.no-book");
    expect(await codeOf(call("book:repair", { place: null }))).toBe("refused.no-damaged-book");
  });
});

describe("while a ceremony is under way", () => {
  it("the journal is read and checked, and nothing is copied, exported or mended", async () => {
    await withBook();
    await call("ceremony:call", drill);
    expect((await call("journal:page", { filter: all, from: null })).total).toBe(29);
    expect((await call("journal:record", { seq: 3 })).seq).toBe(3);
    expect((await call("journal:verify", {})).holds).toBe(true);
    expect((await call("journal:compare", { heads: ["x"] })).results[0]?.verdict).toBe("mistyped");
    expect(await codeOf(call("book:copy", { place: null }))).toBe("refused.ceremony-running");
    expect(await codeOf(call("book:export", { place: null, form: "folder" }))).toBe("refused.ceremony-running");
    expect(await codeOf(call("book:repair", { place: null }))).toBe("refused.ceremony-running");
    expect(asked).toEqual([]);
  });
});

describe("a record", () => {
  it("is shown as it stands on the disk, with whoever signed it", async () => {
    await withBook();
    const file = readFileSync(inBook("records/000023.json"));
    const record = await call("journal:record", { seq: 23 });
    expect(record.bytes).toBe(file.toString("utf8"));
    expect([record.size, record.newest, record.event]).toEqual([file.length, 29, JSON.parse(record.bytes).event]);
    expect(record.sha256).toBe(createHash("sha256").update(file).digest("hex"));
    expect(record.prev).toBe(
      createHash("sha256")
        .update(readFileSync(inBook("records/000022.json")))
        .digest("hex"),
    );
    expect(record.signatures.map(({ role, name }) => [role, name])).toEqual([
      ["operator", "Berta Example"],
      ["witness", "Cem Example"],
    ]);
    const value: { readonly actors: readonly { readonly id: string }[] } = JSON.parse(record.bytes);
    expect(record.fields.find(({ name }) => name === "actors[1].id")?.value).toBe(value.actors[1]?.id);
  });

  it("of a new key has one signature, and one that is not there is refused", async () => {
    await withBook();
    expect((await call("journal:record", { seq: 1 })).signatures.map(({ role }) => role)).toEqual(["operator"]);
    expect(await codeOf(call("journal:record", { seq: 30 }))).toBe("unreadable.book-file");
    expect(await codeOf(call("journal:record", { seq: 0 }))).toBe("unreadable.book-file");
  });

  it("says every field of its file but those that stand elsewhere on the page", async () => {
    await withBook();
    for (let seq = 1; seq <= 29; seq += 1) {
      const { bytes, fields } = await call("journal:record", { seq });
      const value: Record<string, unknown> = JSON.parse(bytes);
      const tops = new Set(fields.map(({ name }) => name.split(/[.[]/)[0]));
      const elsewhere = ["v", "type", "seq", "prev", "event", "controls"];
      expect(tops).toEqual(new Set(Object.keys(value).filter((name) => !elsewhere.includes(name))));
    }
  });
});

describeWithTools("the commands beside a record", { "ssh-keygen": "openssh-client", sha256sum: "coreutils" }, () => {
  it("hold in a shell in the book’s folder, for every record", async () => {
    await withBook();
    for (const seq of [1, 2, 3, 17, 29]) {
      const { commands, sha256, signatures } = await call("journal:record", { seq });
      const answers = commands.map((command) => execFileSync("sh", ["-c", command], { cwd: world.folder, encoding: "utf8" }));
      expect(answers[0]).toContain(sha256);
      expect(answers.slice(1).map((answer) => answer.startsWith("Good"))).toEqual(signatures.map(() => true));
    }
  });
});

describe("verifying", () => {
  it("counts what holds, and where the journal stands", async () => {
    await withBook();
    const { holds, records, manifests, signatures, findings, head } = await call("journal:verify", {});
    expect({ holds, records, manifests, findings }).toEqual({ holds: true, records: 29, manifests: 1, findings: [] });
    expect(signatures).toBe(3 + 2 * 26 + 2);
    const last = small.heads[29];
    expect([head.code, head.words]).toEqual(last === undefined ? [] : [headCode(last), headWords(last).join(" ")]);
  });

  it("reads the disk, not what the program remembers", async () => {
    await withBook();
    const path = inBook("records/000017.json");
    writeFileSync(path, readFileSync(path, "utf8").replace("Example", "Exampel"));
    const { holds, found, findings } = await call("journal:verify", {});
    expect([holds, found > 0]).toEqual([false, true]);
    expect(findings[0]).toMatchObject({ rule: expect.stringMatching(/^[SR]/), file: expect.stringContaining("000017") });
    for (const { says, means, next } of findings) expect([says, means, next].every((text) => text !== "")).toBe(true);
  });

  it("tells at most a hundred findings, and how many there are", async () => {
    await withBook();
    for (let seq = 1; seq <= 200; seq += 1) writeFileSync(inBook(`records/${seq} copy.json`), "");
    const { findings, found } = await call("journal:verify", {});
    expect([findings.length, found]).toEqual([100, 200]);
    expect(findings[0]?.file).toBe("records/1\\u0020copy.json");
  });
});

describe("comparing with paper", () => {
  const head = (seq: number) => headCode(small.heads[seq] ?? { seq: 0, head: "" });

  it("says of each head whether it matches, and where the journal was rewritten", async () => {
    await withBook();
    const other = headCode({ seq: 20, head: "ab".repeat(32) });
    const words = headWords(small.heads[12] ?? { seq: 0, head: "" }).join(" ");
    const compared = await call("journal:compare", { heads: [words, head(29), other, "AAAM"] });
    expect(compared.results).toEqual([
      { position: 0, verdict: "matches", seq: 12 },
      { position: 1, verdict: "matches", seq: 29 },
      { position: 2, verdict: "rewritten", seq: 20 },
      { position: 3, verdict: "mistyped", seq: 0 },
    ]);
    expect([compared.lastGood, compared.firstBad, compared.head.code]).toEqual([12, 20, head(29)]);
  });

  it("says that the end was cut, by what is on the disk now", async () => {
    await withBook();
    for (const name of readdirSync(inBook("records"))) if (name >= "000026") rmSync(inBook(`records/${name}`));
    const compared = await call("journal:compare", { heads: [head(25), head(29)] });
    expect(compared.results.map(({ verdict }) => verdict)).toEqual(["matches", "cut"]);
    expect([compared.lastGood, compared.firstBad, compared.head.code]).toEqual([25, 26, head(25)]);
  });
});

describe("a copy of the book", () => {
  it("is written where people chose, then only brought up to date, and holds as the book does", async () => {
    await withBook();
    dialog = join(root(), "copy");
    const first = await call("book:copy", { place: null });
    expect(first).toMatchObject({ label: "copy", name: "", sha256: "" });
    expect(first?.files).toBeGreaterThan(80);
    expect(await call("book:copy", { place: null })).toMatchObject({ files: 0 });
    expect(asked).toEqual(["copy", "copy"]);
    expect(readdirSync(join(dialog, "records"))).toEqual(readdirSync(inBook("records")));
  });

  it("is not written when nobody chose a folder, nor into the book itself", async () => {
    await withBook();
    expect(await call("book:copy", { place: null })).toBeNull();
    expect(await codeOf(call("book:copy", { place: 0 }))).toBe("refused.copy-place");
    expect(await codeOf(call("book:copy", { place: 7 }))).toBe("unreadable.message");
  });
});

describe("an audit pack", () => {
  it("is a folder with its checksums, whose own one is told", async () => {
    await withBook();
    dialog = root();
    const written = await call("book:export", { place: null, form: "folder" });
    const pack = join(root(), written?.name ?? "");
    const sums = readFileSync(join(pack, "SHA256SUMS"));
    expect(written?.sha256).toBe(createHash("sha256").update(sums).digest("hex"));
    const lines = sums.toString("utf8").trimEnd().split("\n");
    expect(written?.files).toBe(lines.length + 1);
    for (const line of lines) {
      const [sum, path = ""] = line.split("  ");
      expect(
        createHash("sha256")
          .update(readFileSync(join(pack, path)))
          .digest("hex"),
      ).toBe(sum);
    }
    expect(readdirSync(pack)).toEqual(expect.arrayContaining(["book", "FORMAT.md", "verify.html", "verify.py", "report.html"]));
    expect(existsSync(join(pack, "book/signers"))).toBe(false);
  });

  it("is one zip of the same, and never overwrites another", async () => {
    await withBook();
    dialog = root();
    const written = await call("book:export", { place: null, form: "zip" });
    const again = await call("book:export", { place: null, form: "zip" });
    expect(again?.name).toBe(written?.name.replace(".zip", "-2.zip"));
    const files = unzipSync(readFileSync(join(root(), written?.name ?? "")));
    expect(Object.keys(files)).toHaveLength(written?.files ?? 0);
    expect(
      createHash("sha256")
        .update(files["SHA256SUMS"] ?? "")
        .digest("hex"),
    ).toBe(written?.sha256);
  });

  it("lies beside the book of a place, not in it; and is not written when nobody chose", async () => {
    await withBook();
    expect(await call("book:export", { place: null, form: "zip" })).toBeNull();
    const written = await call("book:export", { place: 0, form: "folder" });
    expect(readdirSync(root())).toContain(written?.name);
    expect((await call("journal:verify", {})).notices).toEqual([]);
  });
});

describe("a damaged book", () => {
  const damage = () => rmSync(inBook("records/000017.json"));

  it("is offered to be mended, and is, from its copy", async () => {
    await withBook(false);
    dialog = join(root(), "copy");
    cpSync(world.folder, dialog, { recursive: true });
    damage();
    expect(await codeOf(call("book:open", { place: 0 }))).toBe("mismatched.book");
    const pushed: { readonly mendable: boolean; readonly busy: unknown } = JSON.parse(world.shown.at(-1) ?? "{}");
    expect([pushed.mendable, pushed.busy]).toEqual([true, null]);
    const view = await call("book:repair", { place: null });
    expect([view.mendable, view.book?.records]).toEqual([false, 29]);
    expect(await codeOf(call("book:repair", { place: null }))).toBe("refused.no-damaged-book");
  });

  it("is opened anew when it is the one that is open, and mended then", async () => {
    await withBook();
    cpSync(world.folder, join(root(), "copy"), { recursive: true });
    rmSync(join(root(), "copy/book.lock"));
    dialog = world.folder;
    expect((await call("book:browse", {})).book?.records).toBe(29);
    damage();
    expect(await codeOf(call("book:browse", {}))).toBe("mismatched.book");
    expect(await call("desk:view", {})).toMatchObject({ book: null, mendable: true });
    dialog = join(root(), "copy");
    expect((await call("book:repair", { place: null })).book?.records).toBe(29);
  });

  it("stays as it is when nobody chose a copy, or the copy is none", async () => {
    await withBook(false);
    damage();
    expect(await codeOf(call("book:open", { place: 0 }))).toBe("mismatched.book");
    expect((await call("book:repair", { place: null })).mendable).toBe(true);
    dialog = join(root(), "nothing");
    mkdirSync(dialog);
    expect(await codeOf(call("book:repair", { place: null }))).not.toBe("done");
    expect(existsSync(inBook("records/000017.json"))).toBe(false);
    expect((await call("desk:view", {})).mendable).toBe(true);
  });

  it("is forgotten when another book is opened", async () => {
    await withBook(false);
    damage();
    expect(await codeOf(call("book:open", { place: 0 }))).toBe("mismatched.book");
    dialog = join(root(), "new");
    expect((await call("book:browse", {})).mendable).toBe(false);
  });
});

describe("the desk’s view of the book", () => {
  it("has sets with their keepers, openings with their duties, the head, and what lay beside", async () => {
    await withBook(false);
    writeFileSync(inBook("holiday.txt"), "x");
    writeFileSync(inBook("records/.new-000030.json"), "x");
    const { book, places } = await call("book:open", { place: 0 });
    expect(places).toEqual([]);
    expect(book?.head.seq).toBe(29);
    expect(book?.remains).toEqual({ leftovers: [".new-000030.json"], strangers: 1 });
    expect(book?.sets).toHaveLength(1);
    expect(book?.sets[0]).toMatchObject({ set: small.set, used: true, destroyed: [], supersedes: null });
    // The manifest names another: the last bag tells who keeps it.
    expect(book?.sets[0]?.holders[0]).toMatchObject({ x: 1, custodian: "Custodian 1" });
    // Bags are typed from the bag: the desk is told no number.
    expect(JSON.stringify(book)).not.toContain("SW-1");
    expect(book?.sets[0]?.uses).toEqual([
      {
        seq: 22,
        time: "2026-03-01T08:04:00Z",
        review: "2026-03-02T08:04:00Z",
        postMortem: "2026-03-03T08:04:00Z",
      },
    ]);
  });
});
