"""A check of forms finds the cells that should not exist, and says which: one planted each."""

from __future__ import annotations

import json
from collections.abc import Iterator

import duckdb
import pytest

import data
from data import build, builds, faults
from tests import province as provinces
from tests.data.forms.conftest import FORMS
from tests.province import asked, dossier, procedure, reported, unit, whole

UNITS = [
    unit("62", "province"),
    unit("S", "department"),
    unit("H", "district"),
    unit("X", "commune", parent_code="H"),
]
# With dossiers of nobody's form, so that only what a test is about is compared.
OTHER = [unit("Z", "department")]
SENDS = {"province": "62", "department": "S", "district": "H", "commune": "X"}
A_ROW = {"4": 5, "5": 4, "6": 1, "8": 2, "9": 3, "10": 1, "12": 3, "13": 1}


@pytest.fixture
def forms(province):
    """Build with these cells; what each check of forms then found: (number, first example)."""

    def of(*cells: list[dict], dossiers=None, **what) -> dict[str, tuple[int, dict]]:
        what = {"units": UNITS + OTHER} | what
        province(
            dossiers=dossiers or [dossier("Z")],
            cells=[cell for each in cells for cell in each],
            **what,
        )
        found = asked(
            "select check_name, count_found, example from check_result "
            "where starts_with(check_name, 'form_') and count_found > 0"
        )
        return {row.check_name: (row.count_found, json.loads(row.example)) for row in found}

    return of


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


def cells_of(form, identity, left: int, right: int) -> list[dict]:
    """Each side adds up to a number: its first item has it, the others 0."""
    columns = {column.code: column for column in form.part[identity.part - 1].columns}
    values = {}
    for codes, total in ((identity.left, left), (identity.right, right)):
        for code in codes:
            values[code] = total if code == codes[0] else 0
    unit_code, part = SENDS[form.levels[0]], form.periods[0]
    period = "2023" if part == "year" else f"2023-{part}"
    if identity.along == "rows":
        column = next(iter(columns))
        rows = {code: {column: value} for code, value in values.items()}
        return reported(form.form, unit_code, period, rows)
    section = form.part[identity.part - 1].section[0]
    row = section.rows[0].code if section.rows else section.row_code("Chứng thực")
    return reported(form.form, unit_code, period, {row: values})


@pytest.fixture(scope="module")
def an_open_build(tmp_path_factory):
    """A build of the units above, open for cells to come and go."""
    folder = tmp_path_factory.mktemp("forms")
    with provinces.store_at(folder / "store"):
        path = builds.path_of(provinces.make(folder, units=UNITS + OTHER, dossiers=[dossier("Z")]))
    with duckdb.connect(path) as connection:
        yield connection


@pytest.fixture
def tested(an_open_build):
    """The identities that these cells break."""

    def of(cells: list[dict]) -> list[data.Row]:
        an_open_build.execute("delete from form_cell")
        for cell in cells:
            an_open_build.execute(
                "insert into form_cell values (?, ?, ?, ?, ?, ?, 'x')", [*cell.values()]
            )
        return data.rows(an_open_build.execute("from form_tested where is_broken"))

    return of


@pytest.mark.parametrize(("form", "number", "identity"), [*each_identity()])
def test_each_identity_broken_on_purpose_is_reported_with_its_place(form, number, identity, tested):
    cells = cells_of(form, identity, left=7, right=5)

    broken = tested(cells)

    mine = [row for row in broken if row.identity == number]
    (row,) = mine
    places = {cell["row_code"] for cell in cells} | {cell["column_code"] for cell in cells}
    assert (row.form, row.unit_code, row.period) == (
        form.form,
        cells[0]["unit_code"],
        cells[0]["period"],
    )
    assert row.place in places
    assert (row.left_value, row.right_value) == (7, 5)
    assert (row.sentence, row.severity) == (identity.sentence, identity.severity)


@pytest.mark.parametrize(("form", "number", "identity"), [*each_identity()])
def test_each_identity_that_holds_is_not_reported(form, number, identity, tested):
    same = tested(cells_of(form, identity, left=5, right=5))
    less = tested(cells_of(form, identity, left=3, right=5))

    assert number not in [row.identity for row in same]
    assert (number in [row.identity for row in less]) == (identity.relation == "equal")


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
    found = forms(pctn(m31=3, m32=4))

    number, example = found["form_identity_doubtful"]
    assert number == 1
    assert (example["unit_code"], example["place"], example["left_value"]) == ("S", "SL", "4.000")
    assert example["sentence"].startswith("Mã 32 lớn hơn mã 31")


def test_a_grave_one_stops_the_build_naming_the_place(stopped):
    said = stopped(pctn(m7=3, m8=4))

    assert "không khớp công thức" in said
    assert "Mã 8 không lớn hơn mã 7" in said and '"unit_code": "S"' in said


@pytest.fixture
def opened(tested):
    """What is found when a report opens with something after one that closed with something."""

    def of(period: str, opens: dict, before: str, closed: dict) -> list[tuple]:
        cells = [
            *reported("II.06a", "S", period, {name: {"6": n} for name, n in opens.items()}),
            *reported(
                "II.06a", "S", before, {name: {"12": n, "13": 0} for name, n in closed.items()}
            ),
        ]
        found = [row for row in tested(cells) if row.sentence.startswith("(6) = (11)")]
        return [(row.period, row.place, row.left_value, row.right_value) for row in found]

    return of


@pytest.mark.parametrize(
    ("period", "before"),
    [
        ("2023-Q3", "2023-Q2"),
        ("2023-Q2", "2023-Q1"),
        ("2023-Q1", "2022"),  # there is no report of a fourth quarter
        ("2023", "2022"),
    ],
)
def test_a_report_opens_with_what_the_one_before_closed_with(period, before, opened):
    assert opened(period, {"Hộ tịch": 4}, before, {"Hộ tịch": 4}) == []
    assert opened(period, {"Hộ tịch": 5}, before, {"Hộ tịch": 4}) == [(period, "Hộ tịch", 5, 4)]
    assert opened(period, {"Hộ tịch": 3}, before, {"Hộ tịch": 4}) == [(period, "Hộ tịch", 3, 4)]


def test_reports_that_do_not_follow_each_other_are_not_compared(opened):
    assert opened("2023-Q3", {"Hộ tịch": 5}, "2023-Q1", {"Hộ tịch": 4}) == []


def test_a_field_that_appears_or_goes_between_two_reports_is_found(opened):
    found = opened("2023-Q3", {"Đất đai": 1}, "2023-Q2", {"Hộ tịch": 4})

    assert sorted(found) == [("2023-Q3", "Hộ tịch", 0, 4), ("2023-Q3", "Đất đai", 1, 0)]


@pytest.fixture
def compared(forms):
    """The cells of II.06a that differ from these dossiers: {(row, column): (reported, counted)}."""

    def of(cells: list[dict], **what) -> dict[tuple[str, str], tuple]:
        dossiers = [
            dossier("S", channel="online_self", finished="2023-07-07"),
            dossier("S", due="2023-07-10"),
            dossier("S", received="2023-05-03", due=None, finished="2023-08-01"),
        ]
        forms(cells, dossiers=dossiers, **what)
        rows = asked("from form_against_dossiers where difference <> 0")
        return {(row.row_code, row.column_code): (row.reported, row.counted) for row in rows}

    return of


# One online, early; one direct, open and late; one carried over without a due day, resolved.
COUNTED = {"4": 1, "5": 1, "6": 1, "8": 1, "9": 1, "10": 0, "12": 0, "13": 1}


def test_a_form_equal_to_its_dossiers_has_no_difference(compared):
    assert compared(reported("II.06a", "S", "2023-Q3", {"chứng THỰC": COUNTED})) == {}


def test_a_cell_that_differs_is_found_and_its_total_with_it(compared):
    cells = reported("II.06a", "S", "2023-Q3", {"Chứng thực": COUNTED | {"5": 3}})

    assert compared(cells) == {("Chứng thực", "3"): (5, 3), ("Chứng thực", "5"): (3, 1)}


def test_a_blank_cell_is_unknown_and_a_missing_row_is_nothing(compared):
    some = {column: value for column, value in COUNTED.items() if column != "5"}
    assert compared(reported("II.06a", "S", "2023-Q3", {"Chứng thực": some})) == {}

    found = compared(reported("II.06a", "S", "2023-Q3", {"Hộ tịch": {"4": 2}}))
    assert found["Hộ tịch", "4"] == (2, 0)
    assert found["Chứng thực", "13"] == (None, 1)


def test_dossiers_that_did_not_all_come_are_not_compared(compared):
    coverage = [whole("S", "2022-12-15", "2023-07-14")]
    cells = reported("II.06a", "S", "2023-Q3", {"Chứng thực": COUNTED | {"5": 3}})

    assert compared(cells, coverage=coverage) == {}


def test_a_difference_from_the_dossiers_is_a_warning(forms):
    cells = reported("II.06a", "S", "2023-Q3", {"Chứng thực": {"4": 2}})
    found = forms(cells, dossiers=[dossier("S", channel="online_self")])

    number, example = found["form_differs_from_dossiers"]
    assert (number, example["column_code"], example["difference"]) == (1, "4", "1.000")


def test_a_form_of_a_level_counts_the_offices_of_its_sections(forms):
    """Of a district: its own dossiers, and those of its communes; of the province, all three."""
    dossiers = [dossier("S"), dossier("H"), dossier("H"), dossier("X"), dossier("X"), dossier("X")]
    forms(dossiers=dossiers, procedures=[procedure(field=" Chứng   thực ")])

    rows = asked("from form_count where column_code = '5' and period = '2023-Q3' order by all")
    assert [(row.form, row.unit_code, row.row_code, row.counted) for row in rows] == [
        ("II.06a", "S", "Chứng thực", 1),
        ("II.06a", "X", "Chứng thực", 3),
        ("II.06b", "H", "I/Chứng thực", 2),
        ("II.06b", "H", "II/Chứng thực", 3),
        ("II.06c", "62", "I/Chứng thực", 1),
        ("II.06c", "62", "II/Chứng thực", 2),
        ("II.06c", "62", "III/Chứng thực", 3),
    ]
