"""Words and texts with mistakes: corrected and vouched for, or refused."""

from . import miscorrection
from .galois import syndromes
from .paper import WORDS, record_symbols, symbols_words
from .public_stream import stream


def misread(record, places):
    """The words with the words at `places` (from 1) replaced by others of the list."""
    symbols = record_symbols(record)
    for place in places:
        symbols[place - 1] ^= 1 + int.from_bytes(stream("misread %d" % place, 2), "big") % 1023
    return symbols_words(symbols)


def unread(words, places, mark="?"):
    return " ".join(mark if place in places else word for place, word in enumerate(words.split(), 1))


def write(book, sets):
    b = sets["b"]

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
    typed(
        "107-word-goes-on-differently",
        "Four right letters, then others: not a word of the list.",
        unread(words, [7], words.split()[6][:4] + "zzz"),
    )
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
    typed(
        "113-two-wrong-one-unreadable",
        "Two wrong words and one that cannot be read.",
        unread(misread(record, [5, 25]), [9]),
        "refused",
        "reed-solomon",
    )
    typed("114-word-dropped", "35 words.", " ".join(words.split()[:20] + words.split()[21:]), "refused", "words")
    typed("115-word-doubled", "37 words.", " ".join(words.split()[:20] + words.split()[19:]), "refused", "words")
    wrong = symbols_words(miscorrection.find(record_symbols(record)))
    typed(
        "116-corrected-to-a-wrong-share",
        "Three wrong words that two others would correct: the card contradicts.",
        wrong,
        "refused",
        "commitment",
    )
    typed(
        "117-wrong-correction-spare-sheet",
        "The same, with a third sheet.",
        wrong,
        named=[("sheet-1", "commitment")],
        spare=True,
    )
    typed(
        "118-unreadable-spare-sheet",
        "Three wrong words on one of three sheets.",
        three,
        named=[("sheet-1", "reed-solomon")],
        spare=True,
    )
    lost = [b.sheet(1, share=misread(record, [5]), card=""), b.sheet(2, card="")]
    book.case(
        "119-correction-without-card",
        "A corrected share is not used when no card vouches for it.",
        lost,
        "refused",
        "reed-solomon",
    )
    book.case(
        "120-correction-without-card-spare-sheet",
        "A corrected share is not used without a card, but two others suffice.",
        lost + [b.sheet(3, card="")],
        "unauthenticated",
        owner=b,
        named=[("sheet-1", "reed-solomon")],
    )
