export const USAGE = `usage: npm start [-- --headless | --rehearsal]

  --headless   no window: the rehearsal in the terminal
  --rehearsal  the app in Chromium, without looking for Electron
`;

export interface Asked {
  readonly headless: boolean;
  readonly rehearsal: boolean;
}

/** Parses the arguments after the program's name; null for anything that is not known, or known twice. */
export function parseArguments(argv: readonly string[]): Asked | null {
  const known = ["--headless", "--rehearsal"];
  if (argv.some((argument) => !known.includes(argument)) || new Set(argv).size < argv.length) return null;
  return { headless: argv.includes("--headless"), rehearsal: argv.includes("--rehearsal") };
}
