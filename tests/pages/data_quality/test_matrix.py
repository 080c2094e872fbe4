"""The matrix of what came."""

import pytest

from pages.working_group.data_quality import coverage, matrix


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
