"""What makes a verdict less sure: said beside it, so that a unit need not find it by itself."""

from collections.abc import Mapping, Sequence

from figures import wording
from figures.wording.numbers import counts, percent, with_noun
from figures.wording.verdict.terms import VerdictTerms
from pages.working_group.unit import verdict_notes

Row = Mapping

HELD_AGAINST = ("lagging", "recovering", "watch")
# Of so few events a handful more or less is another picture.
FEW_EVENTS = 20


def against(row: Row, late_by_step: Sequence[Row], terms: VerdictTerms) -> list[str]:
    """A sentence each; none where nothing is known against it. `row` is of unit_verdict."""
    steps = wording.steps_of(row)
    is_held = row["state"] in HELD_AGAINST
    said = [
        *(verdict_notes.against(late_by_step) if is_held else []),
        _few(row, terms) if is_held else "",
        _missing(steps),
        _outside(row),
        _own_past(row, steps),
    ]
    return [each for each in said if each]


def _few(row: Row, terms: VerdictTerms) -> str:
    if not row["is_rare"] or row["events"] is None or row["events"] >= FEW_EVENTS:
        return ""
    what = with_noun(row["events"], terms.events(row["measure"]))
    return f"Chỉ có {what} trong kỳ được xét: bớt vài hồ sơ là nhận định có thể khác."


def _missing(steps: Mapping) -> str:
    if (lacks := steps.get("missing")) is None:
        return ""
    months = with_noun(counts(len(lacks["months"]), 12), "tháng")
    return f"Thiếu số liệu {months}: tháng thiếu không tính vào đâu cả."


def _outside(row: Row) -> str:
    share = row["comparable_share"]
    if row["basis"] != "peers" or share is None or share >= 0.995:
        return ""
    return f"{percent(1 - share, 0)} hồ sơ không có nơi khác để so, nằm ngoài đánh giá."


def _own_past(row: Row, steps: Mapping) -> str:
    if row["basis"] != "own_history":
        return ""
    quarters = with_noun(row["past_quarters"], "quý")
    alone = "không có nơi nào cùng thủ tục để so; " if "not_comparable" in steps else ""
    restarted = f" {wording.restarted(row)}" if "past_restarted" in steps else ""
    own = f"Chỉ so với chính đơn vị: {alone}mốc so là {quarters} trước đây.{restarted}"
    return own if alone or restarted else ""
