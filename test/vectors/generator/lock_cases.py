"""Locked shares and their passphrases."""

from .paper import Set, share_text


def write(book):
    owner = Set("locked", 2, 3)
    unlocked = dict(owner.records)
    owner.locked({2: (13, 1, 2)})
    right = owner.passphrases

    def refused(name, comment, sheets, stage, passphrases):
        book.case(name, comment, sheets, "refused", stage, passphrases=passphrases)

    def good(name, comment, sheets, passphrases, **more):
        book.case(name, comment, sheets, "authenticated", owner=owner, passphrases=passphrases, **more)

    good("401-locked", "Two locked shares and their passphrases.", owner.sheets(1, 2), [right[1], right[2]])
    typed = [owner.sheet(1, share=owner.words(1)), owner.sheet(3, share=owner.words(3))]
    good("402-locked-words", "Locked shares typed as 64 words.", typed, [right[1], right[3]])
    loose = ["  custodian\t1  of \u00a0locked ", "\uff43\uff55\uff53\uff54\uff4f\uff44\uff49\uff41\uff4e 2 \u3000of locked"]
    good(
        "403-passphrase-normalised",
        "White space and compatibility characters (full-width letters) do not count.",
        owner.sheets(1, 2),
        loose,
    )
    good(
        "404-passphrases-in-any-order",
        "Three sheets, passphrases of two, in another order.",
        owner.sheets(1, 2, 3),
        [right[3], right[1]],
    )
    refused("405-no-passphrase", "No passphrase is given.", owner.sheets(1, 2), "lock", [])
    refused(
        "406-wrong-passphrase",
        "One of the passphrases is wrong.",
        owner.sheets(1, 2),
        "lock",
        [right[1], "custodian 3 of locked"],
    )
    refused("407-capitals-count", "Capital letters count.", owner.sheets(1, 2), "lock", [right[1], right[2].capitalize()])
    salt = owner.records[1][:11] + bytes([owner.records[1][11] ^ 1]) + owner.records[1][12:]
    refused(
        "408-locked-record-altered",
        "One bit of the salt is altered: the card contradicts.",
        [owner.sheet(1, share=share_text(salt)), owner.sheet(2)],
        "commitment",
        [right[1], right[2]],
    )
    bare = [owner.sheet(1, share=share_text(unlocked[1])), owner.sheet(2)]
    refused(
        "409-unlocked-instead-of-locked",
        "The same share, but not as printed: the card is of the locked record.",
        bare,
        "commitment",
        [right[2]],
    )
    without = owner.sheets(1, 2, card="")
    book.case(
        "410-locked-without-card",
        "Two locked shares and no card.",
        without,
        "unauthenticated",
        owner=owner,
        passphrases=[right[1], right[2]],
    )
    huge = owner.records[1][:8] + b"\x15" + owner.records[1][9:]
    refused(
        "411-memory-out-of-range",
        "A lock that asks for 2 GiB is refused before anything is computed.",
        [owner.sheet(1, share=share_text(huge)), owner.sheet(2)],
        "lock",
        [right[1], right[2]],
    )
    return owner
