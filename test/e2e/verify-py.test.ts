import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { headCode, headWords } from "../../core/record/head-code.ts";
import { EMPTY_JOURNAL } from "../../core/record/manifest.ts";
import { RULES } from "../../core/record/verify/rules.ts";
import { recordPath, smallBook, type SmallBook, without, writeBook } from "../support/book-files.ts";
import { PYTHON } from "../support/recover-py.ts";
import { describeWithTools } from "../support/tool.ts";
import { temporaryFolders } from "../support/trial-book.ts";
import { toldFindings, VERIFY_PY, verifyPy } from "../support/verify-py.ts";

const folders = temporaryFolders();
afterAll(() => folders.removeAll());
const NOW = ["--now", "2026-04-01T12:00:00Z"];

function written(book: SmallBook): string {
  const folder = folders.make();
  writeBook(book, folder);
  return folder;
}
const headOf = (book: SmallBook) => headCode(book.heads.at(-1) ?? EMPTY_JOURNAL);

describeWithTools("verify.py as a program", { python3: "python3" }, () => {
  it("says in one line what holds, and whose list of signers that rests on", async () => {
    const book = await smallBook();
    const { code, stdout, stderr } = verifyPy([...NOW, written(book)]);
    expect([code, stderr]).toEqual([0, ""]);
    const [first, second, third, ...rest] = stdout.split("\n");
    expect(first).toBe(`HOLDS: 29 records, 1 manifest, 57 signatures by 3 keys; head 29, ${headOf(book)}.`);
    expect(second).toMatch(/the book's own: whoever rewrote the book could have rewritten it/);
    expect(third).toMatch(/whether the journal's end was cut off cannot be told/);
    expect(rest).toEqual([""]);
  });

  it("says that the list came from outside, and is content with a head", async () => {
    const book = await smallBook();
    const list = join(folders.make(), "kept");
    writeFileSync(list, book.allowedSigners);
    const { code, stdout } = verifyPy([...NOW, "--allowed-signers", list, "--head", headOf(book), written(book)]);
    expect(code).toBe(0);
    expect(stdout.split("\n").slice(1)).toEqual(["The list of allowed signers was given from outside the book.", ""]);
  });

  it("names rule and file of each finding, with its sentences, and exits with 2", async () => {
    const folder = written(without(await smallBook(), `${recordPath(10)}.sig`, "manifests"));
    const { code, stdout } = verifyPy([...NOW, folder]);
    const { says, means } = RULES.S1;
    expect(code).toBe(2);
    expect(stdout).toContain(`\nS1 ${recordPath(10)}.sig: ${says} ${means}\n`);
    expect(stdout).toMatch(/^DOES NOT HOLD: 1 finding\. /);
    expect(stdout).not.toContain("HOLDS");
  });

  it.each([
    ["in lower case without hyphens", (code: string) => code.toLowerCase().replaceAll("-", "")],
    ["with spaces", (code: string) => ` ${code.replaceAll("-", " - ")} `],
  ])("takes a head %s", async (_, typed) => {
    const book = await smallBook();
    expect(verifyPy([...NOW, "--head", typed(headOf(book)), written(book)]).code).toBe(0);
  });

  it.each([
    ["four letters each", 0, (words: readonly string[]) => words.map((word) => word.slice(0, 4).toUpperCase()).join(" ")],
    ["numbered lines", 0, (words: readonly string[]) => words.map((word, at) => `${at + 1}. ${word}\n`).join("")],
    ["a word too few", 2, (words: readonly string[]) => words.slice(1).join(" ")],
    ["two words changed places", 2, ([a = "", b = "", ...words]: readonly string[]) => [b, a, ...words].join(" ")],
    ["a word that goes on differently", 2, ([first = "", ...words]: readonly string[]) => [`${first}s`, ...words].join(" ")],
    ["a letter of another script", 2, (words: readonly string[]) => words.join(" ").replace("a", "\u0430")],
    ["a word that cannot be read", 2, ([, ...words]: readonly string[]) => ["?", ...words].join(" ")],
    ["five hundred characters", 2, (words: readonly string[]) => words.join(" ".repeat(40))],
  ])("reads the words of a head: %s", async (_, code, typed) => {
    const book = await smallBook();
    const run = verifyPy([...NOW, "--head", typed(headWords(book.heads.at(-1) ?? EMPTY_JOURNAL)), written(book)]);
    expect([run.code, toldFindings(run.stdout).findings]).toEqual([code, code === 0 ? [] : ["H3 head ?"]]);
  });

  it("says of what it cannot do that nothing was found out, on standard error, and exits with 1", async () => {
    const folder = written(await smallBook());
    const file = join(folders.make(), "no.zip");
    writeFileSync(file, "PK but no zip");
    const runs = [[], [`${folder}/nowhere`], ["--nonsense", folder], [folder, folder], ["--now", "yesterday", folder], [file]];
    for (const args of [...runs, ["--allowed-signers", `${folder}/nowhere`, folder], ["--head"]]) {
      const { code, stdout, stderr } = verifyPy(args);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/^verify: Nothing was found out: .*\n$/);
    }
  });

  it("explains itself", () => {
    const { code, stdout } = verifyPy(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("python3 verify.py --allowed-signers KEPT-ELSEWHERE");
  });

  it("takes this machine's time when none is given", async () => {
    const day = new Date(Date.now() + 2 * 86_400_000).toISOString();
    const book = await smallBook((plan) => {
      Object.assign(plan.acts.at(-1)?.value ?? {}, { time: day });
    });
    const folder = written(book);
    expect(toldFindings(verifyPy([folder]).stdout).findings).toEqual([`R7 ${recordPath(29)}`]);
    expect(verifyPy(["--now", day, folder]).code).toBe(0);
  });

  it("changes nothing in the folder", async () => {
    const folder = written(await smallBook());
    const state = () =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .toSorted()
        .map((path) => [path, statSync(join(folder, path)).mtimeMs]);
    const before = state();
    verifyPy([folder]);
    expect(state()).toEqual(before);
  });

  it("is shown a book through a link, and follows none in it", async () => {
    const folder = folders.make();
    symlinkSync(written(await smallBook()), join(folder, "book"));
    expect(verifyPy([...NOW, join(folder, "book")]).code).toBe(0);
    const secret = join(folder, "secret");
    mkdirSync(secret);
    writeFileSync(join(secret, "000031.json"), "{}");
    const other = written(without(await smallBook(), "manifests"));
    symlinkSync(join(secret, "000031.json"), join(other, recordPath(31)));
    expect(toldFindings(verifyPy([...NOW, other]).stdout).findings).toEqual([`B2 ${recordPath(31)}`, `R4 ${recordPath(30)}`]);
  });

  it("tells names that are not UTF-8, and none so that a terminal would obey it", async () => {
    const folder = written(await smallBook());
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/records/`), Buffer.from([0xff, 0x1b, 0x5b, 0x41])]), "x");
    const { stdout } = verifyPy([...NOW, folder]);
    expect(toldFindings(stdout).findings).toEqual(["B1 records/\\ufffd\\u001b[A"]);
    expect(stdout).toMatch(/^[\n -~]*$/);
  });
});

describeWithTools("a pipe where a file should be", { python3: "python3", mkfifo: "coreutils" }, () => {
  it.each([recordPath(30), `${recordPath(10)}.sig`, "allowed_signers"])("is not waited for: %s", async (path) => {
    const folder = written(without(await smallBook(), path));
    expect(spawnSync("mkfifo", [join(folder, path)]).status).toBe(0);
    expect(toldFindings(verifyPy([...NOW, folder]).stdout).findings).toEqual([`B2 ${path}`]);
  });
});

describeWithTools("verify.py needs", { python3: "python3" }, () => {
  const python = (code: string) => spawnSync("python3", [...PYTHON, "-c", code, VERIFY_PY], { encoding: "utf8" }).stdout.trim();

  it("no more than the grammar of Python 3.9", () => {
    const parse = "import ast, sys; ast.parse(open(sys.argv[1]).read(), feature_version=(3, 9)); print('parsed')";
    expect(python(parse)).toBe("parsed");
  });

  it("nothing but the standard library, and no network", () => {
    const imports = Array.from(
      readFileSync(VERIFY_PY, "utf8").matchAll(/^(?:import|from) +(.*)$/gm),
      ([, names = ""]) => names,
    );
    const modules = imports.flatMap((names) => names.replace(/ import .*/, "").split(/, */));
    const known = python("import sys; print(' '.join(sys.stdlib_module_names))").split(" ");
    expect(modules.length).toBeGreaterThan(8);
    expect(modules.filter((name) => !known.includes(name))).toEqual([]);
    expect(modules.filter((name) => ["socket", "urllib", "http", "ssl", "ctypes", "subprocess"].includes(name))).toEqual([]);
  });
});
