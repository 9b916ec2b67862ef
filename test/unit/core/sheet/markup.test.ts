import { describe, expect, it } from "vitest";
import { escapeHtml, markup } from "../../../../core/sheet/markup.ts";

describe("markup", () => {
  it("escapes text wherever it stands", () => {
    const name = `"><script>alert('x')</script>&amp;`;
    const escaped = "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;";
    expect(escapeHtml(name)).toBe(escaped);
    expect(markup`<p title="${name}">${name}</p>`.text).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  it("leaves markup and lists of it as they are", () => {
    const items = ["a", "<"].map((text) => markup`<li>${text}</li>`);
    expect(markup`<ul>${items}</ul>${markup`<br />`}${7}`.text).toBe("<ul><li>a</li><li>&lt;</li></ul><br />7");
  });
});
