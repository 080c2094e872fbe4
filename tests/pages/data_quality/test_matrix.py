"""The matrix of what came."""

from datetime import date

import pytest

from pages.working_group.data_quality import coverage, drawn, matrix


def test_a_matrix_has_one_cell_a_month():
    cell = matrix.coverage_cell("full", "đủ")
    with pytest.raises(ValueError, match="Đăk Tô: 1 cells under 2 heads"):
        matrix.matrix(["T1", "T2"], [("Đăk Tô", [cell])], "Đơn vị")


def test_the_page_opens_with_a_source_of_which_something_came():
    expected = {"source": "form:01/PCTN", "count_units": 0}

    assert coverage.opening([expected, {"source": "form:II.06a", "count_units": 4}]) == (
        "form:II.06a"
    )
    assert coverage.opening([expected]) is None


def test_units_that_lack_something_are_drawn_and_the_others_are_folded():
    def cells(states):
        return [
            {
                **{"unit_code": f"{place:02}", "valid_from": date(2020, 1, 1), "level": "district"},
                **{"short_name": f"Đơn vị {place:02}", "stretch": "2023-07", "state": state},
                **{"note": None, "due_on": None, "came_through": None},
            }
            for place, state in enumerate(states)
        ]

    made = drawn.matrices(cells(["present"] * 3 + ["not_sent"] * 12), "month", "Mức độ")
    assert [str(each).count("tc-cell") for each in made] == [10, 2, 3]
    assert "Đơn vị 03" in str(made[0]) and "Đơn vị 00" not in str(made[0])
    assert "2\u00a0đơn vị khác, còn thiếu 2\u00a0tháng" in str(made[1])
    assert "3\u00a0đơn vị khác, đủ" in str(made[2])

    made = drawn.matrices(cells(["present"] * 11), "month", "Mức độ")
    assert [str(each).count("tc-cell") for each in made] == [10, 1]
