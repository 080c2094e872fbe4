"""What a leader answers for: the province's list, who is behind each, and what is said."""

from __future__ import annotations

import re
from html import unescape

import pytest

from figures.panels import courses
from pages.leaders.overview import goals

ALL = ["province", "department", "district", "commune"]


def link(page: str, /, **choices: str | None) -> str:
    return f"/{page}?" + "&".join(f"{key}={value}" for key, value in choices.items() if value)


def measure(code: str, order: int | None = 1, **changes) -> dict:
    return {
        "measure": code,
        "title": f"Chỉ số {code}",
        "objective_order": order,
        "kind": "share",
        "domain": "dossiers",
        "available_levels": ALL,
        "leads": False,
    } | changes


def figure(code: str, numerator: float | None = 30, denominator: float | None = 120, **changes):
    return {
        "measure": code,
        "title": f"Chỉ số {code}",
        "kind": "share",
        "domain": "dossiers",
        "unit_of_measure": "hồ sơ",
        "numerator": numerator,
        "denominator": denominator,
        "value": numerator / denominator if numerator is not None and denominator else None,
        "qualifier": None,
        "origin": "counted",
        "period": "2023-Q3",
        "is_longer": False,
        "is_other_period": False,
        "is_finished": True,
        "judged": "yes",
        "official_target": None,
        "official_kind": None,
        "official_is_simulated": None,
        "adopted_target": None,
        "adopted_is_simulated": None,
        "target_tag": "no_target",
        "path_tag": None,
        "units_complete": 3,
        "units_expected": 3,
        "part_of": None,
        "note": "ngày đăng chưa xác minh",
        "document": "Báo cáo số 1",
    } | changes


def told(measures: list[dict], rows: list[dict]) -> str:
    made = "".join(goals.table(measures, rows, [], "counted", link))
    return " ".join(re.sub(r"<[^>]+>", " ", made).replace("\xa0", " ").split())


def test_the_provinces_list_stands_in_its_order_and_nothing_else():
    measures = [measure("b", 2), measure("c", None), measure("a", 1)]
    said = told(measures, [figure("a"), figure("b"), figure("c")])

    assert said.index("Chỉ số a") < said.index("Chỉ số b") and "Chỉ số c" not in said
    assert "chưa chọn mục tiêu nào" in told([measure("c", None)], [figure("c")])


def test_a_row_without_a_target_says_nothing_of_targets_and_notes_stay_with_the_analyst():
    said = told([measure("a")], [figure("a")])
    assert "25,0% 30/120 hồ sơ" in said and "cách tính" in said
    assert "chỉ tiêu giao (" in said  # the head alone
    assert "Chưa giao" not in said and "chưa xác minh" not in said and "Báo cáo số" not in said

    aimed = {"official_target": 0.5, "official_kind": "official", "target_tag": "unmet"}
    rows = [figure("a", **aimed), figure("b", 12, title="Chỉ số b", part_of="a", **aimed)]
    made = "".join(goals.table([measure("a")], rows, [], "counted", link))
    assert "tc-bar" in made and "Giao" in made
    # the same target, given for a part of the figure as well: what each reading lacks
    assert "Còn thiếu 30; riêng chỉ số b (12/120) còn thiếu 48" in told([measure("a")], rows)


def test_objectives_without_a_figure_stand_in_one_line():
    said = told([measure("a"), measure("b", 2), measure("c", 3)], [figure("a"), figure("b", None)])

    assert said.endswith("Chưa có số liệu: chỉ số b, chỉ số c")


def test_counts_of_corruption_are_only_watched_and_a_figure_of_the_period_leads_the_years():
    of = {"kind": "count", "domain": "anti_corruption", "denominator": None}
    rows = [
        figure("a", 6, **of, origin="press", period="2023", is_longer=True, is_other_period=True),
        figure("a", 2, **of, origin="simulated"),
    ]

    assert " 2 hồ sơ; chỉ theo dõi" in told([measure("a", kind="count")], rows)
    assert " 6 hồ sơ; chỉ theo dõi; Năm 2023" in told([measure("a", kind="count")], rows[:1])


def test_a_share_printed_as_a_count_has_what_was_counted_beside_it():
    printed = figure("a", 43938, None, origin="published")
    counted = figure("a", 43938, 60271, origin="simulated")

    assert "43.938 hồ sơ; 72,90% (43.938/60.271) mô phỏng" in told(
        [measure("a")], [printed, counted]
    )
    bound = printed | {"numerator": None, "value": 0.99, "qualifier": ">"}
    assert "trên 99% 72,90% (43.938/60.271) mô phỏng" in told([measure("a")], [bound, counted])
    assert "trên 99% không nêu số lượng" in told([measure("a")], [bound])


def test_what_was_printed_and_what_was_counted_that_differ_open_both():
    rows = [figure("a", 30, origin="published"), figure("a", 31, origin="simulated")]

    assert "Chưa khớp" in told([measure("a")], rows)
    assert "Chưa khớp" not in told([measure("a")], [rows[0], rows[0] | {"origin": "simulated"}])


@pytest.mark.parametrize(
    ("document", "units_expected", "opens"),
    [
        (measure("a"), 3, "/units?measure=a"),
        (measure("a", kind="flow"), 3, "/units?measure=lead"),  # by what its domain is judged
        (measure("a", kind="flow", domain="digitisation"), 3, "/e_documents?"),
        (measure("a"), 1, "/dossiers?"),  # of the province alone
        (measure("a", domain="anti_corruption"), 3, "/anti_corruption?"),
    ],
)
def test_a_name_opens_who_is_behind_it(document, units_expected, opens):
    measures = [document, measure("lead", None, leads=True)]

    rows = [figure("a", units_expected=units_expected)]
    assert goals.who(document, rows, measures, link) == opens


def test_what_is_hardly_changed_is_drawn_as_a_level_line():
    assert abs(first_height([0.98690, 0.98692], "share") - 17) < 1  # half way up the picture
    assert first_height([0.20, 0.60], "share") > 25
    assert abs(first_height([1000, 1001], "flow") - 17) < 1


def first_height(values: list[float], kind: str) -> float:
    """How far down the picture a line begins."""
    past = [
        {"value": value, "numerator": 1, "origin": "counted", "version": 1, "period": f"2023-Q{at}"}
        | {"year": 2023, "number": at}
        for at, value in enumerate(values, 1)
    ]
    made = unescape(courses.spark({"kind": kind}, past))
    return float(re.search(r" d='M[\d.]+ ([\d.]+)L", made)[1])


def test_a_trend_has_a_place_for_each_of_eight_periods_and_gaps_are_not_joined():
    """Forms of II and IV have no quarter IV, and a young figure is drawn on the right alone."""
    quarters = [(2022, 3), (2023, 1), (2023, 2), (2023, 3)]
    past = [
        {"value": 0.1 * number, "numerator": 1, "origin": "counted", "version": 1}
        | {"period": f"{year}-Q{number}", "year": year, "number": number}
        for year, number in quarters
    ]
    made = unescape(courses.spark({"kind": "share"}, past))
    drawn = re.search(r" d='([^']+)'", made)[1]

    places = [float(x) for x in re.findall(r"[ML ]([\d.]+) [\d.]+", drawn)]
    assert drawn.count("M") == 2, "Q3/2022 stands alone"
    assert min(places) > 55, "three quarters before it have no figure"
