import { hash, identifier, setIdentifier, type Fields, type Shape } from "../../core/record/shape.ts";
import { RECORD_EVENTS, signerIdentifier } from "../../core/record/record-events.ts";

/** The patterns of signed documents by the names that FORMAT.md gives them; two of them are written alike and mean something else. */
const PATTERNS: ReadonlyMap<Shape, string> = new Map<Shape, string>([
  [setIdentifier, "SETID"],
  [signerIdentifier, "SIGNER"],
  [hash, "SHA-256"],
  [identifier, "identifier"],
  [RECORD_EVENTS["key.added"].body.publicKey, "SSH-KEY"],
]);

function nameOf(shape: Shape & { readonly is: "pattern" }): string {
  const alike = [...PATTERNS].find(([known]) => known.is === "pattern" && known.pattern.source === shape.pattern.source);
  const name = PATTERNS.get(shape) ?? alike?.[1];
  if (name === undefined) throw new Error(`FORMAT.md has no name for ${shape.pattern.source}`);
  return name;
}

/** A shape as FORMAT.md writes it. Throws for a pattern that the document has no name for. */
export function shapeText(shape: Shape): string {
  switch (shape.is) {
    case "text":
      return shape.least === 0 ? `text 0..${shape.most}` : `text ${shape.most}`;
    case "pattern":
      return nameOf(shape);
    case "word":
      return shape.of.map((word) => `"${word}"`).join(" | ");
    case "integer":
      return `${shape.least}..${shape.most}`;
    case "flag":
      return "boolean";
    case "time":
      return "time";
    case "nullable":
      return `${shapeText(shape.of)} | null`;
    case "list":
      return `[${shapeText(shape.of)}] to ${shape.most}`;
    case "fields":
      return `{${fieldsText(shape.of)}}`;
  }
}

/** The fields of an object as FORMAT.md writes them, in the order of the code. */
export function fieldsText(fields: Fields): string {
  return Object.entries(fields)
    .map(([field, shape]) => `${field}: ${shapeText(shape)}`)
    .join(", ");
}
