import { expect, it } from "vitest";
import { MANIFEST_FIELDS } from "../../../../core/record/manifest-reading.ts";
import { blockLines } from "../../../support/format-document.ts";
import { fieldsText } from "../../../support/shape-text.ts";

it("FORMAT.md gives the fields of a manifest exactly", () => {
  // The pattern of the family has no name in the table of events: the only place that has it is this one.
  const { family, ...named } = MANIFEST_FIELDS;
  expect(family.pattern.source).toBe("^[0-9a-f]{8}$");
  const written = blockLines("manifest").join(" ");
  expect(written).toContain("set: SETID, family: FAMILY, generation:");
  expect(written.replace("family: FAMILY, ", "")).toBe(fieldsText(named));
});
