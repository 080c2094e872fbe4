"""The whole year as it reaches the province: who sends what, in which order; what goes wrong."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path

import xlsxwriter

from tests.office import exports, facts, layouts, reports, returning
from tests.office.commands import command
from tests.office.exports import Export
from tests.office.facts import Dossier, Procedure, Unit
from tests.office.reports import Report

LIST = """
source = "danh mục"
title = "Danh mục thủ tục hành chính của tỉnh"
target = "procedure"
holds = "everything"
files = ["danh-muc-*"]

[columns]
procedure_code = "Mã TTHC"
procedure_name = "Tên thủ tục"
field = "Lĩnh vực"
level = "Cấp thực hiện"
online_level = "Mức độ"
time_limit = "Thời hạn"
time_limit_unit = "Đơn vị tính"
has_fee = "Thu phí"
returns_result = "Trả kết quả"
"""
LEVEL = {"department": "Cấp tỉnh", "commune": "Cấp xã"}
OFFER = {"full": "Toàn trình", "partial": "Một phần", "none": "Còn lại"}


@dataclass
class Office:
    """A year that was taken in: what was sent, and the store where it lies."""

    store: Path
    units: dict[str, Unit]
    procedures: dict[str, Procedure]
    senders: dict[str, list[str]]  # units by system; "": those that send reports alone
    sent: list[Export] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)

    @property
    def exporting(self) -> list[str]:
        return [code for system, codes in self.senders.items() if system for code in codes]


def senders_of(units: list[Unit], size: dict[str, tuple[int, int]]) -> dict[str, list[str]]:
    """Departments and communes by the system that they export from; "" sends reports alone."""
    departments = [each.code for each in units if each.level == "department"]
    departments = [each for each in departments if each != centre_of(units)]
    communes = [each.code for each in units if each.level == "commune"]
    # Not only those of one corner of the province.
    communes = communes[0::3] + communes[1::3] + communes[2::3]
    senders = {}
    for system, (count_departments, count_communes) in size.items():
        senders[system] = departments[:count_departments] + communes[:count_communes]
        departments, communes = departments[count_departments:], communes[count_communes:]
    return senders


def centre_of(units: list[Unit]) -> str:
    """The province's one-stop centre: it takes dossiers in and handles none."""
    return next(each.code for each in units if each.kind == "one_stop_centre")


def draw(
    office: Office,
    per_month: int,
    sends_after: dict[str, Collection[int]],
    few_reports: bool,
    seed: int,
) -> None:
    """All exports of the year in the order in which they arrive; of each system, the months after
    which it sends. Then the forms."""
    rng = random.Random(seed)
    offered = list(office.procedures.values())
    centre = centre_of(list(office.units.values()))
    communes = [code for code, unit in office.units.items() if unit.level == "commune"]
    for system in exports.HOLDS:
        register: list[Dossier] = []
        for code in office.senders[system]:
            unit = office.units[code]
            # A dossier may be handed in at any commune's counter, also of one that exports nothing.
            counters = [centre] if unit.level == "department" else communes
            register += facts.draw(unit, offered, counters, per_month, rng, mark=system[0].upper())
        office.sent += exports.of_year(system, register, sends_after[system], rng)
    office.sent.sort(key=lambda each: (each.last, each.system))
    _resend(office, rng)
    (province,) = (code for code, unit in office.units.items() if unit.level == "province")
    office.reports = reports.draw(
        province, office.senders[""], office.senders["xa"], few_reports, rng
    )


def _resend(office: Office, rng: random.Random) -> None:
    """One unit's October comes in December, another's never; November is sent again, mended; the
    rows of another month that were not taken go back and come home."""
    by_name = {each.name: each for each in office.sent}
    october, november = by_name["mot-cua-2025-10"], by_name["mot-cua-2025-11"]
    slow, silent = office.senders["mot-cua"][-2:]
    late = replace(october, name="mot-cua-2025-10-bo-sung", wrong=[], repeated=[])
    late.dossiers = [each for each in october.dossiers if each.handling == slow]
    october.dossiers = [each for each in october.dossiers if each.handling not in (slow, silent)]
    october.repeated = [replace(rng.choice(october.dossiers), finished=None, outcome=None)]

    again = replace(november, name="mot-cua-2025-11-gui-lai", wrong=[], repeated=[])
    written_by_mistake = next(
        each
        for each in november.dossiers
        if each.finished and facts.day_of(each.received) >= november.first
    )
    again.dossiers = [
        replace(each, channel="post" if each.channel == "direct" else each.channel)
        for each in november.dossiers
        if each != written_by_mistake
    ]
    place = office.sent.index(by_name["mot-cua-2025-12"])
    office.sent[place:place] = [late, again]

    wrong = next(
        each
        for each in office.sent
        if each.wrong and each.system == "mot-cua" and each not in (october, november)
    )
    office.sent.insert(office.sent.index(wrong) + 2, returning.mended(wrong))


def take_in(office: Office, folder: Path) -> None:
    """Everything through the commands of the manual, then a build."""
    folder.mkdir()
    layouts.mappings(folder, exports.HOLDS)
    (folder / "danh-muc.toml").write_text(LIST, encoding="utf-8")
    command("import", str(_list(folder / "danh-muc-tthc.xlsx", office.procedures)))
    for export in office.sent:
        if export.mends:
            path = returning.send_back(export, folder, office.units)
        else:
            path = layouts.write(folder, export, office.units)
        period = ["--period", export.period] if export.period else []
        command("import", str(path), *period)
    again = folder / f"{office.sent[-1].name}.xlsx"
    if again.exists():
        assert "không thay đổi gì" in command("import", str(again))
    (folder / "bieu").mkdir()
    for report in reports.first_of_each(office.reports):
        reports.send(report, folder / "bieu")
    command("import", str(folder / "bieu"))
    for report in reports.sent_again(office.reports):
        command("import", str(reports.send(report, folder)))
    command("build")


def _list(path: Path, procedures: dict[str, Procedure]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("Danh mục")
        heads = [line.split('"')[1] for line in LIST.split("[columns]")[1].strip().splitlines()]
        page.write_row(0, 0, heads)
        for number, each in enumerate(procedures.values(), start=1):
            page.write_row(
                *(number, 0),
                [
                    *(each.code, each.name, each.field, LEVEL[each.level], OFFER[each.online]),
                    *(str(each.days), "Ngày làm việc"),
                    *("Có" if each.has_fee else "Không", "Có" if each.returns_result else "Không"),
                ],
            )
    return path
