"""A gzip writer that does not depend on the machine's zlib: one block, fixed Huffman codes, greedy matches (RFC 1951)."""

import struct
import zlib

LENGTH_BASES = [*range(3, 11), *range(11, 19, 2), *range(19, 35, 4), *range(35, 67, 8)]
LENGTH_BASES += [*range(67, 131, 16), *range(131, 258, 32), 258]
LENGTH_EXTRA = [0] * 8 + [1] * 4 + [2] * 4 + [3] * 4 + [4] * 4 + [5] * 4 + [0]
DISTANCE_EXTRA = [0, 0, 0, 0] + [extra for extra in range(1, 14) for _ in (0, 1)]
DISTANCE_BASES = [1]
for _extra in DISTANCE_EXTRA[:-1]:
    DISTANCE_BASES.append(DISTANCE_BASES[-1] + (1 << _extra))


class _Bits:
    def __init__(self):
        self.out, self.held, self.count = bytearray(), 0, 0

    def number(self, value, width):
        self.held |= value << self.count
        self.count += width
        while self.count >= 8:
            self.out.append(self.held & 255)
            self.held >>= 8
            self.count -= 8

    def code(self, value, width):
        for bit in range(width - 1, -1, -1):
            self.number(value >> bit & 1, 1)

    def literal_or_length(self, symbol):
        if symbol < 144:
            self.code(0x30 + symbol, 8)
        elif symbol < 256:
            self.code(0x190 + symbol - 144, 9)
        elif symbol < 280:
            self.code(symbol - 256, 7)
        else:
            self.code(0xC0 + symbol - 280, 8)

    def match(self, length, distance):
        which = max(i for i, base in enumerate(LENGTH_BASES) if base <= length)
        self.literal_or_length(257 + which)
        self.number(length - LENGTH_BASES[which], LENGTH_EXTRA[which])
        which = max(i for i, base in enumerate(DISTANCE_BASES) if base <= distance)
        self.code(which, 5)
        self.number(distance - DISTANCE_BASES[which], DISTANCE_EXTRA[which])


def deflate(data):
    bits = _Bits()
    bits.number(0b011, 3)
    seen, at = {}, 0
    while at < len(data):
        start, length = seen.get(data[at : at + 3]), 0
        if start is not None and at - start <= 32768:
            while length < 258 and at + length < len(data) and data[start + length] == data[at + length]:
                length += 1
        seen[data[at : at + 3]] = at
        if length >= 3:
            bits.match(length, at - start)
            at += length
        else:
            bits.literal_or_length(data[at])
            at += 1
    bits.literal_or_length(256)
    bits.number(0, 7)
    return bytes(bits.out)


def gzip(data, name=b""):
    """One member, no time; with `name` the FNAME field, as the gzip command writes it."""
    head = b"\x1f\x8b\x08" + (b"\x08" if name else b"\x00") + bytes(4) + b"\x00\xff" + (name + b"\x00" if name else b"")
    body = deflate(data)
    assert zlib.decompress(body, -15) == data
    return head + body + struct.pack("<II", zlib.crc32(data), len(data))
