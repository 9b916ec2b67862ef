"""Reckons how custody sets stand, by the tables of core/custody/LIFECYCLE.md alone.

Reads JSON {"books": [{"records": [...], "manifests": [...], "today": "..."}]} and writes, for each book, what follows for each set. Nothing
but the standard library, and no line of the program: as somebody would reckon with the printed journal, a calendar and a pencil. It goes
through the records again for every question, and is slow.
"""

import json
import re
import sys
import unicodedata
from datetime import datetime, timedelta

DAY = timedelta(days=1)
OVER = ("superseded", "retired", "destroyed")


def moment(text):
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:Z|([+-])(\d\d):(\d\d))", text)
    year, month, day, hour, minute, second = (int(part) for part in found.groups()[:6])
    local = datetime(year, month, day) + timedelta(hours=hour, minutes=minute, seconds=second)
    if found[7] is None:
        return local
    offset = timedelta(hours=int(found[8]), minutes=int(found[9]))
    return local + offset if found[7] == "-" else local - offset


def written(when):
    return when.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


def folded(name):
    text = unicodedata.normalize("NFKC", name).upper().lower()
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", text.strip()))


class Journal:
    def __init__(self, book):
        self.records = sorted(book["records"], key=lambda record: record["seq"])
        self.manifests = {one["set"]: one for one in book["manifests"]}
        self.today = moment(book["today"])

    def of(self, name, event):
        """The records of an event beside which the set is named."""
        return [one for one in self.records if one["event"] == event and one["set"] == name]

    def sealing(self, name):
        found = self.of(name, "set.sealed")
        return found[0] if found else None

    def ceremony(self, record):
        """The number of the ceremony.opened before it."""
        before = [one["seq"] for one in self.records if one["event"] == "ceremony.opened" and one["seq"] <= record["seq"]]
        return before[-1] if before else 0

    def made(self, check):
        """DUE-1: when a check was made."""
        rounds = [
            one
            for one in self.records
            if one["event"] == "round.held" and one["seq"] < check["seq"] and self.ceremony(one) == self.ceremony(check)
        ]
        return moment(rounds[-1]["body"]["finished"] if rounds else check["time"])


class Sheet:
    """One share of a set, gone through record by record (BAG-1 to BAG-7, EXP-1 to EXP-5)."""

    def __init__(self, journal, manifest, share):
        self.journal, self.manifest, self.x = journal, manifest, share["x"]
        self.custodian = share["custodian"]
        self.state, self.since, self.whole = "unbagged", None, False
        self.numbers, self.bagged, self.check = [], None, None
        self.exposures, self.proved, self.prints = {}, None, []
        for record in journal.records:
            self.hear(record)

    def become(self, state, record):
        if state != self.state:
            self.state, self.since = state, record
            if state not in ("missing", "destroyed"):
                self.whole = state == "sealed"

    def first(self, rule, record):
        self.exposures.setdefault(rule, record)

    def hear(self, record):
        event, body, name = record["event"], record["body"], self.manifest["set"]
        if event == "incident" and body["what"] in ("tampered", "lost", "stolen"):
            named = [folded(bag) for bag in body["bags"]]
            if any(number in named for number in self.numbers):
                self.first("EXP-2", record)
            if self.state != "destroyed" and self.numbers and self.numbers[-1] in named:
                self.become("broken" if body["what"] == "tampered" else "missing", record)
        if self.state == "destroyed":
            return
        if event == "custodian.left" and {"set": name, "x": self.x} in body["holds"]:
            if folded(body["name"]) == folded(self.custodian):
                self.exposures["EXP-4"] = record
        if event == "bag.brought" and body["look"] != "intact":
            if record["set"] == name and body["x"] is not None:
                is_this = body["x"] == self.x
            else:
                is_this = record["set"] in (None, name) and self.numbers[-1:] == [folded(body["bag"])] and body["bag"] != ""
            if is_this and body["look"] == "broken":
                self.fail(record)
            elif is_this:
                self.come_out(record)
        if event in ("rotation.completed", "set.superseded", "set.retired"):
            about = body["from"] if event == "rotation.completed" else record["set"]
            if about == name and self.x in body["destroyed"]:
                self.perish(record)
        if record["set"] != name:
            return
        if event == "set.opened" and self.x in body["used"]:
            self.come_out(record)
        if body.get("x") != self.x:
            return
        if event == "sheet.printed":
            self.prints = []
        elif event == "sheet.read-back" and body["symbols"]:
            self.prints.append((moment(record["time"]), max(body["symbols"], key=lambda symbol: symbol["used"])))
        elif event == "bag.sealed":
            self.become("sealed", record)
            self.since = self.bagged = record
            self.whole, self.check, self.custodian = True, None, body["custodian"]
            self.numbers.append(folded(body["bag"]))
            self.exposures.pop("EXP-4", None)
            self.exposures.pop("EXP-5", None)
        elif event == "custody.accepted" and self.numbers[-1:] == [folded(body["bag"])]:
            self.custodian = body["custodian"]
        elif event == "bag.opened":
            self.come_out(record)
        elif event == "sheet.destroyed":
            self.perish(record)
        elif event == "seal.checked":
            self.look(record)

    def look(self, record):
        result = record["body"]["result"]
        self.check = record
        if record["body"]["level"] == "L3" and result != "missing":
            self.proved = self.proved or record
        if result == "missing":
            self.become("missing", record)
            self.first("EXP-3", record)
        elif result != "intact":
            self.fail(record)
        elif self.state == "missing":
            self.become("sealed" if self.whole else "broken", record)
            if self.state == "sealed":
                self.exposures.pop("EXP-3", None)

    def fail(self, record):
        self.become("broken", record)
        self.first("EXP-1", record)

    def come_out(self, record):
        self.become("opened", record)
        self.first("EXP-5", record)

    def perish(self, record):
        self.state, self.since = "destroyed", record
        self.exposures.pop("EXP-4", None)
        self.exposures.pop("EXP-5", None)

    def exposed_by(self, *rules):
        """The first record among these rules, or None."""
        found = [self.exposures[rule] for rule in rules if rule in self.exposures]
        return min(found, key=lambda record: record["seq"]) if found else None

    def reprint_by(self):
        """PRT-2"""
        if not self.prints:
            return None
        (begun, first), (ended, last) = self.prints[0], self.prints[-1]
        if last["letter"] in "DF" or last["used"] > 63:
            return ended
        if last["used"] <= first["used"] or ended <= begun:
            return None
        share = (63 - first["used"]) * int((ended - begun).total_seconds())
        by = begun + timedelta(seconds=share // (last["used"] - first["used"]))
        return None if by > ended + 3650 * DAY else by


class Use:
    """An opening and what followed (ROT-1, DUE-4)."""

    def __init__(self, journal, name, record):
        self.record, self.at = record, moment(record["time"])
        seq = record["seq"]
        later = [one for one in journal.records if one["seq"] > seq]
        reviews = [one["body"]["kind"] for one in later if one["event"] == "use.reviewed" and one["set"] == name and one["body"]["of"] == seq]
        self.owed = [(kind, self.at + hours * DAY / 24) for kind, hours in (("review", 24), ("post-mortem", 48)) if kind not in reviews]
        self.settled = any(
            (one["event"] == "rotation.completed" and one["body"]["from"] == name)
            or (one["event"] in ("set.superseded", "set.retired") and one["set"] == name)
            for one in later
        )
        waivers = [one for one in later if one["event"] == "rotation.waived" and one["set"] == name and one["body"]["of"] == seq]
        self.waiver = waivers[-1] if waivers else None
        until = self.waiver["body"]["until"] if self.waiver else None
        self.until = moment(until) if until else None
        self.waived = not self.settled and self.waiver is not None and (self.until is None or journal.today < self.until)
        self.unsettled = not self.settled and not self.waived


class CustodySet:
    def __init__(self, journal, manifest):
        self.journal, self.manifest, self.name = journal, manifest, manifest["set"]
        self.m, self.n, self.drill = manifest["m"], manifest["n"], manifest["drill"]
        self.sealing = journal.sealing(self.name)
        self.sheets = [Sheet(journal, manifest, share) for share in manifest["shares"]]
        self.uses = [Use(journal, self.name, one) for one in journal.of(self.name, "set.opened")]
        self.rotations = [one for one in journal.records if one["event"] == "rotation.completed" and one["body"]["from"] == self.name]
        later = [
            journal.sealing(other["set"])
            for other in journal.manifests.values()
            if (other["family"], other["drill"]) == (manifest["family"], self.drill) and other["generation"] > manifest["generation"]
        ]
        replacing = self.rotations + [one for one in later if one]
        self.replaced = min(replacing, key=lambda one: one["seq"]) if replacing else None
        reviews = journal.of(self.name, "set.reviewed")
        self.review = reviews[-1] if reviews else None
        self.state = self.its_state()
        self.owing = not self.drill and self.state in ("in-custody", "opened")
        self.reasons = sorted(self.reasons_to_rotate(), key=lambda one: (one["by"], one["rule"])) if self.owing else []
        self.dues = sorted(self.its_dues(), key=lambda one: (one["by"], one["row"]))

    def in_state(self, *states):
        return [sheet for sheet in self.sheets if sheet.state in states]

    def its_state(self):
        if len(self.in_state("destroyed")) == self.n:
            return "destroyed"
        for event, state in (("set.retired", "retired"), ("set.superseded", "superseded")):
            if self.journal.of(self.name, event):
                return state
        if self.replaced:
            return "replaced"
        if self.drill:
            return "opened" if any(not use.settled for use in self.uses) else "in-custody"
        return "opened" if any(use.unsettled for use in self.uses) else "in-custody"

    def reasons_to_rotate(self):
        def reason(rule, by, cause, *because):
            return {"rule": rule, "by": by, "cause": cause, "because": [one["seq"] for one in because]}

        for use in self.uses:
            if use.unsettled:
                because = [use.record] + ([use.waiver] if use.waiver else [])
                yield reason("ROT-1", use.until or use.at + DAY, "used", *because)
        astray = [sheet.exposed_by("EXP-1", "EXP-2", "EXP-3", "EXP-4") for sheet in self.sheets]
        astray = sorted((one for one in astray if one), key=lambda one: one["seq"])
        if len(astray) >= self.m:
            yield reason("ROT-2", moment(astray[self.m - 1]["time"]), "suspected-leak", *astray[: self.m])
        gone = [sheet.since or self.sealing for sheet in self.sheets if sheet.state not in ("sealed", "opened")]
        gone.sort(key=lambda one: one["seq"])
        if self.n - len(gone) < self.m:
            gone = gone[: self.n - self.m + 1]
            yield reason("ROT-3", moment(gone[-1]["time"]), "failed-seal", *gone)
        for one in self.journal.records:
            named = one["event"] == "incident" and (one["set"] == self.name or self.name in one["body"]["sets"])
            if named and one["body"]["what"] in ("leak", "misuse") and one["seq"] > self.sealing["seq"]:
                yield reason("ROT-4", moment(one["time"]) + DAY, "suspected-leak", one)
        for sheet in self.sheets:
            for rule, cause, rules in (("ROT-5", "failed-seal", ("EXP-1", "EXP-2", "EXP-3")), ("ROT-6", "leaver", ("EXP-4",))):
                one = sheet.exposed_by(*rules)
                if one:
                    yield reason(rule, moment(one["time"]) + 7 * DAY, cause, one)
        held = {}
        for share in self.manifest["shares"]:
            held.setdefault(folded(share["custodian"]), set()).add(share["x"])
        for one in [self.sealing] + self.journal.records:
            if one["event"] in ("bag.sealed", "custody.accepted") and one["set"] == self.name:
                held.setdefault(folded(one["body"]["custodian"]), set()).add(one["body"]["x"])
            if any(len(shares) >= self.m for shares in held.values()):
                yield reason("ROT-7", moment(one["time"]), "suspected-leak", one)
                return

    def its_dues(self):
        def due(row, rule, what, by, shares=(), use=None):
            return {"row": row, "rule": rule, "what": what, "by": by, "shares": list(shares), "use": use, "overdue": by < self.journal.today}

        def together(row, rule, what, several):
            for by in sorted({by for _, by in several}):
                yield due(row, rule, what, by, [x for x, when in several if when == by])

        if self.drill:
            return
        if self.owing:
            sealed = self.in_state("sealed")
            checks = [(one.x, (self.journal.made(one.check) if one.check else moment(one.bagged["time"])) + 90 * DAY) for one in sealed]
            yield from together(1, "DUE-1", "seal-check", checks)
            first = ("DUE-2", moment(self.sealing["time"]) + 90 * DAY, None)
            for one in self.reasons:
                if one["by"] < first[1]:
                    first = (one["rule"], one["by"], one["because"][0] if one["rule"] == "ROT-1" else None)
            for use in self.uses:
                if use.waived and use.until and use.until < first[1]:
                    first = ("ROT-1", use.until, use.record["seq"])
            yield due(2, first[0], "rotation", first[1], use=first[2])
            yield due(3, "DUE-3", "review-of-need", moment((self.review or self.sealing)["time"]) + 365 * DAY)
            fading = [(one.x, one.reprint_by()) for one in self.sheets if one.state != "destroyed" and one.reprint_by()]
            yield from together(6, "DUE-6", "reprint", fading)
        for use in self.uses:
            for what, by in use.owed:
                yield due(4, "DUE-4", what, by, use=use.record["seq"])
        if self.state == "replaced":
            out = [one.x for one in self.sheets if one.state != "destroyed"]
            yield due(5, "DUE-5", "destruction", moment(self.replaced["time"]) + 14 * DAY, out)

    def urgency(self, by):
        if by is None:
            return "later"
        if by < self.journal.today:
            return "overdue"
        return "soon" if by <= self.journal.today + 14 * DAY else "later"

    def next_act(self):
        def act(rule, kind, event, by, urgency=None):
            return {"rule": rule, "kind": kind, "event": event, "by": by and written(by), "urgency": urgency or self.urgency(by)}

        def dated(*rules):
            return next((one["by"] for one in self.dues if one["rule"] in rules), None)

        destroyed = len(self.in_state("destroyed"))
        enough = destroyed >= self.n - self.m + 1
        unreviewed = dated("DUE-4")
        looks_back = act("NEXT-5", "recording", "use.reviewed", unreviewed) if unreviewed else None
        if self.drill:
            return None
        if self.state in OVER:
            return looks_back
        if self.state == "replaced":
            if not self.rotations:
                return act("NEXT-2", "recording", "rotation.completed", dated("DUE-5"))
            if not enough:
                return act("NEXT-3", "recording", "sheet.destroyed", dated("DUE-5"))
            return act("NEXT-4", "recording", "set.superseded", dated("DUE-5"))
        retiring = self.review is not None and self.review["body"]["decision"] == "retire"
        if any(one["rule"] != "ROT-6" for one in self.reasons) and not retiring:
            return act("NEXT-1", "rotation", None, self.reasons[0]["by"], "now")
        if looks_back:
            return looks_back
        if retiring:
            event = "set.retired" if enough else "sheet.destroyed"
            return act("NEXT-6", "recording", event, self.dues[0]["by"], "now" if self.reasons else None)
        out = sorted((one.since for one in self.in_state("opened")), key=lambda one: one["seq"])
        if out:
            return act("NEXT-7", "recording", "bag.sealed", moment(out[0]["time"]), "now")
        if self.reasons:
            return act("NEXT-8", "leaver", None, self.reasons[0]["by"])
        kind = {"seal-check": ("round", None), "review-of-need": ("recording", "set.reviewed")}
        kind, event = kind.get(self.dues[0]["what"], ("rotation", None))
        return act("NEXT-9", kind, event, self.dues[0]["by"])

    def level(self):
        """LVL-1"""
        intact = [one for one in self.journal.of(self.name, "seal.checked") if one["body"]["result"] == "intact"]
        if not intact:
            return None
        same = [one for one in intact if self.journal.ceremony(one) == self.journal.ceremony(intact[-1])]
        best = max(same, key=lambda one: (one["body"]["level"], one["seq"]))
        return {"level": best["body"]["level"], "seq": best["seq"], "made": written(self.journal.made(best))}

    def told(self):
        def when(items):
            return [{key: written(value) if key == "by" else value for key, value in one.items() if key != "row"} for one in items]

        def sheet(one):
            order = sorted(one.exposures)
            return {
                "x": one.x,
                "state": one.state,
                "custodian": one.custodian,
                "exposed": [order[0], one.exposures[order[0]]["seq"]] if order else None,
                "provedAlone": one.proved["seq"] if one.proved else None,
                "reprintBy": written(one.reprint_by()) if one.reprint_by() else None,
            }

        return {
            "set": self.name,
            "drill": self.drill,
            "state": self.state,
            "margin": len(self.in_state("sealed")) - self.m,
            "exposure": [one.x for one in self.sheets if one.exposures],
            "level": self.level(),
            "proofsLeft": max(0, self.m - 1 - sum(one.proved is not None for one in self.sheets)),
            "reasons": when(self.reasons),
            "due": when(self.dues),
            "next": self.next_act(),
            "sheets": [sheet(one) for one in self.sheets],
        }


def stands(book):
    journal = Journal(book)
    sealed = [CustodySet(journal, one) for one in journal.manifests.values() if journal.sealing(one["set"])]
    return [one.told() for one in sorted(sealed, key=lambda one: one.sealing["seq"])]


if __name__ == "__main__":
    json.dump([stands(book) for book in json.load(sys.stdin)["books"]], sys.stdout)
