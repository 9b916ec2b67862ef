"""ChaCha20-Poly1305 (RFC 8439), sealing only."""

import struct

WORD = 0xFFFFFFFF


def _quarter(s, a, b, c, d):
    for first, second, third, left in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        s[first] = (s[first] + s[second]) & WORD
        mixed = s[third] ^ s[first]
        s[third] = ((mixed << left) | (mixed >> (32 - left))) & WORD


def _block(key, counter, nonce):
    start = [0x61707865, 0x3320646E, 0x79622D32, 0x6B206574, *struct.unpack("<8I", key), counter, *struct.unpack("<3I", nonce)]
    s = list(start)
    for _ in range(10):
        for column in range(4):
            _quarter(s, column, column + 4, column + 8, column + 12)
        for column in range(4):
            _quarter(s, column, (column + 1) % 4 + 4, (column + 2) % 4 + 8, (column + 3) % 4 + 12)
    return struct.pack("<16I", *((a + b) & WORD for a, b in zip(s, start)))


def _poly1305(key, message):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for start in range(0, len(message), 16):
        total = (total + int.from_bytes(message[start : start + 16] + b"\x01", "little")) * r % ((1 << 130) - 5)
    return ((total + int.from_bytes(key[16:], "little")) % (1 << 128)).to_bytes(16, "little")


def seal(key, nonce, plaintext, aad=b""):
    """Ciphertext and tag."""
    out = bytearray()
    for start in range(0, len(plaintext), 64):
        out += bytes(p ^ k for p, k in zip(plaintext[start : start + 64], _block(key, 1 + start // 64, nonce)))
    padded = lambda data: bytes(data) + bytes(-len(data) % 16)
    message = padded(aad) + padded(out) + struct.pack("<QQ", len(aad), len(out))
    return bytes(out) + _poly1305(_block(key, 0, nonce)[:32], message)
