"""A log has a row a step: a dossier's rows complete one another, and its last step is its state."""

from __future__ import annotations

import pytest

from data.__main__ import main
from tests.data.importing.sent import HEADINGS, counts, csv_text, kept, mapping, reasons, row, take

BY_TIME = 'changed_at = "Lúc"\noutcome = "Sự việc"'
TAKEN_IN, ASKED, DONE, BACK = "Đã tiếp nhận", "Chờ bổ sung", "Đã trả kết quả", "Trả lại hồ sơ"


def step(code: str, at: str, state: str, **cells: str) -> list[str]:
    """A step that says of its dossier only what `cells` say."""
    blank = dict.fromkeys(("unit", "received", "due", "procedure", "channel"), "")
    return [*row(code, **blank | cells), at, state]


def whole(code: str, at: str, state: str, **cells: str) -> list[str]:
    return [*row(code, **cells), at, state]


# HS-1 is asked and finished, HS-2 asked, HS-3 sent back on its first day.
STEPS = [
    whole("HS-1", "03/07/2023 08:00", TAKEN_IN),
    whole("HS-2", "03/07/2023 09:00", TAKEN_IN),
    whole("HS-3", "04/07/2023", TAKEN_IN, received="04/07/2023"),
    step("HS-3", "04/07/2023", BACK),
    step("HS-1", "05/07/2023 08:00", ASKED, due="20/07/2023"),
    step("HS-2", "06/07/2023 08:00", ASKED),
    step("HS-1", "07/07/2023 16:00", DONE, finished="07/07/2023"),
]
STATES = {"HS-1": ("result", "07/07"), "HS-2": (None, None), "HS-3": ("returned", "04/07")}


def sent(folder, steps, tables: str, repeats: str = "log", finished: str = "Ngày trả"):
    path = mapping(folder, repeats=repeats, tables=tables)
    text = path.read_text("utf-8").replace('"Ngày trả"', f'"{finished}"')
    path.write_text(text, "utf-8")
    (folder / "a.csv").write_text(csv_text([[*HEADINGS, "Lúc", "Sự việc"], *steps]), "utf-8")
    return folder / "a.csv"


def states(taken) -> dict:
    return {
        each.dossier_code: (each.outcome, each.finished_at and f"{each.finished_at:%d/%m}")
        for each in kept(taken)
    }


@pytest.mark.parametrize("is_newest_first", [False, True])
def test_a_log_says_the_same_whichever_way_it_is_written(tmp_path, is_newest_first):
    """Steps of one day too, of which only the place tells the later."""
    steps = STEPS[::-1] if is_newest_first else STEPS
    taken = take(sent(tmp_path, steps, BY_TIME, finished="Lúc"))

    assert states(taken) == STATES
    assert counts(taken) == (7, 3, 0, 4)
    first = next(each for each in kept(taken) if each.dossier_code == "HS-1")
    assert (f"{first.received_at:%d/%m} {first.due_at:%d/%m}", first.channel) == (
        "03/07 20/07",
        "online_self",
    )
    (said,) = [note for note in taken.notes if note.startswith("nhật ký")]
    assert "7 dòng của 3 hồ sơ" in said and "theo “Lúc”" in said
    assert ("tệp ghi từ mới đến cũ" in said) is is_newest_first
    assert not any("[values.outcome]" in note for note in taken.notes)


def test_a_later_step_that_says_no_state_leaves_the_day_of_the_one_that_does(tmp_path):
    steps = [*STEPS, step("HS-1", "09/07/2023", ""), step("HS-2", "09/07/2023", "")]
    taken = take(sent(tmp_path, steps, BY_TIME, finished="Lúc"))

    assert states(taken) == STATES


def test_a_log_without_a_time_goes_by_its_finishing_days(tmp_path):
    """The rows that have none come before them; a finishing day without a state is one."""
    steps = [
        step("HS-1", "", "", finished="07/07/2023"),
        step("HS-1", "", ASKED),
        whole("HS-1", "", TAKEN_IN),
        step("HS-2", "", ASKED),
        whole("HS-2", "", TAKEN_IN),
    ]
    taken = take(sent(tmp_path, steps, 'outcome = "Sự việc"'))

    assert states(taken) == {"HS-1": ("result", "07/07"), "HS-2": (None, None)}
    assert counts(taken) == (5, 2, 0, 3)


def test_a_cell_at_fault_is_its_own_rows_alone_and_a_code_that_is_none_completes_nothing(tmp_path):
    steps = [
        whole("HS-1", "03/07/2023", TAKEN_IN, due="hôm qua"),
        step("HS-1", "05/07/2023", ASKED),
        step("HS-1", "hôm kia", ASKED),
        whole("", "03/07/2023", TAKEN_IN),
        step("", "04/07/2023", ASKED),
        step("HS-2", "04/07/2023", ASKED),
    ]
    taken = take(sent(tmp_path, steps, BY_TIME))

    assert [each.dossier_code for each in kept(taken)] == ["HS-1"]
    assert counts(taken) == (6, 1, 5, 0)
    of = reasons(taken)
    assert [each for each in of if each[0] in (2, 4, 5)] == [
        (2, "due_at", "not_a_date"),
        (4, "changed_at", "not_a_date"),
        (5, "dossier_code", "missing"),
    ]
    assert (6, "received_at", "missing") in of and (7, "received_at", "missing") in of


def test_the_last_row_is_the_newest_where_the_mapping_names_a_time(tmp_path):
    rows = [whole("HS-1", "09/07/2023", DONE, finished="07/07/2023")]
    rows += [whole("HS-1", f"0{day}/07/2023", ASKED) for day in (5, 3)]

    assert states(take(sent(tmp_path, rows, BY_TIME, "last"))) == {"HS-1": ("result", "07/07")}
    assert states(take(sent(tmp_path, rows, BY_TIME, "first"))) == {"HS-1": (None, None)}


@pytest.mark.parametrize(("repeats", "cure"), [("last", "first"), ("first", "last")])
def test_rows_taken_against_time_are_said_with_their_cure_and_no_other(tmp_path, repeats, cure):
    """The log as the manual had it: every row whole, the finishing day that of the step."""
    day = {TAKEN_IN: "03/07/2023", ASKED: "05/07/2023", DONE: "07/07/2023"}
    rows = [whole("HS-1", "", state, finished=at) for state, at in day.items()]
    rows = rows[::-1] if repeats == "last" else rows
    taken = take(sent(tmp_path, rows, 'outcome = "Sự việc"', repeats))

    (said,) = [note for note in taken.notes if "không phải dòng có ngày mới nhất" in note]
    assert 'repeats = "log"' in said and f'repeats = "{cure}"' in said
    assert not any("[values.outcome]" in note for note in taken.notes)
    assert states(take(sent(tmp_path, rows, 'outcome = "Sự việc"', cure))) == {
        "HS-1": ("result", "07/07")
    }


def test_rows_that_another_of_their_dossier_would_complete_are_said_so(tmp_path):
    taken = take(sent(tmp_path, STEPS, 'outcome = "Sự việc"', "last"))

    (said,) = [note for note in taken.notes if "ô bắt buộc để trống" in note]
    assert said.startswith("4 dòng chưa nhận") and 'repeats = "log"' in said


def test_a_step_does_not_go_back_to_be_mended_by_itself(run, tmp_path):
    path = sent(tmp_path, [*STEPS, step("HS-9", "04/07/2023", ASKED)], BY_TIME, finished="Lúc")
    run(main, "import", str(path))

    assert "sửa ở tệp gốc rồi nhập lại cả tệp" in run(main, "rejects")[1]
    back = ("--export", str(tmp_path / "can-sua.xlsx"), "--original", str(path))
    status, _, err = run(main, "rejects", *back)
    assert (status, 'repeats = "log"' in err) == (1, True)
