"""Runs many jobs against recovery/verify.py in one process: a JSON array of jobs on stdin, one of answers on stdout.

    {"args": [..]}                        the whole program
    {"holds": [key, message, signature]}  Ed25519 on bytes in hexadecimal
    {"many": [[key, message, signature], ..]}  the same at once, on all processors
    {"canonical": bytes}                  whether bytes (hexadecimal) are a canonical document
    {"time": text}                        seconds since 1970, or null
    {"sums": bytes}                       what a SHA256SUMS file (hexadecimal) names, or null
    {"tables": true}                      rules, and the notations of records and manifests
"""

import contextlib
import io
import json
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "recovery"))
if "VERIFY_PY" in os.environ:  # a copy with a guard taken out
    sys.path.insert(0, os.environ["VERIFY_PY"])
import verify  # noqa: E402


def run(job):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = verify.main(job["args"])
    return {"code": code, "stdout": out.getvalue(), "stderr": err.getvalue()}


def answer(job):
    if "args" in job:
        return run(job)
    if "holds" in job:
        return verify.Ed25519.holds(*map(bytes.fromhex, job["holds"]))
    if "many" in job:
        triples = [tuple(map(bytes.fromhex, triple)) for triple in job["many"]]
        known = verify.verify_all(triples)
        return [known[triple] for triple in triples]
    if "canonical" in job:
        return verify.read_canonical(bytes.fromhex(job["canonical"])) is not None
    if "time" in job:
        return verify.seconds(job["time"]) if verify.is_time(job["time"]) else None
    if "sums" in job:
        return verify.read_sums(bytes.fromhex(job["sums"]))
    if "tables" in job:
        return {"rules": verify.RULES, "record": verify.RECORD, "manifest": verify.MANIFEST,
                "events": verify.entries_of(verify.EVENTS)}
    raise SystemExit("unknown job")


if __name__ == "__main__":
    answers = [answer(job) for job in json.load(io.TextIOWrapper(os.fdopen(0, "rb"), encoding="utf-8"))]
    json.dump(answers, sys.__stdout__)
