"""Under "cách tính" stands how a figure was counted, down to the tables written at the build."""

from __future__ import annotations

import queries
from data import statements
from tests.data import reading
from tests.province import dossier, unit


def test_a_question_is_shown_with_each_page_table_that_it_reads(province):
    province(units=[unit("A")], dossiers=[dossier(finished="2023-07-10")])
    page_tables = statements.every("page_tables")

    for name in queries.names():
        read = sorted(set(page_tables) & reading.named_in(queries.text(name)))
        assert queries.explained(name) == {
            queries.header(name)["question"]: queries.text(name),
            **{f"Bảng {table}, ghi khi phát hành": page_tables[table] for table in read},
        }, name


def test_tables_that_several_questions_read_are_shown_once_after_them(province):
    province(units=[unit("A")], dossiers=[dossier(finished="2023-07-10")])

    shown = list(queries.explained("objectives", "measure_history"))

    asked = [queries.header(name)["question"] for name in ("objectives", "measure_history")]
    assert shown == [
        *asked,
        "Bảng containing_period, ghi khi phát hành",
        "Bảng figure, ghi khi phát hành",
        "Bảng listed_unit, ghi khi phát hành",
    ]
