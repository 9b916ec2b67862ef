import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { type PublicSet, publicSets } from "../support/public-sets.ts";
import { onTerminal, recoverPy, type Recovery } from "../support/recover-py.ts";
import { withTemporaryTree } from "../support/temporary-tree.ts";
import { describeWithTools } from "../support/tool.ts";

const vectors = publicSets();
const plain = vectors[1] as PublicSet;

const sheet = (vector: PublicSet, x: number) => [vector.shares[x - 1]?.text ?? "", vector.card, ...vector.parts].join("\n");
const sheets = (vector: PublicSet, ...xs: readonly number[]) =>
  Object.fromEntries(xs.map((x) => [`sheet-${x}.txt`, sheet(vector, x)]));

/** Runs recover.py as a command on files of these contents; `args` may name further paths below the folder as `./name`. */
function command(files: Readonly<Record<string, string>>, args: readonly string[] = [], input = ""): Recovery {
  return withTemporaryTree(files, (root) => {
    const placed = args.map((arg) => (arg.startsWith("./") ? join(root, arg) : arg));
    return recoverPy([...placed, ...Object.keys(files).map((name) => join(root, name))], input);
  });
}

const refused = (recovery: Recovery) => {
  expect(recovery).toMatchObject({ code: 2, stdout: "" });
  expect(recovery.stderr).not.toMatch(/Traceback|should not/);
  return recovery.stderr;
};

describeWithTools("recover.py as a command", { python3: "python3" }, () => {
  it.each(vectors)("opens public set $seed from its sheets: the payload alone on standard output", (vector) => {
    const xs = vector.shares.map(({ x }) => x).slice(-vector.threshold);
    const { code, stdout, stderr } = command(sheets(vector, ...xs));
    expect(stdout).toBe(vector.payloadPlaintext);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^recover: AUTHENTICATED/m);
  });

  it("reads standard input: what zbarimg prints, comments, Windows line ends and a byte order mark", () => {
    const lines = ["# sheet 1", ...sheet(plain, 1).split("\n"), "", sheet(plain, 2).split("\n")[0] ?? ""];
    const input = `\uFEFF${lines.map((line) => (line.startsWith("SW") ? `QR-Code:${line}` : line)).join("\r\n")}\r\n`;
    for (const args of [[], ["-"]]) expect(recoverPy(args, input)).toMatchObject({ code: 0, stdout: plain.payloadPlaintext });
  });

  it("says when the card was read from fewer sheets than needed, and not when it was read from all", () => {
    const withoutCard = sheet(plain, 2).replace(`${plain.card}\n`, "");
    const note = /card was read from fewer sheets/;
    expect(command({ "1.txt": sheet(plain, 1), "2.txt": withoutCard }).stderr).toMatch(note);
    expect(command(sheets(plain, 1, 2)).stderr).not.toMatch(note);
  });

  it("prints nothing without a card, unless that is accepted", () => {
    const files = Object.fromEntries(
      Object.entries(sheets(plain, 1, 2)).map(([name, text]) => [name, text.replace(plain.card, "")]),
    );
    expect(refused(command(files))).toContain("--accept-unauthenticated");
    refused(command(files, ["--key"]));
    const accepted = command(files, ["--accept-unauthenticated"]);
    expect(accepted).toMatchObject({ code: 3, stdout: plain.payloadPlaintext });
    expect(accepted.stderr).toMatch(/^recover: UNAUTHENTICATED/m);
  });

  it("needs the standard library only, and Python 3.8", () => {
    const script = [
      "import ast, sys",
      "tree = ast.parse(open(sys.argv[1]).read(), feature_version=(3, 8))",
      "names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}",
      "names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}",
      "print(*sorted(names - set(sys.stdlib_module_names)))",
    ].join("\n");
    expect(recoverPy([], "", ["-c", script])).toEqual({ code: 0, stdout: "\n", stderr: "" });
    expect(recoverPy(["-"], sheet(plain, 1), ["-I", "-S", "-W", "error"]).code).toBe(2);
    expect(recoverPy(["--help"]).code).toBe(0);
  });

  it("refuses options it does not know, and abbreviations", () => {
    for (const option of ["--accept", "--ke", "--force"])
      expect(command(sheets(plain, 1, 2), [option])).toMatchObject({ code: 2, stdout: "" });
  });

  it("goes on when a file is missing, a folder or noise, and does not repeat the name of a file that is not there", () => {
    const pasted = plain.shares[2]?.text ?? "";
    const files = { ...sheets(plain, 1, 2), noise: randomBytes(9999).toString("latin1") };
    const { code, stderr } = command(files, [pasted, "./"]);
    expect(code).toBe(0);
    expect(stderr).not.toContain(pasted);
    expect(stderr.match(/cannot be read/g)).toHaveLength(2);
  });

  it("sets a paste of 10 MB aside, in one line or in many, and opens what is beside it", () => {
    for (const line of [
      "SWS1:".padEnd(10_000_000, "A"),
      `${plain.shares[0]?.text}\n`.repeat(130_000),
      "away ".repeat(2_000_000),
    ]) {
      expect(refused(command({ paste: line }))).toMatch(/too large/);
      expect(command({ paste: line, ...sheets(plain, 1, 2) }).code).toBe(0);
    }
  });

  it("refuses more lines than the sheets of any set have", () => {
    const many = Array.from({ length: 3 }, (_, at) => [`${at}.txt`, `${plain.shares[0]?.text}\n`.repeat(150)]);
    expect(refused(command(Object.fromEntries(many) as Record<string, string>))).toMatch(/more than 400 lines/);
  });
});

describeWithTools("the age command and recover.py", { python3: "python3", age: "age" }, () => {
  it.each(vectors)("age opens what --age wrote with what --key printed, set $seed", (vector) => {
    const files = sheets(vector, ...vector.shares.map(({ x }) => x).slice(0, vector.threshold));
    withTemporaryTree(files, (root) => {
      const [sealed, opened] = [join(root, "sealed.age"), join(root, "opened")];
      const { code, stdout } = recoverPy(["--key", "--age", sealed, ...Object.keys(files).map((name) => join(root, name))]);
      expect({ code, stdout }).toEqual({ code: 0, stdout: `${vector.agePassphrase}\n` });
      expect(readFileSync(sealed).toString("hex")).toBe(vector.ageFileHex);
      expect(onTerminal(["age", "-d", "-o", opened, sealed], "passphrase", stdout.trim()).code).toBe(0);
      const content = readFileSync(opened);
      expect((vector.payloadGzip ? gunzipSync(content) : content).toString("utf8")).toBe(vector.payloadPlaintext);
    });
  });

  it("never writes over a file, nor anything when it refuses", () => {
    withTemporaryTree(sheets(plain, 1, 2), (root) => {
      const [there, sealed] = [join(root, "there"), join(root, "sealed.age")];
      writeFileSync(there, "kept");
      refused(recoverPy(["--age", there, join(root, "sheet-1.txt"), join(root, "sheet-2.txt")]));
      refused(recoverPy(["--age", sealed, join(root, "sheet-1.txt")]));
      expect([readFileSync(there, "utf8"), existsSync(sealed)]).toEqual(["kept", false]);
    });
  });
});
