"""Searches three wrong symbols that a decoder for two would correct to another code word."""

from .galois import multiply, power_of_a, syndromes
from .public_stream import stream

POWERS = [power_of_a(0)]
while len(POWERS) < 1023:
    POWERS.append(multiply(POWERS[-1], 2, 0x409))
LOGS = {value: exponent for exponent, value in enumerate(POWERS)}


def _times(a, b):
    return POWERS[(LOGS[a] + LOGS[b]) % 1023] if a and b else 0


def _over(a, b):
    return POWERS[(LOGS[a] - LOGS[b]) % 1023] if a else 0


def _two_places(s, length):
    """The places (from 1) whose change would explain the syndromes, if there are two: roots of the error locator."""
    s1, s2, s3, s4 = s
    determinant = _times(s1, s3) ^ _times(s2, s2)
    if not determinant:
        return []
    total = _over(_times(s1, s4) ^ _times(s2, s3), determinant)
    product = _over(_times(s2, s4) ^ _times(s3, s3), determinant)
    is_root = lambda x: _times(x, x) ^ _times(total, x) ^ product == 0
    return [place for place in range(1, length + 1) if is_root(POWERS[length - place])]


def find(symbols):
    """`symbols` with three of y's symbols changed so that two other symbols of y would be corrected."""
    y = range(9, 33)
    attempt = 0
    while True:
        attempt += 1
        noise = stream("miscorrection %d" % attempt, 9)
        wrong = list(symbols)
        for at in (0, 3, 6):
            wrong[y[noise[at] % len(y)] - 1] ^= 1 + int.from_bytes(noise[at + 1 : at + 3], "big") % 1023
        changed = [place for place, (a, b) in enumerate(zip(symbols, wrong), 1) if a != b]
        places = _two_places(syndromes(wrong), len(symbols))
        if len(changed) == 3 and len(places) == 2 and all(place in y and place not in changed for place in places):
            return wrong
