/** A WebAssembly file as the build inlines it: gzip, in base64. */
declare module "*.wasm" {
  const gzipBase64: string;
  export default gzipBase64;
}

declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
