"""What II.06 counts of dossiers of which none says how it came: (4) and (5) stay blank, never 0."""

from __future__ import annotations

from data import statements
from tests.province import asked, dossier, procedure, unit

FIELDS = {"9.000010": "Chứng thực", "9.000020": "Đất đai"}
BOUND = {"form": "II.06a", "sender": "STP", "period": "2023-Q3"}


def test_a_row_of_which_no_dossier_has_a_channel_leaves_how_they_came_blank(province):
    """(3) is known all the same; beside others one without a channel stands in (5)."""
    told = (("9.000010", "online_self"), ("9.000010", None), ("9.000020", None))
    province(
        units=[unit("62", "province"), unit("STP", "department")],
        procedures=[procedure(code, field=field) for code, field in FIELDS.items()],
        dossiers=[dossier("STP", procedure_code=code, channel=way) for code, way in told],
        until="count",
    )
    filled = asked(statements.text("forms", "counts_of_form"), BOUND)
    rows = {
        field: {
            each.column_code: each.counted
            for each in filled
            if each.row_code == field and each.column_code in "3456"
        }
        for field in FIELDS.values()
    }

    assert rows["Chứng thực"] == {"3": 2, "4": 1, "5": 1, "6": 0}
    assert rows["Đất đai"] == {"3": 1, "6": 0}
