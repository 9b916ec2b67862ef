import type { Metafile, Plugin } from "esbuild";

/** Packages that split, combine, seal or lock: for the vault. What a room imports of the core may stand beside them, never use them. */
const FOR_THE_VAULT = /^(?:secrets\.js-grempe|age-encryption|argon2|bcryptjs|otplib|@otplib\/.*|qrcode)(?:\/|$)/;

/** Leaves those packages out of a room. Where one is used after all, its import stays in the script, which `refuseImports` sees. */
export const keptFromRooms: Plugin = {
  name: "kept-from-rooms",
  setup({ onResolve }) {
    onResolve({ filter: FOR_THE_VAULT }, ({ path }) => ({ path, external: true, sideEffects: false }));
  },
};

/** Fails with a plain sentence when a room's script asks for a module at run time: nothing would answer, and nothing may. */
export function refuseImports(room: string, { outputs }: Metafile): void {
  const asked = Object.values(outputs).flatMap(({ imports }) =>
    imports.flatMap(({ path, external }) => (external ? [path] : [])),
  );
  if (asked.length > 0) throw new Error(`the ${room} uses what is kept from rooms: ${[...new Set(asked)].join(", ")}`);
}
