"""Why a unit is not named though its share is higher than that of one that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import wording
from figures.wording import VerdictTerms
from figures.wording.numbers import number, with_noun
from figures.wording.spacing import unbroken
from figures.wording.verdict.found import expected_count

Row = Mapping

NAMED = 2
# So many times the level's share must be expected of a unit whose procedures are often late.
OFTEN = 1.2


def higher_yet_typical(rows: Sequence[Row], terms: VerdictTerms) -> list[str]:
    """“Huyện B có tỷ lệ 3,16% (70/2.212), cao hơn Huyện A, mà không bị nêu ở chỉ số này, vì thủ tục
    của đơn vị vốn hay có hồ sơ quá hạn: 12 tháng dự kiến 282, thực tế 284.”; of two at most, those
    with the highest shares.
    """
    told = [row for row in rows if row["is_rare"] and _has_share(row)]
    named = [row for row in told if row["state"] == "lagging"]
    if not named:
        return []
    lowest = min(named, key=_share)
    alike = [
        row
        for row in told
        if row["state"] == "typical" and row["basis"] == "peers" and _share(row) > _share(lowest)
    ]
    most = sorted(alike, key=_share, reverse=True)[:NAMED]
    return [_why_not(row, lowest, terms) for row in most]


def _why_not(row: Row, named: Row, terms: VerdictTerms) -> str:
    shown = wording.share_of(row["numerator"], row["denominator"])
    is_often = row["expected"] / row["trials"] >= OFTEN * row["level_value"]
    events = terms.events(row["measure"])
    why = "không vượt dự kiến" if row["events"] <= row["expected"] else "không vượt dự kiến nhiều"
    if is_often:
        why = f"thủ tục của đơn vị vốn hay có {events}"
    return (
        f"{unbroken(row['unit_name'])} có tỷ lệ {shown}{wording.if_any_simulated([row])}, cao hơn "
        f"{unbroken(named['unit_name'])}, mà không bị nêu ở chỉ số này, vì {why}: "
        f"{with_noun(row['window_months'], 'tháng')} dự kiến {expected_count(row)}, thực tế "
        f"{number(row['events'])}."
    )


def _has_share(row: Row) -> bool:
    """Whether its cases of the period are enough for a share."""
    return wording.share_decimals(row["denominator"] or 0) is not None


def _share(row: Row) -> float:
    return row["numerator"] / row["denominator"]
