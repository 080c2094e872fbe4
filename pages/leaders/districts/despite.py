"""Why an office is in need though the share of its area is no worse than that of all areas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import wording
from figures.wording import VerdictTerms
from pages.leaders.districts import words

Row = Mapping

NAMED = 2


def in_need_despite_its_share(
    rows: Sequence[Row], verdicts: Sequence[Row], terms: VerdictTerms
) -> list[str]:
    """“Màu ở hình kia không theo tỷ lệ của kỳ: Huyện A cần khắc phục dù tỷ lệ trên địa bàn 1,12%
    (90/8.024), thấp hơn tính chung 1,21% …”; nothing where nobody is. `rows` are areas, `verdicts`
    of their own offices; of two at most, the first of the list.
    """
    known = {row["unit_code"]: row for row in rows if _has_share(row)}
    counted = [sum(row[each] for row in known.values()) for each in ("numerator", "denominator")]
    found = [
        (known[verdict["unit_code"]], verdict)
        for verdict in verdicts
        if verdict["state"] == "lagging"
        and verdict["expected"] is not None
        and verdict["unit_code"] in known
        and _is_no_worse(known[verdict["unit_code"]], counted, verdict["better"])
    ]
    if not found:
        return []
    named = "; ".join(_of_one(*each, counted, terms) for each in found[:NAMED])
    return [f"{words.NOT_BY_SHARE}: {named}."]


def _of_one(area: Row, verdict: Row, counted: Sequence[int], terms: VerdictTerms) -> str:
    is_lower = _share(area) * counted[1] < counted[0]
    return words.despite(
        area["unit_name"],
        wording.share_of(area["numerator"], area["denominator"]) + wording.if_any_simulated([area]),
        f"{'thấp' if is_lower else 'cao'} hơn tính chung {wording.share(*counted)}",
        verdict["basis"] == "own_history",
        f"{wording.with_noun(verdict['window_months'], 'tháng')} dự kiến "
        f"{wording.expected_count(verdict)} {terms.events(verdict['measure'])}, thực tế "
        f"{wording.number(verdict['events'])}",
    )


def _is_no_worse(area: Row, counted: Sequence[int], better: str) -> bool:
    """On the good side of what all areas come to."""
    apart = area["numerator"] * counted[1] - counted[0] * area["denominator"]
    return apart < 0 if better == "lower" else apart > 0


def _has_share(row: Row) -> bool:
    return row["level"] != "province" and (
        wording.share_decimals(row["denominator"] or 0) is not None
    )


def _share(row: Row) -> float:
    return row["numerator"] / row["denominator"]
