/**
 * Stands in for node's `crypto`, which secrets.js-grempe asks for when it is loaded. The page only combines, and combining draws
 * nothing; the core sets its own source before every split.
 */
export function getRandomValues(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  return globalThis.crypto.getRandomValues(array);
}
