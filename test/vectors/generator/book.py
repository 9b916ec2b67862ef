"""Collects the cases, checks what they say of themselves, and writes them: one file, one fact."""

import hashlib
import json

STAGES = (
    "prefix length character base32 words reed-solomon record card part duplicate set threshold commitment"
    " shares parts combine key-commitment payload-hash age gzip json payload lock"
).split()
RESULTS = ("authenticated", "unauthenticated", "refused")


class Book:
    def __init__(self):
        self.files = {}
        self.good = []

    def case(self, name, comment, sources, result, stage=None, owner=None, named=(), passphrases=None):
        """One recovery. `owner` is the set that opens; `named` lists (source, stage) that a reader must report."""
        assert result in RESULTS and (stage in STAGES if result == "refused" else stage in (None, "card"))
        assert [stage for _, stage in named if stage not in STAGES] == []
        names = [source["name"] for source in sources]
        assert len(set(names)) == len(names) and all(source in names for source, _ in named)
        expect = {"result": result}
        if stage:
            expect["stage"] = stage
        if result != "refused":
            expect["payload_sha256"] = hashlib.sha256(owner.payload).hexdigest()
            self.good.append((name, owner))
        if named:
            expect["named"] = [{"source": source, "stage": stage} for source, stage in named]
        case = {"comment": comment}
        if owner:
            case["set"] = owner.id
        case["input"] = sources
        if passphrases is not None:
            case["passphrases"] = passphrases
        self._file("cases", name, {**case, "expect": expect})

    def decode(self, name, comment, text, **expect):
        """One text by itself: a stage that refuses it, or what it holds in hexadecimal."""
        assert list(expect) in (["stage"], ["record"], ["record", "corrections"], ["card"], ["label"], ["chunk"])
        assert expect.get("stage", STAGES[0]) in STAGES
        self._file("decode", name, {"comment": comment, "decode": text, "expect": expect})

    def _file(self, folder, name, content):
        path = "%s/%s.json" % (folder, name)
        number = name.split("-")[0]
        assert not any(other.startswith("%s/%s-" % (folder, number)) for other in self.files), name
        self.files[path] = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
