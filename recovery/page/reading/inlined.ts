/** The bytes of a file that the build inlined: gzip, in base64. */
export async function inlined(gzipBase64: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = Uint8Array.from(atob(gzipBase64), (sign) => sign.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
