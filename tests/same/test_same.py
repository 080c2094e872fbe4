"""The tool that says whether two versions are the same sees what is not."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from tests.browser.server import ROOT, copy_of_program
from tests.same import __main__ as same
from tests.same import calls, rows, texts
from tests.same.clock import Clock

PRODUCT = "Bảng theo dõi chỉ số cải cách hành chính"
NO_CLOCK = (Clock([]), Clock([]))
CALL = ("units", {"period": "2023-Q3", "level": None}, False)


def plant(program: Path, question: str, around: str) -> None:
    """Put another select around a question's own, in place of $rows."""
    (path,) = (program / "queries").rglob(f"{question}.sql")
    header, body = re.match(
        r"((?:--[^\n]*\n)+)(.*)", path.read_text(encoding="utf-8"), re.S
    ).groups()
    path.write_text(header + "\n" + around.replace("$rows", f"({body})"), encoding="utf-8")


def reword(program: Path, old: str, new: str) -> None:
    for path in (program / "figures").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def told(one_unit_store, tmp_path_factory):
    """What is said of this version and a copy of it, changed in four places; the exit status."""
    changed = copy_of_program(tmp_path_factory.mktemp("changed") / "program")
    plant(changed, "levels_by_measure", "select * replace (numerator + 1 as numerator) from $rows")
    plant(changed, "forms", "select *, 1 as more from $rows")
    plant(changed, "checks", "select * exclude (severity) from $rows")
    reword(changed, PRODUCT, "Một tên khác")
    only = ("levels_by_measure", "forms", "checks", "this_build", "definitions")
    arguments = [
        *(str(ROOT), str(changed), "--store", "one_unit", "--calls", "4", "--views", "1"),
        *("--old-store", str(one_unit_store), "--new-store", str(one_unit_store)),
        *(part for name in only for part in ("--only", name)),
    ]
    with redirect_stdout(io.StringIO()) as printed:
        status = same.main(arguments)
    return status, printed.getvalue().splitlines()


def of(lines: list[str], where: str) -> list[str]:
    """What is said of a question or page: "DIFFERS what"."""
    found = [re.match(rf"(\w+) +one_unit · {where} · (.*?)  \(", line) for line in lines]
    return [f"{each[1]} {each[2]}" for each in found if each]


@pytest.mark.long
def test_a_changed_value_a_lost_column_and_a_changed_text_are_told_and_nothing_else(told):
    status, lines = told

    assert status == 1
    assert of(lines, "levels_by_measure") == ["DIFFERS column numerator"]
    assert of(lines, "checks") == ["DIFFERS lost column severity"]
    assert of(lines, "definitions") == [f"DIFFERS text: − {PRODUCT} + Một tên khác"]
    assert of(lines, "this_build") == []


@pytest.mark.long
def test_a_new_column_is_told_and_is_no_difference(told):
    assert of(told[1], "forms") == ["note extra column more"]


@pytest.mark.long
def test_the_summary_counts_what_was_compared(told):
    compared = re.search(r"one_unit: (\d+) calls, 0 refusals, (\d+) rows", told[1][-1])

    assert int(compared[1]) > 6 and int(compared[2]) > 40
    assert "1 views" in told[1][-1]


def of_rows(old: list[tuple], new: list[tuple], columns=("unit", "value")) -> list[str]:
    found = rows.differences(CALL, (columns, old, None), (columns, new, None), NO_CLOCK)
    return [each.what for each in found]


def test_rows_are_the_same_by_value_and_in_their_order():
    a, b = ("A", 1), ("B", 2)

    assert of_rows([a, b], [("A", 1.0), ("B", Decimal("2.00"))]) == []
    assert of_rows([a, b], [b, a]) == ["order of rows"]
    assert of_rows([a, b], [a]) == ["count of rows"]
    assert of_rows([a, b], []) == ["count of rows"]
    assert of_rows([a, b], [a, ("B", None)]) == ["column value"]
    assert of_rows([a], [("A", True)]) == ["column value"]
    assert of_rows([("A", 0.1 + 0.2)], [("A", 0.3)]) == []
    assert of_rows([("A", [1, {"x": 2}])], [("A", [1, {"x": 3}])]) == ["column value"]


def test_a_question_that_fails_in_one_version_only_differs():
    fails = (None, None, "BinderException: no such column")
    answers = (["unit"], [("A",)], None)

    (found,) = rows.differences(CALL, answers, fails, NO_CLOCK)
    assert found.what == "raises None → BinderException: no such column"
    assert not list(rows.differences(CALL, fails, fails, NO_CLOCK))


def test_only_when_a_store_was_made_may_differ():
    moments = datetime(2026, 3, 1, 8), datetime(2026, 3, 2, 9)
    clocks = tuple(Clock([{"made_at": each}]) for each in moments)
    old, new = (((["made_at"]), [(each,)], None) for each in moments)

    assert not list(rows.differences(CALL, old, new, clocks))
    assert list(rows.differences(CALL, old, new, (clocks[0], clocks[0])))
    for written in ("1/3/2026", "2026-03-01 08:00:00", "2026-03-01"):
        is_told = written == "2026-03-01"  # a day of the data, as far as one can see
        pages = shown(("csv", f"a.csv,{written}")), shown(("csv", "a.csv,2/3/2026"))
        assert bool(list(texts.differences(("units", {}), *pages, clocks))) == is_told


def test_a_moment_that_another_begins_with_is_taken_out_whole():
    whole, second = datetime(2026, 3, 1, 8, 0, 0, 389345), datetime(2026, 3, 1, 8)
    clock = Clock([{"made_at": second}, {"imported_at": whole}])

    assert clock.without_in(f"a.csv,{whole},{second}") == "a.csv,‹moment›,‹moment›"


def shown(*lines: tuple[str, str]) -> dict:
    return {"lines": list(lines)}


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ([("text", "12 hồ sơ")], [], "text: − 12 hồ sơ"),
        ([], [("text", "12 hồ sơ")], "text: + 12 hồ sơ"),
        ([("link", "/unit")], [("link", "/gap")], "link: − /unit + /gap"),
        (
            [("chart", '{"data": [{"y": [1, 2]}]}')],
            [("chart", '{"data": [{"y": [1, 3]}]}')],
            "chart: − chart 1.data[0].y[1] = 2 + 3",
        ),
        ([("csv", "A,1")], [("csv", "A,2")], "csv: − A,1 + A,2"),
        ([("address", "period=2023")], [], "address: − period=2023"),
        ([], [("exception", "KeyError: value")], "exception: + KeyError: value"),
    ],
)  # fmt: skip
def test_a_page_is_the_same_in_all_that_it_shows(old, new, what):
    (found,) = texts.differences(("units", {}), shown(*old), shown(*new), NO_CLOCK)

    assert (found.where, found.what, found.is_note) == ("units", what, False)
    assert not list(texts.differences(("units", {}), shown(*old), shown(*old), NO_CLOCK))


def test_the_sql_that_a_page_shows_is_only_noted():
    pages = (shown(("sql", f"select {number}")) for number in (1, 2))
    (found,) = texts.differences(("units", {}), *pages, NO_CLOCK)

    assert found.is_note


def test_every_value_of_every_parameter_is_asked_for():
    values = {"period": ["2023-Q3", "2023-08"], "unit": ["A", "B", "C"]}
    plan = calls.plan({"units": {"period": False, "unit": True}}, values, 30)

    assert {bound["period"] for _, bound in plan} == set(values["period"])
    assert {bound["unit"] for _, bound in plan} == {*values["unit"], None}
    assert plan == calls.plan({"units": {"period": False, "unit": True}}, values, 30)
    assert len({repr(call) for call in plan}) == len(plan)


def test_a_parameter_that_the_tool_does_not_know_is_named():
    with pytest.raises(calls.Unknown, match="basis"):
        calls.plan({"units": {"basis": False}}, {"period": ["2023-Q3"]}, 30)
