"""Sentences of a trajectory: the pace so far, when it would arrive, the pace that is needed."""

from collections.abc import Mapping, Sequence

from figures.wording.numbers import Number, plain_percent, points, share, with_noun
from figures.wording.periods import period
from figures.wording.spacing import start_sentence
from figures.wording.values import if_simulated

FAR = 40  # quarters: ten years on, a straight line says nothing but "not at this pace"
FLAT = 5e-5  # a change that would print as 0,00 points
_AIM = {
    "official": "chỉ tiêu giao",
    "rule": "mức đầy đủ theo quy định",
    "adopted": "mốc lộ trình",
}


def pace_so_far(pace: float | None, quarters: int) -> str:
    """“Bình quân 8 quý gần nhất tăng 1,40 điểm phần trăm mỗi quý.”"""
    if pace is None:
        return "Chưa đủ 4 quý có số liệu để tính mức tăng bình quân."
    if abs(pace) < FLAT:
        moved = "không tăng"
    else:
        moved = f"{'tăng' if pace > 0 else 'giảm'} {points(pace, 2)} mỗi quý"
    return f"Bình quân {with_noun(quarters, 'quý')} gần nhất {moved}."


def path_sentence(
    kind: str,
    target: Number,
    arrives: str | None,
    until: int | None,
    deadline: str,
    left: int,
    pace: float | None,
    needed: float | None,
    is_simulated: bool = False,
) -> str:
    """When a target is reached at this pace, and what each quarter up to its deadline needs.

    `until` so many quarters on, in the quarter `arrives`; None: never. `deadline` is `left`
    quarters away. "" where there is neither a pace nor a quarter left.
    """
    aim = f"{_AIM[kind]} {plain_percent(target)}{if_simulated(is_simulated)}"
    if until == 0:
        return f"{start_sentence(aim)}: đã đạt."
    said = [] if pace is None else [_arrival(aim, arrives, until)]
    if needed is not None:
        each = "trong quý còn lại" if left == 1 else f"mỗi quý trong {left} quý còn lại"
        what = f"muốn đạt {aim}" if pace is None else "muốn đạt"
        said.append(f"{what} vào {period(deadline)} cần tăng {points(needed, 2)} {each}")
    return start_sentence(f"{'; '.join(said)}.") if said else ""


def course(values: Sequence[tuple[str, Mapping]]) -> str:
    """The heading of the chart: from what to what; the only one, or a title, where there is
    nothing to compare."""
    known = [(name, row) for name, row in values if row["denominator"]]
    if not known:
        return "Diễn biến qua các quý"
    if len(known) == 1:
        ((name, row),) = known
        return f"{start_sentence(period(name))}: {share(row['numerator'], row['denominator'])}"
    (first_name, first), (last_name, last) = known[0], known[-1]
    return (
        f"Từ {share(first['numerator'], first['denominator'])} ({period(first_name)}) "
        f"đến {share(last['numerator'], last['denominator'])} ({period(last_name)})"
    )


def _arrival(aim: str, arrives: str | None, until: int | None) -> str:
    if until is None or arrives is None:
        return f"với mức này không đạt {aim}"
    if until > FAR:
        return f"với mức này mười năm nữa chưa đạt {aim}"
    return f"với mức này đạt {aim} vào {period(arrives)}"
