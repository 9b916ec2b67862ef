/** How the program was started. */
export interface Launch {
  readonly isPackaged: boolean;
  readonly argv: readonly string[];
  /** Arguments to the runtime itself (`--inspect`), which Node keeps apart. */
  readonly execArgv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type Judgement =
  | { readonly start: true; readonly rehearsal: boolean }
  | { readonly start: false; readonly because: string };

export const REHEARSAL = "--rehearsal";

/** Each would let someone else's code in, or the memory out. */
const ENVIRONMENT_REFUSED = ["NODE_OPTIONS", "ELECTRON_RUN_AS_NODE", "ELECTRON_ENABLE_LOGGING", "ELECTRON_LOG_FILE"];

/**
 * Judges a start before anything else happens. One argument is known; there is no fuse against `--remote-debugging-port` or `--js-flags`, so
 * whatever else is given is refused. Unpackaged, the app's folder is the first argument, and only rehearsals are held.
 */
export function judgeLaunch({ isPackaged, argv, execArgv, env }: Launch): Judgement {
  const given = argv.slice(isPackaged ? 1 : 2);
  const foreign = given.find((argument) => argument !== REHEARSAL);
  if (foreign !== undefined || (isPackaged && execArgv.length > 0))
    return { start: false, because: "an argument that it does not know" };
  const variable = ENVIRONMENT_REFUSED.find((name) => (env[name] ?? "") !== "");
  if (variable !== undefined) return { start: false, because: `${variable} in the environment` };
  return { start: true, rehearsal: !isPackaged || given.includes(REHEARSAL) };
}
