"""Shares that are forged, too few, or of other sets."""

from .paper import share_text, source


def flipped(record, offset, bit=1):
    return record[:offset] + bytes([record[offset] ^ bit]) + record[offset + 1 :]


def with_header(record, **fields):
    """The record with header bytes replaced, by offset name; check symbols are made anew from it."""
    places = {"first": 0, "mn": 1, "x": 2, "generation": 3}
    out = bytearray(record)
    for name, value in fields.items():
        out[places[name]] = value
    return bytes(out)


def write(book, sets):
    a, b, other, later = sets["a"], sets["b"], sets["other"], sets["later"]
    forgeries(book, a, b)
    counts(book, a, b, other, later)


def forgeries(book, a, b):
    bad = share_text(flipped(b.records[1], 20))
    book.case(
        "130-share-altered",
        "One bit of y altered, check symbols made anew: the card contradicts.",
        [b.sheet(1, share=bad), b.sheet(2)],
        "refused",
        "commitment",
    )
    book.case(
        "131-share-altered-spare-sheet",
        "The same, with a third sheet.",
        [b.sheet(1, share=bad), b.sheet(2), b.sheet(3)],
        "authenticated",
        owner=b,
        named=[("sheet-1", "commitment")],
    )
    family = share_text(flipped(b.records[1], 5))
    book.case(
        "132-family-altered",
        "An altered family makes it a share of another set.",
        [b.sheet(1, share=family), b.sheet(2)],
        "refused",
        "shares",
    )
    m = share_text(with_header(a.records[2], mn=0x25))
    book.case(
        "133-threshold-altered",
        "A share of 3 of 5 that says 2 of 5; two others do not suffice.",
        [a.sheet(1), a.sheet(2, share=m), a.sheet(3)],
        "refused",
        "threshold",
    )
    book.case(
        "134-threshold-altered-spare-sheet",
        "The same, with a fourth sheet.",
        [a.sheet(1), a.sheet(2, share=m), a.sheet(3), a.sheet(4)],
        "authenticated",
        owner=a,
        named=[("sheet-2", "threshold")],
    )
    n = share_text(with_header(a.records[2], mn=0x3F))
    book.case(
        "135-count-altered-without-cards",
        "A share that says 3 of 15 among others of 3 of 5, no cards.",
        [a.sheet(1, card=""), a.sheet(2, share=n, card=""), a.sheet(3, card=""), a.sheet(4, card="")],
        "unauthenticated",
        owner=a,
        named=[("sheet-2", "threshold")],
    )
    moved = share_text(with_header(b.records[1], x=3))
    book.case(
        "136-x-altered", "Share 1 that says it is share 3.", [b.sheet(1, share=moved), b.sheet(2)], "refused", "commitment"
    )
    book.case(
        "137-two-share-3",
        "The real share 3 beside it: the card tells which.",
        [b.sheet(1, share=moved), b.sheet(2), b.sheet(3)],
        "authenticated",
        owner=b,
        named=[("sheet-1", "commitment")],
    )
    without = [b.sheet(1, share=moved, card=""), b.sheet(2, card=""), b.sheet(3, card="")]
    book.case(
        "138-two-share-3-without-cards", "Two different shares 3 and no card: neither counts.", without, "refused", "duplicate"
    )
    more = [a.sheet(1, share=share_text(with_header(a.records[1], x=3)), card="")] + a.sheets(2, 3, 4, 5, card="")
    book.case(
        "139-two-share-3-others-suffice",
        "Two different shares 3 and no card, but three others.",
        more,
        "unauthenticated",
        owner=a,
        named=[("sheet-1", "duplicate"), ("sheet-3", "duplicate")],
    )
    lone = [b.sheet(1, share=bad, card=""), b.sheet(2, card="")]
    book.case(
        "140-share-altered-without-card",
        "An altered share among exactly M, no card: the key opens nothing.",
        lone,
        "refused",
        "age",
    )
    book.case(
        "141-share-altered-without-card-spare-sheet",
        "One of three shares of 2 of 3 is altered, no card: one pair opens the payload.",
        lone + [b.sheet(3, card="")],
        "unauthenticated",
        owner=b,
        named=[("sheet-1", "combine")],
    )
    altered = share_text(flipped(a.records[4], 8))
    five = a.sheets(1, 2, 3, card="") + [a.sheet(4, share=altered, card=""), a.sheet(5, card="")]
    book.case(
        "142-one-of-five-altered-without-cards",
        "Four shares lie on one polynomial, the fifth does not.",
        five,
        "unauthenticated",
        owner=a,
        named=[("sheet-4", "combine")],
    )


def counts(book, a, b, other, later):
    book.case("150-too-few", "Two sheets of 3 of 5.", a.sheets(1, 2), "refused", "shares")
    book.case(
        "151-one-sheet-twice",
        "One sheet given three times.",
        a.sheets(1) + [source("copy-1", a.sheet(1)["lines"]), source("copy-2", a.sheet(1)["lines"])],
        "refused",
        "shares",
    )
    book.case("152-no-share", "Cards and parts, but no share.", [a.sheet(x, share="") for x in (1, 2, 3)], "refused", "shares")
    book.case(
        "153-labels-only",
        "Labels hold no share.",
        [source("bag-%d" % x, [a.label_text(x)]) for x in (1, 2, 3)],
        "refused",
        "shares",
    )
    book.case(
        "154-mixed-sets",
        "Two sheets of one set, one of another; both are 3 of 5.",
        a.sheets(1, 2) + [source("stray", other.sheet(3)["lines"])],
        "refused",
        "shares",
    )
    book.case(
        "155-mixed-generations",
        "Two sheets of a generation, one of the next.",
        a.sheets(1, 2) + [source("stray", later.sheet(3)["lines"])],
        "refused",
        "shares",
    )
    stray = [source("stray", other.sheet(3)["lines"])]
    book.case(
        "156-foreign-sheet",
        "A complete set and a sheet of another.",
        a.sheets(1, 2, 3) + stray,
        "authenticated",
        owner=a,
        named=[("stray", "set")],
    )
    old = [source("old-%d" % x, a.sheet(x)["lines"]) for x in (1, 2)]
    book.case(
        "157-older-generation",
        "A complete set and two sheets of the generation before.",
        old + later.sheets(3, 4, 5),
        "authenticated",
        owner=later,
        named=[("old-1", "set"), ("old-2", "set")],
    )
    two = a.sheets(1, 2, 3) + [source("other-%d" % x, other.sheet(x)["lines"]) for x in (1, 2, 3)]
    book.case("158-two-complete-sets", "Two complete sets: which one is meant?", two, "refused", "set")
    both = a.sheets(1, 2, 3) + [source("later-%d" % x, later.sheet(x)["lines"]) for x in (3, 4, 5)]
    book.case("159-two-complete-generations", "Two complete generations of one family.", both, "refused", "set")
    book.case(
        "160-no-cards", "No card was read: nothing vouches for the result.", b.sheets(1, 2, card=""), "unauthenticated", owner=b
    )
    book.case(
        "161-no-cards-all-sheets",
        "All three shares agree, but there is still no card.",
        b.sheets(1, 2, 3, card=""),
        "unauthenticated",
        owner=b,
    )
    card_of_other = [source("card", [other.card()])]
    book.case(
        "162-card-of-another-set",
        "The only card is of another set.",
        b.sheets(1, 2, card="") + card_of_other,
        "unauthenticated",
        owner=b,
    )
