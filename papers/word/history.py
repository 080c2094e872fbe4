"""How a measure went over the last periods, as a chart of a paper."""

from __future__ import annotations

from collections.abc import Mapping

from figures import wording
from papers import words
from papers.measures import Measures
from papers.word import charts
from papers.word.charts import Chart

Row = Mapping
DRAWN = 8
LEAST = 2  # known values, or there is no course to draw


def chart(measures: Measures, measure: str, pictures: dict[str, Chart]) -> dict[str, str] | None:
    """A chart added to `pictures`, and what the template needs of it; None where little is told."""
    title = measures.title(measure)
    rows = [row for row in measures.history(measure) if row["value"] is not None][-DRAWN:]
    if len(rows) < LEAST:
        return None
    found = measures.found(measure)
    is_share = bool(found) and found[0]["kind"] == "share"
    said = [_said(measures, row, is_share, title) for row in rows]
    name = f"hinh-{measure}"
    whose = words.origin([row["origin"] for row in rows])
    unfinished = "" if all(row["is_complete"] for row in rows) else f"; {words.NOT_COMPLETE}"
    caption = f"Hình {len(pictures) + 1}. {title}, {len(rows)} kỳ gần nhất ({whose}{unfinished})"
    places = [wording.period_short(row["period"]) for row in rows]
    pictures[name] = Chart(
        name,
        title,
        places,
        [_drawn(row, is_share) for row in rows],
        said,
        f"{caption}: {'; '.join(f'{at} {text}' for at, text in zip(places, said, strict=True))}",
    )
    return {"picture": charts.mark(name), "caption": caption}


def _drawn(row: Row, is_share: bool) -> float:
    """Of a share its percent, as Excel's sheet behind the chart shows it."""
    return round(float(row["value"]) * 100, 4) if is_share else float(row["value"])


def _said(measures: Measures, row: Row, is_share: bool, title: str) -> str:
    text = (
        wording.share(row["numerator"], row["denominator"])
        if is_share
        else wording.as_printed(row["value"])
    )
    columns = ("numerator", "denominator") if is_share else ("value",)
    measures.figures.say(measures.past, row, columns, text, f"{title}: hình")
    return text if row["is_complete"] else f"{text}*"
