/** Sentences of the round and of what follows a sheet that was taken out of its bag. */

export const SHEET = {
  /** A sheet as it is called wherever several sets are about. */
  of: (set: string, x: number) => `${set} sheet ${x}`,
};
