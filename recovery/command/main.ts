import { Failure } from "../../core/failure/failure.ts";
import { parseArguments, USAGE } from "./arguments.ts";
import { startDecoder } from "./decoder.ts";
import { recover } from "./recover.ts";
import { rehearse } from "./rehearse.ts";
import { tellFailure, tellOnStandardError, tellPlace } from "./terminal.ts";

/** 0 done; 1 the program or the machine failed; 2 refused; 3 recovered but unauthenticated. */
async function run(argv: readonly string[]): Promise<number> {
  const command = parseArguments(argv);
  startDecoder();
  if (command?.command === "recover") return await recover(command);
  if (command?.command === "rehearse") return await rehearse(command);
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
