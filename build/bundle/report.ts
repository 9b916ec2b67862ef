import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { PartName } from "./parts.ts";

/** A file of the app: its size, and its size after gzip (level 9), in bytes. */
export interface ProductSize {
  readonly file: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/** One part of the app: what went in and what came out. */
export interface PartReport {
  readonly name: PartName;
  /** Every module that has code or style in the bundle, from the repository's root, in order; empty ones (types) are left out. */
  readonly inputs: readonly string[];
  /** What stays to be loaded at run time: `electron`, `node:` modules, the native library. */
  readonly externals: readonly string[];
  readonly products: readonly ProductSize[];
  /** Scripts and styles together after gzip, in bytes: what the targets are about. Fonts and WebAssembly are not counted. */
  readonly gzipBytes: number;
}

/** What `bundleApp` made. */
export interface BundleReport {
  readonly outFolder: string;
  readonly parts: Readonly<Record<PartName, PartReport>>;
  /** Every file of the app's folder, in order. */
  readonly files: readonly string[];
}

/** The shape of what esbuild tells of a bundle, as far as it is read here. */
interface Told {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
        readonly imports: readonly { readonly path: string; readonly external?: boolean | undefined }[];
      }
    >
  >;
}

/** Reports one part from esbuild's metafile; `products` are its files from the app's folder. */
export function partReport(name: PartName, told: Told, outFolder: string, products: readonly string[]): PartReport {
  const outputs = Object.values(told.outputs);
  const inputs = outputs.flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const externals = outputs.flatMap((output) =>
    output.imports.flatMap(({ path, external }) => (external === true ? [path] : [])),
  );
  const sizes = products.map((file) => sizeOf(outFolder, file));
  return {
    name,
    inputs: [...new Set(inputs)].toSorted(),
    externals: [...new Set(externals)].toSorted(),
    products: sizes,
    gzipBytes: sizes.filter(({ file }) => /\.(?:c?js|css)$/.test(file)).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0),
  };
}

/** The report as lines for a person. */
export function reportLines({ parts }: BundleReport): string[] {
  return Object.values(parts).map(({ name, products, gzipBytes }) => {
    const largest = products.map(({ file, bytes }) => `${basename(file)} ${kilobytes(bytes)}`).join(", ");
    return `${name.padEnd(20)} ${kilobytes(gzipBytes).padStart(8)} after gzip: ${largest}`;
  });
}

function sizeOf(outFolder: string, file: string): ProductSize {
  const content = readFileSync(join(outFolder, file));
  return { file, bytes: content.length, gzipBytes: gzipSync(content, { level: 9 }).length };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
