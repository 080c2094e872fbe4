"""A file may lack the channel, and then it is unknown; where it has it, rows have to say it."""

from __future__ import annotations

import pytest

from data.__main__ import main
from tests.data.importing.sent import (
    HEADINGS,
    counts,
    csv_file,
    csv_text,
    kept,
    mapping,
    reasons,
    row,
    take,
    workbook,
)

SAID = "tệp không có cột kênh nộp: số hồ sơ trực tuyến, trực tiếp, tỷ lệ nộp trực tuyến"
AT = HEADINGS.index("Kênh nộp")


def without(cells: tuple[str, ...] | list[str]) -> list[str]:
    return [cell for number, cell in enumerate(cells) if number != AT]


def test_a_file_without_the_column_is_taken_and_what_stays_unknown_is_said(tmp_path):
    path = mapping(tmp_path)
    text = path.read_text(encoding="utf-8").replace('channel = "Kênh nộp"\n', "")
    path.write_text(text, encoding="utf-8")
    file = tmp_path / "a.csv"
    file.write_text(csv_text([without(HEADINGS), without(row())]), encoding="utf-8")

    taken = take(file)

    assert [each.channel for each in kept(taken)] == [None]
    (said,) = [note for note in taken.notes if "kênh nộp" in note]
    assert said.startswith(SAID)


@pytest.mark.parametrize(("cell", "is_taken"), [("", False), ("-", False), ("Chưa rõ", True)])
def test_a_blank_cell_of_the_column_is_refused_unless_the_mapping_names_it(
    tmp_path, cell, is_taken
):
    mapping(tmp_path, tables='[formats]\nmissing = ["chưa rõ"]')
    taken = take(csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", channel=cell)]))

    channels = {each.dossier_code: each.channel for each in kept(taken)}
    assert counts(taken) == ((2, 2, 0, 0) if is_taken else (2, 1, 1, 0))
    assert channels == {"HS-1": "online_self"} | ({"HS-2": None} if is_taken else {})
    assert reasons(taken) == ([] if is_taken else [(3, "channel", "missing")])
    assert not [note for note in taken.notes if "kênh nộp" in note]  # one of them says so


def test_a_named_mark_is_not_what_a_row_is_refused_for(tmp_path):
    mapping(tmp_path, tables='[formats]\nmissing = ["chưa rõ"]')
    wrong = row("HS-2", channel="Chưa rõ", received="hôm qua")
    taken = take(csv_file(tmp_path / "a.csv", [row("HS-1"), wrong]))

    assert reasons(taken) == [(3, "received_at", "not_a_date")]


def test_a_proposal_is_whole_without_it_and_says_so(run, tmp_path):
    file = workbook(tmp_path / "a.xlsx", [without(HEADINGS), without(row())])
    said = run(main, "inspect", str(file))[1]

    assert '# channel = ""  # kênh nộp:' in said
    assert "không có cột thì bỏ dòng này" in said
    assert "chưa tìm được cột cho kênh nộp" not in said
    assert "1 dòng vào, nhận 1" in said
    assert SAID in said
