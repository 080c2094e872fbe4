"""A province of ties on purpose: equal counts, equal orders, two prints of one figure.

A grain that is false, or an order that leaves something to chance, shows only where rows are alike.
Two communes become one within a quarter, and the new one takes over the code of the first.
"""

from __future__ import annotations

from pathlib import Path

from tests import kept
from tests import province as provinces
from tests.province import (
    dossier,
    procedure,
    rejected,
    reported,
    succession,
    unit,
    whole,
)

AS_OF = "2023-09-14"
DISTRICTS, COMMUNES, PROCEDURES = ("H1", "H2"), ("X1", "X2", "X3"), ("9.000010", "9.000020")
FORMED_ON = "2023-08-01"
FOLLOWED = ("X4", "X5")  # by another X4
OFFICES = ("S1", *DISTRICTS, *COMMUNES, *FOLLOWED)
ONLY_REPORTING = ("S2", "S3")  # of which no dossiers come
UNITS = [
    unit("62", "province"),
    *(unit(code, "department") for code in ("S1", *ONLY_REPORTING)),
    *(unit(code) for code in DISTRICTS),
    *(unit(code, "commune", parent_code="H1") for code in COMMUNES),
    *(unit(code, "commune", parent_code="H1", valid_to="2023-07-31") for code in FOLLOWED),
    unit("X4", "commune", valid_from=FORMED_ON),
]


def make(folder: Path) -> str:
    """Its build's identifier."""
    return kept.once("a province of ties", lambda: _make(folder))


def _make(folder: Path) -> str:
    provinces.batch({"form_cell": []}, source="một nguồn khác", file_name="bieu.xlsx")
    return provinces.make_anew(
        folder,
        units=UNITS,
        dossiers=[each for code in OFFICES for number in PROCEDURES for each in _of(code, number)],
        as_of=AS_OF,
        procedures=[
            *(procedure(code, has_fee=True) for code in PROCEDURES),
            procedure("9.000030", online_level="partial"),
        ],
        coverage=_coverage(),
        targets=[_target("official", "0.500000"), _target("adopted", "0.300000")],
        context=[
            {"unit_code": "H1", "year": year, "item": item, "value": 1000, "source": "Niên giám"}
            for year in (2021, 2022)
            for item in ("population", "area_km2")
        ]
        + [
            {"unit_code": code, "year": 2022, "item": item, "value": 100, "source": f"Nguồn {code}"}
            for code in COMMUNES
            for item in ("households", "households_without_device")
        ]
        + [
            {"unit_code": "62", "year": year, "item": "minority_share", "value": 0.5, "source": "A"}
            for year in (2021, 2022)
        ],
        published=[
            _printed("published", "Văn bản A"),
            _printed("published", "Văn bản B"),
            _printed("press", "Báo A"),
            _printed("press", "Báo A", period="2023-Q2"),
            _printed("press", "Báo B", period="2023-Q2"),
            _printed("published", "Báo A", period="2023-Q2"),
            _printed("press", "Báo A", period="2023-Q2", measure="open"),
            _printed("press", "Báo A", unit_code="H1"),
            _printed("press", "Báo A", measure="pci", period="civil:2022"),
            *(
                _printed("published", document, measure=measure, denominator=None)
                for document in ("Văn bản A", "Văn bản B")
                for measure in (
                    "on_time_resolved",
                    "resolved_late",
                    "resolved",
                    "to_handle",
                    "open",
                )
            ),
        ],
        rejects=_rejected(),
        successions=[succession(code, "X4", FORMED_ON) for code in FOLLOWED],
        cells=[
            *(each for period in ("2023-Q2", "2023-Q3") for each in _reports(period)),
            *reported("01/PCTN", "62", "2023-Q3", {"7": {"SL": 5}, "8": {"SL": 5}}),
            *(
                each
                for code in ("S1", "H1", "62")
                for period in ("2023-Q2", "2023-Q3")
                for each in reported("IV.01", code, period, {"1": {"2": 1, "3": 8, "4": 1}})
            ),
        ],
    )


def _of(code: str, number: str) -> list[dict]:
    """Early, on the day, late, open and late, open: of two quarters, alike everywhere."""
    days = [
        {"due": "2023-07-10", "finished": "2023-07-07"},
        {"due": "2023-07-10", "finished": "2023-07-10"},
        {"due": "2023-07-10", "finished": "2023-07-11"},
        {"due": "2023-07-10"},
        {"due": "2023-09-18"},
        {"received": "2023-05-03", "due": "2023-05-10", "finished": "2023-05-11"},
    ]
    channels = ("online_self", "online_self", "online_counter", "post", "direct", "direct")
    return [
        dossier(
            code,
            procedure_code=number,
            channel=channel,
            is_paid_online=True,
            is_authenticated=True,
            **each,
        )
        for each, channel in zip(days, channels, strict=True)
    ]


def _reports(period: str) -> list[dict]:
    """What the dossiers make of the forms of a department, a commune and the province."""
    counts = {
        # two procedures of one field: what each office has, of both
        "2023-Q2": {"4": 0, "5": 2, "6": 0, "8": 0, "9": 0, "10": 2, "12": 0, "13": 0},
        "2023-Q3": {"4": 6, "5": 4, "6": 0, "8": 2, "9": 2, "10": 2, "12": 2, "13": 2},
    }[period]
    rows = {
        f"{section}/Chứng thực": {column: offices * value for column, value in counts.items()}
        for section, offices in {
            "I": 1 + len(ONLY_REPORTING),
            "II": len(DISTRICTS),
            "III": len(COMMUNES) + len(FOLLOWED),
        }.items()
    }
    return [
        *reported("II.06a", "S1", period, {"Chứng thực": counts}),
        *(
            each
            for code in ("X1", *ONLY_REPORTING)
            for field in ("Hộ tịch" if code == "S3" else "Chứng thực",)
            for each in reported("II.06a", code, period, {field: counts})
        ),
        *reported("II.06c", "62", period, rows),
    ]


def _coverage() -> list[dict]:
    july = ("2023-06-15", "2023-07-14")
    missing = {"is_present": False, "why_missing": "not_sent"}
    unseen = [
        whole(code, *july)
        | {"source": source, "is_present": False, "why_missing": why, "note": note}
        for code, source, why, note in (
            ("S1", "bo_gtvt", "not_connected", "cấp giấy phép"),
            ("S1", "bo_gtvt", "not_connected", "đổi giấy phép"),
            ("S1", "bo_gtvt", "not_sent", "cấp giấy phép"),
            ("S1", "bo_khdt", "not_connected", "cấp giấy phép"),
            ("H1", "bo_gtvt", "not_connected", "cấp giấy phép"),
        )
    ]
    return [
        *(whole(code, "2022-12-01", AS_OF) for code in OFFICES if code != "X3"),
        whole("X3", "2022-12-01", "2023-06-14"),
        whole("X3", *july) | missing,
        whole("X3", "2023-07-15", AS_OF),
        *unseen,
    ]


def _rejected() -> list[dict]:
    """Alike in all but one thing: the sheet, the column, the field, the reason, the text."""
    alike = {"sheet": None, "column_number": None, "candidates": ["X1", "H1", "?"]}
    return [
        rejected(2, **alike | changes)
        for changes in (
            {},
            {"sheet": "A"},
            {"column_number": 1},
            {"field": "due_at"},
            {"reason": "missing"},
            {"given": "x"},
        )
    ]


def _target(kind: str, value: str) -> dict:
    return {
        "measure": "online_share",
        "kind": kind,
        "level": "all",
        "starts_on": "2022-12-15",
        "ends_on": None,
        "value": value,
        "decision": "bài kiểm thử",
        "is_simulated": False,
    }


def _printed(origin: str, document: str, **changes) -> dict:
    return {
        "measure": "online_share",
        "unit_code": "62",
        "period": "2023-Q3",
        "origin": origin,
        "numerator": 10,
        "denominator": 20,
        "as_of": AS_OF,
        "published_on": "2023-09-26",
        "document": document,
    } | changes
