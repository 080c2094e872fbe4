"""What II.06 tells of a unit of which no dossier came."""

from __future__ import annotations

import pytest

from figures.panels import reported

TOLD = {"handled": 37, "late": 3, "pending": 3, "overdue": 1, "months_expected": 3}


@pytest.mark.parametrize(("months", "is_said"), [(2, True), (3, False)])
def test_a_month_of_which_no_report_came_is_said(months, is_said):
    found = str(reported.sentence(TOLD | {"months_present": months}))

    assert ("(mới có 2/3\xa0tháng)" in found) is is_said
