"""What is asked of a file that cannot be taken as it is, and what was answered.

By which mapping it is read: one there is, or one that is proposed and mended; of which period it
is; whether it may lack units that the file before it had.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

from data import asides, calendar, faults, packs
from data.importing import proposal
from data.importing.finding import files
from data.importing.mappings import loading

# Faults that an answer mends, by what is asked.
ASKED: dict[type[faults.Fault], str] = {
    faults.NoMapping: "mapping",
    faults.SeveralMappings: "mapping",
    faults.WrongMapping: "mapping",
    faults.UnknownMapping: "mapping",
    faults.NothingTaken: "mapping",
    faults.NoPeriod: "period",
    faults.UnknownPeriod: "period",
    faults.DossiersGone: "fewer_units",
}
LONGEST_TEXT = 200_000  # letters of a mapping
NOT_DECIDED = '# holds = ""'


def questions(
    trial: Path, pack: Path, found: files.Found, fault: faults.Fault, aside: Path
) -> dict[str, Any]:
    """What is asked of a file that was not taken because of `fault`."""
    what = next(what for kind, what in ASKED.items() if isinstance(fault, kind))
    if what != "mapping":
        return {"what": what}
    known, _ = loading.every(trial)
    asked: dict[str, Any] = {
        "what": what,
        "known": {each.name: each.title for each in known if each.target != "unit"},
        "proposed": None,
        "undecided": [],
    }
    try:
        proposed = proposal.proposed(found, pack, aside)
        asked |= {"proposed": proposed.text, "undecided": proposed.undecided}
    except faults.Fault:  # no table in it; the mappings that there are remain
        pass
    return asked


def checked(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer as it is kept: of what a browser sent, what there is to say. Raises UnknownPeriod,
    WrongMapping."""
    period = str(answer.get("period") or "").strip()
    if period and period not in calendar.days_of_periods():
        raise faults.UnknownPeriod(period[:40])
    text = str(answer.get("text") or "")
    if len(text) > LONGEST_TEXT:
        raise faults.WrongMapping(Path("ánh xạ"), None, None, "quá dài")
    kinds = {"fewer_units": bool, "left_out": bool}
    kept = ("mapping", "text", "holds", "period", *kinds)
    return {key: kinds.get(key, str)(answer[key]) for key in kept if key in answer} | (
        {"period": period} if period else {}
    )


def mapping_of(trial: Path, name: str, answer: dict[str, Any]) -> str | None:
    """The name of the mapping that was chosen for a file; one that was written is laid among the
    trial's, under a name that none has.

    Raises UnknownMapping: only what lies among the mappings can be chosen, no other file.
    """
    text = answer.get("text")
    if text:
        if answer.get("holds"):
            text = text.replace(NOT_DECIDED, f'holds = "{answer["holds"]}"', 1)
        return _laid(packs.mappings(trial), name, text)
    chosen = answer.get("mapping")
    if not chosen:
        return None
    known = sorted(each.name for each in loading.every(trial)[0])
    if chosen not in known:
        raise faults.UnknownMapping(chosen, known, packs.mappings(trial))
    return str(chosen)


def _laid(folder: Path, name: str, text: str) -> str:
    asides.make_private(folder)
    taken = {path.stem: path for where in (folder, packs.EXAMPLES) for path in where.glob("*.toml")}
    stem = _called(name)
    for number in range(1, 1000):
        called = stem if number == 1 else f"{stem}-{number}"
        if called in taken and taken[called].read_text(encoding="utf-8") == text:
            return called  # of another file that was brought with it
        if called not in taken:
            break
    (folder / f"{called}.toml").write_text(text, encoding="utf-8")
    return called


def _called(name: str) -> str:
    """“Hồ sơ tháng 9.xlsx” as ho-so-thang-9."""
    plain = name.rpartition("/")[2].rpartition(".")[0].lower().replace("đ", "d")
    letters = unicodedata.normalize("NFD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:60] or "anh-xa"
