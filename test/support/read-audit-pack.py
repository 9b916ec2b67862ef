"""Reads an audit pack with Python's own csv, json, hashlib and zipfile, and says what it found as JSON."""

import csv
import hashlib
import json
import pathlib
import sys
import zipfile

folder = pathlib.Path(sys.argv[1])
with open(folder / "timeline.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file, strict=True))
with zipfile.ZipFile(sys.argv[2]) as archive:
    bad = archive.testzip()
    zipped = {entry.filename: hashlib.sha256(archive.read(entry)).hexdigest() for entry in archive.infolist()}
    dates = sorted({entry.date_time for entry in archive.infolist()})
    modes = sorted({entry.external_attr >> 16 for entry in archive.infolist()})
files = {
    str(path.relative_to(folder).as_posix()): hashlib.sha256(path.read_bytes()).hexdigest()
    for path in folder.rglob("*")
    if path.is_file()
}
documents = {name: json.loads((folder / name).read_text("utf-8")) for name in files if name.endswith(".json")}
print(
    json.dumps(
        {
            "rows": rows,
            "bad": bad,
            "same": zipped == files,
            "files": len(files),
            "dates": dates,
            "modes": modes,
            "accesses": documents["emergency-access.json"]["accesses"],
            "documents": len(documents),
        }
    )
)
