"""Runs a command on a pseudo-terminal and types into it: for programs that read from a terminal only.

    python3 type-into-terminal.py SECONDS PROMPT LINE [LINE ...] -- COMMAND [ARG ...]

Waits until the terminal shows PROMPT, types a LINE, waits for PROMPT again, and so on; then waits for the end. Writes all that the
terminal showed to standard output and ends with the command's exit status.
"""

import os
import pty
import select
import sys
import time

seconds, prompt = float(sys.argv[1]), sys.argv[2].encode()
split = sys.argv.index("--")
lines, command = sys.argv[3:split], sys.argv[split + 1 :]

child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)

shown, searched, deadline = b"", 0, time.monotonic() + seconds
while time.monotonic() < deadline:
    if lines and shown.find(prompt, searched) >= 0:
        searched = shown.find(prompt, searched) + len(prompt)
        time.sleep(0.3)  # The program may turn the echo off only after its prompt.
        os.write(terminal, lines.pop(0).encode() + b"\r")
    if not select.select([terminal], [], [], 0.2)[0]:
        continue
    try:
        chunk = os.read(terminal, 65536)
    except OSError:
        break
    if not chunk:
        break
    shown += chunk
else:
    os.kill(child, 9)

sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
