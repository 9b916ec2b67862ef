"""Sheets and uses by the tables of core/custody/LIFECYCLE.md: the first half of reckon_by_hand.py."""

import re
import unicodedata
from datetime import datetime, timedelta

DAY = timedelta(days=1)


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
        self.exposures, self.proved, self.strange, self.prints = {}, None, False, []
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
            self.become("broken" if self.strange else "sealed", record)
            self.since = self.bagged = record
            self.whole, self.check, self.custodian = not self.strange, None, body["custodian"]
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
            self.strange = result == "mismatch"
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

        def about(event):
            return [one for one in later if one["event"] == event and one["set"] == name and one["body"]["of"] == seq]

        kinds = [one["body"]["kind"] for one in about("use.reviewed")]
        times = (("review", DAY), ("post-mortem", 2 * DAY))
        self.owed = [(kind, self.at + time) for kind, time in times if kind not in kinds]
        self.settled = any(
            (one["event"] == "rotation.completed" and one["body"]["from"] == name)
            or (one["event"] in ("set.superseded", "set.retired") and one["set"] == name)
            for one in later
        )
        waivers = about("rotation.waived")
        self.waiver = waivers[-1] if waivers else None
        until = self.waiver["body"]["until"] if self.waiver else None
        self.until = moment(until) if until else None
        self.waived = not self.settled and self.waiver is not None and (self.until is None or journal.today < self.until)
        self.unsettled = not self.settled and not self.waived
