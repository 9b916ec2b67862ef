"""Reckons how custody sets stand, by the tables of core/custody/LIFECYCLE.md alone.

Reads JSON {"books": [{"records": [...], "manifests": [...], "today": "..."}]} and writes, for each book, what follows for each
set. Nothing but the standard library, and no line of the program: as somebody would reckon with the printed journal, a
calendar and a pencil. It goes through the records again for every question, and is slow.
"""

import json
import sys

from reckon_sheets import DAY, Journal, Sheet, Use, folded, moment, written

OVER = ("superseded", "retired", "destroyed")


class CustodySet:
    def __init__(self, journal, manifest):
        self.journal, self.manifest, self.name = journal, manifest, manifest["set"]
        self.m, self.n, self.drill = manifest["m"], manifest["n"], manifest["drill"]
        self.sealing = journal.sealing(self.name)
        self.sheets = [Sheet(journal, manifest, share) for share in manifest["shares"]]
        self.uses = [Use(journal, self.name, one) for one in journal.of(self.name, "set.opened")]
        completed = [one for one in journal.records if one["event"] == "rotation.completed"]
        self.rotations = [one for one in completed if one["body"]["from"] == self.name]
        later = [
            journal.sealing(other["set"])
            for other in journal.manifests.values()
            if (other["family"], other["drill"]) == (manifest["family"], self.drill)
            and other["generation"] > manifest["generation"]
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
            weeks = (("ROT-5", "failed-seal", ("EXP-1", "EXP-2", "EXP-3")), ("ROT-6", "leaver", ("EXP-4",)))
            for rule, cause, rules in weeks:
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
                break
        of_set = [one for one in self.journal.records if one["event"] == "seal.checked" and one["set"] == self.name]
        of_set = [one for one in of_set if one["body"]["x"] is None]
        if of_set and of_set[-1]["body"]["result"] != "intact":
            yield reason("ROT-8", moment(of_set[-1]["time"]), "failed-seal", of_set[-1])
        for one in self.journal.of(self.name, "set.installed"):
            tried = any(credential["proof"] in ("codes", "login") for credential in one["body"]["credentials"])
            if one["seq"] > self.sealing["seq"] and tried:
                yield reason("ROT-9", moment(one["time"]), "quarterly", one)
                break

    def its_dues(self):
        def due(row, rule, what, by, shares=(), use=None):
            told = {"row": row, "rule": rule, "what": what, "by": by, "shares": list(shares), "use": use}
            return {**told, "overdue": by < self.journal.today}

        def together(row, rule, what, several):
            for by in sorted({by for _, by in several}):
                yield due(row, rule, what, by, [x for x, when in several if when == by])

        if self.drill:
            return
        if self.owing:
            sealed = self.in_state("sealed")
            made = [self.journal.made(one.check) if one.check else moment(one.bagged["time"]) for one in sealed]
            checks = [(one.x, when + 90 * DAY) for one, when in zip(sealed, made)]
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
            date = by and written(by)
            return {"rule": rule, "kind": kind, "event": event, "by": date, "urgency": urgency or self.urgency(by)}

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
                return act("NEXT-2", "recording", "rotation.completed", dated("DUE-5"), "now")
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
