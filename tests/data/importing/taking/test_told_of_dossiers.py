"""What exports tell of a dossier beyond its handling: each column, known, denied or not known."""

from __future__ import annotations

import pytest

from data.__main__ import main
from tests.data.importing.sent import (
    HEADINGS,
    csv_file,
    csv_text,
    kept,
    mapping,
    reasons,
    row,
    take,
    workbook,
)

FLAGS = {
    "is_reused": "Tái sử dụng",
    "is_authenticated": "Xác thực CSDL dân cư",
    "is_synchronised": "Đồng bộ DVCQG",
    "has_fee": "Có thu phí",
    "is_paid_online": "Thanh toán trực tuyến",
    "has_digital_result": "Kết quả điện tử",
    "has_apology": "Thư xin lỗi",
}
DAYS = {"submitted_at": "Ngày nộp", "result_ready_at": "Ngày có kết quả"}


def sent(folder, field: str, heading: str, cells: list[str]):
    """One more column, a dossier a cell; received on 3/7/2023, finished on 7/7/2023."""
    mapping(folder, tables=f'{field} = "{heading}"')
    lines = [[*row(f"HS-{n}", finished="07/07/2023"), cell] for n, cell in enumerate(cells)]
    (folder / "a.csv").write_text(csv_text([[*HEADINGS, heading], *lines]), encoding="utf-8")
    return take(folder / "a.csv")


@pytest.mark.parametrize(("field", "heading"), FLAGS.items())
def test_a_blank_cell_is_unknown_and_never_no(tmp_path, field, heading):
    taken = sent(tmp_path, field, heading, ["Có", "Không", "", "~"])

    told = {each.dossier_code: getattr(each, field) for each in kept(taken)}
    assert told == {"HS-0": True, "HS-1": False, "HS-2": None}
    assert reasons(taken) == [(5, field, "unknown_value")]


@pytest.mark.parametrize(("field", "heading"), DAYS.items())
def test_a_day_is_read_like_any_other_and_may_be_unknown(tmp_path, field, heading):
    cells = ["02/07/2023 20:15", "06/07/2023", "", "hôm qua", "01/01/2090"]
    taken = sent(tmp_path, field, heading, cells)

    told = {each.dossier_code: getattr(each, field) for each in kept(taken)}
    assert {code: day and f"{day:%d/%m/%Y %H:%M}" for code, day in told.items()} == {
        "HS-0": "02/07/2023 20:15",
        "HS-1": "06/07/2023 00:00",
        "HS-2": None,
    }
    assert reasons(taken) == [(5, field, "not_a_date"), (6, field, "in_future")]


def test_a_file_without_these_columns_tells_nothing_of_them(tmp_path):
    mapping(tmp_path)
    (dossier,) = kept(take(csv_file(tmp_path / "a.csv", [row()])))

    told = [getattr(dossier, field) for field in (*FLAGS, *DAYS, "is_digitised", "receiving_unit")]
    assert set(told) == {None}


def test_the_national_portals_codes_of_payment_are_known(tmp_path):
    taken = sent(tmp_path, "is_paid_online", "DuocThanhToanTrucTuyen", ["0", "1", "2", "Tiền mặt"])

    assert [each.is_paid_online for each in kept(taken)] == [False, True, True, False]


def test_a_mapping_can_say_that_any_amount_is_a_fee(tmp_path):
    mapping(tmp_path, tables='has_fee = "Phí, lệ phí"\n[unknown]\nhas_fee = true')
    lines = [[*row(f"HS-{n}"), cell] for n, cell in enumerate(["50.000", "0", ""])]
    path = tmp_path / "a.csv"
    path.write_text(csv_text([[*HEADINGS, "Phí, lệ phí"], *lines]), encoding="utf-8")

    assert [each.has_fee for each in kept(take(path))] == [True, False, None]


def test_inspect_proposes_each_column(tmp_path, run):
    headings = {**FLAGS, **DAYS, "is_digitised": "Số hóa TPHS"}
    cells = ["có"] * len(FLAGS) + ["02/07/2023", "06/07/2023", "x"]
    rows = [[*row(f"HS-{n}", finished="07/07/2023"), *cells] for n in range(3)]
    path = workbook(tmp_path / "a.xlsx", [[*HEADINGS, *headings.values()], *rows])
    said = run(main, "inspect", str(path))[1]

    for field, heading in headings.items():
        assert f'{field} = "{heading}"' in said
    assert 'received_at = "Ngày tiếp nhận"' in said
    assert 'finished_at = "Ngày trả"' in said
    assert 'outcome = "' not in said


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Đã số hóa kết quả giải quyết", "has_digital_result"),
        ("Tái sử dụng dữ liệu số hóa", "is_reused"),
        ("Đã số hóa thành phần", "is_digitised"),
    ],
)
def test_what_is_said_of_results_is_not_taken_for_what_is_said_of_all(
    tmp_path, run, heading, field
):
    path = workbook(tmp_path / "a.xlsx", [[*HEADINGS, heading], [*row(), "có"]])

    assert f'{field} = "{heading}"' in run(main, "inspect", str(path))[1]


def test_where_only_the_day_of_filing_is_there_it_is_the_day_of_receipt(tmp_path, run):
    headings = ["Ngày nộp" if each == "Ngày tiếp nhận" else each for each in HEADINGS]
    path = workbook(tmp_path / "a.xlsx", [headings, row()])

    assert 'received_at = "Ngày nộp"' in run(main, "inspect", str(path))[1]
