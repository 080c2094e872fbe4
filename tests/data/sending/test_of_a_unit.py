"""A unit's focal person brings what is of that unit, and nothing that touches another's."""

from __future__ import annotations

import zipfile
from datetime import date

import pytest
import xlsxwriter

from data import builds
from data.forms.filled import Filled
from data.people import journal
from data.sending import kept
from data.sending.faults import NotYourUnit
from data.sending.theirs import Theirs
from tests.data.importing import sent
from tests.data.sending.conftest import worked
from tests.data.sending.of_a_unit import (
    ANSWERABLE,
    FOCAL,
    MAPPING,
    OTHERS,
    OWN,
    correction,
    csv,
    own,
    refused,
    tried,
)
from tests.pages.stores import FORM, HEADS

UNITS_TURNED = f'\n[units]\n"{OTHERS}" = "STP"\n'


@pytest.fixture
def office(two_offices):
    return two_offices


def test_what_is_theirs_is_tried_and_published_like_a_maintainers(office, tmp_path):
    form = sent.workbook(tmp_path / "van-ban.xlsx", [HEADS, [OWN, "Quý III/2023", 10, 70, 20]])
    months = csv(tmp_path, own(), own("HS-4", unit="Sở Không Có"))
    mended = correction(tmp_path, office, 5, own("HS-7", received="04/07/2023"))
    first = builds.newest()

    now = tried(office, months, form, mended)

    assert now.step == "ready", (now.told, now.found)
    assert [each["count_accepted"] for each in now.found] == [1, 3, 1]
    assert [each["given"] for each in now.found[0]["rejects"]] == ["Sở Không Có"]
    assert now.counts["figures_new"] > 0
    assert now.told == ["Số liệu tính đến hết ngày 14/8/2023."]  # by whose dossier is not told

    done = worked(office, kept.place(office, FOCAL), "publish")
    assert done.step == "published" and builds.newest() == done.build != first
    assert [(each["who"], each["event"]) for each in journal.read(office)] == [
        ("anh Tư", "imported"),
        ("anh Tư", "published"),
    ]
    # what they published themselves keeps them from nothing
    Theirs(FOCAL, office, office, office / "reference", builds.newest())


def test_a_row_of_another_unit_refuses_its_whole_file_and_says_where(office, tmp_path):
    said = refused(office, csv(tmp_path, own(), own("HS-4", OTHERS), own("HS-5", OTHERS)))

    for part in (
        "Dòng 3, cột “Đơn vị giải quyết” ghi “Sở Nội vụ”, là của Sở Nội vụ (SNV) (và 1 dòng khác",
        "đầu mối: Sở Tư pháp (STP)",
        "Cả tệp chưa nhận dòng nào. Bỏ các dòng của đơn vị khác rồi gửi lại",
    ):
        assert part in said, said


def test_so_does_one_that_would_not_be_taken_or_gives_way_or_has_no_day(office, tmp_path):
    for other in (
        own("", OTHERS),
        own("HS-3", OTHERS),  # of two rows of a code the last counts
        own("HS-5", OTHERS, received="không rõ"),
    ):
        assert "Sở Nội vụ (SNV)" in refused(office, csv(tmp_path, other, own()))


def test_so_does_another_sheet(office, tmp_path):
    path = tmp_path / "ho-so-2023-08.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, row in (("Của mình", own()), ("Khác", own("HS-4", OTHERS))):
            page = book.add_worksheet(name)
            page.write_row(0, 0, sent.HEADINGS)
            page.write_row(1, 0, row)

    assert "Trang “Khác”, dòng 2, cột “Đơn vị giải quyết”" in refused(office, path)


def test_so_does_a_dossier_that_another_unit_answers_for(office, tmp_path):
    rows = [[*sent.HEADINGS, "Chịu trách nhiệm"], [*own(), OWN], [*own("HS-4"), OTHERS]]
    path = sent.workbook(tmp_path / "ho-so-2023-08.xlsx", rows)

    assert "cột “Chịu trách nhiệm” ghi “Sở Nội vụ”" in refused(office, path, text=ANSWERABLE)


def test_so_does_a_constant_of_a_mapping(office, tmp_path):
    """Where only the name of the file, or who mends its mapping, says whose it is."""
    text = MAPPING.replace('handling_unit = "Đơn vị giải quyết"\n', "")
    text += f'[constants]\nhandling_unit = "{OTHERS}"\n'
    assert "Sở Nội vụ (SNV)" in refused(office, csv(tmp_path, own()), text=text)


def test_of_a_form_each_row_is_theirs(office, tmp_path):
    rows = [HEADS, [OWN, "Quý III/2023", 1, 7, 2], [OTHERS, "Quý III/2023", 1, 7, 2]]
    said = refused(office, sent.workbook(tmp_path / "van-ban.xlsx", rows))
    assert "Trang “Hồ sơ”, dòng 3, cột “Đơn vị” ghi “Sở Nội vụ”" in said

    rows[2][1] = "kỳ nào đó"
    assert "dòng 3" in refused(office, sent.workbook(tmp_path / "van-ban.xlsx", rows))


@pytest.mark.parametrize(("unit", "is_theirs"), [("STP", True), ("SNV", False), ("62", False)])
def test_an_official_form_is_of_the_unit_that_its_head_names(unit, is_theirs, office):
    newest = builds.newest()
    filled = Filled(
        *("II.06", "2021", unit, "Tên", "2023-Q3", date(2023, 6, 15), date(2023, 9, 14)),
        *(False, [], []),
    )
    theirs = Theirs(FOCAL, office, office, office / "reference", newest)
    if is_theirs:
        theirs.of_form(filled)
    else:
        with pytest.raises(NotYourUnit, match=f"Biểu II.06 này là của Tên \\({unit}\\)"):
            theirs.of_form(filled)


def test_the_code_of_another_units_dossier_takes_nothing_from_it(office, tmp_path):
    said = refused(office, csv(tmp_path, own("HS-3"), own("HS-9")))
    assert "Dòng 3, cột “Mã hồ sơ”: hồ sơ HS-9 là của đơn vị khác" in said


def test_nor_does_the_code_of_one_that_was_not_taken(office, tmp_path):
    """It would count as mended, also by a row that is not taken either."""
    for received in ("18/07/2023", "không rõ"):
        said = refused(office, csv(tmp_path, own("HS-3"), own("HS-8", received=received)))
        assert "Dòng 3, cột “Mã hồ sơ”: hồ sơ HS-8 là của đơn vị khác" in said


def test_a_file_that_holds_everything_takes_nothing_from_others(office, tmp_path):
    text = MAPPING.replace("all_of_period", "everything")
    said = refused(office, csv(tmp_path, own()), text=text, fewer_units="1")
    assert "thay tệp 2023-07.csv đã nhập, trong đó có số của đơn vị khác" in said


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("2023-07.csv", MAPPING + UNITS_TURNED),
        ("2023-04.xlsx", MAPPING),  # that another unit answers for its dossiers is left out
        ("van-ban.xlsx", FORM + UNITS_TURNED),
    ],
)
def test_a_file_of_others_too_is_not_replaced_by_reading_it_anew_by_a_mapping_that_turns_it(
    name, text, office, two_offices_published
):
    of_all = two_offices_published.parent / name
    assert f"thay tệp {name} đã nhập" in refused(office, of_all, text=text)


def test_a_file_does_not_say_that_nothing_came_to_other_units(office, tmp_path):
    text = MAPPING.replace("[columns]", 'units_covered = "all"\n\n[columns]')
    assert "units_covered" in refused(office, csv(tmp_path, own()), text=text)


def test_the_row_that_is_put_right_was_theirs(office, tmp_path):
    """Or what was not taken of another unit would count as mended."""
    mended = correction(tmp_path, office, 4, own("HS-7", received="04/07/2023"))
    said = refused(office, mended)
    assert "Dòng 4 của tệp 2023-07.csv, mà tệp này sửa, không phải của đơn vị bạn" in said

    row = own("HS-22", received="02/03/2023")
    mended = correction(tmp_path, office, 3, row, of_file="2023-03.csv")  # else all its rows theirs
    assert "Dòng 3 của tệp 2023-03.csv" in refused(office, mended)

    others = correction(tmp_path, office, 5, own("HS-7", OTHERS, received="04/07/2023"))
    assert "Sở Nội vụ (SNV)" in refused(office, others)


def test_of_corruption_and_lists_they_bring_nothing(office, tmp_path):
    form = [["Đơn vị", "Kỳ", "Số vụ"], [OWN, "Quý III/2023", 771177]]
    said = refused(office, sent.workbook(tmp_path / "pctn.xlsx", form))
    assert "Chuyển tệp này cho người có vai trò thanh tra" in said
    assert not list((office / kept.FOLDER).rglob("pctn.xlsx"))

    corruption = sent.workbook(tmp_path / "pctn-2.xlsx", form)
    own_form = sent.workbook(tmp_path / "van-ban-2.xlsx", [HEADS, [OWN, "Quý III/2023", 1, 7, 2]])
    archive = tmp_path / "quy-3.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for path in (corruption, own_form):
            made.write(path, path.name)
    now = tried(office, archive)
    of_corruption, of_own = now.found
    assert "Tệp quy-3.zip, có biểu này trong đó, cũng không giữ lại" in of_corruption["fault"]
    assert of_own.get("batch_id")
    assert not list((office / kept.FOLDER).rglob("quy-3.zip"))

    listed = [["Mã số", "Tên", "Lĩnh vực"], ["1.014980", "Thủ tục", "Tư pháp"]]
    procedures = sent.workbook(tmp_path / "danh-sach-tthc-1.xlsx", listed)
    assert "Đầu mối chỉ gửi biểu và tệp hồ sơ của đơn vị mình" in refused(office, procedures)
