"""A check of forms finds the cells that should not exist, and says which: one planted each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from data import build, builds, faults
from tests.data.forms.conftest import FORMS, broken_by, part_of
from tests.province import reported

A_ROW = {"4": 5, "5": 4, "6": 1, "8": 2, "9": 3, "10": 1, "12": 3, "13": 1}


@pytest.fixture
def stopped(forms):
    """The same of a build that a check stops: what it said."""

    def of(*cells: list[dict], **what) -> str:
        with pytest.raises(faults.ChecksFailed) as caught:
            forms(*cells, **what)
        assert not builds.published()
        return str(caught.value)

    return of


def test_every_check_of_forms_is_planted_in_this_file():
    names = {path.stem for path in (build.HERE / "checks").glob("form_*.sql")}

    assert names == {
        *("form_item_unknown", "form_period_unknown", "form_unit_unknown", "form_cell_repeated"),
        *("form_identity_broken", "form_identity_doubtful", "form_differs_from_dossiers"),
    }


def pctn(**values: float) -> list[dict]:
    rows = {code.replace("_", ".").lstrip("m"): {"SL": value} for code, value in values.items()}
    return reported("01/PCTN", "S", "2023-Q3", rows)


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (reported("02/PCTN", "S", "2023-Q3", {"1": {"SL": 1}}), "không có trong danh mục biểu"),
        (pctn(m109=1), "mã dòng"),
        (reported("II.06a", "S", "2023-Q3", {"Hộ tịch": {"14": 1}}), "số cột"),
        (reported("II.06c", "62", "2023-Q3", {"IV/Hộ tịch": {"4": 1}}), "mã dòng"),
        (reported("II.06a", "S", "2023-Q4", {"Hộ tịch": {"4": 1}}), "không báo cáo theo kỳ đó"),
        (reported("II.06a", "S", "civil:2023-Q3", {"Hộ tịch": {"4": 1}}), "Kỳ của biểu không có"),
        (reported("II.06a", "S", "Quý III", {"Hộ tịch": {"4": 1}}), "Kỳ của biểu không có"),
        (reported("II.06a", "W", "2023-Q3", {"Hộ tịch": {"4": 1}}), "Đơn vị của biểu không có"),
        (reported("II.06a", "H", "2023-Q3", {"Hộ tịch": {"4": 1}}), "không thuộc cấp gửi"),
        (reported("II.06a", "S", "2023-Q3", {"Hộ tịch": {"4": 1}}) * 2, "nhiều giá trị"),
    ],
)
def test_a_cell_that_cannot_be_stops_the_build(cells, said, stopped):
    sentence = stopped(cells)

    assert said in sentence
    assert cells[0]["unit_code"] in sentence and cells[0]["period"] in sentence


def each_identity() -> Iterator:
    """Every identity of the catalogue that speaks of one report."""
    for form in FORMS:
        for number, identity in enumerate(form.identity, 1):
            if identity.relation == "opens_with":
                continue
            name = f"{form.form} {identity.sentence}"
            yield pytest.param(form, number, identity, id=name)


# What each identity is tried with on its left and on its right.
MORE, SAME, LESS = (7, 5), (5, 5), (3, 5)


def cells_of(form, number: int, identity, sides: tuple[int, int]) -> list[dict]:
    """Each side adds up to a number: its first item has it, the others 0. A unit a case."""
    columns = {column.code: column for column in form.part[identity.part - 1].columns}
    values = {}
    for codes, total in zip((identity.left, identity.right), sides, strict=True):
        for code in codes:
            values[code] = total if code == codes[0] else 0
    unit_code, part = f"{form.form}/{number}/{sides}", part_of(form)
    period = "2023" if part == "year" else f"2023-{part}"
    if identity.along == "rows":
        column = next(iter(columns))
        rows = {code: {column: value} for code, value in values.items()}
        return reported(form.form, unit_code, period, rows)
    section = form.part[identity.part - 1].section[0]
    row = section.rows[0].code if section.rows else section.row_code("Chứng thực")
    return reported(form.form, unit_code, period, {row: values})


@pytest.fixture(scope="module")
def broken(an_open_build) -> list:
    """What is broken among all identities with all sides, asked at once."""
    cells = [
        cell
        for each in each_identity()
        for sides in (MORE, SAME, LESS)
        for cell in cells_of(*each.values, sides)
    ]
    return broken_by(an_open_build, cells)


@pytest.mark.parametrize(("form", "number", "identity"), [*each_identity()])
def test_each_identity_broken_on_purpose_is_reported_with_its_place(form, number, identity, broken):
    cells = cells_of(form, number, identity, MORE)

    mine = [
        row for row in broken if row.unit_code == cells[0]["unit_code"] and row.identity == number
    ]
    (row,) = mine
    places = {cell["row_code"] for cell in cells} | {cell["column_code"] for cell in cells}
    assert (row.form, row.period) == (form.form, cells[0]["period"])
    assert row.place in places
    assert (row.left_value, row.right_value) == MORE
    assert (row.sentence, row.severity) == (identity.sentence, identity.severity)


@pytest.mark.parametrize(("form", "number", "identity"), [*each_identity()])
def test_each_identity_that_holds_is_not_reported(form, number, identity, broken):
    same, less = (
        [row.identity for row in broken if row.unit_code == f"{form.form}/{number}/{sides}"]
        for sides in (SAME, LESS)
    )

    assert number not in same
    assert (number in less) == (identity.relation == "equal")


def of_s(**rows: dict[str, int]) -> list[dict]:
    return reported("II.06a", "S", "2023-Q3", {"Chứng thực": A_ROW} | rows)


def test_a_form_that_holds_together_passes(tested):
    assert tested(of_s()) == []


def test_a_sum_that_the_form_computes_need_not_be_reported(tested):
    """(3) = (4)+(5)+(6) = 10 while (7)+(11) = 9: neither total was sent."""
    (row,) = tested(of_s(**{"Chứng thực": A_ROW | {"8": 1}}))

    assert (row.sentence, row.left_value, row.right_value) == ("(3) = (7) + (11)", 10, 9)


def test_of_a_sum_with_an_unknown_part_only_the_least_is_known(tested):
    """A blank cell is not 0: the rest may be less than the whole, never more."""
    known = {column: value for column, value in A_ROW.items() if column not in ("4", "12")}

    assert tested(of_s(**{"Chứng thực": known | {"3": 8}})) == []
    broken = tested(of_s(**{"Chứng thực": known | {"3": 4}}))
    assert [row.sentence for row in broken] == ["(3) = (4) + (5) + (6)", "(3) = (7) + (11)"]


def test_two_parts_with_the_same_numbers_are_not_mixed(tested):
    cells = reported(
        "II.07b", "62", "2023", {"I/Đất đai": {"3": 9, "4": 2}, "II/Đất đai": {"3": 1, "4": 5}}
    )

    assert tested(cells) == []


def test_what_is_grave_stops_the_build_and_what_is_doubtful_stays_with_it(forms, stopped):
    found = forms(pctn(m31=3, m32=4), until="gathered")

    number, example = found["form_identity_doubtful"]
    assert number == 1
    assert (example["unit_code"], example["place"], example["left_value"]) == ("S", "SL", "4.000")
    assert example["sentence"].startswith("Mã 32 lớn hơn mã 31")


def test_a_grave_one_stops_the_build_naming_the_place(stopped):
    said = stopped(pctn(m7=3, m8=4))

    assert "không khớp công thức" in said
    assert "Mã 8 không lớn hơn mã 7" in said and "đơn vị: Đơn vị S (S)" in said
    assert "vế trái: 4; vế phải: 3; lệch: 1; tệp: bai-kiem-thu.parquet" in said
