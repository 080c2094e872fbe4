"""What a unit says of its figures: theirs, kept, corrected by another, erased."""

import pytest

import notes
from notes import erasing, faults, tasks, unit_words
from tests.notes.conftest import VALID_FROM, as_one

pytestmark = pytest.mark.usefixtures("kept_in")


def write(text="Chờ ý kiến của sở chuyên ngành", unit="616", period="2023-Q3", **changes):
    return unit_words.write(unit, VALID_FROM, period, text, **changes)


def texts(unit=None) -> list[str]:
    return [each.text for each in notes.words_of("2023-Q3", unit)]


def test_a_note_is_of_its_period_and_its_unit():
    write("của 616")
    write("của 608", unit="608")
    write("của quý sau", period="2023-Q4")

    assert texts("616") == ["của 616"]
    assert texts() == ["của 608", "của 616"]


def test_the_last_of_notes_that_follow_each_other_counts():
    first = write("một")
    second = write("hai", follows=first.id)
    write("ba", follows=second.id)
    write("khác")

    assert texts() == ["khác", "ba"]


def test_a_cause_is_of_the_list_and_needs_no_text():
    assert write("", cause="staff").cause == "staff"
    with pytest.raises(faults.NotTaken, match="Nguyên nhân"):
        write(cause="vì lười")
    with pytest.raises(faults.NotTaken, match="chưa ghi gì"):
        write("")


@pytest.mark.parametrize(
    ("roles", "units", "may"),
    [
        (("focal_person",), ("616",), True),
        (("focal_person",), ("608",), False),
        (("working_group",), (), True),
        (("leader",), (), False),
        (("maintainer",), (), False),
        (("inspectorate",), (), False),
    ],
)
def test_a_units_person_writes_for_that_unit_only(roles, units, may):
    with as_one(*roles, units=units):
        if may:
            write()
        else:
            with pytest.raises(faults.NotYours):
                write()
    assert len(texts()) == may


@pytest.mark.parametrize(
    ("roles", "units", "read"),
    [
        (("working_group",), (), ["của 608", "của 616", "cả đơn vị"]),
        (("leader",), (), ["của 608", "của 616", "cả đơn vị"]),
        (("focal_person",), ("616",), ["của 616", "cả đơn vị"]),
        (("inspectorate",), (), ["cả đơn vị"]),
    ],
)
def test_words_on_a_single_dossier_are_read_by_who_may_list_it(roles, units, read):
    write("cả đơn vị")
    write("của 616", dossier_code="HS-1")
    write("của 608", unit="608", dossier_code="HS-2")

    with as_one(*roles, units=units):
        assert texts() == read


def test_a_text_that_names_somebody_is_kept_only_once_who_writes_is_sure():
    with pytest.raises(faults.SeemsPersonal, match="Nguyễn Văn An"):
        write("Hồ sơ của ông Nguyễn Văn An, chờ bổ sung")
    assert texts() == []

    write("Hồ sơ của ông Nguyễn Văn An, chờ bổ sung", is_sure=True)
    assert len(texts()) == 1


def test_an_erased_text_is_nowhere_and_that_it_was_stays(give):
    note = write("điều không nên ghi")
    task = tasks.say_done(give("điều không nên ghi"), "điều không nên ghi")
    erasing.note(note.id)
    erasing.task(task.id)

    (found,) = notes.words_of("2023-Q3")
    assert (found.text, found.is_erased, found.written_by) == ("", True, note.written_by)
    assert {each.what for each in tasks.course(task.id)} == {erasing.BLANK}
    assert {each.said for each in tasks.course(task.id)} == {""}


def test_who_erases_a_dossier_erases_what_was_said_of_it():
    write("một", dossier_code="HS-1")
    write("hai", dossier_code="HS-1")
    write("ba", dossier_code="HS-2")

    assert erasing.dossier("HS-1") == 2
    assert texts() == ["ba"]


def test_leaders_do_not_erase_what_others_wrote():
    note = write()
    with as_one("leader"), pytest.raises(faults.NotYours):
        erasing.note(note.id)
    assert len(texts()) == 1


def test_a_unit_corrects_its_own_words_alone():
    with as_one("focal_person", units=("616",)):
        theirs = unit_words.write("616", VALID_FROM, "2023-Q3", "lời của 616")
    with as_one("focal_person", units=("617",)):
        unit_words.write("617", VALID_FROM, "2023-Q3", "lời của 617", follows=theirs.id)
    assert [each.text for each in unit_words.words_of("2023-Q3")] == ["lời của 617", "lời của 616"]


def test_what_two_erase_at_once_stands_there_once():
    note = unit_words.write("616", VALID_FROM, "2023-Q3", "lời của 616")
    erasing.note(note.id)
    erasing.note(note.id)
    (found,) = unit_words.words_of("2023-Q3")
    assert found.is_erased
