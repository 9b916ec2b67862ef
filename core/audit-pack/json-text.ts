import { utf8Bytes } from "../encoding/utf8.ts";

/** JSON for people and programs: two spaces, and no character that means something where JSON is put into HTML. */
export function jsonBytes(value: unknown): Uint8Array {
  const text = JSON.stringify(value, null, 2).replaceAll(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return utf8Bytes(`${text}\n`);
}
