import type { Reporter, SerializedError, TestCase, TestModule, Vitest } from "vitest/node";

interface Skipped {
  readonly name: string;
  readonly reason: string;
}

/**
 * Printed after vitest's own report: every skipped test block by name with its reason, and as the last line, alone,
 * `N passed, N failed, N skipped`. A file that does not load, a hook that throws and an error outside any test count as failed.
 */
export class ClosingReporter implements Reporter {
  #filteredByName = false;

  onInit(vitest: Vitest): void {
    this.#filteredByName = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state);
    const skipped = inState("skipped");
    const blocks = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const brokenBlocks = blocks.filter((block) => block.errors().length > 0).length;
    const failed = inState("failed").length + inState("pending").length + brokenBlocks + unhandledErrors.length;

    // With `-t` whatever does not match is skipped: naming it all would only hide what was asked for. What a broken hook
    // takes with it is told by vitest as that failure.
    const told = this.#filteredByName ? [] : skipped.filter((test) => !isInBrokenBlock(test));
    const lines = byReason(told).map(({ name, reason }) => `  ${name}: ${reason}`);
    if (lines.length > 0) process.stdout.write(`\nSkipped, and why:\n${lines.join("\n")}\n`);
    process.stdout.write(`\n${inState("passed").length} passed, ${failed} failed, ${skipped.length} skipped\n`);
  }
}

function isInBrokenBlock(test: TestCase): boolean {
  for (let block = test.parent; ; block = block.parent) {
    if (block.errors().length > 0) return true;
    if (block.type === "module") return false;
  }
}

/** One entry for each block that was skipped as a whole, one for each test skipped alone. */
function byReason(skipped: readonly TestCase[]): Skipped[] {
  const entries = new Map<string, { count: number; reason: string }>();
  for (const test of skipped) {
    const { name, reason } = whySkipped(test);
    entries.set(name, { count: (entries.get(name)?.count ?? 0) + 1, reason });
  }
  return [...entries].map(([name, { count, reason }]) => ({ name: count > 1 ? `${name} (${count} tests)` : name, reason }));
}

/** The reason stands in the title (see `skippedTitle` in tool.ts) or was given to `context.skip`. */
function whySkipped(test: TestCase): Skipped {
  const fullName = `${test.module.project.name} > ${test.fullName}`;
  const [name, reason] = fullName.split(" - SKIPPED, ", 2);
  if (name !== undefined && reason !== undefined) return { name, reason: reason.split(" > ", 1)[0] ?? reason };
  const result = test.result();
  const note = result.state === "skipped" ? result.note : undefined;
  return { name: fullName, reason: note ?? "no reason given" };
}
