"""Argon2id version 0x13 (RFC 9106), slow and plain. Blocks are lists of 128 little-endian 64-bit words."""

import hashlib
import struct

MASK = (1 << 64) - 1
LOW = (1 << 32) - 1


def _hash(length, data):
    """H' of RFC 9106, section 3.3."""
    data = struct.pack("<I", length) + data
    if length <= 64:
        return hashlib.blake2b(data, digest_size=length).digest()
    value = hashlib.blake2b(data).digest()
    out = value[:32]
    while length - len(out) > 64:
        value = hashlib.blake2b(value).digest()
        out += value[:32]
    return out + hashlib.blake2b(value, digest_size=length - len(out)).digest()


def _mix(v, i, j, k, m):
    a, b, c, d = v[i], v[j], v[k], v[m]
    a = (a + b + 2 * (a & LOW) * (b & LOW)) & MASK
    d ^= a
    d = d >> 32 | (d << 32) & MASK
    c = (c + d + 2 * (c & LOW) * (d & LOW)) & MASK
    b ^= c
    b = b >> 24 | (b << 40) & MASK
    a = (a + b + 2 * (a & LOW) * (b & LOW)) & MASK
    d ^= a
    d = d >> 16 | (d << 48) & MASK
    c = (c + d + 2 * (c & LOW) * (d & LOW)) & MASK
    b ^= c
    v[i], v[j], v[k], v[m] = a, b >> 63 | (b << 1) & MASK, c, d


def _permute(v, at):
    for i in range(4):
        _mix(v, at[i], at[4 + i], at[8 + i], at[12 + i])
    for i in range(4):
        _mix(v, at[i], at[4 + (i + 1) % 4], at[8 + (i + 2) % 4], at[12 + (i + 3) % 4])


ROWS = [[16 * row + i for i in range(16)] for row in range(8)]
COLUMNS = [[16 * row + 2 * column + i for row in range(8) for i in (0, 1)] for column in range(8)]


def _compress(x, y):
    r = [a ^ b for a, b in zip(x, y)]
    z = list(r)
    for at in ROWS + COLUMNS:
        _permute(z, at)
    return [a ^ b for a, b in zip(z, r)]


def argon2id(passphrase, salt, memory_kib, iterations, parallelism, length=32):
    head = struct.pack("<6I", parallelism, length, memory_kib, iterations, 0x13, 2)
    fields = b"".join(struct.pack("<I", len(field)) + field for field in (passphrase, salt, b"", b""))
    h0 = hashlib.blake2b(head + fields).digest()
    lanes, segment = parallelism, memory_kib // (4 * parallelism)
    columns = 4 * segment
    memory = [[None] * columns for _ in range(lanes)]
    for lane in range(lanes):
        for column in (0, 1):
            memory[lane][column] = list(struct.unpack("<128Q", _hash(1024, h0 + struct.pack("<II", column, lane))))
    for iteration in range(iterations):
        for slice_ in range(4):
            for lane in range(lanes):
                _fill(memory, iteration, slice_, lane, lanes, segment, columns, iterations)
    final = memory[0][columns - 1]
    for lane in range(1, lanes):
        final = [a ^ b for a, b in zip(final, memory[lane][columns - 1])]
    return _hash(length, struct.pack("<128Q", *final))


def _fill(memory, iteration, slice_, lane, lanes, segment, columns, iterations):
    independent = iteration == 0 and slice_ < 2
    zero = [0] * 128
    counter = [iteration, lane, slice_, lanes * columns, iterations, 2, 0] + [0] * 121
    addresses = None
    for index in range(segment):
        if independent and index % 128 == 0:
            counter[6] += 1
            addresses = _compress(zero, _compress(zero, counter))
        column = slice_ * segment + index
        if iteration == 0 and column < 2:
            continue
        before = memory[lane][column - 1]
        chosen = addresses[index % 128] if independent else before[0]
        j1, j2 = chosen & LOW, chosen >> 32
        other = lane if iteration == 0 and slice_ == 0 else j2 % lanes
        if iteration == 0:
            area = slice_ * segment + (index - 1 if other == lane else -(index == 0))
            start = 0
        else:
            area = columns - segment + (index - 1 if other == lane else -(index == 0))
            start = (slice_ + 1) % 4 * segment
        offset = area - 1 - (area * (j1 * j1 >> 32) >> 32)
        block = _compress(before, memory[other][(start + offset) % columns])
        if iteration > 0:
            block = [a ^ b for a, b in zip(block, memory[lane][column])]
        memory[lane][column] = block
