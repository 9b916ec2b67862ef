"""age v1 files with one scrypt stanza, and the pieces to build wrong ones (FORMAT.md, "Sealed payload")."""

import base64
import hashlib
import hmac

from .chacha import seal as chacha_seal
from .public_stream import stream


def base64_text(data):
    return base64.b64encode(data).decode().rstrip("=")


def hkdf(key, salt, info):
    extracted = hmac.new(salt or bytes(32), key, hashlib.sha256).digest()
    return hmac.new(extracted, info + b"\x01", hashlib.sha256).digest()


def scrypt_stanza(passphrase, file_key, salt, work_factor, salt_text=None, factor_text=None):
    wrapping = hashlib.scrypt(
        passphrase, salt=b"age-encryption.org/v1/scrypt" + salt, n=1 << work_factor, r=8, p=1, maxmem=1 << 28, dklen=32
    )
    body = chacha_seal(wrapping, bytes(12), file_key)
    return stanza("scrypt %s %s" % (salt_text or base64_text(salt), factor_text or work_factor), body)


def stanza(arguments, body):
    return "-> %s\n%s\n" % (arguments, base64_text(body))


def header(stanzas, file_key, version="v1"):
    text = "age-encryption.org/%s\n%s---" % (version, stanzas)
    mac = hmac.new(hkdf(file_key, b"", b"header"), text.encode(), hashlib.sha256).digest()
    return (text + " " + base64_text(mac) + "\n").encode()


def body(file_key, nonce, plaintext, last=b"\x01"):
    return nonce + chacha_seal(hkdf(file_key, nonce, b"payload"), bytes(11) + last, plaintext)


class AgeParts:
    """The values that one file is made of; they depend on the label alone."""

    def __init__(self, label):
        self.file_key = stream(label + " file key", 16)
        self.salt = stream(label + " scrypt salt", 16)
        self.nonce = stream(label + " payload nonce", 16)


def seal(label, passphrase, plaintext, work_factor=10):
    parts = AgeParts(label)
    wrapped = scrypt_stanza(passphrase, parts.file_key, parts.salt, work_factor)
    return header(wrapped, parts.file_key) + body(parts.file_key, parts.nonce, plaintext)
