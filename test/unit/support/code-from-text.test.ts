import { describe, expect, it } from "vitest";
import { codeFromText } from "../../support/code-from-text.ts";

describe("code from text is seen", () => {
  it.each([
    `eval("1")`,
    `(0, eval)("1")`,
    `new Function("return 1")`,
    `Function("return 1")()`,
    `const F = Function; new F("")`,
    `globalThis[Function]`,
    `({ run: Function })`,
    `setTimeout("f()", 1)`,
    `window.setInterval("f()", 1)`,
    `import("./other.js")`,
  ])("in %s", (script) => {
    expect(codeFromText(script)).toHaveLength(1);
  });

  it.each([
    `a instanceof Function`,
    `Function.prototype.call.bind(f)`,
    `x.eval(1); ({ Function: 1, eval: 2 })`,
    `"new Function()"`,
    `setTimeout(() => f(), 1)`,
    `class A { eval() {} Function = 1 }`,
    `import { a } from "./other.js"; a()`,
  ])("and not in %s", (script) => {
    expect(codeFromText(script)).toEqual([]);
  });
});
