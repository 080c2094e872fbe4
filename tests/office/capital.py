"""A year of Hà Nội in one file: 20.000 dossiers of its communes and departments, each of which
names its unit in one of the ways in which offices write it."""

from __future__ import annotations

import csv
import random
import unicodedata
from pathlib import Path

from tests.office import exports, facts, sending
from tests.office.facts import Dossier, Unit
from tests.office.layouts import CHANNEL, STATUS

COUNT, PER_MONTH = 20_000, 24
NAME = "ho-so-ha-noi"
MAPPING = """
source = "một cửa thành phố"
title = "Hồ sơ một cửa của thành phố"
target = "dossier"
holds = "everything"

[values.channel]
"Thư điện tử" = "other"

[columns]
dossier_code = "Mã hồ sơ"
procedure_code = "Mã TTHC"
handling_unit = "Cơ quan giải quyết"
channel = "Hình thức nộp"
received_at = "Ngày tiếp nhận"
due_at = "Ngày hẹn trả"
finished_at = "Ngày trả kết quả"
outcome = "Trạng thái"
"""
HEADS = [line.split('"')[1] for line in MAPPING.split("[columns]")[1].strip().splitlines()]


def draw(units: list[Unit], procedures: list[facts.Procedure], seed: int) -> list[Dossier]:
    """So many of all units but the one-stop centre, which handles none, by day."""
    rng = random.Random(seed)
    centre = sending.centre_of(units)
    drawn: list[Dossier] = []
    for unit in units:
        if unit.level != "province" and unit.code != centre:
            drawn += facts.draw(unit, procedures, [], PER_MONTH, rng, mark="HN")
    return sorted(rng.sample(drawn, COUNT), key=lambda each: (each.received, each.code))


def seen(dossier: Dossier) -> Dossier:
    """What the file says of it: days without hours, and nothing beside."""
    return exports.seen("chuyen-nganh", dossier)


def write(folder: Path, dossiers: list[Dossier], units: list[Unit], seed: int) -> Path:
    rng = random.Random(seed)
    by_code = {each.code: each for each in units}
    (folder / "mot-cua.toml").write_text(MAPPING, encoding="utf-8")
    path = folder / f"{NAME}.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["STT", *HEADS, "Ghi chú"])
        for number, each in enumerate(dossiers, start=1):
            writer.writerow(
                [
                    *(number, each.code, each.procedure),
                    rng.choice(ways(by_code[each.handling])),
                    CHANNEL[each.channel],
                    *(f"{day:%d/%m/%Y}" if day else "" for day in days(each)),
                    *(STATUS[each.outcome], ""),
                ]
            )
    return path


def days(each: Dossier) -> tuple:
    return each.received, each.due, each.finished


def ways(unit: Unit) -> list[str]:
    """How offices write a unit's name."""
    full = unit.name
    usual = [full, full.upper(), f"  {full} ", unicodedata.normalize("NFD", full), unit.code]
    usual += [f"{full}, thành phố Hà Nội", f"{full} - TP. Hà Nội", f"{full} TP Hà Nội"]
    if unit.level != "commune":
        return [*usual, f"{full} Hà Nội"]
    kind, _, name = full.partition(" ")
    short = {"Phường": "P", "Xã": "X"}[kind]
    return [
        *usual,
        *(f"{office} {kind.lower()} {name}" for office in ("UBND", "Ủy ban nhân dân")),
        *(f"{short}. {name}", f"{short}.{name}", f"UBND {short}. {name}"),
        f"UBND {kind.lower()} {name}, thành phố Hà Nội",
    ]
