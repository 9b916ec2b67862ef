import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import type { UntrustedQuorum } from "../../core/share/untrusted-quorum.ts";
import { passphraseBytes } from "../../core/share/lock.ts";
import { wipe } from "../../core/encoding/bytes.ts";
import { argon2id } from "./argon2id.ts";
import { shownName, type Tell } from "./terminal.ts";

/**
 * Asks for passphrases until enough locked shares are open, an empty line is entered, or standard input ends. What is typed is not
 * shown. Where standard input is no terminal each of its lines is one passphrase. Each is tried on every share still locked.
 */
export async function unlockShares(quorum: UntrustedQuorum, tell: Tell): Promise<void> {
  if (wanting(quorum).length === 0) return;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  try {
    ask(quorum, tell);
    for await (const line of lines) {
      if (line === "") return;
      const passphrase = passphraseBytes(line);
      tell("Trying the passphrase; this takes some seconds on purpose.");
      const opened = await quorum.unlock(passphrase, argon2id);
      wipe(passphrase);
      tell(opened.length === 0 ? "It opens none of the locked shares." : `Unlocked: share ${opened.join(", ")}.`);
      if (wanting(quorum).length === 0) return;
      ask(quorum, tell);
    }
  } finally {
    lines.close();
  }
}

function ask(quorum: UntrustedQuorum, tell: Tell): void {
  const locked = wanting(quorum).map(({ source, printed: { x } }) => `share ${x} (${shownName(source)})`);
  tell(`Locked: ${locked.join(", ")}. Type a passphrase and press Enter; an empty line ends this.`);
}

// The shares whose lock stands between the leading set and its quorum.
function wanting(quorum: UntrustedQuorum) {
  const [leading] = quorum.assess();
  if (leading === undefined || leading.shares.length < leading.m) return [];
  const locked = leading.shares.filter(({ open }) => open === null);
  return leading.shares.length - locked.length >= leading.m ? [] : locked;
}
