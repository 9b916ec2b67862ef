"""Age files, gzip, JSON and payloads that a reader refuses although shares, card and parts fit."""

import base64
import struct
import zlib

from . import age_file
from .gzip_file import deflate, gzip
from .paper import Set, json_bytes, key_text, sample
from .public_stream import stream


def write(book):
    age_files(book)
    plaintexts(book)


def age_files(book):
    owner = Set("tango", 2, 2)
    key, pieces = key_text(owner.key).encode(), age_file.AgeParts("tango")
    body = age_file.body(pieces.file_key, pieces.nonce, owner.plaintext)
    stanza = age_file.scrypt_stanza(key, pieces.file_key, pieces.salt, 10)
    wrapped = stanza.splitlines()[1]
    head = lambda stanzas, **more: age_file.header(stanzas, pieces.file_key, **more)
    assert head(stanza) + body == owner.age
    salt = age_file.base64_text(pieces.salt)
    line = lambda arguments, text: "-> %s\n%s\n" % (arguments, text)
    second = salt[:-1] + {"A": "B", "Q": "R", "g": "h", "w": "x"}[salt[-1]]

    def refused(number, name, comment, age):
        book.case("%d-age-%s" % (number, name), comment, owner.around(age).sheets(1, 2), "refused", "age")

    refused(
        301,
        "work-factor-21",
        "A work factor above 20 is refused before anything is computed.",
        head(line("scrypt %s 21" % salt, wrapped)) + body,
    )
    refused(302, "work-factor-30", "2^30 would take a terabyte.", head(line("scrypt %s 30" % salt, wrapped)) + body)
    refused(
        303, "work-factor-zero-first", "A work factor with a leading zero.", head(line("scrypt %s 010" % salt, wrapped)) + body
    )
    refused(304, "two-stanzas", "Two scrypt stanzas.", head(stanza + stanza) + body)
    x25519 = age_file.stanza("X25519 " + age_file.base64_text(stream("tango share", 32)), stream("tango body", 32))
    refused(305, "another-stanza", "A stanza of type X25519.", head(x25519) + body)
    refused(306, "stanza-beside", "An X25519 stanza beside the scrypt stanza.", head(stanza + x25519) + body)
    refused(307, "version-2", "Another version line.", head(stanza, version="v2") + body)
    mac = bytearray(head(stanza))
    mac[-10] = ord("A") if mac[-10] != ord("A") else ord("B")
    refused(308, "mac-wrong", "A wrong header MAC.", bytes(mac) + body)
    refused(
        309,
        "salt-not-canonical",
        "The salt's base64 has a bit set that encodes nothing.",
        head(line("scrypt %s 10" % second, wrapped)) + body,
    )
    short = age_file.scrypt_stanza(key, pieces.file_key, pieces.salt[:15], 10)
    refused(310, "salt-short", "A salt of 15 bytes.", head(short) + body)
    long_key = stream("tango long file key", 17)
    long_ = age_file.scrypt_stanza(key, long_key, pieces.salt, 10)
    refused(
        311,
        "body-long",
        "A stanza body of 33 bytes.",
        age_file.header(long_, long_key) + age_file.body(long_key, pieces.nonce, owner.plaintext),
    )
    other = age_file.seal("tango", b"another passphrase", owner.plaintext)
    refused(312, "another-passphrase", "Sealed under another passphrase than the text of K.", other)
    bare = age_file.seal("tango", key.replace(b"-", b""), owner.plaintext)
    refused(313, "passphrase-without-hyphens", "Sealed under the text of K without its hyphens.", bare)
    refused(
        314,
        "not-last-chunk",
        "A first chunk that says it is not the last.",
        head(stanza) + age_file.body(pieces.file_key, pieces.nonce, owner.plaintext, last=b"\x00"),
    )
    refused(315, "byte-after", "A byte after the last chunk.", head(stanza) + body + b"\x00")
    refused(316, "truncated", "The last byte is missing.", (head(stanza) + body)[:-1])
    armor = base64.b64encode(head(stanza) + body).decode()
    lines = [armor[start : start + 64] for start in range(0, len(armor), 64)]
    armored = "\n".join(["-----BEGIN AGE ENCRYPTED FILE-----", *lines, "-----END AGE ENCRYPTED FILE-----", ""])
    refused(317, "armored", "ASCII armor.", armored.encode())


def plaintexts(book):
    def refused(name, comment, stage, label, plaintext):
        owner = Set(label, 2, 2)
        book.case(name, comment, owner.seal(plaintext(owner)).sheets(1, 2), "refused", stage)

    def of(change):
        return lambda owner: json_bytes(change(sample(owner)))

    bomb = lambda owner: gzip(json_bytes(sample(owner, runbook="a" * 700_000)))
    refused("331-gzip-bomb", "700,000 bytes in 7,000: a valid payload otherwise.", "gzip", "uniform", bomb)
    refused(
        "332-gzip-one-byte-too-long", "65,537 bytes when inflated.", "gzip", "victor", lambda owner: gzip(padded(owner, 65537))
    )
    refused(
        "333-gzip-trailing-byte",
        "A byte after the gzip member.",
        "gzip",
        "whiskey",
        lambda owner: gzip(owner.payload) + b"\x00",
    )
    refused(
        "334-gzip-two-members",
        "Two gzip members, which the gzip command would join.",
        "gzip",
        "xray",
        lambda owner: gzip(owner.payload[:100]) + gzip(owner.payload[100:]),
    )
    refused("335-gzip-truncated", "A gzip member without its end.", "gzip", "yankee", lambda owner: gzip(owner.payload)[:-9])
    refused(
        "336-gzip-crc",
        "A wrong CRC.",
        "gzip",
        "zulu",
        lambda owner: gzip_with(owner.payload, zlib.crc32(owner.payload) ^ 1, len(owner.payload)),
    )
    refused(
        "337-gzip-length",
        "A wrong length.",
        "gzip",
        "able",
        lambda owner: gzip_with(owner.payload, zlib.crc32(owner.payload), len(owner.payload) + 1),
    )
    refused(
        "338-gzip-in-gzip",
        "What is inflated is gzip again, and not JSON.",
        "json",
        "baker",
        lambda owner: gzip(gzip(owner.payload)),
    )

    refused("341-empty", "An empty plaintext.", "json", "charlie", lambda owner: b"")
    refused(
        "342-not-utf-8", "A string in Latin-1.", "json", "dog", lambda owner: owner.payload.replace(b"Log in", b"Log \xfcn")
    )
    refused(
        "343-byte-order-mark",
        "A byte order mark before the document.",
        "json",
        "easy",
        lambda owner: b"\xef\xbb\xbf" + owner.payload,
    )
    refused(
        "344-duplicate-name",
        "One name twice in an object.",
        "json",
        "fox",
        lambda owner: owner.payload.replace(b'"drill":true', b'"drill":true,"drill":false'),
    )
    refused(
        "345-duplicate-name-escaped",
        "The same name, once written with an escape.",
        "json",
        "george",
        lambda owner: owner.payload.replace(b'"drill":true', b'"drill":true,"\\u0064rill":false'),
    )
    refused(
        "346-proto",
        "A name that means something else in JavaScript.",
        "json",
        "how",
        of(lambda content: {**content, "__proto__": {"drill": False}}),
    )
    refused(
        "347-depth-7",
        "Arrays seven deep, the document included.",
        "json",
        "item",
        of(lambda content: {**content, "extra": nested(6)}),
    )
    refused(
        "348-depth-30000", "30,000 arrays inside one another.", "json", "jig", lambda owner: gzip(b"[" * 30_000 + b"]" * 30_000)
    )
    refused("349-trailing-comma", "A comma after the last member.", "json", "king", lambda owner: owner.payload[:-1] + b",}")
    refused("350-trailing-data", "A second document after the first.", "json", "love", lambda owner: owner.payload + b"{}")
    refused(
        "351-not-a-number", "NaN, which is not JSON.", "json", "mikado", lambda owner: owner.payload[:-1] + b',"weight":NaN}'
    )
    refused("352-truncated", "JSON without its end.", "json", "nan", lambda owner: owner.payload[:-5])
    refused(
        "353-control-character",
        "A line feed inside a string.",
        "json",
        "oboe",
        lambda owner: owner.payload.replace(b"Log in", b"Log\nin"),
    )

    refused("361-version-2", "A payload of version 2.", "payload", "peter", of(lambda content: {**content, "v": 2}))
    refused(
        "362-version-text",
        'The version "1" is not the version 1.',
        "payload",
        "queen",
        of(lambda content: {**content, "v": "1"}),
    )
    refused("363-type", "Another type.", "payload", "roger", of(lambda content: {**content, "type": "sealwright/manifest"}))
    refused("364-array", "An array around the payload.", "payload", "sugar", of(lambda content: [content]))
    refused(
        "365-set-missing",
        "A payload that names no set.",
        "payload",
        "tare",
        of(lambda content: {key: value for key, value in content.items() if key != "set"}),
    )
    refused(
        "366-set-lower-case",
        "The set ID in lower case.",
        "payload",
        "uncle",
        of(lambda content: {**content, "set": content["set"].lower()}),
    )


def nested(levels):
    return [nested(levels - 1)] if levels else "innermost"


def padded(owner, length):
    empty = len(json_bytes(sample(owner, runbook="")))
    return json_bytes(sample(owner, runbook="a" * (length - empty)))


def gzip_with(data, crc, length):
    return bytes.fromhex("1f8b08000000000000ff") + deflate(data) + struct.pack("<II", crc, length)
