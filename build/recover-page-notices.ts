import { readFileSync } from "node:fs";

/** What recover.html carries of others, with their licences; each package's own words stand in its LICENSE file. */
const CARRIED: readonly (readonly [name: string, licence: string])[] = [
  [
    "@fontsource/atkinson-hyperlegible-mono",
    "SIL Open Font License 1.1, Copyright 2020-2024 The Atkinson Hyperlegible Mono Project Authors",
  ],
  [
    "@fontsource/atkinson-hyperlegible-next",
    "SIL Open Font License 1.1, Copyright 2020-2024 The Atkinson Hyperlegible Next Project Authors",
  ],
  ["@noble/ciphers", "MIT, Copyright (c) 2022 Paul Miller"],
  ["@noble/hashes", "MIT, Copyright (c) 2022 Paul Miller"],
  ["@otplib/uri", "MIT, Copyright (c) 2026 Gerald Yeo"],
  ["@scure/base", "MIT, Copyright (c) 2022 Paul Miller"],
  ["age-encryption", "BSD-3-Clause, Copyright 2023 The age Authors"],
  ["hash-wasm", "MIT, Copyright (c) 2020 Dani Biró"],
  ["otplib", "MIT, Copyright (c) 2026 Gerald Yeo"],
  ["pako", "MIT AND Zlib, Copyright (C) 2014-2017 Vitaly Puzrin and Andrei Tuputcyn"],
  ["pdfjs-dist", "Apache-2.0, Copyright Mozilla Foundation; with OpenJPEG (BSD-2-Clause) and PDFium's JBIG2 (BSD-3-Clause)"],
  ["secrets.js-grempe", "MIT, Copyright (c) 2012 Alexander Stetsyuk, 2014-2019 Glenn Rempe"],
  ["zxing-wasm", "MIT, Copyright (c) 2023 Ze-Zheng Wu; with ZXing-C++ (Apache-2.0)"],
];

/** The comment at the head of the page: what it is, how it was made, whose work it carries. */
export function noticesOf(resolver: NodeJS.Require): string {
  const lines = CARRIED.map(([name, licence]) => `  ${name} ${versionOf(name, resolver)}: ${licence}`);
  return [
    "Sealwright recovery page. One file that asks nothing of any network. Built from recovery/page by `npm run build:recovery`:",
    "the same sources give the same bytes. MIT License. It carries:",
    ...lines,
  ].join("\n");
}

function versionOf(name: string, resolver: NodeJS.Require): string {
  const folders = resolver.resolve.paths(name) ?? [];
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
