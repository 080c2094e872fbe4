"""What is missing over all sources, beside the one that is looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from figures import html, wording
from queries.rows.shared import OutOfSight, Periods

Link = Callable[..., str]


def sentences(
    rows: Sequence[OutOfSight], source: str | None, period: Periods, here: Link
) -> list[html.Text]:
    """“Xét mọi nguồn, Quý III/2023 còn thiếu ở 3 nguồn: …”, each opening who lacks it; nothing
    where no source but the one looked at lacks anything.
    """
    missing = [row for row in rows if row["why_missing"] != "not_connected"]
    lacking = Counter(row["source"] for row in missing)
    if not lacking.keys() - {source}:
        return []
    name = {row["source"]: wording.in_sentence(wording.source_name(row)) for row in missing}
    told = [
        html.join(
            html.link(name[each], here(source=each)), f" ({wording.with_noun(count, 'đơn vị')})"
        )
        for each, count in lacking.items()
    ]
    *others, last = told
    listed = html.join(html.join(*others, by=", "), " và ", last) if others else last
    when = wording.in_sentence(wording.period(period["period"]))
    which = html.strong(wording.with_noun(len(told), "nguồn"))
    return [html.join(f"Xét mọi nguồn, đến {when} còn thiếu ở ", which, ": ", listed, ".")]
