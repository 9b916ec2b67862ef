"""Sets that open: what a reader has to accept."""

import json

from .galois import split
from .gzip_file import gzip
from .paper import Set, json_bytes, sample, source


def nested(levels):
    value = "innermost"
    for _ in range(levels):
        value = [value]
    return value


def sized(owner, length):
    """A payload of exactly `length` bytes."""
    empty = len(json_bytes(sample(owner, runbook="")))
    return sample(owner, runbook="a" * (length - empty))


def write(book, sets):
    a, b, zipped = sets["a"], sets["b"], sets["zipped"]

    def good(name, comment, sources, owner, **more):
        book.case(name, comment, sources, "authenticated", owner=owner, **more)

    good("001-two-of-three", "Two sheets of 2 of 3, everything on them scanned.", b.sheets(1, 2), b)
    good("002-three-of-five-gzip", "Three sheets of 3 of 5; the payload is gzip.", zipped.sheets(1, 3, 5), zipped)
    words = [b.sheet(x, share=b.words(x)) for x in (1, 3)]
    good("003-words", "Shares typed as 36 words each.", words, b)
    clipped = [b.sheet(x, share=" ".join(word[:4].upper() for word in b.words(x).split())) for x in (2, 3)]
    good("004-words-four-letters", "The first four letters of each word, in capitals.", clipped, b)
    numbered = [b.sheet(x, share=" ".join("%d. %s" % pair for pair in enumerate(b.words(x).split(), 1))) for x in (1, 2)]
    good("005-words-numbered", "Words typed with their numbers.", numbered, b)
    typed = [b.sheet(x, share="sws1:" + "-".join(b.text(x)[5:].lower()[i : i + 4] for i in range(0, 72, 4))) for x in (1, 2)]
    good("006-text-lower-case-hyphens", "Share texts typed in lower case, in groups of four with hyphens.", typed, b)
    spaced = " ".join(b.card()[5:].lower()[i : i + 5] for i in range(0, 400, 5)).strip()
    good(
        "007-card-typed", "A card typed in lower case with spaces is the same card.", b.sheets(1, 2, card="swc1: " + spaced), b
    )
    first, second = a.parts()
    parts = [a.sheet(1, parts=[first]), a.sheet(2, parts=[]), a.sheet(4, parts=[second])]
    good("008-parts-from-different-sheets", "Part 1 was read from one sheet, part 2 from another.", parts, a)
    mixed = [line for sheet in b.sheets(1, 2) for line in sheet["lines"]]
    good("009-one-source-any-order", "All lines in one source, in reverse order.", [source("typed", mixed[::-1])], b)
    labels = [source("bag-1", [b.label_text(1)]), source("bag-2", [b.label_text(2)])]
    good("010-labels", "The labels of the bags were scanned too; they do nothing.", labels + b.sheets(1, 2), b)
    twice = b.sheets(1, 2) + [source("sheet-1-again", b.sheet(1)["lines"]), source("words-1", [b.words(1)])]
    good("011-same-share-thrice", "One share read three times is one share.", twice, b)
    good("012-one-card", "The card was read from one sheet only.", [b.sheet(1), b.sheet(2, card="")], b)
    noise = [source("posters", ["https://example.test/menu?table=4", "WIFI:T:WPA;S:lobby;P:12345678;;", "4006381333931"])]
    good("013-foreign-codes", "Codes of a poster and a bottle of water.", noise + b.sheets(1, 2), b)
    broken = b.sheet(3, share=b.text(3)[:40])
    good(
        "014-unreadable-extra-share",
        "The share of a third sheet is cut off; two others suffice.",
        b.sheets(1, 2) + [broken],
        b,
        named=[("sheet-3", "length")],
    )
    smudged = b.sheet(2, card=b.card()[:50] + "0" + b.card()[51:])
    good(
        "015-one-card-unreadable",
        "One sheet's card has a character that base32 does not.",
        [b.sheet(1), smudged],
        b,
        named=[("sheet-2", "character")],
    )

    two = Set("golf", 2, 2)
    good("020-two-of-two", "The smallest threshold, with no sheet to spare.", two.sheets(1, 2), two)
    all_ = Set("hotel", 15, 15, generation=255)
    good(
        "021-fifteen-of-fifteen",
        "The largest threshold, of the last generation.",
        [all_.sheet(x, parts=None if x == 9 else []) for x in range(1, 16)],
        all_,
    )
    many = Set("india", 2, 15)
    good("022-two-of-fifteen", "Shares 7 and 15 of 15.", many.sheets(15, 7), many)
    flat = Set("juliett", 3, 5, coefficients=[bytes(32), bytes(32)])
    assert split(flat.key, flat.coefficients, 4) == flat.key
    good(
        "023-coefficients-zero",
        "All coefficients happen to be zero: every y is K. Uniform means this too.",
        flat.sheets(1, 2, 5),
        flat,
    )
    full = Set("kilo", 2, 3)
    full.payload = json_bytes(sized(full, 7840 - (len(full.age) - len(full.plaintext))))
    full.seal(full.payload)
    assert len(full.age) == 7840 and len(full.parts()) == 16
    good(
        "024-sixteen-parts",
        "An age file of exactly 7,840 bytes: 16 whole parts.",
        [full.sheet(1), full.sheet(2, parts=[])],
        full,
    )
    large = Set("lima", 2, 3, content=lambda owner: sized(owner, 65536), compress=True)
    assert len(large.payload) == 65536
    good("025-payload-65536", "A payload of exactly 65,536 bytes when inflated.", large.sheets(2, 3), large)
    file_name = Set("mike", 2, 3)
    file_name.seal(gzip(file_name.payload, name=b"payload.json"))
    good(
        "026-gzip-with-name",
        "gzip with a file name in its header, as the gzip command writes it.",
        file_name.sheets(1, 2),
        file_name,
    )
    deep = Set("november", 2, 3, content=lambda owner: sample(owner, extra=nested(5)))
    good("027-json-depth-6", "Arrays and objects six deep, the document included.", deep.sheets(1, 3), deep)
    unknown = Set("oscar", 2, 3, content=with_unknown_fields)
    good("028-unknown-fields", "Fields and a kind that version 1 does not know are kept.", unknown.sheets(1, 3), unknown)
    markup = Set("papa", 2, 3, content=with_markup)
    good(
        "029-markup-and-bidi",
        "Strings with markup, scripts, direction marks and 300 characters are data.",
        markup.sheets(1, 3),
        markup,
    )
    spacious = Set("quebec", 2, 3)
    spacious.payload = ("\n " + json.dumps(sample(spacious), separators=(" ,\t\r\n", " :  ")) + "\n").encode()
    spacious.seal(spacious.payload)
    good("030-json-white-space", "White space between tokens is part of the payload's bytes.", spacious.sheets(1, 3), spacious)
    costly = Set("romeo", 2, 3, work_factor=16)
    good(
        "031-work-factor-16",
        "The work factor that writers use; most vectors here have 10, for speed.",
        costly.sheets(1, 3),
        costly,
    )


def with_unknown_fields(owner):
    content = sample(owner, colour={"named": "blue"}, priority=12345678901234567890)
    content["credentials"].append({"id": "c2", "kind": "carrier-pigeon", "title": "Loft 3", "ring": "DV-0815", "weight": 0.5})
    return content


def with_markup(owner):
    content = sample(owner, runbook="\u202egnp.evil\u202c \u2066x\u2069 e\u0301 \U0001d11e")
    content["credentials"][0]["title"] = "<script>alert(1)</script><img src=x onerror=alert(2)> " + "long " * 50
    return content
