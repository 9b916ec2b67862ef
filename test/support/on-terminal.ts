import { spawnSync } from "node:child_process";

// Runs a command on a pseudo-terminal of its own; waits for each prompt, then types its answer. Both come on standard input, not as arguments.
const DRIVER = `
import json, os, pty, select, sys
prompts = json.loads(sys.stdin.read())
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
seen = b""
def more():
    ready, _, _ = select.select([terminal], [], [], 120)
    if not ready:
        raise TimeoutError("no prompt came")
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
for prompt, answer in prompts:
    while prompt.encode() not in seen:
        chunk = more()
        if not chunk:
            break
        seen += chunk
    seen = b""
    os.write(terminal, answer.encode() + b"\\n")
while more():
    pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

/** Runs a command that asks on its terminal only, as `age` does, and answers each prompt in turn. Returns its exit code; needs python3. */
export function runOnTerminal(
  command: readonly string[],
  prompts: readonly (readonly [prompt: string, answer: string])[],
): number | null {
  return spawnSync("python3", ["-c", DRIVER, ...command], { input: JSON.stringify(prompts), timeout: 240_000 }).status;
}
