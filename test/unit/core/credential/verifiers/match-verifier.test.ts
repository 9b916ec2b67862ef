import { describe, expect, it } from "vitest";
import { readVerifier } from "../../../../../core/credential/verifiers/match-verifier.ts";
import { Failure } from "../../../../../core/failure/failure.ts";
import { heldAgainst, REACHED } from "../../../../support/held-against.ts";

const password = "correct horse battery staple";
// PostgreSQL 15.18: `create role d password 'correct horse battery staple'` with password_encryption md5.
const MD5 = "md500ffee4a162ea9bc4da883211897e381";
// openssl passwd -6 -salt saltsalt 'correct horse battery staple'
const SHADOW = "$6$saltsalt$CPgxBHZBXfhC6lX1yxpdEsbQfXmg3WXVj8AoVwyNFLfb5AtbfM8k6A8yehv1z6sgzoH/DUIs7YK9hVnGhTjhW/";

describe("a verifier of a target", () => {
  it("is recognised in a line of a password file, with the name before it and the days behind it", async () => {
    for (const line of [SHADOW, `  ${SHADOW}\r\n`, `root:${SHADOW}:19000:0:99999:7:::`, `admin:${SHADOW}`]) {
      expect(await heldAgainst(line, { password })).toBe("sha512-crypt: fits");
    }
    for (const line of [`root:!${SHADOW}:19000:0:99999:7:::`, `a b:${SHADOW}`, `root:${SHADOW}:x`, `${SHADOW} ${SHADOW}`]) {
      expect(await heldAgainst(line, { password })).toMatch(/^unreadable\.verifier/);
    }
  });

  it.each([
    ["", "its kind is not known"],
    [password, "its kind is not known"],
    ["$y$j9T$abc$def", "its kind is not known"],
    ["$1$abc$0123456789", "its kind is not known"],
    ["{SSHA}AAAA", "its kind is not known"],
    ["-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "its kind is not known"],
    [MD5, "an md5 hash of PostgreSQL proves too little"],
    [`x${"A".repeat(4000)}`, "it is too long"],
  ])("that is %j is refused: %s", async (text, field) => {
    expect(await heldAgainst(text, { password }, REACHED)).toBe(`unreadable.verifier ${field}`);
  });

  it("is held against the secret of its kind: an account without it is told, and nothing is computed", async () => {
    const scram = `SCRAM-SHA-256$4096:${"A".repeat(22)}==$${"A".repeat(43)}=:${"A".repeat(43)}=`;
    const bcrypt = `$2b$05$${"a".repeat(21)}u${"a".repeat(30)}u`;
    for (const verifier of [scram, bcrypt, SHADOW, `$argon2id$v=19$m=8,t=1,p=1$${"A".repeat(22)}$${"A".repeat(43)}`]) {
      expect(await heldAgainst(verifier, { privateKey: "key" }, REACHED)).toBe("refused.not-held password");
    }
  });

  it("never has its own text or a secret in a failure", () => {
    const said = [MD5, "SCRAM-SHA-256$canary", "$2b$canary", "$6$canary", "$argon2id$canary", "ssh-rsa canary", "canary"].map(
      (text) => {
        try {
          return readVerifier(text).kind;
        } catch (error) {
          return error instanceof Failure ? JSON.stringify([error.message, error.facts]) : String(error);
        }
      },
    );
    expect(said.join()).not.toContain("canary");
    expect(said.every((text) => text.includes("unreadable.verifier"))).toBe(true);
  });

  it("a password of more than 512 bytes is compared with none: some of them take time with its square", async () => {
    expect(await heldAgainst(SHADOW, { password: "é".repeat(256) })).toBe("sha512-crypt: differs");
    expect(await heldAgainst(SHADOW, { password: `${"é".repeat(256)}a` })).toBe("refused.secret-form password");
  });
});
