import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** What the pages carry of others, with their licences; each package's own words stand in its LICENSE file. */
const LICENCES: ReadonlyMap<string, string> = new Map([
  [
    "@fontsource/atkinson-hyperlegible-mono",
    "SIL Open Font License 1.1, Copyright 2020-2024 The Atkinson Hyperlegible Mono Project Authors",
  ],
  [
    "@fontsource/atkinson-hyperlegible-next",
    "SIL Open Font License 1.1, Copyright 2020-2024 The Atkinson Hyperlegible Next Project Authors",
  ],
  ["@noble/ciphers", "MIT, Copyright (c) 2022 Paul Miller"],
  ["@noble/curves", "MIT, Copyright (c) 2022 Paul Miller"],
  ["@noble/hashes", "MIT, Copyright (c) 2022 Paul Miller"],
  ["@otplib/uri", "MIT, Copyright (c) 2026 Gerald Yeo"],
  ["@scure/base", "MIT, Copyright (c) 2022 Paul Miller"],
  ["age-encryption", "BSD-3-Clause, Copyright 2023 The age Authors"],
  ["fflate", "MIT, Copyright (c) 2023 Arjun Barrett"],
  ["hash-wasm", "MIT, Copyright (c) 2020 Dani Biró"],
  ["otplib", "MIT, Copyright (c) 2026 Gerald Yeo"],
  ["pako", "MIT AND Zlib, Copyright (C) 2014-2017 Vitaly Puzrin and Andrei Tuputcyn"],
  ["pdfjs-dist", "Apache-2.0, Copyright Mozilla Foundation; with OpenJPEG (BSD-2-Clause) and PDFium's JBIG2 (BSD-3-Clause)"],
  ["secrets.js-grempe", "MIT, Copyright (c) 2012 Alexander Stetsyuk, 2014-2019 Glenn Rempe"],
  ["zxing-wasm", "MIT, Copyright (c) 2023 Ze-Zheng Wu; with ZXing-C++ (Apache-2.0)"],
]);

/** The comment at the head of a page: what it is, how it was made, whose work it carries. */
export function pageNotices(page: string, sources: string, carried: readonly string[]): string {
  return [
    `Sealwright ${page}. One file that asks nothing of any network. Built from ${sources} by \`npm run build:recovery\`:`,
    "the same sources give the same bytes. MIT License. It carries:",
    ...carried.map((name) => `  ${name} ${versionOf(name)}: ${licenceOf(name)}`),
  ].join("\n");
}

function licenceOf(name: string): string {
  const licence = LICENCES.get(name);
  if (licence === undefined) throw new Error(`${name} has no licence here`);
  return licence;
}

function versionOf(name: string): string {
  const folders = require.resolve.paths(name) ?? [];
  for (const folder of folders) {
    const manifest = readManifest(`${folder}/${name}/package.json`);
    if (manifest !== undefined) return manifest;
  }
  throw new Error(`${name} is not installed`);
}

function readManifest(path: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof parsed === "object" && parsed !== null && "version" in parsed ? String(parsed.version) : undefined;
  } catch {
    return undefined;
  }
}
