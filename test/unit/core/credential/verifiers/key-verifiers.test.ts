import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { heldAgainst, REACHED } from "../../../../support/held-against.ts";
import { describeWithTools } from "../../../../support/tool.ts";

const UNREADABLE = "unreadable.verifier a part of it is missing or mistyped";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sealwright-keys-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, ...args: readonly string[]) => execFileSync(command, args, { cwd: folder, stdio: "pipe" });
const read = (name: string) => readFileSync(join(folder, name), "utf8");

/** Makes a key with ssh-keygen: its private file and the line of its public one. */
function sshKey(name: string, ...options: readonly string[]) {
  run("ssh-keygen", "-q", "-N", "", "-C", `${name}@example.test`, "-f", name, ...options);
  return { privateKey: read(name), line: read(`${name}.pub`) };
}

describeWithTools("keys made by ssh-keygen", { "ssh-keygen": "openssh-client" }, () => {
  const kinds = [
    ["ed25519", ["-t", "ed25519"]],
    ["ecdsa256", ["-t", "ecdsa", "-b", "256"]],
    ["ecdsa384", ["-t", "ecdsa", "-b", "384"]],
    ["ecdsa521", ["-t", "ecdsa", "-b", "521"]],
    ["rsa", ["-t", "rsa", "-b", "2048"]],
    ["ecdsa-pem", ["-t", "ecdsa", "-m", "PEM"]],
    ["rsa-pem", ["-t", "rsa", "-b", "2048", "-m", "PEM"]],
    ["rsa-pkcs8", ["-t", "rsa", "-b", "2048", "-m", "PKCS8"]],
  ] as const;

  it.each(kinds)("%s: the public line fits its own private key and no other", async (name, options) => {
    const own = sshKey(name, ...options);
    const other = sshKey(`${name}-other`, ...options);
    expect(await heldAgainst(own.line, { privateKey: own.privateKey })).toBe("ssh-public-key: fits");
    expect(await heldAgainst(own.line, { privateKey: other.privateKey })).toBe("ssh-public-key: differs");
    const foreign = name === "ed25519" ? "rsa" : "ed25519";
    const stranger = sshKey(`${name}-stranger`, "-t", foreign);
    expect(await heldAgainst(own.line, { privateKey: stranger.privateKey })).toBe("ssh-public-key: differs");
  });

  it("a line of authorized_keys with options, without a comment, or with Windows line ends is the same", async () => {
    const { line, privateKey } = sshKey("options", "-t", "ed25519");
    const [type = "", blob = ""] = line.split(" ");
    for (const given of [
      `${type} ${blob}`,
      `${line.trim()} with more words\r\n`,
      `no-pty,command="/bin/echo \\"a b\\"",from="10.0.0.*" ${line}`,
    ]) {
      expect(await heldAgainst(given, { privateKey })).toBe("ssh-public-key: fits");
    }
  });

  it("a key with a passphrase of its own cannot be compared, nor what is no key, nor an account without one", async () => {
    const { line, privateKey } = sshKey("open", "-t", "ed25519");
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "a passphrase", "-f", "locked");
    run("ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-m", "PEM", "-N", "a passphrase", "-f", "locked-pem");
    for (const held of [read("locked"), read("locked-pem"), "canary", privateKey.replace(/\n/, "\nAAAA")]) {
      expect(await heldAgainst(line, { privateKey: held })).toBe("refused.secret-form private key");
    }
    expect(await heldAgainst(line, { password: "canary" }, REACHED)).toBe("refused.not-held private key");
    expect(await heldAgainst(line, { privateKey })).toBe("ssh-public-key: fits");
  });

  it("a public key that is cut, longer than itself, or of another type than it says is refused", async () => {
    const { line, privateKey } = sshKey("cut", "-t", "ed25519");
    const rsa = sshKey("cut-rsa", "-t", "rsa", "-b", "2048");
    const [type = "", blob = ""] = line.split(" ");
    const bytes = Buffer.from(blob, "base64");
    const asLine = (content: Uint8Array) => `${type} ${Buffer.from(content).toString("base64")}`;
    const refused = [
      asLine(bytes.subarray(0, -1)),
      asLine(Buffer.concat([bytes, Buffer.from([0])])),
      `${type} ${rsa.line.split(" ")[1] ?? ""}`,
      `${type} AAAA`,
    ];
    for (const given of refused) expect(await heldAgainst(given, { privateKey })).toBe(UNREADABLE);
    expect(await heldAgainst(asLine(bytes), { privateKey })).toBe("ssh-public-key: fits");
  });

  it("certificates and hardware keys of OpenSSH are not known here", async () => {
    for (const type of ["ssh-ed25519-cert-v01@openssh.com", "sk-ssh-ed25519@openssh.com", "ssh-dss"]) {
      expect(await heldAgainst(`${type} AAAA`, { privateKey: "x" }, REACHED)).toMatch(/^unreadable\.verifier its kind/);
    }
  });
});

describeWithTools("certificates made by OpenSSL", { openssl: "openssl" }, () => {
  /** A self-signed certificate and its key. */
  function certificate(name: string, ...options: readonly string[]) {
    run(
      "openssl",
      "req",
      "-x509",
      "-nodes",
      "-days",
      "30",
      "-subj",
      `/CN=${name}`,
      "-keyout",
      `${name}.key`,
      "-out",
      name,
      ...options,
    );
    return { privateKey: read(`${name}.key`), pem: read(name) };
  }
  const ec = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];

  it.each([
    ["ec", ec],
    ["rsa", ["-newkey", "rsa:2048"]],
    ["ed25519", ["-newkey", "ed25519"]],
  ])("of a key of kind %s fit that key and no other", async (name, options) => {
    const own = certificate(name, ...options);
    const other = certificate(`${name}-other`, ...options);
    expect(await heldAgainst(own.pem, { privateKey: own.privateKey })).toBe("x509-certificate: fits");
    expect(await heldAgainst(own.pem, { privateKey: other.privateKey })).toBe("x509-certificate: differs");
  });

  it("renewed for the same key it still fits the key; where only a certificate is sealed it has to be that one", async () => {
    const { privateKey, pem } = certificate("first", ...ec);
    run("openssl", "req", "-x509", "-days", "60", "-subj", "/CN=first", "-key", "first.key", "-out", "renewed");
    const renewed = read("renewed");
    expect(await heldAgainst(renewed, { privateKey, certificate: pem })).toBe("x509-certificate: fits");
    expect(await heldAgainst(renewed, { certificate: pem })).toBe("x509-certificate: differs");
    expect(await heldAgainst(`${pem}${renewed}`.replaceAll("\n", "\r\n"), { certificate: pem })).toBe("x509-certificate: fits");
    expect(await heldAgainst(pem, { password: "x" }, REACHED)).toBe("refused.not-held private key or certificate");
    expect(await heldAgainst(pem, { certificate: "canary" }, REACHED)).toBe("refused.secret-form certificate");
  });

  it("that are cut or hold something else are refused", async () => {
    const { privateKey, pem } = certificate("cut", ...ec);
    const wrapped = (content: string) => `-----BEGIN CERTIFICATE-----\n${content}\n-----END CERTIFICATE-----\n`;
    for (const given of [pem.slice(0, 200), wrapped("AAAA"), wrapped("!"), `${wrapped("AAAA")}${pem}`]) {
      expect(await heldAgainst(given, { privateKey })).toBe(UNREADABLE);
    }
    expect(await heldAgainst(pem, { privateKey: "canary" })).toBe("refused.secret-form private key");
  });
});

describe("the key pairs", () => {
  it("are asked about nothing but the two keys", async () => {
    const line = `ssh-ed25519 ${Buffer.concat([
      Buffer.from([0, 0, 0, 11]),
      Buffer.from("ssh-ed25519"),
      Buffer.from([0, 0, 0, 32]),
      Buffer.alloc(32, 1),
    ]).toString("base64")}`;
    const asked: unknown[] = [];
    const keyPairs = (...keys: readonly unknown[]) => {
      asked.push(keys);
      return "pair" as const;
    };
    const pem = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----";
    expect(await heldAgainst(line, { privateKey: `${pem}\r\n` }, { keyPairs })).toBe("ssh-public-key: fits");
    const x = Buffer.alloc(32, 1).toString("base64url");
    expect(asked).toEqual([[{ pem }, { jwk: { kty: "OKP", crv: "Ed25519", x } }]]);
  });
});
