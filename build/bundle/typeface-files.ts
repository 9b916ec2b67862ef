/**
 * The six faces of the sheets (core/sheet/typeface.ts), by the part they play: their file is `resources/typeface/<part>.woff2` in the
 * app, and comes from the two font packages.
 */
export const TYPEFACE_FILES: Readonly<Record<string, string>> = {
  text: "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2",
  textBold: "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2",
  textExtended: "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff2",
  textBoldExtended: "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff2",
  mono: "@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-400-normal.woff2",
  monoBold: "@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-700-normal.woff2",
};

/** The folders of those packages, whose licence travels with them. */
export const TYPEFACE_PACKAGES: readonly string[] = [
  "node_modules/@fontsource/atkinson-hyperlegible-mono",
  "node_modules/@fontsource/atkinson-hyperlegible-next",
];
