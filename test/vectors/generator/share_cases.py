"""Shares that are wrong, too few, of other sets, corrected or not vouched for."""

from .galois import syndromes
from .paper import WORDS, record_symbols, share_text, share_words, source, symbols_text, symbols_words
from .public_stream import stream


def flipped(record, offset, bit=1):
    return record[:offset] + bytes([record[offset] ^ bit]) + record[offset + 1 :]


def with_header(record, **fields):
    """The record with header bytes replaced, by offset name; check symbols are made anew from it."""
    places = {"first": 0, "mn": 1, "x": 2, "generation": 3}
    out = bytearray(record)
    for name, value in fields.items():
        out[places[name]] = value
    return bytes(out)


def misread(record, places):
    """The words with the words at `places` (from 1) replaced by others of the list."""
    symbols = record_symbols(record)
    for place in places:
        symbols[place - 1] ^= 1 + int.from_bytes(stream("misread %d" % place, 2), "big") % 1023
    return symbols_words(symbols)


def unread(words, places, mark="?"):
    return " ".join(mark if place in places else word for place, word in enumerate(words.split(), 1))


def write(book, sets):
    a, b, other, later = sets["a"], sets["b"], sets["other"], sets["later"]
    corrections(book, b)
    forgeries(book, a, b)
    counts(book, a, b, other, later)


def corrections(book, b):
    def typed(name, comment, words, result="authenticated", stage=None, named=(), spare=False):
        sheets = [b.sheet(1, share=words), b.sheet(2)] + ([b.sheet(3)] if spare else [])
        book.case(name, comment, sheets, result, stage, owner=b if result != "refused" else None, named=named)

    record, words = b.records[1], b.words(1)
    typed("101-one-word-wrong", "One wrong word is corrected, and the card vouches for it.", misread(record, [5]))
    typed("102-two-words-wrong", "Two wrong words are corrected.", misread(record, [1, 36]))
    swapped = words.split()
    swapped[9], swapped[10] = swapped[10], swapped[9]
    typed("103-words-swapped", "Two neighbours swapped are two wrong words.", " ".join(swapped))
    typed("104-four-unreadable", "Four words that cannot be read.", unread(words, [3, 4, 20, 35]))
    typed("105-one-wrong-two-unreadable", "One wrong word and two that cannot be read.", unread(misread(record, [8]), [2, 30]))
    typed("106-word-not-in-list", "A word that is in no list counts as unreadable.", unread(words, [7], "qwertyuiop"))
    typed("107-word-goes-on-differently", "Four right letters, then others: not a word of the list.", unread(words, [7], words.split()[6][:4] + "zzz"))
    text = b.text(1)
    text = text[:9] + ("A" if text[9] != "A" else "B") + text[10:40] + ("C" if text[40] != "C" else "D") + text[41:]
    typed("108-text-two-wrong", "Two wrong characters in a typed share text are corrected too.", text)
    text = b.text(1)
    typed("109-text-unreadable", "A character of the text that cannot be read.", text[:30] + "?" + text[31:])
    three = misread(record, [5, 15, 25])
    assert syndromes([WORDS.index(word) for word in three.split()]) != [0, 0, 0, 0]
    typed("110-three-words-wrong", "Three wrong words are more than can be corrected.", three, "refused", "reed-solomon")
    typed("111-four-words-wrong", "Four wrong words.", misread(record, [5, 15, 25, 33]), "refused", "reed-solomon")
    typed("112-five-unreadable", "Five words that cannot be read.", unread(words, [1, 2, 3, 4, 5]), "refused", "reed-solomon")
    typed("113-two-wrong-one-unreadable", "Two wrong words and one that cannot be read.", unread(misread(record, [5, 25]), [9]), "refused", "reed-solomon")
    typed("114-word-dropped", "35 words.", " ".join(words.split()[:20] + words.split()[21:]), "refused", "words")
    typed("115-word-doubled", "37 words.", " ".join(words.split()[:20] + words.split()[19:]), "refused", "words")
    wrong = sets_miscorrection(record)
    typed("116-corrected-to-a-wrong-share", "Three wrong words that two others would correct: the card contradicts.", wrong, "refused", "commitment")
    typed("117-wrong-correction-spare-sheet", "The same, with a third sheet.", wrong, named=[("sheet-1", "commitment")], spare=True)
    typed("118-unreadable-spare-sheet", "Three wrong words on one of three sheets.", three, named=[("sheet-1", "reed-solomon")], spare=True)
    lost = [b.sheet(1, share=misread(record, [5]), card=""), b.sheet(2, card="")]
    book.case("119-correction-without-card", "A corrected share is not used when no card vouches for it.", lost, "refused", "reed-solomon")
    book.case(
        "120-correction-without-card-spare-sheet",
        "A corrected share is not used without a card, but two others suffice.",
        lost + [b.sheet(3, card="")],
        "unauthenticated",
        owner=b,
        named=[("sheet-1", "reed-solomon")],
    )


def sets_miscorrection(record):
    """Three wrong words within two words of another code word: found by search, the same every time."""
    from .miscorrection import find

    return symbols_words(find(record_symbols(record)))


def forgeries(book, a, b):
    bad = share_text(flipped(b.records[1], 20))
    book.case("130-share-altered", "One bit of y altered, check symbols made anew: the card contradicts.", [b.sheet(1, share=bad), b.sheet(2)], "refused", "commitment")
    book.case("131-share-altered-spare-sheet", "The same, with a third sheet.", [b.sheet(1, share=bad), b.sheet(2), b.sheet(3)], "authenticated", owner=b, named=[("sheet-1", "commitment")])
    family = share_text(flipped(b.records[1], 5))
    book.case("132-family-altered", "An altered family makes it a share of another set.", [b.sheet(1, share=family), b.sheet(2)], "refused", "shares")
    m = share_text(with_header(a.records[2], mn=0x25))
    book.case("133-threshold-altered", "A share of 3 of 5 that says 2 of 5; two others do not suffice.", [a.sheet(1), a.sheet(2, share=m), a.sheet(3)], "refused", "threshold")
    book.case("134-threshold-altered-spare-sheet", "The same, with a fourth sheet.", [a.sheet(1), a.sheet(2, share=m), a.sheet(3), a.sheet(4)], "authenticated", owner=a, named=[("sheet-2", "threshold")])
    n = share_text(with_header(a.records[2], mn=0x3F))
    book.case("135-count-altered-without-cards", "A share that says 3 of 15 among others of 3 of 5, no cards.", [a.sheet(1, card=""), a.sheet(2, share=n, card=""), a.sheet(3, card=""), a.sheet(4, card="")], "unauthenticated", owner=a, named=[("sheet-2", "threshold")])
    moved = share_text(with_header(b.records[1], x=3))
    book.case("136-x-altered", "Share 1 that says it is share 3.", [b.sheet(1, share=moved), b.sheet(2)], "refused", "commitment")
    book.case("137-two-share-3", "The real share 3 beside it: the card tells which.", [b.sheet(1, share=moved), b.sheet(2), b.sheet(3)], "authenticated", owner=b, named=[("sheet-1", "commitment")])
    without = [b.sheet(1, share=moved, card=""), b.sheet(2, card=""), b.sheet(3, card="")]
    book.case("138-two-share-3-without-cards", "Two different shares 3 and no card: neither counts.", without, "refused", "duplicate")
    more = [a.sheet(1, share=share_text(with_header(a.records[1], x=3)), card="")] + a.sheets(2, 3, 4, 5, card="")
    book.case("139-two-share-3-others-suffice", "Two different shares 3 and no card, but three others.", more, "unauthenticated", owner=a, named=[("sheet-1", "duplicate"), ("sheet-3", "duplicate")])
    lone = [b.sheet(1, share=bad, card=""), b.sheet(2, card="")]
    book.case("140-share-altered-without-card", "An altered share among exactly M, no card: the key opens nothing.", lone, "refused", "age")
    book.case("141-share-altered-without-card-spare-sheet", "One of three shares of 2 of 3 is altered, no card: one pair opens the payload.", lone + [b.sheet(3, card="")], "unauthenticated", owner=b, named=[("sheet-1", "combine")])
    altered = share_text(flipped(a.records[4], 8))
    five = a.sheets(1, 2, 3, card="") + [a.sheet(4, share=altered, card=""), a.sheet(5, card="")]
    book.case("142-one-of-five-altered-without-cards", "Four shares lie on one polynomial, the fifth does not.", five, "unauthenticated", owner=a, named=[("sheet-4", "combine")])


def counts(book, a, b, other, later):
    book.case("150-too-few", "Two sheets of 3 of 5.", a.sheets(1, 2), "refused", "shares")
    book.case("151-one-sheet-twice", "One sheet given three times.", a.sheets(1) + [source("copy-1", a.sheet(1)["lines"]), source("copy-2", a.sheet(1)["lines"])], "refused", "shares")
    book.case("152-no-share", "Cards and parts, but no share.", [a.sheet(x, share="") for x in (1, 2, 3)], "refused", "shares")
    book.case("153-labels-only", "Labels hold no share.", [source("bag-%d" % x, [a.label_text(x)]) for x in (1, 2, 3)], "refused", "shares")
    book.case("154-mixed-sets", "Two sheets of one set, one of another; both are 3 of 5.", a.sheets(1, 2) + [source("stray", other.sheet(3)["lines"])], "refused", "shares")
    book.case("155-mixed-generations", "Two sheets of a generation, one of the next.", a.sheets(1, 2) + [source("stray", later.sheet(3)["lines"])], "refused", "shares")
    stray = [source("stray", other.sheet(3)["lines"])]
    book.case("156-foreign-sheet", "A complete set and a sheet of another.", a.sheets(1, 2, 3) + stray, "authenticated", owner=a, named=[("stray", "set")])
    old = [source("old-%d" % x, a.sheet(x)["lines"]) for x in (1, 2)]
    book.case("157-older-generation", "A complete set and two sheets of the generation before.", old + later.sheets(3, 4, 5), "authenticated", owner=later, named=[("old-1", "set"), ("old-2", "set")])
    two = a.sheets(1, 2, 3) + [source("other-%d" % x, other.sheet(x)["lines"]) for x in (1, 2, 3)]
    book.case("158-two-complete-sets", "Two complete sets: which one is meant?", two, "refused", "set")
    both = a.sheets(1, 2, 3) + [source("later-%d" % x, later.sheet(x)["lines"]) for x in (3, 4, 5)]
    book.case("159-two-complete-generations", "Two complete generations of one family.", both, "refused", "set")
    book.case("160-no-cards", "No card was read: nothing vouches for the result.", b.sheets(1, 2, card=""), "unauthenticated", owner=b)
    book.case("161-no-cards-all-sheets", "All three shares agree, but there is still no card.", b.sheets(1, 2, 3, card=""), "unauthenticated", owner=b)
    card_of_other = [source("card", [other.card()])]
    book.case("162-card-of-another-set", "The only card is of another set.", b.sheets(1, 2, card="") + card_of_other, "unauthenticated", owner=b)
