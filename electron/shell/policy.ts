import type { Host } from "./origins.ts";

/**
 * The one content security policy of the app (defect D18). Where a host is not named a directive says 'none'. The rooms differ in two
 * lines only, both for the decoder: the clean room compiles its WebAssembly and fetches it from itself.
 */
const DIRECTIVES: readonly (readonly [name: string, allowed: Readonly<Partial<Record<Host, string>>>])[] = [
  ["default-src", {}],
  ["script-src", { desk: "'self'", "clean-room": "'self' 'wasm-unsafe-eval'" }],
  ["connect-src", { "clean-room": "'self'" }],
  // A sheet has one style, and a stricter policy for it.
  ["style-src", { desk: "'self'", "clean-room": "'self'", sheet: "'unsafe-inline'" }],
  ["font-src", { desk: "'self'", "clean-room": "'self'", sheet: "data:" }],
  ["img-src", { desk: "'self'", "clean-room": "'self'" }],
  ["worker-src", {}],
  ["frame-src", {}],
  ["frame-ancestors", {}],
  ["form-action", {}],
  ["base-uri", {}],
];

/** No text becomes script anywhere: every sink wants a trusted type, and nobody may make one. */
const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types 'none'";

/** The policy as the header of every answer to that host's window says it. */
export const POLICY = {
  desk: policyOf("desk"),
  "clean-room": policyOf("clean-room"),
  sheet: policyOf("sheet"),
} as const satisfies Readonly<Record<Host, string>>;

function policyOf(host: Host): string {
  return [...DIRECTIVES.map(([name, allowed]) => `${name} ${allowed[host] ?? "'none'"}`), TRUSTED_TYPES].join("; ");
}
