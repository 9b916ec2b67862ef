"""Single texts: what a decoder accepts, and the stage that refuses it."""

from .galois import GENERATOR, multiply, syndromes
from .miscorrection import LOGS, POWERS
from .paper import base32, record_symbols, share_commitment, share_text, symbols_text, symbols_words
from .correction_cases import unread
from .share_cases import flipped, with_header


def write(book, sets, locked):
    b = sets["b"]
    texts(book, b)
    records(book, b.records[1], locked.records[1])
    words(book, b)
    others(book, b)
    parts(book, sets["a"])


def texts(book, b):
    text, record = b.text(1), b.records[1].hex()
    refused = lambda name, comment, value, stage: book.decode(name, comment, value, stage=stage)
    book.decode("001-text", "A share text.", text, record=record)
    book.decode("002-text-lower-case", "Lower case.", text.lower(), record=record)
    book.decode(
        "003-text-spaces-hyphens",
        "Spaces, tabs and hyphens.",
        " sws1: %s-%s\t%s " % (text[5:20], text[20:50], text[50:]),
        record=record,
    )
    refused("010-empty", "Nothing but a space.", " ", "length")
    refused("011-prefix-only", "Only the prefix.", "SWS1:", "length")
    refused("012-text-short", "One character is missing.", text[:-1], "length")
    refused("013-text-long", "One character too many.", text + "A", "length")
    refused("014-text-201", "201 characters are more than any share has.", text + "A" * 124, "length")
    refused("015-text-padding", "Padding.", text[:-1] + "=", "character")
    for number, name, sign in ((16, "zero", "0"), (17, "one", "1"), (18, "eight", "8"), (19, "plus", "+")):
        refused(
            "%03d-text-%s" % (number, name), "A character that base32 does not have.", text[:20] + sign + text[21:], "character"
        )
    for number, name, comment, sign in (
        (20, "cyrillic", "A Cyrillic letter that looks like A.", "\u0410"),
        (21, "greek", "A Greek letter that looks like O.", "\u039f"),
        (22, "full-width", "A full-width letter.", "\uff21"),
        (23, "dotless-i", "An i without a dot, which upper-cases to I.", "\u0131"),
        (24, "long-s", "A long s, which upper-cases to S.", "\u017f"),
    ):
        refused("%03d-text-%s" % (number, name), comment, text[:20] + sign + text[21:], "character")
    for number, name, comment, sign in (
        (25, "zero-width-space", "A zero-width space.", "\u200b"),
        (26, "right-to-left", "A right-to-left override.", "\u202e"),
        (27, "no-break-space", "A no-break space.", "\u00a0"),
        (28, "soft-hyphen", "A soft hyphen.", "\u00ad"),
        (29, "null", "A null character.", "\x00"),
    ):
        refused(
            "%03d-text-%s" % (number, name),
            comment + " It is no space and no hyphen.",
            text[:20] + sign + text[20:],
            "character",
        )
    refused("030-version-2", "A share of format version 2.", "SWS2:" + text[5:], "record")
    refused("031-unknown-prefix", "A code of another kind.", "https://example.test/", "prefix")
    refused("032-secrets-js", "A raw share of secrets.js.", "80101" + record[16:], "prefix")
    refused("033-secrets-js-short", "The start of a raw share of secrets.js.", "3112", "prefix")
    refused("034-secrets-js-base36", "A raw share of secrets.js with 20 bits.", "K00001ab", "prefix")


def records(book, record, locked):
    def refused(number, name, comment, bytes_, stage="record"):
        book.decode("%03d-%s" % (number, name), comment, share_text(bytes_), stage=stage)

    refused(40, "record-version-0", "Version 0.", with_header(record, first=0x00))
    refused(41, "record-version-2", "Version 2.", with_header(record, first=0x20))
    refused(42, "record-flag-1", "A flag that version 1 does not have.", with_header(record, first=0x12))
    refused(43, "record-flag-3", "Another one.", with_header(record, first=0x18))
    refused(44, "record-m-1", "1 of 3.", with_header(record, mn=0x13))
    refused(45, "record-m-above-n", "3 of 2.", with_header(record, mn=0x32))
    refused(46, "record-n-0", "0 of 0.", with_header(record, mn=0x00))
    refused(47, "record-x-0", "Share 0 would be K itself.", with_header(record, x=0))
    refused(48, "record-x-above-n", "Share 4 of 3.", with_header(record, x=4))
    refused(49, "record-generation-0", "Generation 0.", with_header(record, generation=0))
    refused(50, "record-locked-40-bytes", "A locked record of 40 bytes.", with_header(record, first=0x11), "length")
    refused(51, "record-unlocked-75-bytes", "An unlocked record of 75 bytes.", with_header(locked, first=0x10), "length")
    book.decode("052-locked", "A locked record.", share_text(locked), record=locked.hex())
    for number, name, offset, value in (
        (53, "memory-12", 8, 12),
        (54, "memory-21", 8, 21),
        (55, "iterations-0", 9, 0),
        (56, "iterations-11", 9, 11),
        (57, "parallelism-0", 10, 0),
        (58, "parallelism-9", 10, 9),
    ):
        refused(number, "lock-" + name, "A lock setting out of range.", flipped(locked, offset, locked[offset] ^ value), "lock")


def words(book, b):
    record, text = b.records[1], b.words(1)
    book.decode("060-words", "36 words.", text, record=record.hex())
    symbols = record_symbols(record)
    one = list(symbols)
    one[6] ^= 512
    book.decode(
        "061-words-one-wrong",
        "One wrong word; the correction is told, places count from 1.",
        symbols_words(one),
        record=record.hex(),
        corrections=[7],
    )
    book.decode(
        "062-words-unread", "Two words that cannot be read.", unread(text, [2, 36]), record=record.hex(), corrections=[2, 36]
    )
    book.decode("063-words-35", "35 words.", " ".join(text.split()[:35]), stage="words")
    book.decode("064-words-65", "65 words.", " ".join((text.split() * 2)[:65]), stage="words")
    book.decode(
        "065-words-five-unread", "Five words that cannot be read.", unread(text, [1, 8, 9, 10, 11]), stage="reed-solomon"
    )
    hidden = hidden_letters(symbols)
    book.decode(
        "066-words-hidden-letter",
        "One symbol's change would explain the syndromes, but it is a hidden letter.",
        symbols_words(hidden),
        stage="reed-solomon",
    )
    text = symbols_text([symbol ^ (1 if place in (3, 30) else 0) for place, symbol in enumerate(symbols, 1)])
    book.decode("067-text-two-wrong", "Two wrong characters of a text.", text, record=record.hex(), corrections=[3, 30])


def hidden_letters(symbols):
    """Other check symbols, such that changing the first hidden letter would make the word valid."""
    # The multiple of g(z) that has 1 at the place of the letter and nothing but check symbols below.
    place, length = 0, 8 + len(symbols)
    rest = [0] * length
    rest[place] = 1
    for start in range(length - 4):
        lead = rest[start]
        for offset, coefficient in enumerate(GENERATOR):
            rest[start + offset] ^= multiply(lead, coefficient, 0x409)
    out = [symbol ^ extra for symbol, extra in zip(symbols[-4:], rest[-4:])]
    changed = symbols[:-4] + out
    s = syndromes(changed)
    assert LOGS[s[1]] - LOGS[s[0]] in (len(symbols) + 7, len(symbols) + 7 - 1023) and POWERS[0] == 1
    return changed


def others(book, b):
    card, label = b.card(), b.label_text(1)
    refused = lambda name, comment, value, stage: book.decode(name, comment, value, stage=stage)
    book.decode("070-card", "A card.", card, card=b.card_bytes().hex())
    refused("071-card-short", "A card without its last commitment.", b.card(commitments=[bytes(16)] * 2), "length")
    refused("072-card-long", "A card with a commitment too many.", b.card(commitments=[bytes(16)] * 4), "length")
    refused("073-card-x-1", "A card with x = 1.", b.card(head=b.head(1)), "record")
    refused("074-card-version-2", "A card of version 2.", b.card(head=b.head(0, version=2)), "record")
    refused(
        "075-card-filling-bits",
        "The last character has a bit set that encodes nothing.",
        card[:-1] + chr(ord(card[-1]) + 1),
        "base32",
    )
    refused("076-card-cut", "A length that base32 never has.", card[:-1], "base32")
    refused("077-card-601", "601 characters.", card + "A" * (601 - len(card)), "length")
    refused("078-card-padding", "Padding.", card + "=", "character")
    refused("079-card-4-bytes", "A card of four bytes.", "SWC1:" + base32(bytes(4)), "length")
    book.decode("080-label", "A label.", label, label=(b.head(1) + label_commitment(b)).hex())
    refused("081-label-x-0", "A label of share 0.", "SWL1:" + base32(b.head(0) + bytes(16)), "record")
    refused("082-label-short", "A label of 23 bytes.", "SWL1:" + base32(b.head(1) + bytes(15)), "length")
    refused(
        "083-label-filling-bits",
        "The last character has a bit set that encodes nothing.",
        label[:-1] + chr(ord(label[-1]) + 1),
        "base32",
    )


def label_commitment(b):
    return share_commitment(b.records[1])[:16]


def parts(book, a):
    first, last = a.parts()
    assert len(a.parts()) == 2
    refused = lambda name, comment, value, stage="part": book.decode(name, comment, value, stage=stage)
    book.decode("090-part", "The last part of two.", last, chunk=a.age[490:].hex())
    refused("091-part-00", "Part 00.", first.replace("/01-02/", "/00-02/"))
    refused("092-part-above-total", "Part 03 of 02.", last.replace("/02-02/", "/03-02/"))
    refused("093-part-17", "Part 17 of 17.", last.replace("/02-02/", "/17-17/"))
    refused("094-part-one-digit", "Numbers of one digit.", first.replace("/01-02/", "/1-2/"))
    refused("095-part-489", "A part that is not the last, with 489 bytes.", cut(first, a.age[:489]))
    refused("096-part-491", "A last part of 491 bytes.", cut(last, a.age[:491]))
    refused("097-part-empty", "A part without a chunk.", cut(last, b""))
    refused("098-part-set-id", "A set ID of seven characters.", first.replace(a.id, a.id[:7]))
    refused(
        "099-part-hash8",
        "A HASH8 of nine characters.",
        "/".join([*first.split("/")[:3], first.split("/")[3] + "A", first.split("/")[4]]),
    )
    refused("100-part-fields", "A field too many.", first + "/A")
    refused("101-part-1001", "1,001 characters.", first + "A" * (1001 - len(first)), "length")
    refused("102-part-padding", "Padding.", last + "=", "character")
    refused(
        "103-part-filling-bits",
        "The last character has a bit set that encodes nothing.",
        cut(last, bytes(4))[:-1] + "B",
        "base32",
    )
    refused("104-part-base32-length", "A length that base32 never has.", cut(last, bytes(4))[:-1], "base32")


def cut(text, chunk):
    return "/".join(text.split("/")[:4] + [base32(chunk)])
