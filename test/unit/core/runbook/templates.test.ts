import { describe, expect, it } from "vitest";
import { DESK_ANSWERS } from "../../../../core/contract/answers.ts";
import { sealSet } from "../../../../core/custody/seal-set.ts";
import { isPrintableText } from "../../../../core/encoding/printable-name.ts";
import { EMPTY_JOURNAL } from "../../../../core/record/manifest.ts";
import { RUNBOOK_TEMPLATES, type RunbookTemplate, TEMPLATE_LIMIT } from "../../../../core/runbook/templates.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const textsOf = ({ when, approval, steps, afterwards }: RunbookTemplate) => ({ when, approval, steps, afterwards });
const accountWith = (template: RunbookTemplate) => ({
  id: "c1",
  kind: "login",
  title: template.name,
  system: "",
  url: "",
  username: "",
  notes: "",
  runbook: textsOf(template),
  secrets: [],
  password: { length: 24, alphabet: "all" },
});

describe("the ready runbooks", () => {
  it("are the five that are most often kept, each with a name of its own", () => {
    expect(RUNBOOK_TEMPLATES.map(({ id }) => id)).toEqual([
      "identity-provider",
      "database-superuser",
      "cloud-console",
      "kubernetes-admin",
      "admin-shell",
    ]);
    expect(new Set(RUNBOOK_TEMPLATES.map(({ name }) => name)).size).toBe(5);
  });

  it.each(RUNBOOK_TEMPLATES)("$id is short, can be printed, and passes the door as an account's runbook", (template) => {
    const texts = Object.values(textsOf(template));
    expect(texts.every((text) => text.length > 60 && isPrintableText(text) && text === text.normalize("NFC"))).toBe(true);
    expect(texts.join("").length).toBeLessThanOrEqual(TEMPLATE_LIMIT);
    const answer = { accounts: [accountWith(template)], runbook: "" };
    expect(DESK_ANSWERS.accounts.safeParse(answer).success).toBe(true);
    expect(DESK_ANSWERS.accounts.safeParse({ ...answer, runbook: "r".repeat(8001) }).success).toBe(false);
  });

  it.each(RUNBOOK_TEMPLATES)("$id numbers its steps, and ends with a new set", ({ steps, afterwards }) => {
    const lines = steps.split("\n");
    expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(lines.map((_, index) => index + 1));
    expect(afterwards.endsWith("Seal a new set.")).toBe(true);
  });

  it("fit on sheets all together, with their accounts", async () => {
    const credentials = RUNBOOK_TEMPLATES.map((template, index) => ({
      id: `c${index + 1}`,
      kind: "login" as const,
      title: template.name,
      password: "x7".repeat(12),
      notes: Object.values(textsOf(template)).join("\n\n"),
    }));
    const sealed = await sealSet(
      {
        m: 3,
        n: 5,
        family: null,
        generation: 1,
        created: "2026-11-21T10:00:00Z",
        drill: true,
        credentials,
        runbook: "",
        holders: ["Ada", "Berta", "Çağla", "Dario", "Eva"].map((custodian) => ({ custodian, role: "custodian" })),
        supersedes: null,
        journal: EMPTY_JOURNAL,
        appVersion: "1.0.0",
      },
      seededRandom("templates"),
    );
    // Six of sixteen leave room for what people add.
    expect(sealed.parts.length).toBeLessThanOrEqual(6);
  });
});
