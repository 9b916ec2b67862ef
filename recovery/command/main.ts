import { Failure } from "../../core/failure/failure.ts";
import { parseArguments, USAGE } from "./arguments.ts";
import { tellFailure, tellOnStandardError, tellPlace } from "./terminal.ts";

/** 0 done; 1 the program or the machine failed; 2 refused; 3 recovered but unauthenticated. */
async function run(argv: readonly string[]): Promise<number> {
  const command = parseArguments(argv);
  // Loaded when needed: a browser's driver and a PDF reader take a second to load, and an emergency has none to spare.
  if (command?.command === "recover") return await (await import("./recover.ts")).recover(command);
  if (command?.command === "rehearse") return await (await import("./rehearse.ts")).rehearse(command);
  if (command?.command === "verify") return await (await import("./verify.ts")).verify(command);
  if (command?.command === "export") return await (await import("./export.ts")).exportPack(command);
  (command === null ? process.stderr : process.stdout).write(USAGE);
  return command === null ? 2 : 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const failure = error instanceof Failure ? error : new Failure("fault.unexpected");
  tellFailure(tellOnStandardError, failure);
  if (failure !== error) tellPlace(tellOnStandardError, error);
  process.exitCode = failure.code.startsWith("fault.") ? 1 : 2;
}
