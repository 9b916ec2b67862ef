import { defineConfig } from "vitest/config";

const suites = ["unit", "property", "vectors", "golden", "boundary", "e2e"];

export default defineConfig({
  test: {
    projects: suites.map((name) => ({
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        environment: "node",
        testTimeout: name === "e2e" ? 300_000 : 60_000,
      },
    })),
  },
});
