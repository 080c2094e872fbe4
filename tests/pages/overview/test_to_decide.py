"""What could be decided: at most three, in words that blame nobody, not again once decided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

import pytest

from figures import wording
from figures.wording.meeting import proposals as task_words
from pages.leaders.overview import to_decide

TERMS = wording.VerdictTerms(
    [
        {
            "measure": "late_of_due",
            "better": "lower",
            "counted_noun": "hồ sơ quá hạn",
            "missed_noun": None,
            "among_noun": "hồ sơ đến hạn",
        }
    ],
    [],
)
BUILD = {"origin": "counted"}
UNKNOWN = (
    *("months", "source", "source_name", "title", "short_title", "owner", "value", "closed_late"),
    *("count_late", "count_overdue", "procedure_code", "procedure_name", "procedure_late"),
    *("count_lacking", "province_value", "is_adopted", "official_kind", "goal_is_simulated"),
    *("goal_events", "goal_trials", "goal_side", "goal_count", "goal_share", "units", "basis"),
    *("excess", "expected", "window_months", "better", "measure_kind", "unit_of_measure"),
    *("measure", "numerator", "denominator", "parent_short_name", "state"),
)


@dataclass
class Decision:
    fingerprint: str


def proposal(code: str = "A", **changes) -> dict:
    """A report that is missing."""
    return (
        dict.fromkeys(UNKNOWN)
        | {
            "proposal": f"missing.{code}",
            "fingerprint": "f1",
            "kind": "missing",
            "is_open": True,
            "unit_code": code,
            "unit_name": f"Đơn vị {code}",
            "level": "district",
            "origin": None,
            "source": "dossiers",
            "months": ["2023-05", "2023-06"],
            "due_on": date(2023, 9, 21),
        }
        | changes
    )


def late(kind: str = "lagging", **changes) -> dict:
    """Of 63 late dossiers of the period 20 were only closed late, 11 are open."""
    return proposal(
        **{
            "kind": kind,
            "source": None,
            "months": None,
            "measure": "late_of_due",
            "measure_kind": "share",
            "better": "lower",
            "title": "Quá hạn trong số đến hạn",
            "origin": "counted",
            "numerator": 63,
            "denominator": 1236,
            "count_late": 63,
            "closed_late": 20,
            "count_overdue": 11,
            "procedure_code": "9.000475",
            "procedure_name": "Cấp chứng chỉ",
            "procedure_late": 18,
            "expected": 73.0,
            "excess": 171.2,
            "window_months": 12,
            "goal_events": 25,
            "goal_trials": 1236,
            "goal_count": 25,
            "due_on": date(2023, 12, 14),
        }
        | changes
    )


def objective(**changes) -> dict:
    return proposal(
        **{
            "kind": "off_path",
            "source": None,
            "months": None,
            "measure": "online_share",
            "measure_kind": "share",
            "better": "higher",
            "title": "Hồ sơ nộp trực tuyến",
            "short_title": "Trực tuyến",
            "owner": "Văn phòng UBND tỉnh",
            "origin": "counted",
            "numerator": 178,
            "denominator": 1802,
            "count_lacking": 363,
            "official_kind": "official",
            "goal_share": 0.5,
            "is_adopted": False,
        }
        | changes
    )


def link(page: str, /, **choices: str | None) -> str:
    return f"/{page}?" + "&".join(f"{key}={value}" for key, value in choices.items() if value)


def html_of(rows: list[dict], decided=None, **asked) -> str:
    made = to_decide.panel(rows, decided or {}, "2023-Q3", BUILD, TERMS, link, **asked)
    return "".join(made).replace("\xa0", " ")


def said(rows: list[dict], decided=None) -> list[str]:
    items = re.findall(r"<li>(.*?)</li>", html_of(rows, decided), re.DOTALL)
    return [re.sub(r"<[^>]+>", "", each.replace("</p>", " ")).strip() for each in items]


def task(row: dict) -> str:
    return task_words.task(row).replace("\xa0", " ")


def test_three_stand_in_the_panel_and_no_more():
    rows = [proposal(code) for code in "ABCDE"]

    assert ["Đơn vị A" in said(rows)[0], "Đơn vị C" in said(rows)[2], len(said(rows))] == [
        *(True, True),
        3,
    ]
    assert "Ba việc đề xuất quyết định" in html_of(rows)
    assert "Một việc đề xuất quyết định" in html_of(rows[:1])


def test_what_was_decided_makes_room_for_the_next_until_its_figures_change():
    rows = [proposal(code) for code in "ABCD"]

    kept = said(rows, {"missing.A": Decision("f1")})
    assert [each.split(" gửi")[0] for each in kept] == [f"Giao Đơn vị {code}" for code in "BCD"]
    changed = [rows[0] | {"fingerprint": "f2"}, *rows[1:]]
    assert said(changed, {"missing.A": Decision("f1")})[0].startswith("Giao Đơn vị A")
    assert html_of(rows[:1], {"missing.A": Decision("f1")}) == ""


def test_of_a_period_that_a_later_one_has_overtaken_nothing_is_proposed():
    assert html_of([proposal(is_open=False)]) == ""


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"closed_late": 32}, "kết thúc hồ sơ đúng lúc trên hệ thống"),
        (
            {"procedure_late": 21},
            "giải quyết đúng hạn thủ tục Cấp chứng chỉ (21/63 hồ sơ quá hạn)",
        ),
        (
            {"procedure_late": 21, "procedure_name": "Cấp " * 30},
            "giải quyết đúng hạn thủ tục mã 9.000475 (21/63 hồ sơ quá hạn)",
        ),
        ({}, "giải quyết dứt điểm 11 hồ sơ đang quá hạn"),
        ({"count_overdue": 0}, "giải quyết hồ sơ đúng hạn"),
        ({"count_overdue": None, "closed_late": None}, "giải quyết hồ sơ đúng hạn"),
        # Four of four are of one procedure, and too few to be named by it.
        ({"count_late": 4, "procedure_late": 4, "closed_late": 0, "count_overdue": 0},
         "giải quyết hồ sơ đúng hạn"),
    ],
)  # fmt: skip
def test_a_task_is_what_would_mend_most_of_the_late_dossiers(changes, words):
    assert task(late(**changes)) == words


def test_who_lags_is_measured_by_the_number_that_ends_it():
    (one,) = said([late()])

    assert "hạn thứ Năm, 14/12/2023" in one
    assert "kỳ này 63/1.236 hồ sơ đến hạn bị quá hạn" in one
    assert one.endswith("quý tới không quá 25 hồ sơ quá hạn thì hết cảnh báo")


def test_of_an_excess_it_says_that_nothing_is_concluded():
    (one,) = said([late("excess", goal_count=19)])

    assert "quý tới không quá 19 hồ sơ quá hạn, như dự kiến (vượt 171 trong 12 tháng, " in one
    assert "chưa đủ chắc để nêu là cần khắc phục" in one


def test_a_report_is_asked_for_by_its_name_and_months():
    assert task(proposal()) == "gửi tệp hồ sơ tháng 5 và 6/2023"
    form = proposal(source="form:IV.01", months=["2023-07", "2023-08", "2023-09"])
    assert task(form) == "gửi biểu IV.01, Quý III/2023"
    other = proposal(source="mot-cua-2", source_name="Hệ thống một cửa cũ", months=["2023-05"])
    assert task(other) == "gửi số liệu Hệ thống một cửa cũ, tháng 5/2023"


def test_an_objective_is_aimed_at_what_its_path_asks():
    assert task(objective()) == ("nâng tỷ lệ hồ sơ nộp trực tuyến lên 50% theo chỉ tiêu giao")
    adopted = objective(is_adopted=True, goal_share=0.3, goal_is_simulated=True)
    assert task(adopted).endswith("lên 30% theo lộ trình của tỉnh (mô phỏng)")
    (one,) = said([objective()])
    assert "kỳ này 178/1.802, thiếu 363, nhiều nhất trong các đơn vị" in one
    assert one.endswith("đánh giá bằng trực tuyến đạt 50% trong quý tới")


def test_what_only_the_province_tells_of_names_who_leads_it():
    (one,) = said([objective(level="province", count_lacking=None)])

    assert one.startswith("Giao Toàn tỉnh (chủ trì: Văn phòng UBND tỉnh) nâng")


def test_it_leads_to_the_unit_by_what_it_is_about():
    assert 'href="/unit?unit=A&amp;measure=late_of_due"' in html_of([late()])
    assert 'href="/unit?unit=A"' in html_of([proposal()])


def test_only_who_may_decide_is_led_to_where_one_does():
    assert "Quyết định" not in html_of([late()])
    offered = html_of([late()], may_decide=True)
    assert "/tasks?task=new&amp;proposal=" in offered and "Quyết định" in offered


def test_of_reports_that_have_no_origin_the_builds_own_is_said():
    assert "từ hồ sơ" in html_of([proposal()])


def test_a_name_is_text_and_never_markup():
    assert "<b>" not in html_of([proposal(unit_name="<b>Đơn vị</b>")])
