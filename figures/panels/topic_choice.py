"""What a page of a topic offers to choose: only what this store has a figure of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from figures import wording

Row = Mapping


def measures(
    measures: Sequence[Row], told: Iterable[Row], history: Iterable[Row]
) -> dict[str, str]:
    """Those that some unit or some period of the province has a figure of; where none has, all.

    `told`: rows of told_levels; `history`: of province_history.
    """
    known = {row["measure"] for row in told} | {
        row["measure"] for row in history if row["numerator"] is not None
    }
    drawn = [row for row in measures if row["kind"] not in ("milestone", "score")]
    offered = [row for row in drawn if row["measure"] in known] or drawn
    return {row["measure"]: row["title"] for row in offered}


def levels(measure: str | None, told: Iterable[Row], listed: Sequence[Row]) -> dict[str, str]:
    """The levels of that day on which some unit has a figure of the measure.

    `listed`: rows of units.
    """
    having = {row["level"] for row in told if row["measure"] == measure}
    return wording.level_options([row for row in listed if row["level"] in having])
