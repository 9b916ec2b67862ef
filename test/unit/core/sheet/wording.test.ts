import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recoverySteps } from "../../../../core/sheet/wording.ts";

const FOLDER = new URL("../../../../core/sheet/", import.meta.url);

/** What templates say outside tags and values: nothing, when every sentence comes from the wording. */
function wordsIn(source: string): readonly string[] {
  const templates = [...source.matchAll(/markup`((?:[^`$\\]|\\.|\$(?!\{)|\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\})*)`/gs)].map(
    ([, text = ""]) => text,
  );
  return templates
    .map((text) => text.replaceAll(/\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\}/gs, "").replaceAll(/<[^>]*(?:>|$)|\\n/gs, ""))
    .filter((text) => /\p{L}/u.test(text) && !/^\s*(?:shape-rendering|width|height)=/.test(text));
}

describe("the wording", () => {
  it("is the only file with sentences: templates hold tags and values alone", () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts") && name !== "wording.ts");
    expect(files.length).toBeGreaterThan(15);
    for (const name of files) expect(wordsIn(readFileSync(new URL(name, FOLDER), "utf8")), name).toEqual([]);
  });

  it("would be missed elsewhere: a sentence in a template is found", () => {
    expect(wordsIn('return markup`<p class="x">${value} and words</p>`;')).toEqual([" and words"]);
  });

  it("pairs its back quotes, which mark what is typed as it is", () => {
    for (const locked of [false, true]) {
      for (const { text } of recoverySteps(3, locked)) expect(text.split("`").length % 2).toBe(1);
    }
  });
});
