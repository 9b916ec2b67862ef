import { defineConfig } from "vitest/config";
import { ClosingReporter } from "./test/support/reporter.ts";

const suites = ["unit", "property", "vectors", "golden", "flow", "boundary", "e2e"];

export default defineConfig({
  test: {
    // Processes, not threads: the native modules and the stateful Shamir package get one each. Two, as CI has two cores.
    pool: "forks",
    maxWorkers: 2,
    reporters: [["default", { summary: false }], new ClosingReporter()],
    projects: suites.map((name) => ({
      test: {
        name,
        include: [`test/${name}/**/*.test.{ts,tsx}`],
        environment: "node",
        testTimeout: name === "e2e" ? 300_000 : 60_000,
        hookTimeout: name === "e2e" ? 300_000 : 60_000,
      },
    })),
  },
});
