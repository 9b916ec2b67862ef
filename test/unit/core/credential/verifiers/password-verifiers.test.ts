import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { preparedPassword } from "../../../../../core/credential/verifiers/saslprep.ts";
import { heldAgainst, REACHED } from "../../../../support/held-against.ts";
import { describeWithTools } from "../../../../support/tool.ts";

const password = "correct horse battery staple";
const UNREADABLE = "unreadable.verifier a part of it is missing or mistyped";
const TOO_MUCH = "unreadable.verifier it asks for more work, or less, than is sensible";

describe("SCRAM-SHA-256 of PostgreSQL", () => {
  // Made by PostgreSQL 15.18 (Debian 12, postgres --single): create role … password …, read from pg_authid.
  const PLAIN =
    "SCRAM-SHA-256$4096:86ufER1y1FdqysSNge0IGg==$NFxiObDpC1GOfpdLcl7AILuFkhbORLjkej0no3dCN3M=:vgw4no3i9gxMzcdXoFs5yAeGBpX+KHIdCkC7TROuQuY=";
  // Prepared by SASLprep there: a Roman numeral, a soft hyphen, an ideographic space.
  const PREPARED =
    "SCRAM-SHA-256$4096:3M3jLBS0jwBS881WIOXmFg==$w/G7a6Re7Et85OWucAdgqcaruKxNg0vlWjamV6qgX6s=:uJmSa13liXaInQKNLE65XjiszLuHcyvsZr0un1Xvj6M=";
  // Not allowed by SASLprep (right-to-left and left-to-right mixed): PostgreSQL takes it as it is.
  const AS_IT_IS =
    "SCRAM-SHA-256$4096:Bf1ivoB2hJqa1UVKvq74uA==$foDN92Lcm+19C1rNgDrcU5bvDnm2GJlbD+S3rYJD6ns=:RSV4gOjsFqX7vp6kVb9t3zluQecxSSa7zclRATiA6WM=";

  it.each([
    [PLAIN, password],
    [PREPARED, "\u2168 caf\u00e9\u00ad\u3000x"],
    [PREPARED, "IX caf\u00e9 x"],
    [AS_IT_IS, "\u06271 mixed\u00aa"],
  ])("fits the password that PostgreSQL was given, and no other: %s", async (verifier, right) => {
    expect(await heldAgainst(verifier, { password: right })).toBe("scram-sha-256: fits");
    expect(await heldAgainst(verifier, { password: `${right}.` })).toBe("scram-sha-256: differs");
  });

  it("is prepared as RFC 4013, section 3 shows, as far as that maps and normalises", () => {
    expect(["I\u00adX", "user", "USER", "\u00aa", "\u2168", "a\u200bb"].map(preparedPassword)).toEqual([
      "IX",
      "user",
      "USER",
      "a",
      "IX",
      "a b",
    ]);
  });

  it("fits only when both of its keys do", async () => {
    const [head = "", keys = ""] = PLAIN.split(/(?<==)\$/);
    const [stored = "", server = ""] = keys.split(":");
    const [, other = ""] = PREPARED.split(/(?<==)\$/)[1]?.split(":") ?? [];
    expect(await heldAgainst(`${head}$${stored}:${server}`, { password })).toBe("scram-sha-256: fits");
    expect(await heldAgainst(`${head}$${stored}:${other}`, { password })).toBe("scram-sha-256: differs");
    expect(await heldAgainst(`${head}$${other}:${server}`, { password })).toBe("scram-sha-256: differs");
  });

  it("with a part missing, longer base64 than needed, or too many iterations is refused", async () => {
    expect(await heldAgainst(PLAIN.slice(0, -1), { password }, REACHED)).toBe(UNREADABLE);
    expect(await heldAgainst(PLAIN.replace("86ufER1y1FdqysSNge0IGg==", "86ufER1y1FdqysSNge0IGh=="), { password })).toBe(
      UNREADABLE,
    );
    expect(await heldAgainst(PLAIN.replace("4096", "1000001"), { password })).toBe(TOO_MUCH);
    expect(await heldAgainst(PLAIN.replace("4096", "0"), { password })).toBe(TOO_MUCH);
  });
});

describe("bcrypt", () => {
  // Made by libxcrypt (perl's crypt), which is not what compares here.
  const HASH = "$2b$05$abcdefghijklmnopqrstuuHNbAKRhpaujgo33bRWs.NLUTJO3lOy2";

  it("fits its password under each of its three names, and no other", async () => {
    for (const name of ["2a", "2b", "2y"]) {
      const verifier = HASH.replace("2b", name);
      expect(await heldAgainst(verifier, { password: "correct horse" })).toBe("bcrypt: fits");
      expect(await heldAgainst(verifier, { password: "correct horsf" })).toBe("bcrypt: differs");
    }
  });

  it.each([
    ["$2x$05$abcdefghijklmnopqrstuuHNbAKRhpaujgo33bRWs.NLUTJO3lOy2", UNREADABLE],
    [`${HASH}a`, UNREADABLE],
    [HASH.slice(0, -1), UNREADABLE],
    // Bits that no encoder writes, in the salt and in the hash.
    [HASH.replace("stuuHN", "stuvHN"), UNREADABLE],
    [HASH.replace(/2$/, "3"), UNREADABLE],
    [HASH.replace("$05$", "$03$"), TOO_MUCH],
    [HASH.replace("$05$", "$17$"), TOO_MUCH],
    [HASH.replace("$05$", "$31$"), TOO_MUCH],
  ])("%s is refused before anything is computed", async (verifier, refusal) => {
    expect(await heldAgainst(verifier, { password }, REACHED)).toBe(refusal);
  });
});

describe("Argon2", () => {
  const phc = (change: Record<string, string> = {}) => {
    const { type = "argon2id", v = "v=19", m = "64", t = "2", p = "1", salt = "c29tZXNhbHQ", hash = "A".repeat(43) } = change;
    return `$${type}$${v}$m=${m},t=${t},p=${p}$${salt}$${hash}`;
  };

  it.each([
    [{ v: "v=16" }, UNREADABLE],
    [{ type: "argon2x" }, UNREADABLE],
    [{ salt: "short" }, UNREADABLE],
    [{ hash: "A".repeat(41) }, UNREADABLE],
    [{ hash: `${"A".repeat(42)}B` }, UNREADABLE],
    [{ m: "1048577" }, TOO_MUCH],
    [{ t: "21" }, TOO_MUCH],
    [{ t: "0" }, TOO_MUCH],
    [{ p: "17", m: "1000" }, TOO_MUCH],
    [{ p: "2", m: "15" }, TOO_MUCH],
  ])("%j is refused before anything is computed", async (change, refusal) => {
    expect(await heldAgainst(phc(change), { password }, REACHED)).toBe(refusal);
  });

  it("asks for no more than its bounds, and for that at the bounds", async () => {
    const asked: unknown[] = [];
    const argon2 = async (input: { readonly password: Uint8Array }) => {
      asked.push({ ...input, password: Buffer.from(input.password).toString() });
      return new Uint8Array(32);
    };
    expect(await heldAgainst(phc({ m: "1048576", t: "20", p: "16" }), { password }, { argon2 })).toBe("argon2id: fits");
    expect(asked).toMatchObject([
      { type: "argon2id", password, memoryKiB: 1_048_576, iterations: 20, parallelism: 16, length: 32 },
    ]);
  });

  it("that cannot be computed is the machine's failure, and says nothing of its own", async () => {
    const argon2 = () => Promise.reject(new Error("canary"));
    expect(await heldAgainst(phc(), { password }, { argon2 })).toBe("fault.argon2");
  });
});

describe("crypt with SHA-256 and SHA-512", () => {
  // Two vectors of the specification (U. Drepper, SHA-crypt.txt, version 0.6).
  it.each([
    ["$5$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5", "sha256-crypt"],
    ["$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1", "sha512-crypt"],
  ])("%s fits the specification's password, and no other", async (verifier, kind) => {
    expect(await heldAgainst(verifier, { password: "Hello world!" })).toBe(`${kind}: fits`);
    expect(await heldAgainst(verifier, { password: "Hello world?" })).toBe(`${kind}: differs`);
  });

  const HASH = `$6$saltsalt$${"a".repeat(86)}`;
  it.each([
    [`$6$saltsalt$${"a".repeat(43)}`, UNREADABLE],
    [`$5$saltsalt$${"a".repeat(86)}`, UNREADABLE],
    [`$6$${"s".repeat(17)}$${"a".repeat(86)}`, UNREADABLE],
    [HASH.replace("$6$", "$6$rounds=05000$"), UNREADABLE],
    [HASH.replace("$6$", "$6$rounds=999$"), UNREADABLE],
    [HASH.replace("$6$", "$6$rounds=700001$"), TOO_MUCH],
    [HASH.replace("$6$", "$6$rounds=999999999$"), UNREADABLE],
  ])("%s is refused", async (verifier, refusal) => {
    expect(await heldAgainst(verifier, { password })).toBe(refusal);
  });
});

const PASSWORDS = ["a", password, "rT7#kWm2 xq9=Zb4vHs6y", "päss wörd €", "x".repeat(71), "y".repeat(72), "z".repeat(100)];

describeWithTools("passwords hashed by OpenSSL", { openssl: "openssl" }, () => {
  it.each([
    ["-5", "sha256-crypt"],
    ["-6", "sha512-crypt"],
  ])("passwd %s fit here as %s", async (flag, kind) => {
    for (const one of PASSWORDS) {
      const verifier = execFileSync("openssl", ["passwd", flag, "-stdin"], { input: `${one}\n`, encoding: "utf8" });
      expect(await heldAgainst(verifier, { password: one })).toBe(`${kind}: fits`);
      expect(await heldAgainst(verifier, { password: `${one}.` })).toBe(`${kind}: differs`);
    }
  });
});

describeWithTools("passwords hashed by the C library's crypt", { perl: "perl" }, () => {
  const crypt = (one: string, salt: string) =>
    execFileSync("perl", ["-e", "binmode STDIN; local $/; my $p = <STDIN>; print crypt($p, $ARGV[0])", salt], {
      input: one,
      encoding: "utf8",
    });

  it.each([
    "$2b$04$abcdefghijklmnopqrstuu",
    "$2y$06$ABCDEFGHIJKLMNOPQRSTU.",
    "$5$rounds=1000$x",
    "$6$rounds=12345$0123456789abcdef",
  ])("under %s fit here", async (salt) => {
    for (const one of PASSWORDS) {
      const verifier = crypt(one, salt);
      expect(await heldAgainst(verifier, { password: one })).toMatch(/: fits$/);
      expect(await heldAgainst(verifier, { password: `.${one}` })).toMatch(/: differs$/);
    }
  });
});

describeWithTools("passwords hashed by the argon2 command", { argon2: "argon2" }, () => {
  it.each([
    ["-id", "argon2id"],
    ["-i", "argon2i"],
    ["-d", "argon2d"],
  ])("%s fit here as %s", async (flag, kind) => {
    const settings = ["somesaltsomesalt", flag, "-t", "3", "-k", "256", "-p", "2", "-l", flag === "-d" ? "24" : "32", "-e"];
    for (const one of PASSWORDS) {
      const verifier = execFileSync("argon2", settings, { input: one, encoding: "utf8" });
      expect(await heldAgainst(verifier, { password: one })).toBe(`${kind}: fits`);
      expect(await heldAgainst(verifier, { password: `${one}.` })).toBe(`${kind}: differs`);
    }
  });
});
