#!/usr/bin/env python3
"""Sealwright sheets, paper format version 1: from M of N sheets back to the credentials.

This one file needs Python 3.8 or later and nothing else: no network, no packages, no Sealwright. Check it first: its
SHA-256 stands on the back of every sheet. Use an offline machine that you trust: what comes out are the credentials.

HOW TO USE IT

1. Scan the codes of at least M sheets, each sheet into a text file of its own, one code a line. Any program that
   reads QR codes will do; with the zbar tools it is `zbarimg sheet-1.png > sheet-1.txt`. The lines look like this:

       SWS1:...  the share of this sheet, a secret        SWC1:...  the card, the same on all sheets
       SWP1/...  a part of the sealed payload             SWL1:...  the label of the bag, not needed here

   A share can be typed instead: its 36 words (64 if it is locked by a passphrase) on one line, numbered or not. The
   first four letters of a word are enough, and ? stands for a word that cannot be read. Scan the card of every sheet.
   The payload parts are the same on every sheet, so each may come from any of them.

2. Run `python3 recover.py sheet-1.txt sheet-2.txt sheet-3.txt`. Without a file, or with `-`, it reads standard input.
   The credentials come out on standard output as JSON, everything else on standard error. Read them from the screen:
   in a file they would stay on the disk.
   Locked shares need their custodians' passphrases: you are asked for them; if standard input is neither a terminal
   nor used for codes, each of its lines is a passphrase. An `argon2` command, where installed, makes this fast.

3. The exit code says what you have. 0: authenticated, this is what was sealed. 2: nothing was printed; the messages
   say what is missing or wrong, and the sheets are as good as before. 3: recovered, but nothing vouches for it; this
   happens only with --accept-unauthenticated, which is meant for the day when the cards are lost.

With --key the recovery key's text is printed instead of the credentials, and --age FILE writes the sealed payload, so
that the `age` program can do the last step: `age -d FILE`, paste the text; `gunzip` if the result begins with 1f 8b.

WHAT IT DOES, so that it can be done again when no Python is left

- A share is a record: header (version and flags, M and N, x, generation, family), then 32 bytes y. Cut into symbols of
  10 bits, with 4 Reed-Solomon check symbols, it is printed as base32 (RFC 4648) and as words of the SLIP-39 list.
- A locked record holds, instead of y, settings for Argon2id (RFC 9106) and y sealed by ChaCha20-Poly1305 (RFC 8439).
- Any M values y are points, byte by byte, of polynomials of degree M-1 over GF(2^8) modulo 0x11D; at x = 0 stands the
  recovery key K, 32 bytes. Its text is base32 in 13 groups of four, joined by hyphens.
- The card holds SHA-256 of the payload and of the manifest, and commitments to K and to every share. It tells a good
  sheet from a damaged or forged one: "authenticated" means that the cards agree and that everything matches them.
- The payload parts, joined, are an age v1 file (age-encryption.org/v1) with one scrypt stanza (RFC 7914) whose
  passphrase is the text of K. Inside is JSON, perhaps gzipped (RFC 1952).

Everything read is untrusted. What is damaged, foreign or forged is named and left out; if the rest suffices, recovery
carries on. Messages hold nothing secret, with one exception: a correction shows what was read and what it became.
"""

import argparse, base64, getpass, hashlib, hmac, itertools, json, os, re, shutil
import struct, subprocess, sys, time, unicodedata, warnings, zlib
from collections import defaultdict, namedtuple

MOST_BYTES, MOST_LINES = 2 ** 20, 400  # of one file; the lines also of all files together
LONGEST_LINE = 1000  # characters; a share, a card and a label then have exact lengths
CHUNK, MOST_PARTS, LARGEST_PAYLOAD, DEEPEST_JSON, HIGHEST_WORK_FACTOR = 490, 16, 65536, 6, 20
MOST_READINGS, MOST_TRIES, MOST_PASSPHRASES = 2 ** 16, 15, 50  # of parts that differ; without a card; to unlock

WORDS = """
academic acid acne acquire acrobat activity actress adapt adequate adjust admit adorn adult advance advocate afraid
again agency agree aide aircraft airline airport ajar alarm album alcohol alien alive alpha already alto aluminum always
amazing ambition amount amuse analysis anatomy ancestor ancient angel angry animal answer antenna anxiety apart aquatic
arcade arena argue armed artist artwork aspect auction august aunt average aviation avoid award away axis axle beam
beard beaver become bedroom behavior being believe belong benefit best beyond bike biology birthday bishop black blanket
blessing blimp blind blue body bolt boring born both boundary bracelet branch brave breathe briefing broken brother
browser bucket budget building bulb bulge bumpy bundle burden burning busy buyer cage calcium camera campus canyon
capacity capital capture carbon cards careful cargo carpet carve category cause ceiling center ceramic champion change
charity check chemical chest chew chubby cinema civil class clay cleanup client climate clinic clock clogs closet
clothes club cluster coal coastal coding column company corner costume counter course cover cowboy cradle craft crazy
credit cricket criminal crisis critical crowd crucial crunch crush crystal cubic cultural curious curly custody cylinder
daisy damage dance darkness database daughter deadline deal debris debut decent decision declare decorate decrease
deliver demand density deny depart depend depict deploy describe desert desire desktop destroy detailed detect device
devote diagnose dictate diet dilemma diminish dining diploma disaster discuss disease dish dismiss display distance dive
divorce document domain domestic dominant dough downtown dragon dramatic dream dress drift drink drove drug dryer
duckling duke duration dwarf dynamic early earth easel easy echo eclipse ecology edge editor educate either elbow elder
election elegant element elephant elevator elite else email emerald emission emperor emphasis employer empty ending
endless endorse enemy energy enforce engage enjoy enlarge entrance envelope envy epidemic episode equation equip eraser
erode escape estate estimate evaluate evening evidence evil evoke exact example exceed exchange exclude excuse execute
exercise exhaust exotic expand expect explain express extend extra eyebrow facility fact failure faint fake false family
famous fancy fangs fantasy fatal fatigue favorite fawn fiber fiction filter finance findings finger firefly firm fiscal
fishing fitness flame flash flavor flea flexible flip float floral fluff focus forbid force forecast forget formal
fortune forward founder fraction fragment frequent freshman friar fridge friendly frost froth frozen fumes funding furl
fused galaxy game garbage garden garlic gasoline gather general genius genre genuine geology gesture glad glance glasses
glen glimpse goat golden graduate grant grasp gravity gray greatest grief grill grin grocery gross group grownup grumpy
guard guest guilt guitar gums hairy hamster hand hanger harvest have havoc hawk hazard headset health hearing heat
helpful herald herd hesitate hobo holiday holy home hormone hospital hour huge human humidity hunting husband hush husky
hybrid idea identify idle image impact imply improve impulse include income increase index indicate industry infant
inform inherit injury inmate insect inside install intend intimate invasion involve iris island isolate item ivory
jacket jerky jewelry join judicial juice jump junction junior junk jury justice kernel keyboard kidney kind kitchen
knife knit laden ladle ladybug lair lamp language large laser laundry lawsuit leader leaf learn leaves lecture legal
legend legs lend length level liberty library license lift likely lilac lily lips liquid listen literary living lizard
loan lobe location losing loud loyalty luck lunar lunch lungs luxury lying lyrics machine magazine maiden mailman main
makeup making mama manager mandate mansion manual marathon march market marvel mason material math maximum mayor meaning
medal medical member memory mental merchant merit method metric midst mild military mineral minister miracle mixed
mixture mobile modern modify moisture moment morning mortgage mother mountain mouse move much mule multiple muscle
museum music mustang nail national necklace negative nervous network news nuclear numb numerous nylon oasis obesity
object observe obtain ocean often olympic omit oral orange orbit order ordinary organize ounce oven overall owner paces
pacific package paid painting pajamas pancake pants papa paper parcel parking party patent patrol payment payroll
peaceful peanut peasant pecan penalty pencil percent perfect permit petition phantom pharmacy photo phrase physics
pickup picture piece pile pink pipeline pistol pitch plains plan plastic platform playoff pleasure plot plunge practice
prayer preach predator pregnant premium prepare presence prevent priest primary priority prisoner privacy prize problem
process profile program promise prospect provide prune public pulse pumps punish puny pupal purchase purple python
quantity quarter quick quiet race racism radar railroad rainbow raisin random ranked rapids raspy reaction realize
rebound rebuild recall receiver recover regret regular reject relate remember remind remove render repair repeat replace
require rescue research resident response result retailer retreat reunion revenue review reward rhyme rhythm rich rival
river robin rocky romantic romp roster round royal ruin ruler rumor sack safari salary salon salt satisfy satoshi saver
says scandal scared scatter scene scholar science scout scramble screw script scroll seafood season secret security
segment senior shadow shaft shame shaped sharp shelter sheriff short should shrimp sidewalk silent silver similar simple
single sister skin skunk slap slavery sled slice slim slow slush smart smear smell smirk smith smoking smug snake
snapshot sniff society software soldier solution soul source space spark speak species spelling spend spew spider spill
spine spirit spit spray sprinkle square squeeze stadium staff standard starting station stay steady step stick stilt
story strategy strike style subject submit sugar suitable sunlight superior surface surprise survive sweater swimming
swing switch symbolic sympathy syndrome system tackle tactics tadpole talent task taste taught taxi teacher teammate
teaspoon temple tenant tendency tension terminal testify texture thank that theater theory therapy thorn threaten thumb
thunder ticket tidy timber timely ting tofu together tolerate total toxic tracks traffic training transfer trash
traveler treat trend trial tricycle trip triumph trouble true trust twice twin type typical ugly ultimate umbrella
uncover undergo unfair unfold unhappy union universe unkind unknown unusual unwrap upgrade upstairs username usher usual
valid valuable vampire vanish various vegan velvet venture verdict verify very veteran vexed victim video view vintage
violence viral visitor visual vitamins vocal voice volume voter voting walnut warmth warn watch wavy wealthy weapon
webcam welcome welfare western width wildlife window wine wireless wisdom withdraw wits wolf woman work worthy wrap
wrist writing wrote year yelp yield yoga zero
""".split()
if hashlib.sha256("".join(word + "\n" for word in WORDS).encode()).hexdigest() != (
        "bcc4555340332d169718aed8bf31dd9d5248cb7da6e5d355140ef4f1e601eec3"):
    sys.exit("recover.py is damaged: its words are not the SLIP-39 list.")


class Refused(Exception):
    """Why something cannot be used: a sentence for people, which never holds a secret."""


def say(message):
    print("recover:", message, file=sys.stderr, flush=True)


# ---- Finite fields: combining shares, mending mistakes ---------------------------------------------------------------

class Field:
    """GF(2^bits) modulo `modulus`, by tables of the powers of 2, which are all its elements but 0."""

    def __init__(self, bits, modulus):
        self.exp, self.log, value = [], {}, 1
        for power in range(2 ** bits - 1):
            self.exp.append(value)
            self.log[value] = power
            value <<= 1
            value ^= modulus if value >> bits else 0

    def times(self, a, b):
        return self.exp[(self.log[a] + self.log[b]) % len(self.exp)] if a and b else 0

    def over(self, a, b):
        return self.exp[(self.log[a] - self.log[b]) % len(self.exp)] if a else 0


GF256, GF1024 = Field(8, 0x11D), Field(10, 0x409)


def interpolate(points, at):
    """The value at `at` of the polynomials through points {x: bytes}, by Lagrange. Plus and minus are both ^ here."""
    result = bytes(32)
    for x, y in points.items():
        weight = 1
        for other in points:
            if other != x:
                weight = GF256.times(weight, GF256.over(at ^ other, x ^ other))
        result = bytes(total ^ GF256.times(weight, byte) for total, byte in zip(result, y))
    return result


def mend(symbols, unreadable):
    """The nearest Reed-Solomon code word: mends two wrong symbols, four unreadable ones, or one wrong and two unreadable.

    The symbol p places before the last has the locator X = 2^p. Errors e at some places make the syndromes S[i], the sums
    of e X^i for i = 1..4. Weighing S[1], S[2], ... with the coefficients of a polynomial f gives the sum of e X f(X):
    nothing, if f is zero at all wrong places; if at all but one, e X f(X) of that one. So places are tried till they fit.
    """
    word = [*b"swshare1", *symbols]
    locator = GF1024.exp[len(word) - 1::-1]
    s = [0, 0, 0, 0]
    for symbol in word:
        s = [GF1024.times(value, GF1024.exp[i]) ^ symbol for i, value in enumerate(s, 1)]

    def weigh(zeros, shift=0):
        f = [0] * shift + [1]  # lowest power first
        for place in zeros:
            f = [GF1024.times(locator[place], low) ^ high for low, high in zip(f + [0], [0] + f)]
        total = 0
        for coefficient, value in zip(f, s):
            total ^= GF1024.times(coefficient, value)
        return total

    unreadable = [8 + place for place in unreadable]
    readable = [place for place in range(8, len(word)) if place not in unreadable]
    for wrong in range((4 - len(unreadable)) // 2 + 1):
        for guess in itertools.combinations(readable, wrong):
            places = [*unreadable, *guess]
            if any(weigh(places, shift) for shift in range(4 - len(places))):
                continue
            for place in places:
                others = [other for other in places if other != place]
                scale = locator[place]
                for other in others:
                    scale = GF1024.times(scale, locator[place] ^ locator[other])
                word[place] ^= GF1024.over(weigh(others), scale)
            return word[8:]
    raise Refused("more is wrong than the check symbols can mend. Put ? for each word or character that is doubtful.")


# ---- Reading: from a line of text to a share, a card or a part -------------------------------------------------------

Header = namedtuple("Header", "locked m n x generation family")
Share = namedtuple("Share", "header record mended source where")
Card = namedtuple("Card", "header data source where")
Part = namedtuple("Part", "set number count hash8 chunk source where")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
PAIRS = [first + second for first in LETTERS for second in LETTERS]
SYMBOL_BY_START = {word[:4]: symbol for symbol, word in enumerate(WORDS)}


def base32_text(data):
    return base64.b32encode(data).decode().rstrip("=")


def base32_bytes(text):
    try:
        data = base64.b32decode(text + "=" * (-len(text) % 8))
    except ValueError:
        data = b""
    if not data or base32_text(data) != text:
        raise Refused("this is not canonical base32: a character is wrong, missing or too many.")
    return data


def set_id(header):
    return base32_text(header.family + bytes([header.generation]))


def read_header(data, on_card=False):
    """The first 8 bytes of a share record, of a label, or of a card (where x is 0)."""
    if data[0] >> 4 != 1:
        raise Refused(f"this is format version {data[0] >> 4}; this program reads version 1.")
    if (data[0] & 15) > 1:
        raise Refused("it uses a flag that version 1 does not have.")
    header = Header(data[0] & 1 == 1, data[1] >> 4, data[1] & 15, data[2], data[3], data[4:8])
    right_x = header.x == 0 if on_card else 1 <= header.x <= header.n
    if not 2 <= header.m <= header.n or not right_x or header.generation == 0:
        raise Refused("its threshold, share number or generation is outside the limits.")
    return header


def read_share(symbols, written, spelling, source, where):
    """A share from its symbols, None where unreadable; `written` is what was read, `spelling` how symbols are printed."""
    if len(symbols) not in (36, 64):
        raise Refused(f"{len(symbols)} words or character pairs; a share has 36, a locked share 64.")
    word = mend([symbol or 0 for symbol in symbols], [at for at, symbol in enumerate(symbols) if symbol is None])
    number = 0
    for symbol in word[:-4]:
        number = number << 10 | symbol
    record = number.to_bytes((len(word) - 4) * 10 // 8, "big")
    header = read_header(record)
    if len(record) != (75 if header.locked else 40):
        raise Refused("its length does not fit its flags.")
    if header.locked and not (13 <= record[8] <= 20 and 1 <= record[9] <= 10 and 1 <= record[10] <= 8):
        raise Refused("its lock has settings outside the limits.")
    mended = [at for at in range(len(word)) if word[at] != symbols[at]]
    for at in mended:
        kind = "word" if spelling is WORDS else "character pair"
        say(f"{where}: {kind} {at + 1} corrected: {written[at][:12]} -> {spelling[word[at]]}. Compare it with the paper.")
    return Share(header, record, bool(mended), source, where)


def read_part(text, source, where):
    fields = re.fullmatch("SWP1/([A-Z2-7]{8})/([0-9]{2})-([0-9]{2})/([A-Z2-7]{8})/([A-Z2-7-]+)", text)
    if not fields:
        raise Refused("this payload part is malformed.")
    number, count, chunk = int(fields[2]), int(fields[3]), base32_bytes(fields[5].replace("-", ""))
    if not 1 <= number <= count <= MOST_PARTS or len(chunk) > CHUNK or len(chunk) < CHUNK and number < count:
        raise Refused("this payload part has an impossible number or length.")
    return Part(fields[1], number, count, fields[4], chunk, source, where)


def read_line(line, source, where):
    """The share, card or part on one line; None for a label."""
    line = re.sub("^QR-Code:", "", line, flags=re.IGNORECASE).strip(" \t")
    if len(line) > LONGEST_LINE:
        raise Refused(f"it is longer than {LONGEST_LINE} characters.")
    if re.search("[^ -~\t]", line):
        raise Refused("it holds a character that no sheet uses: a look-alike or an invisible one.")
    text = "".join(line.upper().split())
    prefix, body = text[:5], text[5:].replace("-", "")
    if prefix == "SWS1:":
        written = re.findall("..?", body)
        if re.search("[^A-Z2-7?]", body) or len(body) % 2:
            raise Refused("a character is not one of A-Z and 2-7, or one is missing or too many.")
        return read_share([None if "?" in pair else PAIRS.index(pair) for pair in written], written, PAIRS, source, where)
    if prefix == "SWC1:":
        data = base32_bytes(body)
        if len(data) < 8 or len(data) != 88 + 16 * read_header(data, on_card=True).n:
            raise Refused("this card has the wrong length.")
        return Card(read_header(data, on_card=True), data, source, where)
    if prefix == "SWP1/":
        return read_part(text, source, where)
    if prefix == "SWL1:":
        data = base32_bytes(body)
        if len(data) != 24:
            raise Refused("this label has the wrong length.")
        say(f"{where}: the label of share {read_header(data).x} of set {set_id(read_header(data))}; not needed here.")
        return None
    if re.match("SW[SCPL][0-9]+[:/]", text):
        raise Refused("this is a code of another format version, or of none; this program reads version 1.")
    written = re.findall(r"[a-z]+|\?+|\.{3,}", line.lower())
    symbols = [SYMBOL_BY_START.get(word[:4]) for word in written]
    symbols = [None if at is None or not WORDS[at].startswith(word) else at for at, word in zip(symbols, written)]
    if re.search(r"[^A-Za-z0-9?.,;:()\s-]", line) or symbols.count(None) == len(symbols):
        raise Refused("this is neither a code of a sheet nor the words of a share.")
    return read_share(symbols, written, WORDS, source, where)


def read_files(paths):
    """All shares, cards and parts, by set ID. Whatever cannot be read is named and left out."""
    sets, total = defaultdict(list), 0
    for number, path in enumerate(paths, 1):
        try:
            with open(0 if path == "-" else path, "rb", closefd=path != "-") as file:
                data = file.read(MOST_BYTES + 1)
        except OSError:
            say(f"File {number} cannot be read.")  # not by its name: it may be a share, pasted by mistake
            continue
        source = "standard input" if path == "-" else f"file {number} ({ascii(os.path.basename(path))[1:-1]})"
        lines = [line.strip(" \t\r") for line in data.decode("utf-8-sig", "replace").split("\n")]
        lines = [(f"{source}, line {at}", line) for at, line in enumerate(lines, 1) if line and not line.startswith("#")]
        if len(data) > MOST_BYTES or len(lines) > MOST_LINES:
            say(f"{source} is left out: it is too large for the codes of a few sheets.")
            continue
        total += len(lines)
        if total > MOST_LINES:
            raise Refused(f"there are more than {MOST_LINES} lines. Give the sheets of one set only.")
        for where, line in lines:
            try:
                item = read_line(line, source, where)
            except Refused as error:
                say(f"{where} is left out: {error}")
                continue
            if item:
                sets[item.set if isinstance(item, Part) else set_id(item.header)].append(item)
    return sets


# ---- Judging: which shares, card and payload count -------------------------------------------------------------------

Candidate = namedtuple("Candidate", "set m n card shares payloads missing")


def vouches(card, share):
    """Whether the card's commitment is to exactly this share record as printed."""
    commitment = hashlib.sha256(b"sealwright/share/v1\n" + share.record).digest()[:16]
    return commitment == card.data[72 + 16 * share.header.x:][:16]  # the card's last field: x = 1 is at 88


def choose_card(cards, shares):
    """The card that decides, or None; and the files whose card differs from it, which are left out with their shares.

    If cards differ, one of them can decide when each file with a differing card also holds a share, so that it can be
    left out as a sheet, and when M shares that stand on none of these sheets match the one card. If two can, none does.
    """
    able = []
    for card in {card.data: card for card in cards}.values():
        dissent = {other.source for other in cards if other.data != card.data}
        spoilt = {share.record for share in shares if share.source in dissent}
        backed = {share.header.x for share in shares if share.record not in spoilt and vouches(card, share)}
        if not dissent or dissent <= {share.source for share in shares} and len(backed) >= card.header.m:
            able.append((card, dissent))
    return able[0] if len(able) == 1 else (None, set())


def join_parts(parts, card):
    """The age files that the parts make up (with a card at most one, having its SHA-256), or what is missing."""
    kinds, joined, missing = defaultdict(lambda: defaultdict(set)), [], "all"
    for part in parts:
        if not card or part.hash8 == base32_text(card.data[8:40])[:8]:
            kinds[part.hash8, part.count][part.number].add(part.chunk)
    for (hash8, count), chunks in kinds.items():
        absent = [str(number) for number in range(1, count + 1) if number not in chunks]
        missing = f"{', '.join(absent)} of {count}" if absent else "none, but these are not what was sealed"
        readings = itertools.product(*(sorted(chunks[number]) for number in range(1, count + 1)))
        for payload in map(b"".join, itertools.islice(readings, MOST_READINGS)):
            digest = hashlib.sha256(payload).digest()
            if digest == card.data[8:40] if card else base32_text(digest)[:8] == hash8:
                joined.append(payload)
                break
    for part in parts:
        start = CHUNK * (part.number - 1)
        if joined and not any(payload[start:start + CHUNK] == part.chunk for payload in joined):
            say(f"{part.where}: this payload part is not as it was sealed. It is left out.")
    return joined, "none" if joined else missing


def judge(name, items):
    """The ways to open one set: with a deciding card just one; without, one for each threshold that its shares claim."""
    cards, shares, parts = ([item for item in items if isinstance(item, kind)] for kind in (Card, Share, Part))
    card, dissent = choose_card(cards, shares)
    if card:
        for other in cards:
            if other.data != card.data:
                say(f"{other.where}: this card differs from the one that decides. Its sheet is left out: record it.")
    elif cards:
        say(f"The cards of set {name} differ, and nothing tells which is right. Leave out the file of the one that differs:")
        for data in sorted({other.data for other in cards}):
            say(f"  one text: {sources(other for other in cards if other.data == data)}")
    spoilt = {share.record for share in shares if share.source in dissent}
    records, kept = defaultdict(set), []
    for share in shares:
        m, n, x = share.header[1:4]
        doubt = ""
        if share.record in spoilt:
            doubt = "is left out with its sheet"
        elif card and (m, n) != (card.header.m, card.header.n):
            doubt = f"says {m} of {n}, but the card {card.header.m} of {card.header.n}. It is left out: record it"
        elif card and not vouches(card, share):
            doubt = "is not the one that the card promises. It is left out: read it again, then record it"
        elif share.mended and not card:
            doubt = "was corrected, but no card vouches for the correction. It is left out"
        if doubt:
            say(f"{share.where}: share {x} of set {name} {doubt}.")
        else:
            records[m, n, x].add(share.record)
            kept.append(share)
    by_threshold = {card.header[1:3]: {}} if card else {}
    for share in sorted(kept, key=lambda share: share.header.x):
        m, n, x = share.header[1:4]
        if len(records[m, n, x]) == 1:
            by_threshold.setdefault((m, n), {})[x] = share
        else:
            say(f"{share.where}: another sheet has a different share {x} of set {name}. Neither counts.")
    payloads, missing = join_parts(parts, card)
    return [Candidate(name, m, n, card, chosen, payloads, missing) for (m, n), chosen in by_threshold.items()]


def sources(items):
    return ", ".join(sorted({item.source for item in items}))


def choose_candidate(sets):
    """The one set that is complete; everything else is named."""
    candidates = [candidate for name, items in sets.items() for candidate in judge(name, items)]
    complete = [one for one in candidates if len(one.shares) >= one.m and one.payloads]
    if len(complete) > 1:
        raise Refused(f"sets {', '.join(one.set for one in complete)} are all complete. Open one at a time.")
    if not complete:
        for one in candidates:
            say(f"Set {one.set}: {len(one.shares)} of {one.m} shares are in; payload parts missing: {one.missing}.")
        raise Refused("no set is complete. Bring more sheets, or read these again.")
    chosen = complete[0]
    for name, items in sets.items():
        if name != chosen.set:
            say(f"Left out as codes of another set or generation, {name}: {sources(items)}.")
    for other in candidates:
        if other.set == chosen.set and other is not chosen:
            say(f"Left out because it says {other.m} of {other.n}: {sources(other.shares.values())}. Record it.")
    return chosen


# ---- Cryptography: ChaCha20-Poly1305, Argon2id, age ------------------------------------------------------------------

LOW32, LOW64 = 2 ** 32 - 1, 2 ** 64 - 1
QUARTERS = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
            (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))  # columns, then diagonals, of a 4 x 4 square


def chacha20_block(key, counter, nonce):
    start = struct.unpack("<16I", b"expand 32-byte k" + key + struct.pack("<I", counter) + nonce)
    v = list(start)
    for _ in range(10):
        for a, b, c, d in QUARTERS:
            for left, other in (16, 12), (8, 7):
                v[a] = (v[a] + v[b]) & LOW32
                v[d] ^= v[a]
                v[d] = (v[d] << left | v[d] >> 32 - left) & LOW32
                v[c] = (v[c] + v[d]) & LOW32
                v[b] ^= v[c]
                v[b] = (v[b] << other | v[b] >> 32 - other) & LOW32
    return struct.pack("<16I", *((x + y) & LOW32 for x, y in zip(start, v)))


def unseal(key, nonce, sealed, bound=b""):
    """Opens ChaCha20-Poly1305 (RFC 8439); `bound` is the associated data. None when the key or the bytes are not right."""
    text, tag = sealed[:-16], sealed[-16:]
    one_time = chacha20_block(key, 0, nonce)
    r = int.from_bytes(one_time[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    message = b"".join(part + bytes(-len(part) % 16) for part in (bound, text))
    message += struct.pack("<QQ", len(bound), len(text))
    for at in range(0, len(message), 16):
        total = (total + int.from_bytes(message[at:at + 16] + b"\1", "little")) * r % (2 ** 130 - 5)
    total = (total + int.from_bytes(one_time[16:32], "little")) % 2 ** 128
    if not hmac.compare_digest(total.to_bytes(16, "little"), tag):
        return None
    stream = b"".join(chacha20_block(key, 1 + at, nonce) for at in range((len(text) + 63) // 64))
    return bytes(a ^ b for a, b in zip(text, stream))


def long_hash(data, length):
    """H' of RFC 9106, section 3.3: BLAKE2b of any length."""
    out, data = b"", struct.pack("<I", length) + data
    while length - len(out) > 64:
        data = hashlib.blake2b(data).digest()
        out += data[:32]
    return out + hashlib.blake2b(data, digest_size=length - len(out)).digest()


# The permutation P works on the 8 rows of 16 words, then on the 8 columns of pairs of words (RFC 9106, section 3.6).
ROWS = [[16 * row + word for word in range(16)] for row in range(8)]
COLUMNS = [[16 * (word // 2) + 2 * column + word % 2 for word in range(16)] for column in range(8)]
STEPS = [tuple(words[at] for at in quarter) for words in ROWS + COLUMNS for quarter in QUARTERS]


def mix(block):
    """G(X, Y) of RFC 9106, section 3.5, of block = X ^ Y. A block is 1,024 bytes, kept as one little-endian integer."""
    v = list(struct.unpack("<128Q", block.to_bytes(1024, "little")))
    for i, j, k, l in STEPS:
        a, b, c, d = v[i], v[j], v[k], v[l]
        for turn_d, turn_b in (32, 24), (16, 63):
            a = (a + b + 2 * (a & LOW32) * (b & LOW32)) & LOW64
            d ^= a
            d = (d >> turn_d | d << 64 - turn_d) & LOW64
            c = (c + d + 2 * (c & LOW32) * (d & LOW32)) & LOW64
            b ^= c
            b = (b >> turn_b | b << 64 - turn_b) & LOW64
        v[i], v[j], v[k], v[l] = a, b, c, d
    return int.from_bytes(struct.pack("<128Q", *v), "little") ^ block


def argon2id(passphrase, salt, memory, passes, lanes):
    """32 bytes of Argon2id version 1.3 (RFC 9106, section 3.2), without secret and associated data; memory in KiB."""
    segment = memory // (4 * lanes)
    columns = 4 * segment
    first = struct.pack("<7I", lanes, 32, memory, passes, 0x13, 2, len(passphrase)) + passphrase
    first = hashlib.blake2b(first + struct.pack("<I", len(salt)) + salt + bytes(8)).digest()
    blocks = [[0] * columns for _ in range(lanes)]
    for lane in range(lanes):
        for column in (0, 1):
            start = long_hash(first + struct.pack("<II", column, lane), 1024)
            blocks[lane][column] = int.from_bytes(start, "little")
    reported = time.monotonic()
    for turn, quarter, lane in itertools.product(range(passes), range(4), range(lanes)):
        by_counter = turn == 0 and quarter < 2  # which block to mix in: chosen by a counter, later by the memory's content
        for at in range(segment):
            if by_counter and at % 128 == 0:
                counter = struct.pack("<7Q", turn, lane, quarter, lanes * columns, passes, 2, at // 128 + 1)
                choices = mix(mix(int.from_bytes(counter, "little")))
            if turn == 0 and quarter == 0 and at < 2:
                continue
            before = blocks[lane][quarter * segment + at - 1]  # position -1 is the last one
            choice = (choices >> 64 * (at % 128) if by_counter else before) & LOW64
            other = lane if turn == 0 and quarter == 0 else (choice >> 32) % lanes
            # Within reach: the other quarters if finished, of the own lane this quarter too, but never the block before.
            reach = (quarter if turn == 0 else 3) * segment + (at - 1 if other == lane else -(at == 0))
            back = 1 + (reach * ((choice & LOW32) ** 2 >> 32) >> 32)
            start = 0 if turn == 0 else (quarter + 1) * segment
            mixed = mix(before ^ blocks[other][(start + reach - back) % columns])
            blocks[lane][quarter * segment + at] ^= mixed  # in the first pass this was 0
            if time.monotonic() > reported + 10:
                reported = time.monotonic()
                say(f"  {100 * (((turn * 4 + quarter) * lanes + lane) * segment + at) // (passes * lanes * columns)} %")
    last = 0
    for lane in blocks:
        last ^= lane[-1]
    return long_hash(last.to_bytes(1024, "little"), 32)


def unlock(record, passphrase):
    """The share's y, or None when this is not its passphrase."""
    log2_memory, passes, lanes = record[8:11]
    salt = base32_text(record[11:27])
    command = shutil.which("argon2")
    if command:
        options = f"-id -m {log2_memory} -t {passes} -p {lanes} -l 32 -r".split()
        run = subprocess.run([command, salt, *options], input=passphrase, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        if re.fullmatch(b"[0-9a-f]{64}\n?", run.stdout):
            say("Argon2id was computed by the `argon2` command.")
            return unseal(bytes.fromhex(run.stdout.decode()), bytes(12), record[27:], record[:27])
    started = time.perf_counter()
    for _ in range(20):
        mix(1)
    seconds = (time.perf_counter() - started) / 20 * 2 ** log2_memory * passes
    say(f"Argon2id in plain Python takes about {seconds + 1:.0f} seconds; an `argon2` command would be faster.")
    key = argon2id(passphrase, salt.encode(), 2 ** log2_memory, passes, lanes)
    return unseal(key, bytes(12), record[27:], record[:27])


AGE_HEADER = re.compile(rb"(age-encryption\.org/v1\n-> scrypt ([A-Za-z0-9+/]{22}) ([1-9][0-9]{0,2})\n"
                        rb"([A-Za-z0-9+/]{43})\n---) ([A-Za-z0-9+/]{43})\n")


def base64_bytes(text):
    data = base64.b64decode(text + b"=" * (-len(text) % 4))
    if base64.b64encode(data).rstrip(b"=") != text:
        raise Refused("the sealed payload is not a canonical age file.")
    return data


def derive(secret, salt, info):
    """32 bytes of HKDF-SHA-256 (RFC 5869)."""
    return hmac.new(hmac.new(salt or bytes(32), secret, "sha256").digest(), info + b"\1", "sha256").digest()


def open_age(payload, passphrase):
    """The content of an age v1 file with one scrypt stanza. So small a file is one chunk, the first and the last."""
    parsed = AGE_HEADER.match(payload)
    if not parsed:
        raise Refused("the sealed payload is not an age file with one scrypt stanza.")
    header, work_factor = parsed[1], int(parsed[3])
    salt, wrapped, mac = (base64_bytes(parsed[group]) for group in (2, 4, 5))
    if work_factor > HIGHEST_WORK_FACTOR:
        raise Refused(f"the sealed payload asks for scrypt work factor {work_factor}; {HIGHEST_WORK_FACTOR} is the most.")
    if not hasattr(hashlib, "scrypt"):
        raise Refused("this Python has no scrypt. Use --key and --age, and the `age` program.")
    wrapping = hashlib.scrypt(passphrase, salt=b"age-encryption.org/v1/scrypt" + salt, n=2 ** work_factor, r=8, p=1,
                              maxmem=2 ** (work_factor + 10) + 2 ** 20, dklen=32)
    file_key = unseal(wrapping, bytes(12), wrapped)
    if file_key is None:
        raise Refused("the shares' key does not open the sealed payload.")
    if not hmac.compare_digest(hmac.new(derive(file_key, b"", b"header"), header, "sha256").digest(), mac):
        raise Refused("the sealed payload's header was altered.")
    nonce, chunk = payload[parsed.end():][:16], payload[parsed.end() + 16:]
    content = unseal(derive(file_key, nonce, b"payload"), bytes(11) + b"\1", chunk)
    if content is None:
        raise Refused("the sealed payload was altered or is incomplete.")
    return content


# ---- Opening: from shares and payload to the credentials -------------------------------------------------------------

def passphrases(stdin_is_taken):
    """What the custodians type, one after the other; from a pipe one a line."""
    if not stdin_is_taken and not sys.stdin.isatty():
        yield from filter(str.strip, iter(lambda: sys.stdin.buffer.readline(MOST_BYTES).decode("utf-8", "replace"), ""))
        return
    warnings.simplefilter("error", getpass.GetPassWarning)  # rather no passphrase than one that is shown
    try:
        yield from iter(lambda: getpass.getpass("Passphrase of a locked share (empty to stop): ", sys.stderr), "")
    except (EOFError, OSError, getpass.GetPassWarning):
        say("There is no terminal to ask for a passphrase.")


def open_shares(candidate, stdin_is_taken):
    """The values {x: y} of the shares. Passphrases are asked for only while fewer than M shares are open."""
    values = {x: share.record[8:] for x, share in candidate.shares.items() if not share.header.locked}
    locked = {x: share.record for x, share in candidate.shares.items() if share.header.locked}
    typed = itertools.islice(passphrases(stdin_is_taken), MOST_PASSPHRASES)
    while len(values) < candidate.m:
        say(f"Locked by a passphrase: share {', '.join(map(str, locked))}. Still to be opened: {candidate.m - len(values)}.")
        passphrase = next(typed, None)
        if passphrase is None:
            raise Refused(f"{len(values)} of {candidate.m} shares are open, the others are locked.")
        passphrase = re.sub("[\t-\r \u1680\u2028\u2029\ufeff]+", " ", unicodedata.normalize("NFKC", passphrase)).strip(" ")
        tried = {x: unlock(record, passphrase.encode("utf-8", "replace")) for x, record in locked.items()}
        opened = {x: y for x, y in tried.items() if y is not None}
        say(f"This passphrase opens share {', '.join(map(str, opened))}." if opened else
            "This passphrase opens none of them. Capital letters and spelling count, the number of spaces does not.")
        values.update(opened)
        locked = {x: record for x, record in locked.items() if x not in opened}
    return values


def possible_keys(values, m):
    """The keys of all groups of shares that lie on one polynomial, the largest group first, each with the x of its group."""
    groups, large = [], []
    for quorum in itertools.combinations(sorted(values), m):
        if any(group.issuperset(quorum) for group in large):
            continue
        points = {x: values[x] for x in quorum}
        groups.append(frozenset(x for x in values if x in quorum or interpolate(points, x) == values[x]))
        if len(groups[-1]) > m:
            large.append(groups[-1])
        if len(groups[-1]) == len(values):
            break
    ordered = sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group))
    return [(interpolate({x: values[x] for x in group[:m]}, 0), group) for group in ordered[:MOST_TRIES + 1]]


def inflate(content):
    if content[:2] != b"\x1f\x8b":
        return content
    stream = zlib.decompressobj(wbits=31)
    try:
        content = stream.decompress(content, LARGEST_PAYLOAD + 1)
    except zlib.error:
        raise Refused("the payload's compression is damaged.")
    if len(content) > LARGEST_PAYLOAD:
        raise Refused(f"the payload is larger than {LARGEST_PAYLOAD} bytes.")
    if not stream.eof or stream.unused_data:
        raise Refused("the payload's compression is incomplete, or something follows it.")
    return content


def check_payload(content, set_name):
    """Refuses what is not strict JSON of this set; what it says beyond that is for the reader to judge."""
    def unique(pairs):
        names = {name for name, _ in pairs}
        if len(names) < len(pairs) or names & {"__proto__", "constructor", "prototype"}:
            raise Refused("the payload's JSON has a name twice, or one that is not allowed.")
        return dict(pairs)

    def no_such_number(_):
        raise Refused("the payload's JSON has a number that JSON does not know.")

    def shallow(value, levels):
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
        return inner is None or levels > 0 and all(shallow(one, levels - 1) for one in inner)

    try:
        payload = json.loads(content.decode("utf-8"), object_pairs_hook=unique, parse_constant=no_such_number,
                             parse_int=lambda digits: int(digits[:20]))  # no number but v is looked at
    except (ValueError, RecursionError):
        raise Refused("the payload is not UTF-8 JSON.")
    if not shallow(payload, DEEPEST_JSON):
        raise Refused(f"the payload's JSON is nested deeper than {DEEPEST_JSON} levels.")
    if not isinstance(payload, dict) or payload.get("type") != "sealwright/payload":
        raise Refused("what was sealed is not a Sealwright payload.")
    if repr(payload.get("v")) != "1":  # neither true nor 1.0 nor "1"
        raise Refused("the payload is of another version; this program reads version 1.")
    if payload.get("set") != set_name:
        raise Refused("the payload names another set than the sheets do.")


def open_set(chosen, values, key_only):
    """The text of the key, the age file, and its content: None when only the key is wanted and a card proves it."""
    keys = possible_keys(values, chosen.m)
    if chosen.card:
        set_bytes = b"sealwright/key/v1\n" + chosen.card.header.family + bytes([chosen.card.header.generation])
        keys = [one for one in keys if hashlib.sha256(set_bytes + one[0]).digest()[:16] == chosen.card.data[40:56]]
    if not keys:
        raise Refused("the shares combine to another key than the card promises. A card or a share is forged: record it.")
    tries, found = list(itertools.product(keys, chosen.payloads)), []
    for (key, group), payload in tries[:MOST_TRIES]:
        text, content = "-".join(re.findall("....", base32_text(key))), None
        try:
            if not (key_only and chosen.card):
                content = inflate(open_age(payload, text.encode()))
                check_payload(content, chosen.set)
            found.append((text, payload, content, group))
        except Refused as error:
            problem = error
    if not found:
        raise problem if len(tries) <= MOST_TRIES else Refused("too many shares disagree. Scan the cards: they tell which.")
    text, payload, content, group = found[0]
    if any(other != content for _, _, other, _ in found):
        raise Refused("two different payloads open, and no card tells which was sealed.")
    for x in sorted(set(values).difference(group)):
        say(f"{chosen.shares[x].where}: share {x} does not fit together with the others. It was left out.")
    say(f"Set {chosen.set}, {chosen.m} of {chosen.n}, opens with shares {', '.join(map(str, group))}.")
    return text, payload, content


def recover(options):
    """Does everything; returns the exit code."""
    files = options.files or ["-"]
    if "-" in files and sys.stdin.isatty():
        say("Type or paste one code, or the words of one share, a line. End with Ctrl-D (Windows: Ctrl-Z, Enter).")
    sets = read_files(files)
    chosen = choose_candidate(sets)
    text, payload, content = open_set(chosen, open_shares(chosen, "-" in files), options.key)
    if not chosen.card and not options.accept_unauthenticated:
        raise Refused("without cards that agree nobody can tell whether this is what was sealed. Scan the card of every"
                      " sheet. Only if the cards are lost, use --accept-unauthenticated.")
    if options.age:
        try:
            with open(options.age, "xb") as file:
                file.write(payload)
        except OSError:
            raise Refused("the file for --age is there already, or cannot be written.")
    sys.stdout.buffer.write(text.encode() + b"\n" if options.key else content)
    sys.stdout.buffer.flush()
    if not chosen.card:
        say("UNAUTHENTICATED: nothing vouches that this is what was sealed. Whoever forged a sheet can have written it.")
        return 3
    cards = [item for item in sets[chosen.set] if isinstance(item, Card) and item.data == chosen.card.data]
    if len({card.where if len(files) == 1 else card.source for card in cards}) < chosen.m:
        say("Note: the card was read from fewer sheets than shares. Compare the cards on all sheets by eye.")
    say("AUTHENTICATED: the cards agree, and shares, key and payload match them. Record this, rotate, seal anew.")
    return 0


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="recover.py", description=__doc__, allow_abbrev=False,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accept-unauthenticated", action="store_true", help="go on without cards (exit code 3)")
    parser.add_argument("--key", action="store_true", help="print the recovery key's text instead of the credentials")
    parser.add_argument("--age", metavar="NEW-FILE", help="write the sealed payload there")
    parser.add_argument("files", metavar="FILE", nargs="*", help="scanned codes and typed words; - is standard input")
    try:
        return recover(parser.parse_args(arguments))
    except Refused as error:
        say(f"Nothing was printed: {error}")
    except KeyboardInterrupt:
        say("Stopped.")
    except Exception as error:  # never a traceback: it could show what it should not
        say(f"Nothing was printed: something happened that should not ({type(error).__name__}).")
    return 2


if __name__ == "__main__":
    sys.exit(main())
