import { createHash } from "node:crypto";
import { expect } from "vitest";

/** What somebody could type to break out of a page. */
export const ATTACK = `<img src=x onerror="alert(1)"></style><script>1</script>`;

const ELEMENTS = (
  "! html head meta title style body section div span p h1 h2 b i bdi br ul ol li dl dt dd code small " +
  "table thead tbody tr th td svg g path rect circle text"
).split(" ");
const ATTRIBUTES = (
  "lang charset http-equiv content name class xmlns width height viewBox preserveAspectRatio shape-rendering " +
  "d x y cx cy r transform"
).split(" ");

/** Expects a document of harmless elements alone that points nowhere, runs nothing, and allows its own style and fonts and nothing else. */
export function expectHarmless(html: string): void {
  const body = html.replace(/<style>.*<\/style>/s, "<style></style>");
  const tags = [...body.matchAll(/<[^>]*>?/g)].map(([tag]) => tag.replaceAll(/"[^"]*"/g, '""'));
  expect(tags.filter((tag) => !/^<(?:!doctype html|\/?[a-z0-9]+(?: [a-zA-Z-]+(?:="")?)*\s*\/?)>$/.test(tag))).toEqual([]);
  const elements = new Set(tags.map((tag) => /^<\/?([a-z0-9]+)/.exec(tag)?.[1] ?? "!"));
  expect([...elements].filter((element) => !ELEMENTS.includes(element))).toEqual([]);
  const attributes = new Set(tags.flatMap((tag) => tag.match(/(?<= )[a-zA-Z-]+(?==)/g) ?? []));
  expect([...attributes].filter((attribute) => !ATTRIBUTES.includes(attribute))).toEqual([]);

  const addresses = [...html.replace(/sha256-[\w+/=]+/, "").matchAll(/url\(([^)]*)\)|(\w+:)?\/\/[\w.-]+|@import/g)];
  const own = /^url\(data:font\/woff2;base64,A[A-F]\)$|^http:\/\/www\.w3\.org$/;
  expect(addresses.map(([match]) => match).filter((address) => !own.test(address))).toEqual([]);

  const style = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(html).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; font-src data:"`);
  expect(html.match(/<style/g)).toHaveLength(1);
}

/** A typeface that is none, for documents that are only read. */
export const NO_TYPEFACE = {
  text: "AA",
  textBold: "AB",
  textExtended: "AC",
  textBoldExtended: "AD",
  mono: "AE",
  monoBold: "AF",
};
