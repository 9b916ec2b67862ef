import type { Command } from "./arguments.ts";
export async function rehearse(_: Extract<Command, { command: "rehearse" }>): Promise<number> { return 1; }
