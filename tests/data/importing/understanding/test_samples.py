"""The real exports that the folder THUCCHAT_SAMPLES holds, each by its mapping and no code.

They are not of this repository, so these tests exist only where that folder is named.
"""

from __future__ import annotations

import os
import unicodedata
from datetime import date
from pathlib import Path

import pytest

import queries
from data.build import build
from tests.data.importing.sent import counts, kept, take

SAMPLES = os.environ.get("THUCCHAT_SAMPLES")

if SAMPLES:

    @pytest.mark.parametrize(
        ("name", "rows", "ends_in_nought"),
        [
            ("danh-sach-tthc-BoCongAn.xlsx", 339, 36),
            ("danh-sach-tthc-BoTaiChinh.xlsx", 706, 80),
            ("toa-an-nhan-dan.xlsx", 3, 0),
        ],
    )
    def test_a_list_of_procedures_keeps_every_code_to_the_letter(name, rows, ends_in_nought):
        taken = take(Path(SAMPLES) / name)

        listed = kept(taken, "procedure")
        codes = {each.procedure_code for each in listed}
        assert counts(taken) == (rows, rows, 0, 0)
        assert len(codes) == rows
        assert sum(code.endswith("0") for code in codes) == ends_in_nought
        for each in listed:
            name = each.procedure_name
            assert name == " ".join(unicodedata.normalize("NFC", name).split())
            assert "DANH SÁCH" not in name

    def test_the_city_requests_are_dossiers_of_which_no_share_in_time_can_be_told():
        taken = take(Path(SAMPLES) / "nyc311_sample.csv")
        build(as_of=date(2023, 4, 14))
        figures = {
            each.measure: each
            for each in queries.run("objectives", period="2023-Q2", unit="TTPVHCC")
            if each.origin == "counted"
        }

        assert counts(taken) == (4_999, 4_997, 2, 0)
        rejected = {each.given for each in kept(taken, "rejected_row")}
        assert len(rejected) == 2
        assert {each["reason"] for each in kept(taken, "rejected_row")} == {
            "finished_before_received"
        }
        assert figures["on_time_resolved"].denominator == 0
        assert figures["on_time_resolved"].value is None
        assert figures["open"].numerator == 545
        assert figures["open_overdue"].numerator == 86
