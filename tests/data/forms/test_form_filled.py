"""The same form filled from the dossiers, for a unit to check against its own."""

from __future__ import annotations

from collections import Counter

import openpyxl
import pytest

from data import builds
from data.__main__ import main
from data.forms import filling, reading, report, writing
from data.forms.faults import NotCounted, NothingToFill
from data.packs import KON_TUM
from tests.data.forms.conftest import column_of, row_of
from tests.province import asked, dossier, procedure, total, unit, whole

# Codes of the real reference data, for the command looks units up there.
PROVINCE = [
    unit("62", "province"),
    unit("STP", "department"),
    unit("608", "district", unit_name="Thành phố Kon Tum"),
    unit("23284", "commune", parent_code="608"),
]
SENDERS = [("II.06a", "STP"), ("II.06a", "23284"), ("II.06b", "608"), ("II.06c", "62")]
DAYS = [
    {"received": "2023-05-03", "due": "2023-05-10", "finished": "2023-07-03"},
    {"channel": "online_self", "due": "2023-07-10", "finished": "2023-07-07"},
    {"channel": "online_counter", "due": "2023-07-10", "finished": "2023-07-10"},
    {"channel": "post", "due": "2023-07-10"},
    {"channel": "other", "due": "2023-09-18"},
    {"due": None, "finished": "2023-07-12"},
    {"due": None},
]
# (4)–(13) of one office with these: no due day is on the day when resolved, in time when open.
OF_AN_OFFICE = {"4": 2, "5": 4, "6": 1, "8": 1, "9": 2, "10": 1, "12": 2, "13": 1}


@pytest.fixture
def filled(tmp_path, run):
    """The workbook that the command writes, read back."""

    def of(form: str, unit_code: str, period: str) -> reading.Filled:
        path = tmp_path / f"{form}-{unit_code}-{period}.xlsx"
        words = ("template", form, "--unit", unit_code, "--period", period)
        status, _, err = run(main, *words, "--filled", "--to", str(path))
        assert (status, err) == (0, "")
        return reading.read(path, KON_TUM)

    return of


@pytest.fixture
def small(province):
    def of(until: str = "count", **what) -> str:
        return province(
            units=PROVINCE,
            dossiers=[dossier(code, **days) for code in ("STP", "608", "23284") for days in DAYS],
            until=until,
            **what,
        )

    return of


def by_row(its: reading.Filled) -> dict[str, dict[str, int]]:
    rows: dict[str, dict[str, int]] = {}
    for cell in its.cells:
        rows.setdefault(cell.row_code, {})[cell.column_code] = int(cell.value)
    return rows


def sums(its: reading.Filled) -> Counter[str]:
    """The total of each column, those that the form computes too."""
    of = Counter()
    for cell in its.cells:
        of[cell.column_code] += int(cell.value)
    for whole_column, parts in {"3": "4 5 6", "7": "8 9 10", "11": "12 13"}.items():
        of[whole_column] = sum(of[part] for part in parts.split())
    return of


def test_each_section_has_the_offices_it_speaks_of(small, filled):
    small()

    assert by_row(filled("II.06a", "STP", "2023-Q3")) == {"Chứng thực": OF_AN_OFFICE}
    assert by_row(filled("II.06a", "23284", "2023-Q3")) == {"Chứng thực": OF_AN_OFFICE}
    both = {f"{section}/Chứng thực": OF_AN_OFFICE for section in ("I", "II")}
    assert by_row(filled("II.06b", "608", "2023-Q3")) == both
    assert by_row(filled("II.06c", "62", "2023-Q3")) == both | {"III/Chứng thực": OF_AN_OFFICE}


def test_a_form_filled_and_sent_back_as_it_is_breaks_nothing(small, filled):
    small()
    reports = [filled(*each, "2023-Q3") for each in SENDERS]
    reports += [filled(*each, "2023-Q2") for each in SENDERS]
    cells = [
        {
            "form": its.form,
            "unit_code": its.unit_code,
            "period": its.period,
            "row_code": cell.row_code,
            "column_code": cell.column_code,
            "value": cell.value,
        }
        for its in reports
        for cell in its.cells
    ]
    small(cells=cells, until="judged")

    assert asked("from check_result where count_found > 0 and check_name like 'form%'") == []
    (compared,) = asked("select count(*) as number from form_against_dossiers where difference = 0")
    assert compared.number > len(cells) > 50


@pytest.mark.parametrize("period", ["2022", "2023-Q1", "2023-Q3"])
def test_ii06c_of_the_demonstration_is_the_provinces_totals(period, demo, filled):
    of = sums(filled("II.06c", "62", period))

    for column, measure in {
        "3": "to_handle",
        "4": "received_online",
        "5": "received_direct",
        "6": "carried_over",
        "7": "resolved",
        "8": "resolved_early",
        "9": "resolved_on_day",
        "10": "resolved_late",
        "11": "open",
        "13": "open_overdue",
    }.items():
        assert of[column] == total(measure, period, "62", "with_children")[0], column
    assert of["3"] == of["7"] + of["11"]


def test_the_demonstrations_third_quarter_is_what_was_printed(demo, filled):
    of = sums(filled("II.06c", "62", "2023-Q3"))

    assert (of["4"], of["5"], of["6"], of["10"]) == (15_110, 45_161, 4_662, 818)


@pytest.mark.parametrize(("form", "unit_code"), [("II.06a", "STNMT"), ("II.06b", "608")])
def test_the_identities_hold_in_every_row_that_is_written(form, unit_code, demo, filled):
    rows = by_row(filled(form, unit_code, "2023-Q3"))

    assert rows
    for name, of in rows.items():
        assert of["4"] + of["5"] + of["6"] == sum(of[c] for c in ("8", "9", "10", "12", "13")), name
        assert min(of.values()) >= 0


def test_the_sums_are_shown_also_without_excel(small, tmp_path, run):
    """Their cached values: who looks with a viewer sees no zeros."""
    small()
    path = tmp_path / "x.xlsx"
    run(
        main,
        *["template", "II.06c", "--unit", "62", "--period", "2023-Q3", "--filled", "--to"],
        str(path),
    )
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]

    row = row_of(sheet, "@total:1")
    values = {code: sheet.cell(row, column_of(sheet, code)).value for code in ("3", "4", "7", "11")}
    assert values == {"3": 21, "4": 6, "7": 12, "11": 9}
    section = row_of(sheet, "@section:1:1")
    assert sheet.cell(section, column_of(sheet, "3")).value == 7
    assert sheet.cell(section + 1, 2).value == "1"


def test_a_filled_form_of_a_demonstration_says_so_to_people_and_to_the_import(small, filled):
    small(is_demonstration=True)
    its = filled("II.06a", "STP", "2023-Q3")
    figures = filling.figures(report.of("II.06a", "STP", "2023-Q3", KON_TUM))

    assert its.is_demonstration and figures.is_demonstration
    assert "SỐ MÔ PHỎNG, KHÔNG PHẢI SỐ THẬT" in figures.notes[0]


def test_a_filled_form_of_real_data_is_not_a_demonstration(small, filled):
    small()
    assert not filled("II.06a", "STP", "2023-Q3").is_demonstration


def test_who_is_not_in_it_is_named_and_a_period_that_runs_on_is_said(small):
    came = [whole(code, "2022-12-15", "2023-09-14") for code in ("STP", "23284")]
    small(coverage=[*came, whole("608", "2022-12-15", "2023-07-14")], as_of="2023-09-10")
    notes = " ".join(filling.figures(report.of("II.06c", "62", "2023-Q3", KON_TUM)).notes)

    assert "Chưa đủ số liệu trong kỳ của: Thành phố Kon Tum." in notes
    assert "chưa kết thúc" in notes


def test_what_is_not_known_is_not_filled_in(small):
    small(coverage=[whole("608", "2022-12-15", "2023-09-14")])

    with pytest.raises(NotCounted, match="Sở Tư pháp trong kỳ 2023-Q3"):
        filling.figures(report.of("II.06a", "STP", "2023-Q3", KON_TUM))
    with pytest.raises(NothingToFill, match=r"II\.08"):
        filling.figures(report.of("II.08", "62", "2023-Q3", KON_TUM))


def test_a_unit_without_a_dossier_has_a_form_without_rows(province, filled):
    province(units=PROVINCE, dossiers=[dossier("608")], until="count")

    assert filled("II.06a", "STP", "2023-Q3").cells == []


def test_a_blank_form_offers_the_names_that_the_dossiers_use_and_takes_others(
    province, tmp_path, run
):
    path = tmp_path / "x.xlsx"
    fields = {"9.000010": "Hộ tịch", "9.000020": "Chứng thực"}
    province(
        units=PROVINCE,
        dossiers=[
            dossier(whose, procedure_code=code) for code in fields for whose in ("STP", "608")
        ],
        procedures=[procedure(code, field=name) for code, name in fields.items()],
        until="count",
    )
    run(main, *["template", "II.06c", "--unit", "62", "--period", "2023-Q3", "--to"], str(path))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    row = row_of(sheet, "@section:1:3") + 1

    (check,) = [each for each in sheet.data_validations.dataValidation if f"C{row}" in each]
    assert (check.type, check.formula1) == ("list", "'ten-dong'!$A$1:$A$2")
    assert not check.showErrorMessage
    assert book["ten-dong"].sheet_state == "veryHidden"
    assert [cell.value for cell in book["ten-dong"]["A"]] == ["Chứng thực", "Hộ tịch"]
    sheet.cell(row, 3).value, sheet.cell(row, 5).value = "Tên khác", 3
    book.save(path)
    its = reading.read(path, KON_TUM)
    assert by_row(its) == {"III/Tên khác": {"4": 3}}
    assert not its.is_demonstration


def test_a_blank_form_needs_no_build_that_can_be_read(small, tmp_path, run):
    builds.path_of(small()).write_bytes(b"cut short")
    path = tmp_path / "x.xlsx"

    status, _, err = run(
        main, *["template", "II.06a", "--unit", "STP", "--period", "2023-Q3", "--to"], str(path)
    )
    assert (status, err) == (0, "") and path.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("II.99 --unit 62 --period 2023-Q3", "Không có biểu “II.99”"),
        ("II.06c --unit STP --period 2023-Q3", "Biểu II.06c không do Sở Tư pháp gửi"),
        ("II.06a --unit XYZ --period 2023-Q3", "Không có đơn vị mã “XYZ”"),
        ("II.06a --unit 62 --period 2023-Q4", "không do Tỉnh Kon Tum gửi"),
        ("II.06a --unit STP --period 2023-Q4", "2023-Q1, 2023-Q2, 2023-Q3, 2023."),
        ("II.06a --unit STP --period civil:2023-Q3", "Biểu II.06a không có kỳ civil:2023-Q3"),
        ("II.06a --unit STP --period 2023-Q3 --filled", "chưa có bản số liệu nào"),
        ("II.06a --unit STP VPUBND --period 2023-Q3 --to x.xlsx", "mỗi đơn vị một tệp"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_is(words, said, run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    status, _, err = run(main, "template", *words.split())

    assert status == 1
    assert said in err
    assert not list(tmp_path.glob("*.xlsx"))


def test_a_file_that_is_there_is_never_written_over(run, tmp_path):
    path = tmp_path / "x.xlsx"
    words = ("template", "II.06a", "--unit", "STP", "--period", "2023-Q3", "--to", str(path))
    assert run(main, *words)[0] == 0
    before = path.read_bytes()

    status, _, err = run(main, *words)
    assert status == 1 and "không ghi đè" in err
    assert path.read_bytes() == before


def test_every_unit_of_a_level_gets_a_file_of_its_own(run, tmp_path):
    folder = tmp_path / "gửi đi"
    words = ("template", "II.06b", "--level", "district", "--period", "2023-Q3", "--to", folder)
    status, out, _ = run(main, *map(str, words))

    assert status == 0
    paths = sorted(folder.iterdir())
    assert len(paths) == len(out.splitlines()) == 10
    assert paths[0].name == "II.06b_608_2023-Q3.xlsx"
    assert {reading.read(path, KON_TUM).unit_code for path in paths} >= {"608", "616"}


def test_a_name_that_would_start_a_formula_stays_a_name(tmp_path):
    its = report.of("II.06a", "STP", "2023-Q3", KON_TUM)
    figures = writing.Figures({("=1+1", "4"): 5})
    writing.write(tmp_path / "x.xlsx", its, figures)

    (cell,) = reading.read(tmp_path / "x.xlsx", KON_TUM).cells
    assert (cell.row_code, cell.value) == ("=1+1", 5)
