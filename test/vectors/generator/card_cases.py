"""Cards that differ, contradict, or promise something else; parts that are missing, foreign or altered."""

from . import age_file
from .paper import Set, json_bytes, key_text, part_texts, sample, sha256, source
from .public_stream import stream


def write(book, sets):
    cards(book, sets["a"], sets["b"], sets["other"])
    parts(book, sets["a"], sets["b"], sets["other"])


def cards(book, a, b, other):
    def refused(name, comment, sheets, stage, **more):
        book.case(name, comment, sheets, "refused", stage, **more)

    swapped = a.card(age_hash=sha256(b"another age file"))
    book.case(
        "201-card-differs-on-one-of-four",
        "One sheet's card promises another payload: the sheet is set aside.",
        [a.sheet(1), a.sheet(2, card=swapped), a.sheet(3), a.sheet(4)],
        "authenticated",
        owner=a,
        named=[("sheet-2", "card")],
    )
    three = [a.sheet(1), a.sheet(2, card=swapped), a.sheet(3)]
    book.case(
        "202-card-differs-on-one-of-three",
        "The same without a sheet to spare: no card decides, and nothing is authenticated.",
        three,
        "unauthenticated",
        "card",
        owner=a,
        named=[("sheet-2", "card")],
    )
    forged = b.card(age_hash=sha256(b"another age file"))
    book.case(
        "203-cards-of-two-sheets-differ",
        "Two sheets, two cards: none can be preferred, and nothing is authenticated.",
        [b.sheet(1), b.sheet(2, card=forged)],
        "unauthenticated",
        "card",
        owner=b,
    )
    manifest = a.card(manifest_hash=sha256(b"another manifest"))
    book.case(
        "204-card-with-another-manifest",
        "One sheet's card names another manifest.",
        [a.sheet(5, card=manifest), a.sheet(1), a.sheet(2), a.sheet(4)],
        "authenticated",
        owner=a,
        named=[("sheet-5", "card")],
    )
    own = stream("forged commitment", 16)
    commitments = [own if x == 2 else sha256(b"sealwright/share/v1\n" + a.records[x])[:16] for x in range(1, 6)]
    liar = a.card(commitments=commitments)
    book.case(
        "205-card-denies-another-share",
        "One sheet's card has another commitment for share 2.",
        [a.sheet(1, card=liar), a.sheet(2), a.sheet(3), a.sheet(4)],
        "authenticated",
        owner=a,
        named=[("sheet-1", "card")],
    )
    commitments = [own if x == 2 else sha256(b"sealwright/share/v1\n" + b.records[x])[:16] for x in range(1, 4)]
    denied = b.card(commitments=commitments)
    refused(
        "206-all-cards-deny-a-share",
        "All cards have another commitment for share 2.",
        b.sheets(1, 2, card=denied),
        "commitment",
    )
    book.case(
        "207-all-cards-deny-a-share-spare-sheet",
        "The same, with a third sheet.",
        b.sheets(1, 2, 3, card=denied),
        "authenticated",
        owner=b,
        named=[("sheet-2", "commitment")],
    )
    refused(
        "208-key-commitment-wrong",
        "All cards promise another key.",
        b.sheets(1, 2, card=b.card(key_commitment=own)),
        "key-commitment",
    )
    refused("209-payload-hash-wrong", "All cards promise another payload.", b.sheets(1, 2, card=forged), "payload-hash")
    two = b.card(head=b.head(0, n=2), commitments=commitments[:2])
    refused(
        "210-all-cards-say-another-threshold", "All cards say 2 of 2, the shares 2 of 3.", b.sheets(1, 2, card=two), "threshold"
    )
    refused(
        "211-card-with-share-number",
        "The only card has x = 1; it is no card, and the shares alone are too few.",
        [a.sheet(1, card=a.card(head=a.head(1))), a.sheet(2, card="")],
        "record",
    )
    alone = [source("loose-card", [forged])] + b.sheets(1, 2)
    book.case(
        "212-differing-card-without-sheet",
        "A differing card that came with no share cannot be set aside as a sheet.",
        alone,
        "unauthenticated",
        "card",
        owner=b,
    )
    foreign = [a.sheet(1), a.sheet(2), a.sheet(3), source("card", [other.card()])]
    book.case(
        "213-card-of-another-set",
        "The card of another set lay among the sheets.",
        foreign,
        "authenticated",
        owner=a,
        named=[("card", "set")],
    )


def parts(book, a, b, other):
    def refused(name, comment, sheets, stage, **more):
        book.case(name, comment, sheets, "refused", stage, **more)

    first, second = a.parts()
    refused("220-part-missing", "Part 2 of 2 was not read.", a.sheets(1, 2, 3, parts=[first]), "parts")
    refused("221-no-parts", "No part was read.", a.sheets(1, 2, 3, parts=[]), "parts")
    book.case(
        "222-parts-doubled",
        "Each part was read twice.",
        a.sheets(1, 2, 3, parts=[second, first, first, second]),
        "authenticated",
        owner=a,
    )
    stray = [source("stray-part", other.parts())]
    book.case(
        "223-foreign-parts",
        "The parts of another set lay among the sheets.",
        a.sheets(1, 2, 3) + stray,
        "authenticated",
        owner=a,
    )
    refused(
        "224-only-foreign-parts", "Only the parts of another set were read.", a.sheets(1, 2, 3, parts=other.parts()), "parts"
    )
    altered = part_texts(a.id, a.age[:300] + bytes([a.age[300] ^ 1]) + a.age[301:])[0].split("/")
    altered = "/".join(altered[:3] + first.split("/")[3:4] + altered[4:])
    refused(
        "225-part-altered",
        "One bit of part 1 is altered on all sheets, HASH8 is not.",
        a.sheets(1, 2, 3, parts=[altered, second]),
        "payload-hash",
    )
    book.case(
        "226-part-altered-on-one-sheet",
        "Part 1 is altered on one sheet; the others have it right.",
        [a.sheet(1, parts=[altered, second]), a.sheet(2), a.sheet(3)],
        "authenticated",
        owner=a,
        named=[("sheet-1", "part")],
    )
    refused(
        "227-part-altered-without-card",
        "Without a card HASH8 still tells.",
        a.sheets(1, 2, 3, card="", parts=[altered, second]),
        "payload-hash",
    )
    swapped = part_texts(a.id, other.age)
    refused(
        "228-payload-swapped",
        "The parts of another set's age file under this set's ID.",
        a.sheets(1, 2, 3, parts=swapped),
        "payload-hash",
    )
    refused(
        "229-payload-swapped-without-card",
        "The same without a card: the key opens nothing.",
        a.sheets(1, 2, 3, card="", parts=swapped),
        "age",
    )
    insider = part_texts(b.id, age_file.seal("insider", b"any other passphrase", b.payload))
    refused(
        "230-payload-resealed",
        "The same payload under another passphrase, in parts that look right.",
        b.sheets(1, 2, parts=insider),
        "payload-hash",
    )
    book.case(
        "231-payload-swapped-on-one-sheet",
        "One sheet has the parts of another payload; the others have the right ones.",
        [a.sheet(1, parts=swapped), a.sheet(2), a.sheet(3)],
        "authenticated",
        owner=a,
    )
    refused(
        "232-part-17",
        "Parts that are numbered 01-17 and 02-17.",
        a.sheets(1, 2, 3, parts=[p.replace("-02/", "-17/") for p in a.parts()]),
        "part",
    )
    refused("233-parts-truncated", "The last part lost its end.", a.sheets(1, 2, 3, parts=[first, second[:-8]]), "payload-hash")
    both = Set(
        "sierra",
        2,
        3,
        content=lambda _: {
            "v": 1,
            "type": "sealwright/payload",
            "set": "AAAAAAAA",
            "created": "2026-11-21T10:00:00Z",
            "drill": True,
            "credentials": [],
        },
    )
    refused("234-payload-of-another-set", "Everything fits, but the payload names another set.", both.sheets(1, 2), "payload")
    twin = Set("tango twin", 2, 3)
    rival = json_bytes(sample(twin, runbook="Log in here instead."))
    rivals = part_texts(twin.id, age_file.seal("tango rival", key_text(twin.key).encode(), rival))
    both = [twin.sheet(1, card=""), twin.sheet(2, card="", parts=rivals)]
    refused(
        "235-two-payloads-open-without-card",
        "Two payloads under one K, and no card that tells which was sealed.",
        both,
        "combine",
    )
    told = [twin.sheet(1), twin.sheet(2, card="", parts=rivals)]
    book.case("236-two-payloads-open-with-card", "The same with a card: it tells.", told, "authenticated", owner=twin)
