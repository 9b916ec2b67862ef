#!/usr/bin/env python3
"""Writes test/vectors/cases and test/vectors/decode, the same bytes on every machine. Standard library only.

    generate.py            writes the files
    generate.py --check    compares them with what is there, writes nothing, exits with 1 when they differ
    generate.py --age      also opens the age file of every set that must open with the `age` command

It is an implementation of the writer's side of recovery/FORMAT.md that shares no code with the product or with
recovery/recover.py. README.md beside it says what the files mean.
"""

import os
import pathlib
import pty
import sys
import tempfile
import zlib

sys.dont_write_bytecode = True

from generator import card_cases, correction_cases, decode_cases, good_cases, lock_cases, payload_cases, share_cases
from generator.book import Book
from generator.paper import Set, key_text, sample
from generator.public_stream import stream

HERE = pathlib.Path(__file__).resolve().parent


def sets():
    a = Set("alpha", 3, 5, content=two_parts)
    zipped = Set("alpha zipped", 3, 5, compress=True)
    later = Set("alpha later", 3, 5, generation=2, family=a.family)
    return {"a": a, "zipped": zipped, "b": Set("bravo", 2, 3), "other": Set("charlie of another family", 3, 5), "later": later}


def two_parts(owner):
    """A sample that fills two parts."""
    return sample(owner, notes=stream(owner.label + " notes", 60).hex())


def make():
    book, made = Book(), sets()
    good_cases.write(book, made)
    correction_cases.write(book, made)
    share_cases.write(book, made)
    card_cases.write(book, made)
    payload_cases.write(book)
    decode_cases.write(book, made, lock_cases.write(book))
    return book


def open_with_age(age, passphrase):
    """What `age -d` makes of it; age reads passphrases from a terminal only, so it gets one."""
    with tempfile.TemporaryDirectory() as folder:
        sealed, opened = pathlib.Path(folder, "sealed.age"), pathlib.Path(folder, "opened")
        sealed.write_bytes(age)
        child, terminal = pty.fork()
        if child == 0:
            os.execvp("age", ["age", "-d", "-o", str(opened), str(sealed)])
        seen = b""
        while b"passphrase" not in seen:
            seen += os.read(terminal, 1000)
        os.write(terminal, passphrase.encode() + b"\n")
        try:
            while os.read(terminal, 1000):
                pass
        except OSError:
            pass  # the end of a terminal
        os.waitpid(child, 0)
        os.close(terminal)
        return opened.read_bytes() if opened.exists() else None


def check_with_age(book):
    owners = {owner.id: (name, owner) for name, owner in book.good}
    for name, owner in owners.values():
        opened = open_with_age(owner.age, key_text(owner.key))
        inflated = zlib.decompress(opened, 31) if opened and opened[:2] == b"\x1f\x8b" else opened
        if inflated != owner.payload:
            sys.exit("age does not open the set of %s" % name)
    print("%d age files opened with age" % len(owners))


def main(arguments):
    book = make()
    here = {str(path.relative_to(HERE)) for folder in ("cases", "decode") for path in (HERE / folder).glob("*")}
    if "--check" in arguments:
        stale = [name for name, text in book.files.items() if name not in here or (HERE / name).read_text("utf-8") != text]
        stale += sorted(here - set(book.files))
        print("%d files, %d differ%s" % (len(book.files), len(stale), "".join("\n" + name for name in stale)))
        if stale:
            sys.exit(1)
    else:
        for name in here - set(book.files):
            (HERE / name).unlink()
        for name, text in book.files.items():
            (HERE / name).parent.mkdir(exist_ok=True)
            (HERE / name).write_text(text, "utf-8")
        print("%d files written" % len(book.files))
    if "--age" in arguments:
        check_with_age(book)


if __name__ == "__main__":
    main(sys.argv[1:])
