"""GF(2^8) modulo 0x11D, GF(2^10) modulo 0x409, the splitting and the four Reed-Solomon check symbols."""


def multiply(a, b, modulus):
    """Schoolbook: shift, add, and subtract the modulus when the top bit appears."""
    top = 1 << (modulus.bit_length() - 1)
    product = 0
    while b:
        if b & 1:
            product ^= a
        a <<= 1
        if a & top:
            a ^= modulus
        b >>= 1
    return product


def split(key, coefficients, x):
    """The y of share x: key + coefficients[0] x + coefficients[1] x^2 + ..., byte by byte."""
    y = bytes(len(key))
    for row in reversed([key] + list(coefficients)):
        y = bytes(multiply(value, x, 0x11D) ^ byte for value, byte in zip(y, row))
    return y


MODULUS = 0x409
HIDDEN = list(b"swshare1")


def power_of_a(exponent):
    value = 1
    for _ in range(exponent):
        value = multiply(value, 2, MODULUS)
    return value


def generator():
    """g(z) = (z-a)(z-a^2)(z-a^3)(z-a^4), highest power first."""
    g = [1]
    for root in (power_of_a(i) for i in (1, 2, 3, 4)):
        g = [high ^ multiply(low, root, MODULUS) for high, low in zip(g + [0], [0] + g)]
    return g


GENERATOR = generator()


def check_symbols(data):
    """The remainder of (hidden || data) * z^4 divided by g(z)."""
    rest = HIDDEN + list(data) + [0, 0, 0, 0]
    for start in range(len(rest) - 4):
        lead = rest[start]
        for offset, coefficient in enumerate(GENERATOR):
            rest[start + offset] ^= multiply(lead, coefficient, MODULUS)
    return rest[-4:]


def syndromes(symbols):
    """S1..S4 of data and check symbols; all zero for a code word."""
    values = []
    for i in (1, 2, 3, 4):
        root, value = power_of_a(i), 0
        for symbol in HIDDEN + list(symbols):
            value = multiply(value, root, MODULUS) ^ symbol
        values.append(value)
    return values
