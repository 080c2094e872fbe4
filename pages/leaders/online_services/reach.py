"""Why the target is within reach or not: every new dossier in one of four parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from figures import html, wording
from pages.leaders.online_services import readings, words

Row = Mapping


class Parts(NamedTuple):
    """New dossiers by how they came, and the figure whose dossiers these are; None: unknown."""

    counts: Mapping[str, int | None]
    of: Row | None

    @property
    def whole(self) -> int | None:
        return _count(self.of, "denominator")


def parts(self: Row | None, on_behalf: Row | None, online: Row | None, limit: Row | None) -> Parts:
    """How many new dossiers came each way; None where it is not known.

    From afar; at the counter on behalf; offered online and yet filed otherwise; not offered. Only
    dossiers tell the first two, and forms of other units may be in what came online: where dossiers
    tell, all four are of those alone. The last two are known only where it is known of every
    dossier whether it could have come online.
    """
    of = online if _count(self, "denominator") is None else self
    whole = _count(of, "denominator")
    alone = _count(self, "numerator")
    all_online = _count(on_behalf, "denominator") if of is self else _count(online, "numerator")
    could = _count(limit, "numerator") if _count(limit, "denominator") == whole else None
    counts = {
        "self": alone,
        "counter": _less(all_online, alone),
        "offered": _less(could, all_online),
        "not_offered": _less(whole, could),
    }
    return Parts(counts, of)


def is_told(found: Parts) -> bool:
    """Whether anything is known of how the dossiers came: reports alone tell nothing of it."""
    return any(count is not None for count in found.counts.values())


def finding(found: Parts, asked: Row | None, missing: int | None, measure: str) -> str:
    """What reaching the target asks of those that could have come so and did not.

    `missing`: of the dossiers of the figure `asked`; nothing is said of others.
    """
    otherwise = ("offered",) if measure == readings.ONLINE else ("offered", "counter")
    could = [count for part in otherwise if (count := found.counts[part]) is not None]
    is_of_others = _count(asked, "denominator") != found.whole
    if missing is None or is_of_others or len(could) < len(otherwise):
        return words.ONLINE_WORD["why"]
    return readings.to_be_moved(missing, sum(could), readings.DEFINITIONS[measure])


def caption(found: Parts, online: Row | None) -> str:
    """How the parts are read; of whose dossiers they are, where these are not all."""
    said = words.ONLINE_WORD["parts_caption"]
    if found.of is None or found.whole == _count(online, "denominator"):
        return said
    came = wording.coverage(found.of["units_complete"], found.of["units_expected"])
    return f"{said}; {words.ONLINE_WORD['of_dossiers_alone']} ({came})"


def table(found: Parts) -> html.Markup:
    """The four parts and their sum, each as a share of the new dossiers."""
    columns = [
        html.Column("part", words.ONLINE_WORD["part"]),
        html.Column("count", words.ONLINE_WORD["dossiers"], "right", strong=True),
        html.Column("share", wording.COLUMN["share"], "right"),
    ]
    whole = found.whole
    decimals = wording.column_decimals([whole])
    lines = [
        {
            "part": words.PART[part],
            "count": wording.number(count),
            "share": wording.share_cell(count, whole, decimals),
        }
        for part, count in found.counts.items()
    ]
    total = {
        "part": words.ONLINE_WORD["whole"],
        "count": wording.number(whole),
        "share": wording.share_cell(whole, whole, decimals),
    }
    return html.table(columns, lines, total=total)


def _count(row: Row | None, part: str) -> int | None:
    return None if row is None or row[part] is None else int(row[part])


def _less(whole: int | None, part: int | None) -> int | None:
    return None if whole is None or part is None else whole - part
