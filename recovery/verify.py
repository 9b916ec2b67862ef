#!/usr/bin/env python3
"""Verifies a Sealwright book or audit pack: the signed journal of what became of the sheets and of the sealed accounts.

This one file needs Python 3.9 or later and nothing else: no network, no packages, no Sealwright. It changes nothing. It
was written from FORMAT.md ("Verifying a book"), not from the app's own verifier, and comes to the same findings.

HOW TO USE IT

    python3 verify.py --allowed-signers KEPT-ELSEWHERE --head "HEAD FROM PAPER" FOLDER

FOLDER is a book (a folder with `records` and `manifests`), an audit pack (a folder with `SHA256SUMS` and `book`), or a
zip file of either. Both options are what makes the answer worth something:

- `--allowed-signers FILE` names the keys that count. Without it the book's own list is used, and whoever rewrote the
  book could have rewritten that too. Keep a copy of the file, or its SHA-256, where the book's keepers cannot reach.
- `--head HEAD` is the journal's head as it was printed on paper: 24 characters, or 12 words in quotation marks. It may
  be given any number of times. Without one nobody can tell whether the journal's end was cut off.

`--now TIME` (RFC 3339) takes another time for the time of this check than this machine's clock.

WHAT IT SAYS

The first line says whether the book holds and what was counted. Then one line for each finding, `RULE path: sentence`;
the rules are those of FORMAT.md. A file is named once, with the first rule that it breaks. The exit code is 0 when the
book holds, 2 when it does not, and 1 when that could not be found out (a file cannot be read, or a word is mistyped on
the command line). Notices do not keep a book from holding.

WHAT IT CHECKS, so that it can be done again when no Python is left

- SHA-256 of every file of a pack against `SHA256SUMS`: `sha256sum -c SHA256SUMS` does the same.
- Records are JSON in one canonical form (RFC 8785). Each holds the SHA-256 of the one before: a chain.
- Operator and witness signed each of them with OpenSSH's format (SSHSIG, Ed25519 of RFC 8032):
  `ssh-keygen -Y verify -f allowed_signers -I SIGNER -n sealwright-record -s 000042.json.sig < 000042.json`
- Who signed, whether the key counted at the time, whether times go forward, whether every manifest is the one that the
  journal tells of, and whether paper and journal agree.

Everything read is untrusted: links are not followed, sizes are limited, and no name is printed with strange characters.
"""

import argparse, base64, datetime, hashlib, json, multiprocessing, os, re, stat, sys, unicodedata, zipfile, zlib
from collections import namedtuple

DOCUMENT_LIMIT, SIGNATURE_LIMIT, SIGNERS_LIMIT, SIGNERS_LINES = 65536, 1000, 200000, 1000  # bytes, bytes, bytes, lines
DEEPEST_JSON, LARGEST_INTEGER = 6, 2 ** 53 - 1
LONGEST_HEAD = 400  # characters as typed
BACKWARDS, AHEAD = 60, 24 * 3600  # seconds that a record may be before the last one, and after the time of this check
ZIP_LIMIT, PACK_DEPTH, CHUNK = 2 ** 29, 16, 2 ** 20  # bytes unpacked, folders inside one another, bytes read at a time
ZEROS = "0" * 64

# The rules, each with what was found and what that may mean.
RULES = """
P1 The file is not the one that SHA256SUMS names. It was changed after the pack was made.
P2 SHA256SUMS names the file, and it is not there. It was removed from the pack, or the copy is not whole.
P3 SHA256SUMS does not name the file. It was added after the pack was made.
P4 SHA256SUMS cannot be read. It was changed, or the copy is not whole.
B1 No file of a book has this name. Somebody put it there, or a program made a second copy of a file.
B2 This is not a plain file (a link, a folder, a device). Somebody put it there: a book holds plain files only.
B3 The file is larger than any of its kind. It was overwritten, or the disk is damaged.
B4 This signature's document is not there. A write did not finish, or the document was removed.
B5 The list of allowed signers is missing or cannot be read. It was removed, edited, or damaged. Nothing can be said
    about signatures.
B6 A folder of the book is missing or cannot be read. This is not a book, or not all of it.
R1 This is not canonical JSON. It was edited, written anew by another program, or damaged.
R2 This is not a record of a known event with exactly its fields. It was edited, or a newer program wrote it.
R3 The record has another number than its file. It was moved, copied (replayed), or put in another order.
R4 The record is missing. It was removed, or the copy is not whole.
R5 The record does not follow the one before it. The one before was changed, or this one comes from elsewhere.
R6 The record is earlier than the one before it, and nobody gave a reason. A clock was put back, or the order is not the
    true one.
R7 The record is of a time to come. A clock was wrong, or it was signed for later.
R8 The record begins a second chain. Two books were mixed, or the beginning was replaced.
R9 The record follows an earlier one than the one before it. Two histories go on from the same record: a fork.
R10 The record adds a key that is known already, or that is not of its identifier. Somebody tried to put another key in
    the place of one.
S1 The operator's signature is missing. It was removed, or the copy is not whole.
S2 This is not an SSH signature as it is written here. Its text was edited or damaged.
S3 The signature was made for another kind of document. It was taken from elsewhere.
S4 The key is none that may sign this. Somebody else signed it, or the list of allowed signers is not the right one.
S5 The signature is not over these bytes. The document or the signature was changed.
S6 The witness's signature is missing. It was removed, or one person acted alone.
S7 Operator and witness signed with one key. One person acted alone.
S8 The key was not yet added when this was signed. It was signed later and put in, or the record that added the key is
    gone.
S9 The key was not valid at the time of the document. It had expired, or was not valid yet.
S10 The key had been revoked. Somebody used a key that counts no longer.
S11 The record names another person than the one who signed. Somebody signed for somebody else.
M1 This is not a manifest in canonical JSON. It was edited or damaged.
M2 The manifest is of another set than its file. It was moved or copied.
M3 No record says that this set was sealed. The ceremony did not come to its end. The set does not count.
M4 The journal tells of another manifest of this set, or it is not there. The manifest was replaced or removed.
M5 The manifest was made on another journal than this one. The journal was rewritten since, or the manifest comes from
    another book.
H1 The journal ends before the record that the paper names. Its end was cut off, or this is an older copy.
H2 The record that the paper names is not the one in the journal. The journal was rewritten at this record or before it.
H3 This is not a head as it is printed. It was mistyped: its check does not fit.
N1 This is no part of the book and was not read. Other files lie beside the book's own.
N2 A write of this file did not finish. The program or the machine stopped in the middle.
N3 A revoked key signed this, after the time from which it may have been misused. It may not be what the person meant.
"""

# What records and manifests are made of, in the notation of FORMAT.md, "Events"; in parentheses what must not be empty.
RECORD = """
time: time, timeSource: "attested" | "machine", set: SETID | null, manifest: SHA-256 | null, actors: [{id: text 80,
role: "operator" | "witness" | "custodian" | "approver" | "reviewer"}] to 40, reason: text 0..400, ticket: text
0..80, approvers: [text 80] to 10, environment: {app: text 40, platform: text 40, rehearsal: boolean, checks: [{id:
identifier, result: "pass" | "warn" | "stop", count: 0..1000000000}] to 20}, controls: [text 40] to 40
"""
EVENTS = """
key.added () id: SIGNER, name: text 80, publicKey: SSH-KEY
key.revoked (reason) id: SIGNER, why: "left" | "lost" | "stolen" | "replaced", since: time | null
ceremony.opened () ceremony: "sealing" | "break-glass" | "recording" | "rotation" | "round" | "quorum-proof" | "leaver",
    drill: boolean, title: text 0..80, organisation: text 0..80, operator: text 80, witness: text 80, custodians:
    [{name: text 80, role: text 80, place: text 80}] to 15
exception () what: identifier, step: identifier, note: text 0..400
override (reason) rule: identifier, step: identifier
ceremony.closed () outcome: "completed" | "abandoned"
set.planned () m: 2..15, n: 2..15, drill: boolean, accounts: [{id: identifier, title: text 80, system: text 0..80,
    factors: [identifier] to 10}] to 100, holders: [{x: 1..15, custodian: text 80, role: text 80, place: text 80}] to 15
set.installed () credentials: [{id: identifier, proof: "codes" | "login" | "already" | "drill" | "none", codes: 0..10,
    reason: text 0..400}] to 100
sheet.printed (set) x: 1..15, printer: text 120, pages: 1..100
sheet.read-back (set) x: 1..15, symbols: [{kind: "share" | "card" | "part" | "label", used: 0..100, letter: "A" | "B" |
    "C" | "D" | "F"}] to 40
bag.sealed (set) x: 1..15, bag: text 40, custodian: text 80, place: text 80
set.sealed (set manifest) m: 2..15, n: 2..15, accepted: [{rule: identifier, reason: text 400}] to 40, entropy: {method:
    text 80, extraBits: 0..256}
custody.accepted (set) x: 1..15, bag: text 40, custodian: text 80, place: text 80
emergency.requested (reason) classification: "emergency" | "drill" | "misuse-check", message: {told: boolean, reason:
    text 0..400}
bag.brought () bag: text 0..40, look: "intact" | "broken" | "opened" | "not-in-a-bag", x: 1..15 | null, custodian: text
    0..80
set.opened (set) trust: "authenticated" | "unauthenticated", used: [1..15] to 15, aside: [{sheet: 0..1000, code:
    identifier}] to 100
credential.shown (set) id: identifier, fields: [identifier] to 20, seconds: 0..86400
emergency.closed (set) done: text 2000, by: text 80, until: text 80
use.reviewed (set) of: 1..999999, kind: "review" | "post-mortem", justified: "yes" | "in-part" | "no", alternatives:
    text 0..2000, logged: text 0..2000, rotated: "yes" | "not-yet" | "not-needed", lessons: text 0..2000, actions:
    [{what: text 400, who: text 80, by: text 80}] to 20
custodian.acknowledged () name: text 80, role: text 80, place: text 80, occasion: "joined" | "yearly" | "changed"
custodian.joined () name: text 80, role: text 80, place: text 80
custodian.moved (reason) name: text 80, role: text 80, place: text 80
custodian.left (reason) name: text 80, holds: [{set: SETID, x: 1..15}] to 900
combination.changed (reason) place: text 80, by: text 80
bag.opened (set) x: 1..15, bag: text 0..40, why: "share-proof" | "quorum-proof" | "hand-over" | "other"
round.held () how: "at-the-machine" | "on-paper", started: time, finished: time, sets: [SETID] to 1000, bags: 0..15000,
    people: [text 80] to 10
seal.photographed (set) x: 1..15, bag: text 0..40, photos: [SHA-256] to 10
seal.checked (set) level: "L1" | "L2" | "L3" | "L4" | "L5", result: "intact" | "broken" | "missing" | "wrong-number" |
    "mismatch", x: 1..15 | null, bag: text 0..40, custodian: text 0..80, place: text 0..80, note: text 0..400
drill.held () started: time, quorumMinutes: 0..100000 | null, loginMinutes: 0..100000 | null, mistakes: 0..1000,
    outcome: "passed" | "failed", note: text 0..400
sheet.destroyed (set) x: 1..15, bag: text 0..40, custodian: text 0..80, how: text 120
incident (reason) what: "lost" | "stolen" | "tampered" | "leak" | "misuse" | "book" | "other", found: time, sets:
    [SETID] to 100, bags: [text 40] to 100, measures: text 0..2000
rotation.completed (set reason) from: SETID, to: SETID, cause: "used" | "quarterly" | "leaver" | "suspected-leak" |
    "failed-seal", credentials: [{id: identifier, newWorks: boolean, oldRefused: boolean, how: text 0..120}] to 100,
    destroyed: [1..15] to 15, out: [1..15] to 15, needed: 1..14, started: time, finished: time
rotation.waived (set reason) of: 1..999999, until: time | null
set.retired (set reason) credentials: [{id: identifier, disabled: boolean, how: text 0..120}] to 100, destroyed: [1..15]
    to 15, needed: 1..14
set.superseded (set) by: SETID, destroyed: [1..15] to 15, needed: 1..14
set.reviewed (set reason) decision: "keep" | "change" | "retire"
book.exported () what: "audit-pack" | "emergency-access" | "copy", to: text 80, seq: 0..999999, head: SHA-256, note:
    text 0..400
"""
MANIFEST = """
v: 1..1, type: "sealwright/manifest", set: SETID, family: FAMILY, generation: 1..255, m: 2..15, n: 2..15, locked:
boolean, created: time, drill: boolean, payload: {sha256: SHA-256, size: 1..7840, parts: 1..16}, keyCommitment: SHA-256,
shares: [{x: 1..15, commitment: SHA-256, custodian: text 80, role: text 80}] to 15, accounts: [{id: text 80, title: text
80, system: text 0..80, factors: [text 80] to 10}] to 100, supersedes: SETID | null, journal: {seq: 0..999999, head:
SHA-256}, app: {version: text 40}
"""

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
    sys.exit("verify.py is damaged: its words are not the SLIP-39 list.")


class Fault(Exception):
    """Why nothing can be said about the book: a sentence for people."""


def entries_of(table):
    """The lines of a table above, those that begin with spaces joined to the line before; by their first word."""
    lines = re.sub(r"\n +", " ", table.strip()).split("\n")
    return dict(line.split(" ", 1) for line in lines)


RULES = entries_of(RULES)


# ---- Ed25519 (RFC 8032) ----------------------------------------------------------------------------------------------

P, ORDER = 2 ** 255 - 19, 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
# The eight points that eight times themselves are neutral: with one of them a signature can hold over any message.
SMALL_ORDER = {bytes.fromhex(point) for point in (
    "0100000000000000000000000000000000000000000000000000000000000000",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
)}
NEUTRAL = (0, 1, 1, 0)  # extended coordinates X, Y, Z, T: x = X/Z, y = Y/Z, x y = T/Z


def point_of(encoded):
    """The affine point of 32 bytes (section 5.1.3), or None."""
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (2 ** 255 - 1)
    if y >= P:
        return None
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if v * x * x % P == P - u and u:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (v * x * x - u) % P or (x == 0 and sign):
        return None
    return (P - x if x & 1 != sign else x, y)


def added(point, other):
    """The sum of a point and a prepared one (y+x, y-x, 2dxy); the formulas are complete: no case is special."""
    x, y, z, t = point
    plus, minus, twice = other
    a, b, c, d = (y - x) * minus % P, (y + x) * plus % P, t * twice % P, z + z
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def prepared(points):
    """Points as `added` takes them. One inversion serves all: the product of all Z is undone step by step."""
    products, product = [], 1
    for _, _, z, _ in points:
        products.append(product)
        product = product * z % P
    inverse, result = pow(product, -1, P), []
    for (x, y, z, _), before in zip(reversed(points), reversed(products)):
        one, inverse = inverse * before % P, inverse * z % P
        x, y = x * one % P, y * one % P
        result.append(((y + x) % P, (y - x) % P, 2 * D * x * y % P))
    return result[::-1]


class Multiples:
    """The multiples of one point, prepared: of each digit of a number that has `bits` bits a digit."""

    def __init__(self, x, y, bits):
        self.bits, points, base = bits, [], (x, y, 1, x * y % P)
        for _ in range(-(-253 // bits)):
            [step] = prepared([base])
            multiple = NEUTRAL
            for _ in range(2 ** bits - 1):
                multiple = added(multiple, step)
                points.append(multiple)
            base = added(multiple, step)
        self.table, self.mask = prepared(points), 2 ** bits - 1

    def plus(self, point, number):
        """`point` plus the multiple by `number`, which is below 2^253."""
        row = -1
        while number:
            digit = number & self.mask
            if digit:
                point = added(point, self.table[row + digit])
            number >>= self.bits
            row += self.mask
        return point


class Ed25519:
    """Verifies signatures, and remembers what it computed of a key."""

    BASE, keys = None, {}

    @classmethod
    def holds(cls, key, message, signature):
        """Section 5.1.7: S is below the order, R is compared as bytes, and nothing is multiplied by the cofactor."""
        s = int.from_bytes(signature[32:], "little")
        if s >= ORDER or key in SMALL_ORDER or signature[:32] in SMALL_ORDER:
            return False
        if cls.BASE is None:
            cls.BASE = Multiples(*point_of(bytes.fromhex("58" + "66" * 31)), 8)
        if key not in cls.keys:
            point = point_of(key)
            cls.keys[key] = point and Multiples(P - point[0], point[1], 4)  # of the key's negative
        if cls.keys[key] is None:
            return False
        k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
        x, y, z, _ = cls.keys[key].plus(cls.BASE.plus(NEUTRAL, s), k)
        inverse = pow(z, -1, P)
        x, y = x * inverse % P, y * inverse % P
        return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]


def all_hold(triples):
    return [Ed25519.holds(*triple) for triple in triples]


def verify_all(triples):
    """For each (key, message, signature) whether it holds; many of them on all processors."""
    triples = list(dict.fromkeys(triples))
    processors = os.cpu_count() or 1
    if len(triples) < 2000 or processors == 1:
        return dict(zip(triples, all_hold(triples)))
    pieces = [triples[at:at + 500] for at in range(0, len(triples), 500)]
    with multiprocessing.Pool(min(processors, len(pieces))) as pool:
        return dict(zip(triples, (holds for piece in pool.map(all_hold, pieces, 1) for holds in piece)))


# ---- SSH: signatures, keys, allowed signers --------------------------------------------------------------------------

Signer = namedtuple("Signer", "identifier namespaces key after before")
SIGNER_LINE = re.compile(r'([A-Z2-7]{8}) namespaces="(sealwright-[a-z]+(?:,sealwright-[a-z]+)*)"'
                         r'(?:,valid-after="([0-9]{14})Z")?(?:,valid-before="([0-9]{14})Z")? (ssh-ed25519 [!-~]+)')
ARMOUR = re.compile(b"-----BEGIN SSH SIGNATURE-----\n((?:[!-~]{70}\n)*[!-~]{1,70}\n)-----END SSH SIGNATURE-----\n")
KEY_HEAD = b"\0\0\0\x0bssh-ed25519\0\0\0\x20"


def ssh_string(content):
    return len(content).to_bytes(4, "big") + content


def base64_bytes(text):
    """The bytes of base64 text (ASCII bytes) that an encoder would write, or None."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data) == text else None


def key_of_text(text):
    """The 32 bytes of `ssh-ed25519 AAAA...`, or None."""
    words = text.split(" ")
    blob = base64_bytes(words[1].encode()) if len(words) == 2 and words[0] == "ssh-ed25519" else None
    return blob[-32:] if blob and len(blob) == 51 and blob.startswith(KEY_HEAD) else None


def identifier_of(key):
    return base64.b32encode(hashlib.sha256(key).digest())[:8].decode()


def read_signers(data):
    """The signers of an `allowed_signers` file by key, or None when it has not the form of FORMAT.md, "Signers"."""
    lines = data.decode("latin-1").split("\n")
    if len(data) > SIGNERS_LIMIT or lines.pop() != "" or len(lines) > SIGNERS_LINES:
        return None
    signers = {}
    for line in lines:
        match = SIGNER_LINE.fullmatch(line)
        key = key_of_text(match[5]) if match else None
        if key is None or key in signers or match[1] != identifier_of(key):
            return None
        times = [at and "{}{}-{}-{}T{}:{}:{}Z".format(*re.findall("..", at)) for at in match.group(3, 4)]
        if not all(at is None or is_time(at) and re.match("2[01]", at) and not at.endswith("60Z") for at in times):
            return None
        after, before = (at and seconds(at) for at in times)
        if after is not None and before is not None and after >= before:
            return None
        signers[key] = Signer(match[1], match[2].split(","), key, after, before)
    return signers


def read_signature(armour, namespace):
    """(rule, None) of a signature file that breaks S2 or S3, else (None, (key, signature))."""
    match = ARMOUR.fullmatch(armour)
    blob = base64_bytes(match[1].replace(b"\n", b"")) if match else None
    if not blob or len(blob) < 65:
        return "S2", None
    found_at = 10 + 4 + 51 + 4  # after magic, version, the key, and the length of the namespace
    key, length = blob[33:65], int.from_bytes(blob[65:69], "big")
    found, signature = blob[found_at:found_at + length], blob[-64:]
    strings = KEY_HEAD + key, found, b"", b"sha512", ssh_string(b"ssh-ed25519") + ssh_string(signature)
    expected = b"SSHSIG\0\0\0\1" + b"".join(map(ssh_string, strings))
    if blob != expected:
        return "S2", None
    return ("S3", None) if found != namespace.encode() else (None, (key, signature))


def signed_bytes(namespace, document):
    strings = namespace.encode(), b"", b"sha512", hashlib.sha512(document).digest()
    return b"SSHSIG" + b"".join(map(ssh_string, strings))


# ---- Documents: canonical JSON and the shapes of its values ----------------------------------------------------------

TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:[Zz]|[+-](\d\d):(\d\d))", re.ASCII)


def is_time(text):
    """A date and time of RFC 3339: an existing day, nine decimals at most, 60 seconds where there is a leap second."""
    match = TIME.fullmatch(text)
    if not match:
        return False
    year, month, day, hour, minute, second, hours, minutes = (int(part or 0) for part in match.groups())
    leap = (year % 4 == 0 and year % 100 != 0) or year % 400 == 0
    days = [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1 <= month <= 12 and 1 <= day <= days[month - 1] and hour < 24 and minute < 60 and second <= 60
            and hours < 24 and minutes < 60)


def seconds(text):
    """Seconds since 1970 of an RFC 3339 time, decimals dropped. datetime begins with the year 1: so 400 are added."""
    year, rest = int(text[:4]) + 400, text[4:10]
    days = datetime.date.fromisoformat(f"{year:04}{rest}").toordinal() if year <= 9999 else (
        datetime.date.fromisoformat(f"{year - 800:04}{rest}").toordinal() + 2 * 146097)
    days -= datetime.date(2370, 1, 1).toordinal()
    hour, minute, second = (int(part) for part in text[11:19].split(":"))
    offset = re.search(r"([+-])(\d\d):(\d\d)$", text)
    ahead = (60 * int(offset[2]) + int(offset[3])) * (60 if offset[1] == "+" else -60) if offset else 0
    return 86400 * days + 3600 * hour + 60 * minute + second - ahead


def is_printable(text):
    """NFC, and nothing that cannot be seen. Unassigned characters pass: a newer Unicode may know them."""
    if text.isascii():
        return text.isprintable()
    categories = {unicodedata.category(sign) for sign in text}
    never = any(ord(sign) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(sign) <= 0xFDEF for sign in text)
    return not (categories & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} or never) and unicodedata.is_normalized("NFC", text)


FORBIDDEN_NAMES = {"__proto__", "constructor", "prototype"}


def is_canonical_value(value, levels=DEEPEST_JSON):
    if isinstance(value, dict):
        keys_fit = all(re.fullmatch("[ -~]+", key) and key not in FORBIDDEN_NAMES for key in value)
        return levels > 0 and keys_fit and all(is_canonical_value(one, levels - 1) for one in value.values())
    if isinstance(value, list):
        return levels > 0 and all(is_canonical_value(one, levels - 1) for one in value)
    if isinstance(value, str):
        return is_printable(value)
    return value is None or isinstance(value, int) and abs(value) <= LARGEST_INTEGER


def read_canonical(data):
    """The value of a document whose bytes are their own canonical form (in a list of one), or None."""
    try:
        # 20 digits are too many already. What json lets pass beyond JSON is written otherwise than it was read.
        value = json.loads(data.decode("utf-8"), parse_int=lambda digits: int(digits[:20]), parse_float=lambda _: 1.5)
        if not is_canonical_value(value):
            return None
        written = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)
        return [value] if written.encode("utf-8") == data else None
    except (ValueError, RecursionError):
        return None


PATTERNS = {
    "SETID": "[A-Z2-7]{8}", "SIGNER": "[A-Z2-7]{8}", "SHA-256": "[0-9a-f]{64}", "FAMILY": "[0-9a-f]{8}",
    "identifier": "[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
    "SSH-KEY": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+/]{43}",
}


def fields_of(notation):
    """{field: test} of what the tables above write as `field: shape, field: shape`."""
    tokens = re.findall(r'"[^"]*"|\d+\.\.\d+|[][{},:|]|[\w-]+', notation)[::-1]

    def fields():
        found = {}
        while tokens and tokens[-1] != "}":
            name, _ = tokens.pop(), tokens.pop()
            found[name] = shape()
            if tokens and tokens[-1] == ",":
                tokens.pop()
        return found

    def shape():
        tests = [one_shape()]
        while tokens and tokens[-1] == "|":
            tokens.pop()
            tests.append(one_shape())
        return tests[0] if len(tests) == 1 else lambda value: any(test(value) for test in tests)

    def one_shape():
        token = tokens.pop()
        if token == "{":
            inner = fields()
            tokens.pop()
            return lambda value: has_fields(value, inner)
        if token == "[":
            item, _, _, most = shape(), tokens.pop(), tokens.pop(), int(tokens.pop())
            return lambda value: isinstance(value, list) and len(value) <= most and all(map(item, value))
        if token == "text":
            least, most = [int(part) for part in ("1.." + tokens.pop()).split("..")[-2:]]
            return lambda value: isinstance(value, str) and least <= len(value) <= most and is_line(value)
        if ".." in token:
            lowest, highest = map(int, token.split(".."))
            return lambda value: type(value) is int and lowest <= value <= highest
        if token.startswith('"'):
            return lambda value: value == token[1:-1]
        if token in PATTERNS:
            return lambda value: isinstance(value, str) and re.fullmatch(PATTERNS[token], value) is not None
        return {"boolean": lambda value: isinstance(value, bool), "null": lambda value: value is None,
                "time": lambda value: isinstance(value, str) and is_time(value)}[token]

    return fields()


def is_line(text):
    """One line without space at its ends and with no space inside but U+0020."""
    return text == text.strip(" ") and all(sign == " " or unicodedata.category(sign) != "Zs" for sign in text)


def has_fields(value, tests):
    """Exactly these fields, each as its test wants it."""
    has_names = isinstance(value, dict) and value.keys() == tests.keys()
    return has_names and all(test(value[name]) for name, test in tests.items())


def event_shapes():
    common = 'v: 1..1, type: "sealwright/record", seq: 1..999999, prev: SHA-256, '
    shapes = {}
    for event, rest in entries_of(EVENTS).items():
        needs, body = re.fullmatch(r"\(([a-z ]*)\) (.*)", rest).groups()
        shapes[event] = needs.split(), fields_of(f'{common}event: "{event}", {RECORD}, body: {{{body}}}')
    return shapes


RECORD, MANIFEST = (" ".join(table.split()) for table in (RECORD, MANIFEST))
EVENT_SHAPES, MANIFEST_SHAPE = event_shapes(), fields_of(MANIFEST)


def is_record(value):
    event = value.get("event") if isinstance(value, dict) else None
    if not isinstance(event, str) or event not in EVENT_SHAPES:
        return False
    needs, shape = EVENT_SHAPES[event]
    return has_fields(value, shape) and all(value[field] not in (None, "") for field in needs)


def is_manifest(value):
    if not has_fields(value, MANIFEST_SHAPE) or value["m"] > value["n"]:
        return False
    made_of = bytes.fromhex(value["family"]) + bytes([value["generation"]])
    return value["set"] == base64.b32encode(made_of).decode()[:8] and [one["x"] for one in value["shares"]] == list(
        range(1, value["n"] + 1))


# ---- The head, as typed from paper -----------------------------------------------------------------------------------

def head_code(number, hash_text):
    data = f"{number:05x}{hash_text[:20]}"
    check = hashlib.sha256(b"sealwright/head/v1\n" + bytes.fromhex(data + "0")).hexdigest()[:5]
    return "-".join(re.findall("....", base64.b32encode(bytes.fromhex(data + check)).decode()))


def read_head(typed):
    """(number, first 20 hexadecimal digits of the hash) of a head code or its 12 words, or None."""
    if len(typed) > LONGEST_HEAD or re.search("[^ -~\t\r\n]", typed):
        return None
    code = re.sub(r"[\s-]", "", typed).upper()
    if re.fullmatch("[A-Z2-7]{24}", code):
        digits = base64.b32decode(code).hex()
    else:
        words = re.findall("[a-z]+", typed.lower())
        symbols = [SYMBOL_BY_START.get(word[:4]) for word in words]
        if re.search(r"[^A-Za-z0-9.,;:()\s-]", typed) or "..." in typed or len(words) != 12:
            return None
        if not all(at is not None and WORDS[at].startswith(word) for at, word in zip(symbols, words)):
            return None
        digits = f"{int(''.join(f'{at:010b}' for at in symbols), 2):030x}"
    number, start = int(digits[:5], 16), digits[5:25]
    code = base64.b32encode(bytes.fromhex(digits)).decode()
    return (number, start) if head_code(number, start).replace("-", "") == code else None


SYMBOL_BY_START = {word[:4]: symbol for symbol, word in enumerate(WORDS)}


# ---- Where files lie -------------------------------------------------------------------------------------------------

Entry = namedtuple("Entry", "name kind size")  # kind: file, folder, link, other


def utf8_name(name):
    """A name as text: bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")


def escaped(path):
    units = path.encode("utf-16-be", "surrogatepass")
    units = [int.from_bytes(units[at:at + 2], "big") for at in range(0, len(units), 2)]
    return "".join(chr(unit) if 0x21 <= unit <= 0x7E and unit != 0x5C else f"\\u{unit:04x}" for unit in units)


REPARSE_POINT = getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0)


class Folder:
    """A folder on a disk. Links in it are not followed."""

    def __init__(self, path):
        self.path = path

    def entries(self, folder):
        """What is in a folder, or None when it cannot be read."""
        found = []
        try:
            with os.scandir(os.path.join(self.path, folder)) as listed:
                for entry in listed:
                    state = entry.stat(follow_symlinks=False)
                    # On Windows some links are known by this alone.
                    link = entry.is_symlink() or getattr(state, "st_file_attributes", 0) & REPARSE_POINT
                    kind = "link" if link else "folder" if stat.S_ISDIR(state.st_mode) else (
                        "file" if stat.S_ISREG(state.st_mode) else "other")
                    found.append(Entry(entry.name, kind, state.st_size))
        except OSError:
            return None
        return found

    def pieces(self, path):
        """The bytes of a plain file, in pieces."""
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        try:
            with open(os.open(os.path.join(self.path, path), flags), "rb") as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    raise Fault(f"{escaped(path)} was changed while it was read.")
                while True:
                    piece = file.read(CHUNK)
                    if not piece:
                        return
                    yield piece
        except OSError as error:
            raise Fault(f"{escaped(path)} cannot be read ({type(error).__name__}).")


class Zip:
    """A zip file, read in place and not onto the disk. It is refused when a path leads elsewhere or is there twice."""

    def __init__(self, path):
        try:
            self.zip = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise Fault(f"neither a folder nor a zip file that can be read ({type(error).__name__}).")
        self.files, self.folders, total = {}, {"": {}}, 0
        for info in self.zip.infolist():
            name = info.orig_filename
            path = name[:-1] if name.endswith("/") else name
            parts = path.split("/")
            total += info.file_size
            if parts[0] == "__MACOSX":  # what a Mac's own program for zips adds
                continue
            if any(part in ("", ".", "..") or re.search(r"[\\\0]", part) for part in parts) or not (
                    info.flag_bits & 0x800 or name.isascii()):
                raise Fault("a path in the zip file leads elsewhere or cannot be told.")
            if info.flag_bits & 0x2041 or info.compress_type not in (0, 8) or total > ZIP_LIMIT:
                raise Fault("the zip file is encrypted, compressed in a rare way, or too large.")
            mode = info.external_attr >> 16 if info.create_system == 3 else 0
            kind = "folder" if name.endswith("/") else "link" if stat.S_ISLNK(mode) else (
                "file" if stat.S_IFMT(mode) in (0, stat.S_IFREG) else "other")
            self.put(parts, Entry(parts[-1], kind, info.file_size))
            self.files[path] = info
        self.start = ""
        top = list(self.folders[""].values())
        if len(top) == 1 and top[0].kind == "folder" and {"records", "SHA256SUMS"} & self.folders[top[0].name].keys():
            self.start = top[0].name + "/"

    def put(self, parts, entry):
        parent = "/".join(parts[:-1])
        if parent not in self.folders:
            self.put(parts[:-1], Entry(parts[-2], "folder", 0))
        there = self.folders.get(parent, {}).get(entry.name)
        if parent not in self.folders or there and not there.kind == entry.kind == "folder":
            raise Fault("a path is twice in the zip file.")
        self.folders[parent].setdefault(entry.name, entry)
        if entry.kind == "folder":
            self.folders.setdefault("/".join(parts), {})

    def entries(self, folder):
        found = self.folders.get((self.start + folder).rstrip("/"))
        return None if found is None else list(found.values())

    def pieces(self, path):
        try:
            with self.zip.open(self.files[self.start + path]) as file:
                while True:
                    piece = file.read(CHUNK)
                    if not piece:
                        return
                    yield piece
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise Fault(f"{escaped(path)} cannot be unpacked ({type(error).__name__}).")


def read(place, path):
    """All bytes of one of a book's files, whose size was looked at before."""
    data = b""
    for piece in place.pieces(path):
        data += piece
        if len(data) > largest(path):
            raise Fault(f"{escaped(path)} was changed while it was read.")
    return data


# ---- Verifying: FORMAT.md, "Verifying a book", in its order ----------------------------------------------------------

class Report:
    def __init__(self):
        self.findings, self.notices, self.named = [], [], set()
        self.signatures, self.keys, self.records, self.manifests, self.last = 0, set(), 0, 0, (0, ZEROS)

    def finds(self, rule, path):
        self.findings.append((rule, path))
        self.named.add(path)

    def notes(self, rule, path):
        self.notices.append((rule, path))


LITTER = re.compile(r"\.DS_Store|\._.*|\.Spotlight-V100|\.TemporaryItems|\.Trashes|\.Trash-.*|\.fseventsd"
                    r"|System Volume Information|Thumbs\.db|desktop\.ini|lost\+found", re.DOTALL)
BESIDE = {"book.lock", "set-aside", "drill-papers", "signers"}
FILE_NAMES = {
    "": re.compile("(allowed_signers)"),
    "records": re.compile(r"(?!000000)([0-9]{6})\.json(\.sig|\.witness-1\.sig)?"),
    "manifests": re.compile(r"([A-Z2-7]{8})\.json(\.sig|\.witness-1\.sig)?"),
}


def verify_pack(place, report):
    """Section 1: every file of a pack against its SHA256SUMS."""
    kinds, real, folders = {}, {}, [("", "", 0)]
    while folders:
        shown, folder, depth = folders.pop()
        for entry in place.entries(folder) or ():
            path = shown + utf8_name(entry.name)
            # A name that is not UTF-8 has another path than it shows: nothing can be said of that file.
            as_shown = utf8_name(entry.name) == entry.name
            kinds[path], real[path] = entry.kind if as_shown else "other", folder + entry.name
            if kinds[path] == "folder" and depth < PACK_DEPTH:
                folders.append((path + "/", folder + entry.name + "/", depth + 1))
    sums = read_sums(b"".join(place.pieces("SHA256SUMS")))
    if sums is None:
        report.finds("P4", "SHA256SUMS")
        return
    for path, sum_text in sums.items():
        if kinds.get(path) != "file":
            report.finds("P2", path)
            continue
        sha256 = hashlib.sha256()
        for piece in place.pieces(real[path]):
            sha256.update(piece)
        if sha256.hexdigest() != sum_text:
            report.finds("P1", path)
    for path in sorted(kinds, key=str.encode):
        litter = any(LITTER.fullmatch(part) for part in path.split("/"))
        if kinds[path] != "folder" and path not in sums and path != "SHA256SUMS" and not litter:
            report.finds("P3", path)


def read_sums(data):
    """{path: sum} of a SHA256SUMS file, or None."""
    try:
        lines = data.decode("utf-8").split("\n")
    except ValueError:
        return None
    if lines.pop() != "":
        return None
    sums, before = {}, b""
    for line in lines:
        match = re.fullmatch("([0-9a-f]{64})  ([^\\\\]+)", line, re.DOTALL)
        if not match or match[2] == "SHA256SUMS" or {"", ".", ".."} & set(match[2].split("/")):
            return None
        if before >= match[2].encode():
            return None
        sums[match[2]], before = match[1], match[2].encode()
    return sums


class Inside:
    """A folder of a place, as a place."""

    def __init__(self, place, folder):
        self.place, self.folder = place, folder

    def entries(self, folder):
        return self.place.entries(self.folder + folder)

    def pieces(self, path):
        return self.place.pieces(self.folder + path)


def largest(path):
    """Bytes of one of a book's files at most."""
    return SIGNERS_LIMIT if path == "allowed_signers" else SIGNATURE_LIMIT if path.endswith(".sig") else DOCUMENT_LIMIT


def verify_names(place, report, given):
    """Section 2: the paths that can be read, and all names. `given`: the book's own allowed signers do not count."""
    names = {}
    top = {utf8_name(entry.name): entry for entry in place.entries("") or ()}
    for name, entry in top.items():
        names[name] = entry
        inner = place.entries(name) if name in ("records", "manifests") and entry.kind == "folder" else []
        if inner is None:
            del names[name]
        for one in inner or ():
            names[f"{name}/{utf8_name(one.name)}"] = one
    readable = set()
    for path in sorted(names, key=str.encode):
        folder, _, name = path.rpartition("/")
        kind, size = names[path].kind, names[path].size
        if LITTER.fullmatch(name) or folder == "" and (name in BESIDE or given and name == "allowed_signers"):
            continue
        match = FILE_NAMES[folder].fullmatch(name)
        if name.startswith(".new-") and (FILE_NAMES[folder].fullmatch(name[5:]) or path == ".new-book.lock"):
            report.notes("N2", path)
        elif folder == "" and name not in ("allowed_signers", "records", "manifests"):
            report.notes("N1", path)
        elif folder != "" and not match:
            report.finds("B1", path)
        elif kind != ("folder" if path in ("records", "manifests") else "file"):
            report.finds("B2", path)
        elif kind == "file" and size > largest(path):
            report.finds("B3", path)
        elif folder != "" and match[2] and f"{folder}/{match[1]}.json" not in names:
            report.finds("B4", path)
        else:
            readable.add(path)
    for folder in ("records", "manifests"):
        if folder not in names:
            report.finds("B6", folder)
    return readable, names


Document = namedtuple("Document", "path number signed_at value data namespace time")


class Journal:
    """What the records say, as far as they count."""

    def __init__(self, place, report, readable, names, signers, now):
        self.place, self.report, self.readable, self.names = place, report, readable, names
        self.signers, self.now = signers, now
        numbers = [int(path[8:14]) for path in names if re.fullmatch(r"records/(?!000000)[0-9]{6}\.json", path)]
        self.highest = max(numbers, default=0)
        self.records, self.hashes, self.broken = {}, {0: ZEROS}, {}
        self.added, self.revoked, self.sealed = {}, {}, {}
        self.ceremony, self.excused = [0] * (self.highest + 1), set()
        self.known = {}  # signatures that were verified all at once
        for number in range(1, self.highest + 1):
            self.ceremony[number] = self.ceremony[number - 1]
            self.look_at(number)

    def look_at(self, number):
        """First reading: R1 to R3, and what later rules look back or ahead for."""
        path = f"records/{number:06}.json"
        if path not in self.readable:
            return
        data = read(self.place, path)
        self.hashes[number] = hashlib.sha256(data).hexdigest()
        [value] = read_canonical(data) or [None]
        rule = "R1" if value is None and data != b"null" else "R2" if not is_record(value) else (
            "R3" if value["seq"] != number else None)
        if rule:
            self.broken[number] = rule
            return
        self.records[number] = value
        event, body = value["event"], value["body"]
        if event == "key.added":
            self.added.setdefault(key_of_text(body["publicKey"]), (number, body["name"]))
        elif event == "key.revoked":
            self.revoked.setdefault(body["id"], []).append((number, body["since"]))
        elif event == "set.sealed":
            self.sealed.setdefault(value["set"], []).append((number, value["manifest"]))
        elif event == "ceremony.opened":
            self.ceremony[number] += 1
        elif event == "override" and body["rule"] == "D3":
            self.excused.add(self.ceremony[number])

    def document(self, number):
        path, value = f"records/{number:06}.json", self.records[number]
        time = seconds(value["time"])
        return Document(path, number, number, value, read(self.place, path), "sealwright-record", time)

    def verify_at_once(self):
        """Verifies all signatures that can be read, before they are looked at one by one."""
        triples = []
        for number in self.records:
            document = self.document(number)
            for path in (document.path + ".sig", document.path + ".witness-1.sig"):
                if path in self.readable:
                    rule, found = read_signature(read(self.place, path), document.namespace)
                    if not rule and found[0] in self.signers:
                        triples.append((found[0], signed_bytes(document.namespace, document.data), found[1]))
        self.known = verify_all(triples)

    def verify(self):
        """Section 3."""
        earlier, identifiers, last_attested, missing = set(), set(), None, False
        for number in range(1, self.highest + 1):
            path = f"records/{number:06}.json"
            if path not in self.names and not missing:
                self.report.finds("R4", path)
            missing = path not in self.names
            if number - 2 in self.hashes:
                earlier.add(self.hashes[number - 2])
            if number in self.broken:
                self.report.finds(self.broken[number], path)
            if number not in self.records:
                continue
            document = self.document(number)
            rule = self.broken_rule(document, earlier, identifiers, last_attested)
            if rule:
                self.report.finds(rule, path)
            if document.value["timeSource"] == "attested":
                last_attested = document.time
            if document.value["event"] == "key.added":
                identifiers.add(document.value["body"]["id"])
            self.verify_signatures(document)
            self.report.records += 1
        if self.highest in self.hashes:
            self.report.last = self.highest, self.hashes[self.highest]

    def broken_rule(self, document, earlier, identifiers, last_attested):
        number, value, prev = document.number, document.value, document.value["prev"]
        before = self.hashes.get(number - 1)
        if number != 1 and prev == ZEROS:
            return "R8"
        if before is not None and prev != before:
            return "R9" if prev in earlier else "R5"
        if value["event"] == "key.added":
            key = key_of_text(value["body"]["publicKey"])
            if key is None or value["body"]["id"] != identifier_of(key) or value["body"]["id"] in identifiers:
                return "R10"
        if value["timeSource"] != "attested":
            return None
        if last_attested is not None and document.time < last_attested - BACKWARDS:
            if self.ceremony[number] not in self.excused:
                return "R6"
        return "R7" if document.time > self.now + AHEAD else None

    def verify_signatures(self, document):
        """The operator's and the witness's signatures of a record or a manifest."""
        key_added = document.value.get("event") == "key.added"
        operator_key = None
        for role, suffix in (("operator", ".sig"), ("witness", ".witness-1.sig")):
            path = document.path + suffix
            if path not in self.names:
                if role == "operator" or not key_added:
                    self.report.finds("S1" if role == "operator" else "S6", path)
                continue
            if path not in self.readable:
                continue
            rule, found = read_signature(read(self.place, path), document.namespace)
            signer = None if rule else self.signers.get(found[0])
            if not rule and (signer is None or document.namespace not in signer.namespaces):
                rule = "S4"
            if not rule:
                rule = self.broken_signature(document, role, *found, operator_key)
                operator_key = found[0] if role == "operator" else operator_key
            if rule:
                self.report.finds(rule, path)
                continue
            self.report.signatures += 1
            self.report.keys.add(found[0])
            revoked = self.revoked.get(identifier_of(found[0]), ())
            since = [time for number, time in revoked if number > document.signed_at]
            if any(time is not None and seconds(time) <= document.time for time in since):
                self.report.notes("N3", path)

    def broken_signature(self, document, role, key, signature, operator_key):
        """S5 to S11 of a signature by an allowed key."""
        triple = key, signed_bytes(document.namespace, document.data), signature
        if not (self.known[triple] if triple in self.known else Ed25519.holds(*triple)):
            return "S5"
        if key == operator_key:
            return "S7"
        added_in, name = self.added.get(key, (None, None))
        if added_in is None or added_in > document.number:
            return "S8"
        signer, identifier = self.signers[key], identifier_of(key)
        if signer.after is not None and document.time < signer.after or (
                signer.before is not None and document.time > signer.before):
            return "S9"
        if any(number < document.signed_at for number, _ in self.revoked.get(identifier, ())):
            return "S10"
        if document.value.get("event") == "key.added":
            wrong = role == "operator" and key_of_text(document.value["body"]["publicKey"]) != key
            return "S11" if wrong else None
        if "actors" in document.value:
            actor = next((actor["id"] for actor in document.value["actors"] if actor["role"] == role), None)
            return "S11" if actor not in (identifier, name) else None
        return None

    def verify_manifests(self):
        """Section 4."""
        for path in sorted(path for path in self.readable if re.fullmatch(r"manifests/[A-Z2-7]{8}\.json", path)):
            data = read(self.place, path)
            [value] = read_canonical(data) or [None]
            if not is_manifest(value):
                self.report.finds("M1", path)
                continue
            if value["set"] != path[10:18]:
                self.report.finds("M2", path)
                continue
            self.report.manifests += 1
            sealed, journal = self.sealed.get(value["set"], []), value["journal"]
            known = self.hashes.get(journal["seq"], journal["head"])
            if any(manifest != hashlib.sha256(data).hexdigest() for _, manifest in sealed):
                self.report.finds("M4", path)
            elif journal["seq"] > self.highest or journal["head"] != known:
                self.report.finds("M5", path)
            if not sealed:
                self.report.notes("M3", path)
            number = sealed[0][0] if sealed else self.highest + 1
            signed_at = sealed[0][0] if sealed else journal["seq"] + 1
            created = seconds(value["created"])
            self.verify_signatures(Document(path, number, signed_at, value, data, "sealwright-manifest", created))
        for set_id in sorted(self.sealed):
            if f"manifests/{set_id}.json" not in self.names:
                self.report.finds("M4", f"manifests/{set_id}.json")

    def verify_heads(self, heads):
        """Section 5."""
        for typed in heads:
            head = read_head(typed)
            if head is None:
                self.report.finds("H3", "head ?")
            elif head[0] > self.highest:
                self.report.finds("H1", f"head {head[0]}")
            elif self.hashes.get(head[0], head[1])[:20] != head[1]:
                self.report.finds("H2", f"head {head[0]}")


def verify(place, allowed_signers=None, heads=(), now=0):
    """The report on a book or pack. `allowed_signers`: bytes of a file kept elsewhere; `now`: seconds since 1970."""
    report = Report()
    top = {entry.name: entry.kind for entry in place.entries("") or ()}
    report.is_pack = top.get("SHA256SUMS") == "file" and top.get("book") == "folder"
    if report.is_pack:
        verify_pack(place, report)
        place = Inside(place, "book/")
    report.named = set()  # paths of a pack are others than those of its book
    readable, names = verify_names(place, report, allowed_signers is not None)
    if allowed_signers is None and "allowed_signers" in readable:
        allowed_signers = read(place, "allowed_signers")
    signers = None if allowed_signers is None else read_signers(allowed_signers)
    if signers is None and "allowed_signers" not in report.named:
        report.finds("B5", "allowed_signers")
    # Nothing is said about signatures that nobody could make, nor about half a book.
    if signers is None or {"records", "manifests"} & report.named:
        return report
    journal = Journal(place, report, readable, names, signers, now)
    journal.verify_at_once()
    journal.verify()
    journal.verify_manifests()
    journal.verify_heads(heads)
    return report


def counted(number, what):
    return f"{number} {what}{'' if number == 1 else 's'}"


def told(report, given, heads):
    """The lines of a report."""
    number, hash_text = report.last
    if report.findings:
        count = counted(len(report.findings), "finding")
        yield f"DOES NOT HOLD: {count}. Keep the book as it is: it may be evidence. Compare it with a copy and paper."
    else:
        pack = "pack as SHA256SUMS says, " if report.is_pack else ""
        yield (f"HOLDS: {pack}{counted(report.records, 'record')}, {counted(report.manifests, 'manifest')},"
               f" {counted(report.signatures, 'signature')} by {counted(len(report.keys), 'key')};"
               f" head {number}, {head_code(number, hash_text)}.")
    for rule, path in report.findings:
        yield f"{rule} {path if rule[0] == 'H' else escaped(path)}: {RULES[rule]}"
    for rule, path in report.notices:
        yield f"Notice {rule} {escaped(path)}: {RULES[rule]}"
    yield ("The list of allowed signers was given from outside the book." if given else
           "The list of allowed signers is the book's own: whoever rewrote the book could have rewritten it."
           " Give one that was kept elsewhere with --allowed-signers.")
    if not heads:
        yield "No head from paper was given: whether the journal's end was cut off cannot be told. Use --head."


class Parser(argparse.ArgumentParser):
    def error(self, message):
        raise Fault(f"{message}. Use --help.")


def now_in_seconds(text):
    if text is None:
        return int(datetime.datetime.now(datetime.timezone.utc).timestamp())
    if not is_time(text):
        raise Fault("--now takes a time of RFC 3339, like 2026-11-22T08:00:00Z.")
    return seconds(text)


def main(arguments=None):
    parser = Parser(prog="verify.py", description=__doc__, allow_abbrev=False,
                    formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--allowed-signers", metavar="FILE", help="an allowed_signers file that was kept elsewhere")
    parser.add_argument("--head", metavar="HEAD", action="append", default=[], help="a head from paper, code or words")
    parser.add_argument("--now", metavar="TIME", help="the time of this check, RFC 3339")
    parser.add_argument("folder", metavar="FOLDER", help="a book, an audit pack, or a zip file of one")
    try:
        options = parser.parse_args(arguments)
        now, given = now_in_seconds(options.now), None
        if options.allowed_signers is not None:
            try:
                with open(options.allowed_signers, "rb") as file:
                    given = file.read(SIGNERS_LIMIT + 1)
            except OSError as error:
                raise Fault(f"the file of --allowed-signers cannot be read ({type(error).__name__}).")
        place = Folder(options.folder) if os.path.isdir(options.folder) else Zip(options.folder)
        if place.entries("") is None:
            raise Fault("the folder cannot be read.")
        report = verify(place, given, options.head, now)
        for line in told(report, given is not None, options.head):
            print(line)
        return 2 if report.findings else 0
    except Fault as error:
        print(f"verify: Nothing was found out: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("verify: Stopped.", file=sys.stderr)
    except Exception as error:  # never a traceback, and never the code of a book that holds
        what = type(error).__name__
        print(f"verify: Nothing was found out: something happened that should not ({what}).", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
