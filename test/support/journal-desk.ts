import { spawnSync } from "node:child_process";
import { expect } from "vitest";
import { COMPARE } from "../../renderer/text/desk-journal.ts";
import type { Drill } from "./drill.ts";
import { PATIENCE } from "./running-app.ts";

/** Waits until the desk says it. */
export function says({ desk }: Drill, text: string): Promise<void> {
  return desk.page.getByText(text).first().waitFor({ timeout: PATIENCE });
}

/** What stands beside a name in a list of facts. */
export async function factOf({ desk }: Drill, name: string): Promise<string> {
  const term = desk.page.locator("dt").filter({ hasText: new RegExp(`^${name}$`) });
  return (await term.locator("xpath=following-sibling::dd[1]").innerText()).trim();
}

/** Types a head as it was read from paper, and waits for what comes of it. */
export async function compares({ desk }: Drill, head: string, expected: string): Promise<void> {
  await desk.type(COMPARE.box(1), head);
  await desk.press(COMPARE.act);
  await desk.page.getByRole("region", { name: COMPARE.results }).getByText(expected).first().waitFor({ timeout: PATIENCE });
}

/** Runs the commands of a record's page in the book's folder: the sum is the one that is shown, and every signature is good. */
export async function runsWhatIsShown({ desk }: Drill, book: string, signatures: number): Promise<void> {
  const commands = await desk.page.locator(".commands pre").allTextContents();
  const [sum = "", ...verifying] = commands;
  const shown = (await desk.page.locator(".hashes dd").first().innerText()).replaceAll(/\s/g, "");
  expect(shell(sum, book).stdout.slice(0, 64)).toBe(shown);
  expect(verifying).toHaveLength(signatures);
  for (const command of verifying) {
    expect(shell(command, book)).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^Good "sealwright-record" /),
      stderr: "",
    });
  }
}

/** Runs a line in a shell that stands in a folder. */
export function shell(
  command: string,
  cwd: string,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command], { cwd, encoding: "utf8" });
  return { status, stdout, stderr };
}
