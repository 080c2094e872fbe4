"""A period of the civil calendar that is over: whose days all came, and who lacks some of them.

Report months begin on the 15th, so none of them can say it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from figures import html, wording
from pages.working_group.data_quality import senders
from queries.rows.data_quality import CoverageOfDays
from queries.rows.shared import CoverageSources, Periods, Units

Link = Callable[..., str]

NAMED = 5  # units in the sentence


def is_told(source: CoverageSources | None, period: Periods) -> bool:
    """Whether days tell what came: of a source that is sent by months, once the period is over."""
    return (
        source is not None
        and source["kind"] == "month"
        and period["calendar"] == "civil"
        and period["is_finished"]
    )


def sentences(
    rows: Sequence[CoverageOfDays], name: str, period: Periods, units: Sequence[Units] = ()
) -> html.Text:
    """“Tháng 9/2025 (dương lịch), …: đã có đủ số liệu của **6/112 đơn vị**; gồm … Còn thiếu: …”"""
    lacking = missing(rows)
    came = wording.with_noun(wording.counts(len(rows) - len(lacking), len(rows)), "đơn vị")
    return html.join(
        f"{wording.period_title(period['period'])}, {wording.in_sentence(name)}: đã có đủ số liệu "
        "của ",
        html.strong(came),
        f"{senders.who(rows, units, period)}.",
        f" {_named(lacking)}" if lacking else "",
    )


def missing(rows: Sequence[CoverageOfDays]) -> list[CoverageOfDays]:
    """Of whom not every day came, in administrative order."""
    return [row for row in rows if not row["is_whole"]]


def listed(rows: Sequence[CoverageOfDays], link: Link) -> list[html.OutOfSight]:
    """Each of these units, and through which day there is anything of it."""
    return [
        html.OutOfSight(
            html.link(row["unit_name"], link("unit", unit=row["unit_code"])),
            wording.came_through(row) or wording.COVERAGE["not_sent"],
            "",
        )
        for row in rows
    ]


def _named(lacking: Sequence[CoverageOfDays]) -> str:
    named = ", ".join(wording.unbroken(row["unit_name"]) for row in lacking[:NAMED])
    others = len(lacking) - NAMED
    rest = f" và {wording.with_noun(others, 'đơn vị')} khác" if others > 0 else ""
    return f"Còn thiếu: {named}{rest}."
