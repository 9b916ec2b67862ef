"""The word list, taken from the appendix of FORMAT.md: if the paper outlives the web, this is where a reader finds it."""

import hashlib
import pathlib
import re

FORMAT = pathlib.Path(__file__).resolve().parents[3] / "recovery" / "FORMAT.md"
SHA256 = "bcc4555340332d169718aed8bf31dd9d5248cb7da6e5d355140ef4f1e601eec3"


def read_words():
    appendix = FORMAT.read_text(encoding="utf-8").split("## Appendix B:")[1]
    rows = appendix.split("```")[1].splitlines()[1:]
    words = [word for row in rows for word in re.findall(r"[a-z]+", row)]
    assert len(words) == 1024, len(words)
    assert hashlib.sha256("".join(word + "\n" for word in words).encode()).hexdigest() == SHA256
    return words


WORDS = read_words()
