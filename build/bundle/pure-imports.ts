import type { Plugin } from "esbuild";

/**
 * What does nothing but define when it is imported: the core, which is pure, and the Shamir package. Where nothing of them is used they
 * stay out of a bundle, and so code that splits secrets does not travel to where it is never called. Not the contract: it sets zod up.
 */
const CANDIDATE = /^(?:\.{1,2}\/.*\.ts|secrets\.js-grempe)$/;

/** Tells esbuild so. Nothing else is changed: a module that is used keeps every statement. */
export const pureImports: Plugin = {
  name: "pure-imports",
  setup({ onResolve, resolve }) {
    onResolve({ filter: CANDIDATE }, async ({ path, pluginData, ...importing }) => {
      if (pluginData === "resolving") return undefined;
      const found = await resolve(path, { ...importing, pluginData: "resolving" });
      if (found.errors.length > 0 || found.external) return found;
      const isPure = path === "secrets.js-grempe" || /[\\/]core[\\/](?!contract[\\/])/.test(found.path);
      return isPure ? { ...found, sideEffects: false } : found;
    });
  },
};
