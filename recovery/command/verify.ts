import type { Command } from "./arguments.ts";
import { verifiedEvidence } from "./book-evidence.ts";
import { verificationReport } from "./verification-report.ts";

type VerifyCommand = Extract<Command, { command: "verify" }>;

/** Verifies a book or an audit pack and tells what was found. Returns 0 when all holds, else 2. Changes nothing. */
export async function verify(command: VerifyCommand): Promise<number> {
  const verified = await verifiedEvidence(command);
  process.stdout.write(verificationReport(verified, command.heads.length));
  return verified.verification.findings.length === 0 ? 0 : 2;
}
