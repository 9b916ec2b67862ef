import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { amended, AMENDMENTS } from "../../../../build/bundle/amendments.ts";

const modules = new URL("../../../../node_modules/", import.meta.url);

describe("amendments", () => {
  it.each([...new Set(AMENDMENTS.map(({ file }) => file))])(
    "%s holds what is amended, and no longer does afterwards",
    (file) => {
      const source = readFileSync(new URL(file, modules), "utf8");
      const text = amended(file, source);
      for (const { found, put } of AMENDMENTS.filter((amendment) => amendment.file === file)) {
        expect(source).toContain(found);
        expect(text).not.toContain(found);
        expect(text).toContain(put);
      }
    },
  );

  it("refuses a package that changed", () => {
    expect(() => amended("zod/v4/core/doc.js", "const G = Function;")).toThrow('no longer holds "const F = Function;"');
  });

  it("leaves other files alone", () => {
    expect(amended("zod/v4/core/api.js", "const F = Function;")).toBe("const F = Function;");
  });
});
