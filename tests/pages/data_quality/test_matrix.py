"""The matrix of what came."""

import pytest

from pages.working_group.data_quality import matrix


def test_a_matrix_has_one_cell_a_month():
    cell = matrix.coverage_cell("full", "đủ")
    with pytest.raises(ValueError, match="Đăk Tô: 1 cells under 2 heads"):
        matrix.matrix(["T1", "T2"], [("Đăk Tô", [cell])], "Đơn vị")
