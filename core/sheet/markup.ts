/** HTML that is safe to place in a page. Made by `markup`; by its constructor only from this program's own text. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text and numbers are escaped, markup and lists of it are not escaped again. */
export type Printable = string | number | Markup | readonly Markup[];

/** Text with the five characters replaced that could end a text node or an attribute. */
export function escapeHtml(text: string): string {
  const replacements: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (sign) => replacements[sign] ?? "");
}

/** A template whose every value is escaped unless it is markup already. */
export function markup(parts: TemplateStringsArray, ...values: readonly Printable[]): Markup {
  return new Markup(parts.map((part, index) => (index === 0 ? "" : printed(values[index - 1])) + part).join(""));
}

function printed(value: Printable | undefined): string {
  if (value === undefined) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  return value.map(({ text }) => text).join("");
}
