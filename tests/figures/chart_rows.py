"""Rows that the tests of charts draw."""

from dataclasses import replace

from figures import wording
from figures.charts import GapBar, GapRow
from figures.charts.dots import Dot, DotRow, dots
from figures.charts.scale import Level
from figures.charts.trend import trend
from figures.charts.trend_plot import TrendPoint
from figures.theme import LIGHT
from pages.leaders.units import funnel_chart, volume_chart
from pages.leaders.units.funnel_chart import FunnelMark
from pages.leaders.units.volume_chart import UnitSpot
from pages.working_group.procedure import late_bars
from pages.working_group.procedure.late_bars import LateRow
from pages.working_group.unit import control_chart
from pages.working_group.unit.control_chart import Levels, Month

MONTHS = [f"{year}-{month:02}" for year in (2021, 2022, 2023) for month in range(1, 13)][:33]
DISTRICTS = [
    UnitSpot("Kon Tum", 133, 6410, "/unit?unit=608"),
    UnitSpot("Đăk Glei", 45, 2380, "/unit?unit=610"),
    UnitSpot("Ngọc Hồi", 23, 2950, "/unit?unit=611"),
    UnitSpot("Đăk Tô", 33, 2290, "/unit?unit=612"),
    UnitSpot("Kon Plông", 19, 1310, "/unit?unit=613"),
    UnitSpot("Kon Rẫy", 36, 1904, "/unit?unit=614"),
    UnitSpot("Đăk Hà", 51, 3480, "/unit?unit=615"),
    UnitSpot("Sa Thầy", 94, 3012, "/unit?unit=616"),
    UnitSpot("Tu Mơ Rông", 17, 1270, "/unit?unit=617"),
    UnitSpot("Ia H'Drai", 3, 310, "/unit?unit=618"),
]


LIMITS = [(size, 0.4, 0.6, 1.5, 2.0) for size in (1, 10, 100, 1000)]


def funnel(marks, palette=LIGHT, is_ratio=True):
    words = funnel_chart.FunnelWords("Số hồ sơ quá hạn dự kiến", "Gấp mấy lần dự kiến")
    limits = LIMITS if is_ratio else [(each[0], -9, -5, 5, 9) for each in LIMITS]
    return funnel_chart.funnel(marks, limits, palette, words, is_ratio)


def months(count=33, missing=(), no_cases=(), is_finished=True, change=None, signs=()):
    """Months of a thousand dossiers each in a band of 0,5 to 3%; the last may be unfinished."""
    made = []
    for place, month in enumerate(MONTHS[:count]):
        numerator, denominator = 10 + place, 1000
        limits = (0.005, 0.03)
        if place in missing:
            numerator = denominator = None
            limits = (None, None)
        if place in no_cases:
            numerator = denominator = 0
        done = is_finished or place < count - 1
        link = f"/dossier_list?period={month}"
        made.append(Month(month, numerator, denominator, *limits, place in signs, link, done))
    return made


def scatter(units, palette=LIGHT):
    common = (sum(unit.late for unit in units), sum(unit.due for unit in units))
    return volume_chart.volume_scatter(units, palette, common)


def control(made, levels=None, palette=LIGHT, state=None):
    return control_chart.control(made, levels or Levels(0.016), palette, "hồ sơ đến hạn", state)


def gap_pair(handling: float, mix: float) -> list[GapBar]:
    return [
        GapBar(handling, wording.signed(handling, 2), "do khâu giải quyết", is_judged=True),
        GapBar(mix, wording.signed(mix, 2), "do cơ cấu thủ tục"),
    ]


def gap_rows():
    overdue, one = "/dossier_list?status=overdue", "/dossier_list?procedure=1"
    return [
        GapRow("Sa Thầy", "76/1.949", gap_pair(1.83, 0.22), overdue, is_total=True),
        GapRow("Tách thửa", "5/75", gap_pair(-0.4, 0.1), one, "không so được"),
        GapRow("40 thủ tục khác", "18/1.208", gap_pair(2.23, 0.12)),
    ]


def trend_points(*values, **more):
    """Quarters from the first of 2022 on, the last one chosen."""
    quarters = [f"{year}-Q{quarter}" for year in (2022, 2023, 2024) for quarter in (1, 2, 3, 4)]
    made = [
        TrendPoint(
            quarter, value, f"{value}%", f"{value} trên 100", f"/e_documents?period={quarter}"
        )
        for quarter, value in zip(quarters, values, strict=False)
    ]
    return [*made[:-1], replace(made[-1], is_chosen=True, **more)] if made else []


def dot_rows(*values):
    """Units with a share each and its interval; None: one without a figure."""
    return [
        DotRow(f"Đơn vị {at}", [], "–", "chưa có số liệu", f"/unit?unit={at}")
        if value is None
        else DotRow(
            f"Đơn vị {at}",
            [Dot(f"Đơn vị {at}", value, "9/10", f"/unit?unit={at}", value - 1, value + 1)],
            f"{value}%",
            link=f"/unit?unit={at}",
        )
        for at, value in enumerate(values)
    ]


def every_chart(palette):
    return {
        "trend": trend(
            trend_points(93.4, None, 99.4), palette, "%", levels=[Level(95, "Giao 95%")]
        ),
        "dots": dots(
            dot_rows(98.2, None, 99.7), palette, "%", " ", levels=[Level(99, "toàn tỉnh")]
        ),
        "control": control(months(missing=(20, 21), is_finished=False), palette=palette),
        "scatter": scatter(DISTRICTS, palette),
        "funnel": funnel([FunnelMark("Sa Thầy", 40, 2.3, "lagging", ["94/3.012"])], palette),
        "bars": late_bars.late_bars([LateRow("Tách thửa", 18, 402, "/p")], palette),
    }


def said(figure):
    return [note["text"] for note in figure["layout"]["annotations"]]
