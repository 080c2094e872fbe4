"""What makes a verdict less sure: said beside it, so that a unit need not find it by itself."""

from collections.abc import Mapping, Sequence

from figures import wording
from figures.wording.numbers import counts, percent, with_noun
from pages.working_group.unit import verdict_notes

Row = Mapping

HELD_AGAINST = ("lagging", "recovering", "watch")


def against(row: Row, late_by_step: Sequence[Row]) -> list[str]:
    """A sentence each, besides those at the top of the page; none where nothing is known against
    it. `row` is of unit_verdict.
    """
    steps = wording.steps_of(row)
    is_held = row["state"] in HELD_AGAINST
    said = [
        *(verdict_notes.against(late_by_step) if is_held else []),
        "" if row["state"] == "insufficient" else _missing(steps),
        _outside(row),
        _own_past(row, steps, is_held),
    ]
    return [each for each in said if each]


def weaker(row: Row) -> str:
    """Of one that only its own past speaks against: that this is less, and what to look at first.

    Of the names that were wrong on simulated provinces whose cases come in batches, most were so.
    """
    is_alone = row["basis"] == "own_history" and "not_comparable" in wording.steps_of(row)
    if row["state"] not in HELD_AGAINST or not is_alone:
        return ""
    quarters = with_noun(row["past_quarters"], "quý")
    return (
        f"Căn cứ yếu hơn: chỉ so với {quarters} trước đây của đơn vị. Trước khi kết luận cần xem "
        "thủ tục có đổi, hồ sơ có dồn đợt hay không."
    )


def _missing(steps: Mapping) -> str:
    if (lacks := steps.get("missing")) is None:
        return ""
    months = with_noun(counts(len(lacks["months"]), 12), "tháng")
    return f"Thiếu số liệu {months}: khi có đủ, nhận định có thể khác."


def _outside(row: Row) -> str:
    share = row["comparable_share"]
    if row["basis"] != "peers" or share is None or share >= 0.995:
        return ""
    return f"{percent(1 - share, 0)} hồ sơ không có nơi khác để so, nằm ngoài đánh giá."


def _own_past(row: Row, steps: Mapping, is_held: bool) -> str:
    if row["basis"] != "own_history":
        return ""
    if "past_restarted" in steps:
        return f"Mốc so với chính đơn vị ngắn: {with_noun(row['past_quarters'], 'quý')}."
    if "not_comparable" not in steps:
        return ""
    if is_held:
        return "Thủ tục thay đổi, hồ sơ dồn đợt cũng có thể cho số liệu như vậy."
    return f"Chỉ so với chính đơn vị, {with_noun(row['past_quarters'], 'quý')} trước đây."
