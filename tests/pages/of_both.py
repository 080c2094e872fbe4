"""A province of two tiers as it begins: some offices send dossiers, others forms or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import province as provinces
from tests.pages.stores import line
from tests.province import dossier, procedure, reported, unit, whole

LATE = {"due": "2023-07-10", "finished": "2023-07-12"}
IN_TIME = {"due": "2023-07-10", "finished": "2023-07-07"}
UNDATED = {"due": None}


@pytest.fixture(scope="session")
def of_both_store(tmp_path_factory) -> Path:
    """The third quarter of 2023: of Sở D six dossiers, one resolved late, one open; of Sở N five
    without a due day, two of them open, one without a channel; of Sở P two, the last month not;
    of xã A its form, of xã B one without (5) and (9), of xã C nothing."""
    folder = tmp_path_factory.mktemp("of-both")
    of_b = line(90, 10, 9, 91, 9, 6, 7, 2)
    forms = {
        "A": line(10, 20, 5, 24, 5, 1, 4, 1),
        "B": {column: value for column, value in of_b.items() if column not in "59"},
    }
    online, counter = {"channel": "online_self"}, {"channel": "online_counter"}
    with provinces.store_at(folder / "store"):
        provinces.make(
            folder,
            units=[
                *(unit(code, "department", unit_name=f"Sở {code}") for code in "DNP"),
                *(unit(code, "commune", unit_name=f"Xã {code}") for code in "ABC"),
            ],
            procedures=[procedure()],
            dossiers=[
                *(dossier("D", **online, **IN_TIME) for _ in range(3)),
                dossier("D", **counter, **LATE),
                dossier("D", **IN_TIME),
                dossier("D", received="2023-09-11", due="2023-09-20"),
                *(dossier("N", due=None, finished="2023-07-12") for _ in range(3)),
                dossier("N", **UNDATED),
                dossier("N", channel=None, **UNDATED),
                *(dossier("P", **online, **IN_TIME) for _ in range(2)),
            ],
            coverage=[
                *(whole(code, "2022-12-15", "2023-09-14") for code in "DN"),
                whole("P", "2022-12-15", "2023-08-14"),
            ],
            cells=[
                *(
                    cell
                    for code, row in forms.items()
                    for cell in reported("II.06a", code, "2023-Q3", {"Hộ tịch": row})
                ),
                *reported("01/PCTN", "A", "2023-Q3", {"44": {"SL": 0}}),
            ],
        )
    return folder / "store"
