"""The first sentences: the target, late dossiers once, who needs help."""

from __future__ import annotations

import re

import pytest

from figures import wording
from figures.panels import lead

PERIOD = {"period": "2023-Q3"}
TERMS = wording.VerdictTerms([], [])


def figure(measure: str, numerator: float | None, denominator: float | None = None, **changes):
    return {
        "measure": measure,
        "numerator": numerator,
        "denominator": denominator,
        "origin": "counted",
        "official_target": None,
        "official_kind": None,
        "official_is_simulated": None,
        "units_complete": 2,
        "units_expected": 2,
        "is_longer": False,
        "is_finished": True,
        "kind": "flow",
        "unit_of_measure": "hồ sơ",
    } | changes


def unit(code: str, level: str = "district", **changes) -> dict:
    return {
        "unit_code": code,
        "unit_name": f"Đơn vị {code}",
        "parent_short_name": None,
        "level": level,
        "unit_order": 1,
        "measure": "late_of_due",
        "title": "Quá hạn trong số đến hạn",
        "state": "lagging",
        "origin": "counted",
    } | changes


def link(page: str, /, **choices: str | None) -> str:
    return f"/{page}?" + "&".join(f"{key}={value}" for key, value in choices.items() if value)


def said(
    rows: list[dict], states: list[dict] = (), past: list[dict] = (), soon: list[dict] = ()
) -> list[str]:
    sentences = lead.sentences(rows, states, PERIOD, TERMS, past, soon, link)
    return [re.sub(r"<[^>]+>", "", each).replace("\xa0", " ") for each in sentences]


ONLINE = figure(
    "online_share", 15110, 60271, origin="published", official_target=0.5, official_kind="official"
)
LATE = [
    figure("resolved_late", 818, origin="published"),
    figure("closed_late_share", 469, 737, origin="simulated"),
    figure("open_overdue", 129, origin="simulated"),
]


def test_the_first_sentence_has_the_target_and_what_people_do_by_themselves():
    afar = figure("share_online_self", 10576, 60271, origin="simulated")

    assert said([ONLINE, afar]) == [
        "Quý III/2023, hồ sơ nộp trực tuyến đạt 25,07% (15.110/60.271), chỉ tiêu giao 50%; "
        "tự nộp từ xa 17,55% (10.576/60.271, mô phỏng)."
    ]
    of_other_units = figure("share_online_self", 750, 1660, origin="simulated")
    assert "từ xa" not in said([ONLINE, of_other_units])[0]
    assert said([figure("online_share", 3, 12)]) == [
        "Quý III/2023, hồ sơ nộp trực tuyến đạt 3 trên 12."
    ]
    under = ONLINE | {"numerator": 49996, "denominator": 100000}
    assert "đạt 49,996% " in said([under])[0]  # not 50,00%, which it has not reached


def test_late_dossiers_are_told_once_with_those_only_closed_late_and_those_open():
    assert said(LATE) == [
        "Giải quyết quá hạn 818 hồ sơ, phần lớn đã có kết quả đúng hạn, chỉ chậm kết thúc (469/737 "
        "có ghi ngày, mô phỏng); còn 129 hồ sơ quá hạn chưa xong (mô phỏng)."
    ]


def test_how_late_dossiers_changed_in_a_year_and_what_falls_due_soon_stand_in_the_same_sentence():
    past = [
        LATE[0] | {"numerator": count, "is_asked": not before, "is_same_period_last_year": before}
        for count, before in ((634, True), (818, False))
    ]
    past = [row | {"version": 1, "is_complete": True} for row in past]
    (late,) = said(LATE, past=past, soon=[{"count_dossiers": 1276}])

    assert "818 hồ sơ (tăng 29,0% so với cùng kỳ), phần lớn" in late
    assert late.endswith("(mô phỏng); 1.276 đến hạn trong 3 ngày làm việc.")
    made = "".join(lead.sentences(LATE, [], PERIOD, TERMS, [], [{"count_dossiers": 3}], link))
    assert 'status=due_soon">3' in made and 'status=open_overdue">129' in made
    assert "đến hạn trong" not in said(LATE, soon=[{"count_dossiers": 0}])[0]


@pytest.mark.parametrize(
    ("closed", "told"),
    [
        (figure("closed_late_share", 400, 500), ", một phần đã có"),  # 400 of all 818
        (figure("closed_late_share", 0, 818), "818 hồ sơ."),
        (figure("closed_late_share", None), "818 hồ sơ."),
    ],
)
def test_most_are_called_most_only_of_all_that_were_late(closed, told):
    assert told in said([LATE[0], closed])[0]


def test_figures_of_some_units_say_of_how_many():
    """Reports beside dossiers: what each tells, and of whom."""
    some = {"units_complete": 1, "units_expected": 3}
    rows = [
        figure("resolved_late", 4, origin="reported", **some),
        figure("open_overdue", 2, **some),
    ]

    assert said(rows) == [
        "Giải quyết quá hạn 4 hồ sơ (1 trong 3 đơn vị đã báo cáo); còn 2 hồ sơ quá hạn chưa "
        "xong (1/3 đơn vị đã gửi đủ)."
    ]
    assert said([figure("open_overdue", 2)]) == ["Còn 2 hồ sơ quá hạn chưa xong."]
    assert said([figure("resolved_late", None), figure("open_overdue", None)]) == []


def test_who_needs_help_stands_by_name_in_administrative_order():
    online = {"measure": "online_share", "title": "Hồ sơ nộp trực tuyến"}
    states = [
        unit("C", unit_order=9, **online),
        unit("B", unit_order=8),
        unit("A", "department", unit_order=10),
        unit("D", state="watch"),
    ]

    assert said([], states) == [
        "Cần khắc phục: Đơn vị A, Đơn vị B, Đơn vị C (hồ sơ nộp trực tuyến)."
    ]
    assert said([], [unit("A", origin="simulated")]) == ["Cần khắc phục: Đơn vị A (mô phỏng)."]
    many = [unit(str(number), unit_order=number) for number in range(9)]
    assert said([], many)[0].endswith("Đơn vị 5, 3 đơn vị khác.")


@pytest.mark.parametrize("overdue", [None, 3])
def test_a_simulated_number_of_late_dossiers_says_so_whether_the_open_ones_are_known(overdue):
    rows = [
        figure("resolved_late", 878, origin="simulated"),
        figure("open_overdue", overdue, origin="simulated"),
    ]
    (late, *_) = [each for each in said(rows) if "878 hồ sơ" in each]
    assert late.count("mô phỏng") == 1
