"""What the lists and their letters say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from figures import wording
from papers.due.lists import Lists, UnitList

COLUMNS = {
    "dossier_code": "Mã hồ sơ",
    "procedure_name": "Thủ tục",
    "field": "Lĩnh vực",
    "received_at": "Tiếp nhận",
    "due_at": "Hạn trả",
}


def title(of: UnitList, every: Lists) -> str:
    """“Huyện Sa Thầy: 34 hồ sơ đến hạn đến hết thứ Ba, 19/9/2023”."""
    many = wording.with_noun(len(of.dossiers), "hồ sơ")
    until = wording.deadline(every.window["until"])
    return _plain(f"{wording.unit_name(of.unit)}: {many} đến hạn đến hết {until}")


def about(of: UnitList, every: Lists) -> list[str]:
    """First that it is old, where it is; then what it is, of which day, of what origin."""
    day = wording.date(every.window["as_of"])
    origin = every.build["origin"]
    whose = f" ({wording.ORIGIN[origin]})" if origin == "simulated" else ""
    stale = []
    if every.is_behind:
        stale.append(
            f"LƯU Ý: số liệu mới đến hết ngày {day}, chưa có của những ngày sau đó. Hồ sơ giải "
            "quyết sau ngày ấy vẫn còn trong danh sách; hồ sơ mới tiếp nhận thì chưa có."
        )
    said = [
        *stale,
        title(of, every),
        f"Số liệu tính đến hết ngày {day}{whose}; ba ngày làm việc kể từ ngày ấy.",
    ]
    return [_plain(each) for each in said]


def as_text(of: UnitList, every: Lists) -> str:
    """The whole list as text, day by day."""
    return "\n".join([*about(of, every), *_days(of), ""])


def summary(every: Lists) -> str:
    """How many each unit has, for who hands the lists on."""
    day = wording.date(every.window["as_of"])
    lines = [
        f"{of.unit['unit_code']}\t{wording.unit_name(of.unit)}\t{len(of.dossiers)}"
        for of in every.of_units
    ]
    whole = sum(len(of.dossiers) for of in every.of_units)
    whose = wording.if_any_simulated([every.build])
    head = f"Sắp đến hạn, số liệu đến hết ngày {day}{whose}: {wording.with_noun(whole, 'hồ sơ')}"
    units = wording.with_noun(len(every.of_units), "đơn vị")
    return _plain("\n".join([f"{head} của {units}", *lines, ""]))


def _days(of: UnitList) -> Iterator[str]:
    for day, rows in groupby(of.dossiers, key=lambda row: row["due_at"].date()):
        found = list(rows)
        yield ""
        yield _plain(f"{wording.deadline(day)}: {wording.with_noun(len(found), 'hồ sơ')}")
        yield from (_plain(f"  {row['dossier_code']}  {row['procedure_name']}") for row in found)


def _plain(text: str) -> str:
    """As it stands in a file: blanks that do not break are for a screen."""
    return " ".join(text.split("\N{NO-BREAK SPACE}"))
