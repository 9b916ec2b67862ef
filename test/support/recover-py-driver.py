"""Runs many jobs against recovery/recover.py in one process: a JSON array of jobs on stdin, one of answers on stdout.

    {"files": {name: text}, "args": [..], "passphrases": [..], "plain": bool}   the whole program; "plain": no argon2 command
    {"read": line}                                                              one line
    {"argon2id": [passphrase, salt, KiB, passes, lanes]}                        the key in hexadecimal
    {"terminal": [command..], "prompt": text, "type": text}                     a command on a terminal of its own
"""

import base64
import contextlib
import io
import json
import os
import pathlib
import pty
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "recovery"))
import recover  # noqa: E402

WHICH = recover.shutil.which


def run(job):
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    typed = "".join(line + "\n" for line in job.get("passphrases", ()))
    recover.shutil.which = (lambda _: None) if job.get("plain") else WHICH
    with tempfile.TemporaryDirectory() as folder:
        for name, text in job["files"].items():
            pathlib.Path(folder, name).write_bytes(text.encode("utf-8", "surrogatepass"))
        sys.stdin = io.TextIOWrapper(io.BytesIO(typed.encode()), encoding="utf-8")
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = recover.main([*job.get("args", ()), *(os.path.join(folder, name) for name in job["files"])])
    stdout, stderr = out.buffer.getvalue(), err.buffer.getvalue()
    return {"code": code, "stdout": stdout.decode(), "stderr": stderr.decode()}


def read(job):
    err = io.StringIO()
    try:
        with contextlib.redirect_stderr(err):
            item = recover.read_line(job["read"], "source", "line")
    except recover.Refused as error:
        return {"refused": str(error)}
    if isinstance(item, recover.Share):
        return {"record": item.record.hex(), "mended": item.mended, "told": err.getvalue()}
    if isinstance(item, recover.Part):
        return {"chunk": item.chunk.hex()}
    return {"label": err.getvalue()} if item is None else {"card": item.data.hex()}


def argon2id(job):
    passphrase, salt, *settings = job["argon2id"]
    return {"key": recover.argon2id(passphrase.encode(), salt.encode(), *settings).hex()}


def terminal(job):
    child, master = pty.fork()
    if child == 0:
        os.execvp(job["terminal"][0], job["terminal"])
    seen, typed = b"", False
    with contextlib.suppress(OSError):  # the end of a terminal
        while True:
            piece = os.read(master, 4096)
            if not piece:
                break
            seen += piece
            if not typed and job["prompt"].encode() in seen:
                os.write(master, job["type"].encode() + b"\n")
                typed = True
    _, status = os.waitpid(child, 0)
    os.close(master)
    return {"code": status >> 8, "seen": base64.b64encode(seen).decode()}


def answer(job):
    for name, work in (("files", run), ("read", read), ("argon2id", argon2id), ("terminal", terminal)):
        if name in job:
            return work(job)
    raise SystemExit("unknown job")


answers = [answer(job) for job in json.load(io.TextIOWrapper(os.fdopen(0, "rb"), encoding="utf-8"))]
json.dump(answers, sys.__stdout__)
