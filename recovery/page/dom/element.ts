/** The attributes that this page sets. No handler, style, address or markup among them: what is data stays data. */
type AttributeName =
  | "accept"
  | "autocapitalize"
  | "autocomplete"
  | "autocorrect"
  | "checked"
  | "class"
  | "dir"
  | "disabled"
  | "for"
  | "hidden"
  | "id"
  | "inputmode"
  | "lang"
  | "max"
  | "maxlength"
  | "multiple"
  | "muted"
  | "name"
  | "open"
  | "playsinline"
  | "role"
  | "rows"
  | "scope"
  | "spellcheck"
  | "start"
  | "step"
  | "tabindex"
  | "type"
  | "value"
  | "webkitdirectory"
  | `aria-${string}`
  | `data-${string}`;

export type Attributes = { readonly [name in AttributeName]?: string | number | boolean | undefined };
export type Child = Node | string | null;

/** A new element. Strings become text nodes, so that nothing in them is ever parsed; `true` sets an attribute without a value. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button; `look` is how much it asks for attention. */
export function button(
  label: string,
  press: () => void,
  look: "primary" | "plain" | "quiet" | "danger" = "plain",
  name?: string,
): HTMLButtonElement {
  const made = element("button", { type: "button", class: `button ${look}`, "aria-label": name }, label);
  made.addEventListener("click", press);
  return made;
}

/** A list of texts. */
export function list(items: readonly string[], name = "list"): HTMLUListElement {
  return element("ul", { class: name }, ...items.map((item) => element("li", {}, item)));
}

let ids = 0;

/** An id that no other element has. */
export function freshId(prefix: string): string {
  return `${prefix}-${++ids}`;
}

/** Attributes of a field into which secrets are typed: nothing remembers, corrects or sends what is typed. */
export const PRIVATE_FIELD: Attributes = {
  autocomplete: "off",
  autocapitalize: "none",
  autocorrect: "off",
  spellcheck: "false",
};
