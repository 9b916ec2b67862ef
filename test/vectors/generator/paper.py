"""A set on paper: records, texts, words, card, labels and parts (FORMAT.md), for good sets and for wrong ones."""

import base64
import hashlib
import json
import re
import unicodedata

from . import age_file
from .argon2id import argon2id
from .chacha import seal as chacha_seal
from .galois import check_symbols, split
from .gzip_file import gzip
from .public_stream import stream
from .word_list import WORDS

CHUNK = 490


def base32(data):
    return base64.b32encode(data).decode().rstrip("=")


def sha256(data):
    return hashlib.sha256(data).digest()


def header8(m, n, x, generation, family, version=1, flags=0):
    return bytes([version << 4 | flags, m << 4 | n, x, generation]) + family


def record_symbols(record):
    """Data and check symbols of a record, whatever its bytes say."""
    bits = "".join(format(byte, "08b") for byte in record)
    data = [int(bits[start : start + 10], 2) for start in range(0, len(bits), 10)]
    return data + check_symbols(data)


def symbols_text(symbols):
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    return "SWS1:" + "".join(alphabet[symbol >> 5] + alphabet[symbol & 31] for symbol in symbols)


def symbols_words(symbols):
    return " ".join(WORDS[symbol] for symbol in symbols)


def share_text(record):
    return symbols_text(record_symbols(record))


def share_words(record):
    return symbols_words(record_symbols(record))


def share_commitment(record):
    return sha256(b"sealwright/share/v1\n" + record)


def passphrase_bytes(passphrase):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", passphrase)).strip().encode()


def lock(record, passphrase, salt, memory=13, iterations=1, parallelism=1):
    """The locked form of an unlocked record."""
    head = bytes([record[0] | 1]) + record[1:8] + bytes([memory, iterations, parallelism]) + salt
    key = argon2id(passphrase_bytes(passphrase), base32(salt).encode(), 1 << memory, iterations, parallelism)
    return head + chacha_seal(key, bytes(12), record[8:], head)


def key_text(key):
    text = base32(key)
    return "-".join(text[start : start + 4] for start in range(0, 52, 4))


def part_texts(set_id, age):
    chunks = [age[start : start + CHUNK] for start in range(0, len(age), CHUNK)]
    hash8 = base32(sha256(age))[:8]
    numbered = enumerate(chunks, start=1)
    return ["SWP1/%s/%02d-%02d/%s/%s" % (set_id, number, len(chunks), hash8, base32(chunk)) for number, chunk in numbered]


class Set:
    """M of N over one key. `plaintext` is what the age file holds; `payload` the JSON bytes that a reader should print."""

    def __init__(self, label, m, n, generation=1, family=None, coefficients=None, content=None, compress=False, work_factor=10):
        self.label, self.m, self.n, self.generation = label, m, n, generation
        self.family = family or stream(label + " family", 4)
        self.key = stream(label + " key", 32)
        self.coefficients = coefficients or [stream("%s coefficient %d" % (label, power), 32) for power in range(1, m)]
        self.id = base32(self.family + bytes([generation]))
        self.records = {x: self.head(x) + split(self.key, self.coefficients, x) for x in range(1, n + 1)}
        self.passphrases = {}
        self.payload = json_bytes(content(self) if content else sample(self))
        self.plaintext = gzip(self.payload) if compress else self.payload
        self.work_factor = work_factor
        self.age = age_file.seal(label, key_text(self.key).encode(), self.plaintext, work_factor)

    def head(self, x, **changes):
        fields = dict(m=self.m, n=self.n, x=x, generation=self.generation, family=self.family)
        return header8(**{**fields, **changes})

    def seal(self, plaintext):
        """The same set around another plaintext, which need not be a payload."""
        self.plaintext = plaintext
        self.age = age_file.seal(self.label, key_text(self.key).encode(), plaintext, self.work_factor)
        return self

    def around(self, age):
        """The same set around another age file, which need not be one."""
        self.age = age
        return self

    def locked(self, settings=None):
        """Locks every share, each under a passphrase of its own."""
        for x, record in self.records.items():
            self.passphrases[x] = "custodian %d of %s" % (x, self.label)
            salt = stream("%s salt %d" % (self.label, x), 16)
            self.records[x] = lock(record, self.passphrases[x], salt, *(settings or {}).get(x, ()))
        return self

    def key_commitment(self):
        return sha256(b"sealwright/key/v1\n" + self.family + bytes([self.generation]) + self.key)

    def manifest_hash(self):
        return sha256(b"manifest of " + self.label.encode())

    def card_bytes(self, head=None, age_hash=None, key_commitment=None, manifest_hash=None, commitments=None):
        if commitments is None:
            commitments = [share_commitment(record)[:16] for _, record in sorted(self.records.items())]
        head = head or self.head(0, flags=self.records[1][0] & 15)
        hashes = (age_hash or sha256(self.age)) + (key_commitment or self.key_commitment())[:16]
        return head + hashes + (manifest_hash or self.manifest_hash()) + b"".join(commitments)

    def card(self, **changes):
        return "SWC1:" + base32(self.card_bytes(**changes))

    def label_text(self, x):
        return "SWL1:" + base32(self.records[x][:8] + share_commitment(self.records[x])[:16])

    def parts(self):
        return part_texts(self.id, self.age)

    def text(self, x):
        return share_text(self.records[x])

    def words(self, x):
        return share_words(self.records[x])

    def sheet(self, x, share=None, card=None, parts=None):
        """What is read from sheet x: the share, the card, the parts; each can be replaced, and [] leaves it out."""
        lines = [self.text(x) if share is None else share, self.card() if card is None else card]
        lines += self.parts() if parts is None else parts
        return source("sheet-%d" % x, [line for line in lines if line])

    def sheets(self, *numbers, **changes):
        return [self.sheet(x, **changes) for x in numbers]


def source(name, lines):
    return {"name": name, "lines": lines}


def json_bytes(content):
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def sample(owner, **changes):
    """A small payload with one login."""
    login = {
        "id": "c1",
        "kind": "login",
        "title": "Identity provider, emergency administrator",
        "username": "breakglass@example.test",
        "password": base32(stream(owner.label + " password", 20)),
    }
    content = {
        "v": 1,
        "type": "sealwright/payload",
        "set": owner.id,
        "created": "2026-11-21T10:00:00Z",
        "drill": True,
        "credentials": [login],
        "runbook": "1. Two approvers agree.\n2. Log in.\n3. Rotate.",
    }
    return {**content, **changes}
