"""Which pinned versions a published weakness concerns: `python -m deploy.advisories`.

Asked of advisories.csv, which is as old as its newest row; or of a fresh export of the advisories
of PyPI in the format of OSV (all.zip of osv.dev, or a folder of its files), which `--write` puts in
its place:

    python -m deploy.advisories all.zip --write

What concerns a pin and is not judged in SECURITY.md, by its identifier, ends it with 1.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from packaging.version import InvalidVersion, Version

ROOT = Path(__file__).resolve().parents[1]
STORED = ROOT / "deploy" / "advisories.csv"
SINCE = "2022"  # of which year on: older than all but three pins, of which there are none
LONGEST = 100  # letters of a summary


class Advisory(NamedTuple):
    """One range of versions that one weakness concerns: from `introduced` on, before `fixed`, up to
    `last_affected`; `commit` of pypa/advisory-database, where it was copied from there."""

    package: str
    id: str
    aliases: str
    introduced: str
    fixed: str
    last_affected: str
    published: str
    commit: str
    summary: str

    def concerns(self, version: Version) -> bool:
        return (
            version >= _version(self.introduced)
            and not (self.fixed and version >= _version(self.fixed))
            and not (self.last_affected and version > _version(self.last_affected))
        )


def pins() -> dict[str, Version]:
    """Every library that is installed somewhere, by its one version."""
    found = {}
    for name in ("requirements.txt", "requirements-dev.txt", "constraints.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for package, version in re.findall(r"^([\w.-]+)==([\w.]+)$", text, re.MULTILINE):
            found[_called(package)] = Version(version)
    return found


def stored() -> list[Advisory]:
    with STORED.open(encoding="utf-8", newline="") as file:
        return [Advisory(**row) for row in csv.DictReader(file)]


def exported(path: Path, wanted: Iterable[str]) -> Iterator[Advisory]:
    """What an export says of the packages that are wanted. Raises ValueError, OSError."""
    names = set(wanted)
    for text in _texts(path):
        written = json.loads(text)
        if "withdrawn" in written or written.get("published", "9") < SINCE:
            continue
        for affected in written.get("affected", []):
            package = affected.get("package", {})
            name = _called(package.get("name", ""))
            if package.get("ecosystem") == "PyPI" and name in names:
                yield from _ranges(name, written, affected)


def concerning(advisories: Iterable[Advisory]) -> list[Advisory]:
    """Those of which a range holds a pinned version."""
    pinned = pins()
    return [
        each
        for each in advisories
        if each.package in pinned and each.concerns(pinned[each.package])
    ]


def unjudged(found: Iterable[Advisory]) -> list[Advisory]:
    """Those that SECURITY.md does not name."""
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    return [each for each in found if not re.search(rf"\b{re.escape(each.id)}\b", text)]


def _texts(path: Path) -> Iterator[str]:
    if path.is_dir():
        yield from (each.read_text(encoding="utf-8") for each in sorted(path.rglob("*.json")))
        return
    with zipfile.ZipFile(path) as package:
        for name in sorted(package.namelist()):
            if name.endswith(".json"):
                yield package.read(name).decode("utf-8")


def _ranges(name: str, written: dict, affected: dict) -> Iterator[Advisory]:
    told = written.get("summary") or written.get("details", "")
    about = {
        "package": name,
        "id": written["id"],
        "aliases": " ".join(written.get("aliases", [])),
        "published": written.get("published", "")[:10],
        "commit": "",
        "summary": " ".join(told.split())[:LONGEST],
    }
    ranges = [each for each in affected.get("ranges", []) if each.get("type") == "ECOSYSTEM"]
    for each in ranges:
        introduced = None
        for event in each["events"]:
            ((kind, version),) = event.items()
            if kind == "introduced":
                introduced = version
            elif kind in ("fixed", "last_affected") and introduced is not None:
                upto = {"fixed": "", "last_affected": ""} | {kind: version}
                yield Advisory(introduced=introduced, **upto, **about)
                introduced = None
        if introduced is not None:  # and no end yet
            yield Advisory(introduced=introduced, fixed="", last_affected="", **about)
    if not ranges:  # named one by one
        for version in affected.get("versions", []):
            yield Advisory(introduced=version, fixed="", last_affected=version, **about)


def _called(package: str) -> str:
    return re.sub(r"[-_.]+", "-", package).lower()


def _version(text: str) -> Version:
    """One that is written as no version is stands before all others: better told than missed."""
    try:
        return Version(text)
    except InvalidVersion:
        return Version("0.dev0")


def main(given: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m deploy.advisories")
    parser.add_argument("export", nargs="?", type=Path, metavar="ALL.ZIP")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args(given)
    advisories = list(exported(asked.export, pins())) if asked.export else stored()
    if asked.export and not advisories:
        print(f"{asked.export}: không có thông báo nào về các thư viện này.", file=sys.stderr)
        return 1
    if asked.write and asked.export:
        with STORED.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerows([Advisory._fields, *sorted(set(advisories))])
    newest = max(each.published for each in advisories)
    pinned, found = pins(), concerning(advisories)
    print(f"{len(pinned)} thư viện, {len(advisories)} dòng thông báo, mới nhất {newest}.")
    for each in found:
        fixed = f", đã sửa ở {each.fixed}" if each.fixed else ""
        print(f"{each.package} {pinned[each.package]}: {each.id} {each.summary}{fixed}")
    left = unjudged(found)
    if left:
        print(f"{len(left)} điều chưa được xét trong SECURITY.md.", file=sys.stderr)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
