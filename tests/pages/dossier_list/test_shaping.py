"""What of the list is shown, and how, as the address says: columns, order, filters as words."""

from datetime import datetime
from urllib.parse import urlencode

import pytest

from pages.working_group.dossier_list import shaping

ALWAYS = ["dossier", "procedure", "unit", "due", "finished"]


def here(**changes: str | None) -> str:
    return "?" + urlencode({key: value or "" for key, value in changes.items()})


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (None, [*ALWAYS, "late", "step"]),
        ("nothing,of,ours", [*ALWAYS, "late", "step"]),
        ("late,field", ["dossier", "field", "late"]),  # in the order of the list, with the code
    ],
)
def test_the_columns_chosen_are_shown_in_the_order_of_the_list(asked, shown):
    assert shaping.shown(asked, "overdue") == shown


@pytest.mark.parametrize(
    ("status", "besides"),
    [
        ("overdue", ["late", "step"]),
        ("all", ["late", "status"]),
        ("due_soon", []),
        ("returned", []),
    ],
)
def test_no_column_says_the_same_of_every_dossier(status, besides):
    assert shaping.shown(None, status) == ALWAYS + besides


@pytest.mark.parametrize("asked", [None, "", "due-up", "late", "late-sideways", "channel-up"])
def test_without_an_order_that_there_is_the_list_is_by_due_day(asked):
    assert shaping.order(asked) is None


@pytest.mark.parametrize(
    ("key", "orders"),
    [
        ("late", ["late-down", "late-up", None]),
        ("procedure", ["procedure-up", "procedure-down", None]),
        ("due", ["due-down", None]),  # from its opening order
    ],
)
def test_a_head_leads_to_its_order_then_the_other_way_then_back(key, orders):
    now = None
    for expected in orders:
        (column,) = [each for each in shaping.columns([key], now, here) if each.key == key]
        assert column.sort[0] == here(sort=expected)
        now = expected


def test_what_the_list_is_narrowed_by_can_be_taken_off_word_by_word():
    said = shaping.narrowed(here, "late", "Huyện Sa Thầy", "", "0003", "late-down")

    for words, off in {
        "Huyện Sa Thầy ×": "?unit=all",
        "mã có “0003” ×": "?find=",
        "xếp theo quá hạn (ngày làm việc), giảm dần ×": "?sort=",
    }.items():
        assert f'href="{off}"' in said and words in said
    assert said.count("<a ") == 4
    assert shaping.narrowed(here, "all", "", "", "", None) == ""


def test_a_code_that_the_choices_leave_out_is_shown_with_the_quarter_it_came_in():
    periods = [
        {"period": code, "kind": kind, "calendar": "report", "starts_on": start, "ends_on": end}
        for code, kind, start, end in [
            ("2023", "year", datetime(2022, 12, 15).date(), datetime(2023, 12, 14).date()),
            ("2023-Q3", "quarter", datetime(2023, 6, 15).date(), datetime(2023, 9, 14).date()),
        ]
    ]
    found = [{"dossier_code": "A-1", "received_at": datetime(2023, 8, 23, 9)}]

    said = shaping.elsewhere(found, periods, "a-1", here)

    assert "tiếp nhận 23/8/2023" in said and "period=2023-Q3" in said and "find=A-1" in said
    assert "“a-1”" in shaping.elsewhere([], periods, "a-1", here)


def test_a_code_that_is_not_in_the_list_in_hand_is_looked_for_in_all_of_the_period_when_asked():
    said = shaping.beyond([{"count_dossiers": 3}], "2023-Q3", "A-1", here).replace("\xa0", " ")

    assert "đang chọn không có hồ sơ nào có mã “A-1”" in said
    assert "Tìm trong tất cả hồ sơ của quý III/2023: 3" in said
    assert "unit=all" in said and "status=all" in said and "find=A-1" in said
    assert shaping.beyond([], "2023-Q3", "A-1", here) == ""
