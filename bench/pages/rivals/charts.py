"""The three charts of our pages that have some, as plain figures: units, months, parts of a gap.

Plain dictionaries, the fastest that Dash knows, and what plotly.js takes as it is. `meta` says of
which period a chart is, for whoever waits until it is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence

Rows = Sequence[tuple]  # (name, numerator, denominator, value)


def figures(totals: dict[str, Rows], period: str) -> dict[str, dict]:
    """A figure a chart, by the name of its table."""
    drawn = {"office": _offices, "month": _months, "part": _parts}
    return {
        table: {
            "data": draw(totals[table]),
            "layout": {
                "meta": period,
                "title": {"text": f"{TITLES[table]} ({period})"},
                "height": 420,
                "margin": {"l": 60, "r": 20, "t": 50, "b": 50},
                "dragmode": False,
            },
        }
        for table, draw in drawn.items()
    }


TITLES = {
    "figure": "Từng mục tiêu",
    "office": "Quá hạn của từng đơn vị",
    "month": "Qua các tháng",
    "part": "Vì sao khác đơn vị cùng cấp",
}


def _offices(rows: Rows) -> list[dict]:
    """A point a unit, by what fell due and the share of it that was late; their common level."""
    late, due = (sum(row[part] or 0 for row in rows) for part in (1, 2))
    widths = [row[2] for row in rows]
    return [
        {
            "type": "scatter",
            "mode": "markers+text",
            "x": widths,
            "y": [row[3] for row in rows],
            "text": [row[0] for row in rows],
            "textposition": "top center",
        },
        *(
            {
                "type": "scatter",
                "mode": "lines",
                "x": sorted(width for width in widths if width),
                "y": [
                    late / due + sigma * (late / due / width) ** 0.5
                    for width in sorted(width for width in widths if width)
                ],
            }
            for sigma in (-3, 0, 3)
            if due
        ),
    ]


def _months(rows: Rows) -> list[dict]:
    """A point a month on a line, and the level of all."""
    late, due = (sum(row[part] or 0 for row in rows) for part in (1, 2))
    names = [row[0] for row in rows]
    return [
        {"type": "scatter", "mode": "lines+markers", "x": names, "y": [row[3] for row in rows]},
        {
            "type": "scatter",
            "mode": "lines",
            "x": names,
            "y": [late / due if due else None] * len(names),
        },
    ]


def _parts(rows: Rows) -> list[dict]:
    """Two bars a procedure: what handling adds to the gap, and what the mix does."""
    names = [row[0][:40] for row in rows]
    return [
        {"type": "bar", "orientation": "h", "y": names, "x": [row[part] for row in rows]}
        for part in (1, 2)
    ]
