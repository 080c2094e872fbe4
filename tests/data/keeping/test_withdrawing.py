"""A wrong import is withdrawn as if it had never been, and taken back as if it had stayed."""

from __future__ import annotations

import functools
import json
from datetime import date

import duckdb
import openpyxl
import pytest

from data import asides, batches, build, builds, faults, restricted
from data.__main__ import main
from tests import province as provinces
from tests.data.importing.sent import csv_file, gathered, mapping, row, take
from tests.province import dossier, unit

JULY = (date(2023, 6, 15), date(2023, 7, 14))


@pytest.fixture
def command(run):
    """What a command prints, and that it succeeded."""

    def of(*arguments: str) -> str:
        status, out, err = run(main, *arguments)
        assert status == 0, err
        return out

    return of


@pytest.fixture
def refused(run):
    """What a command that changes nothing says."""

    def of(*arguments: str) -> str:
        before = listed()
        status, out, err = run(main, *arguments)
        assert (status, out, listed()) == (1, "", before)
        return err

    return of


def listed() -> tuple[list[batches.Batch], list[batches.Batch]]:
    return batches.every(builds.store()), batches.withdrawn(builds.store())


def identifier(name: str) -> str:
    (found,) = [each for part in listed() for each in part if each.file_name == name]
    return found.batch_id


def everything() -> dict[str, list[str]]:
    """All rows of all tables of the newest build, but when it was made."""
    path = builds.path_of(builds.newest())
    parts = [path, *(restricted.beside(path, right) for right in restricted.rights())]
    tables = {}
    for part in parts:
        with duckdb.connect(part, read_only=True) as connection:
            listed_tables = "select table_name from duckdb_tables() where table_name <> $seal"
            for (table,) in connection.execute(listed_tables, {"seal": restricted.SEAL}).fetchall():
                rows = connection.execute(f"select columns(lambda c: c <> 'made_at') from {table}")
                tables[f"{part.parent.name}/{table}"] = sorted(map(repr, rows.fetchall()))
    return tables


def standing() -> dict[str, str]:
    found = gathered("select dossier_code, due_at from dossier order by all")
    return {each.dossier_code: f"{each.due_at:%d/%m}" for each in found}


def test_withdrawn_and_taken_back_every_table_is_as_without_it_and_with_it(
    command, tmp_path, monkeypatch
):
    """The second file holds the month anew: it replaces rows, closes a reject, moves today."""
    alone = {"unit": [unit("616")], "unit_succession": [], "published_figure": []}
    reference = provinces.reference(tmp_path, alone | {"expected_source": [], "target": []})
    monkeypatch.setattr(build, "build", functools.partial(build.build, reference=reference))
    mapping(tmp_path, holds="all_of_period")
    older = [row("HS-1"), row("HS-2"), row("HS-3", received="hôm qua")]
    newer = [row("HS-1", due="31/07/2023"), row("HS-4", finished="14/07/2023")]
    csv_file(tmp_path / "a.csv", older)
    csv_file(tmp_path / "b.csv", newer)

    def built(*arguments: str) -> dict[str, list[str]]:
        command(*arguments)
        command("build")
        return everything()

    with_none = built("import", str(tmp_path / "a.csv"), "--period", "2023-07")
    with_both = built("import", str(tmp_path / "b.csv"), "--period", "2023-07")
    withdrawn = built("withdraw", "b.csv")
    back = built("withdraw", "--undo", "b.csv")

    assert len(with_none) > 60
    assert with_both != with_none
    for table, rows in with_none.items():
        assert withdrawn[table] == rows, table
    for table, rows in with_both.items():
        assert back[table] == rows, table


@pytest.mark.parametrize("holds", ["everything", "changes", "all_of_period"])
def test_what_it_replaced_stands_again(command, tmp_path, holds):
    mapping(tmp_path, holds=holds)
    stretch = JULY if holds == "all_of_period" else None
    take(csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2")]), stretch=stretch)
    before = standing()
    take(csv_file(tmp_path / "b.csv", [row("HS-1", due="31/07/2023")]), stretch=stretch)
    after = standing()

    said = command("withdraw", "b.csv")
    assert standing() == before != after
    assert "python -m data build" in said and "--undo" in said

    command("withdraw", "--undo", identifier("b.csv"))
    assert standing() == after


def test_the_older_of_two_is_withdrawn_and_taken_back_as_the_older(command, tmp_path):
    mapping(tmp_path, holds="changes")
    take(csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2")]))
    take(csv_file(tmp_path / "b.csv", [row("HS-1", due="31/07/2023")]))

    command("withdraw", identifier("a.csv")[:6])
    assert standing() == {"HS-1": "31/07"}
    take(csv_file(tmp_path / "c.csv", [row("HS-2", due="20/07/2023")]))
    command("withdraw", "--undo", identifier("a.csv"))
    assert standing() == {"HS-1": "31/07", "HS-2": "20/07"}


def test_what_comes_after_one_that_is_withdrawn_is_newer_though_the_clock_went_back(
    command, tmp_path, own_store
):
    mapping(tmp_path, holds="changes")
    taken = take(csv_file(tmp_path / "a.csv", [row("HS-1")]))
    path = batches.folder_of(own_store, taken.batch) / "batch.json"
    account = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(account | {"imported_at": "2090-01-01T00:00:00"}), encoding="utf-8")
    command("withdraw", "a.csv")
    take(csv_file(tmp_path / "b.csv", [row("HS-1", due="31/07/2023")]))
    command("withdraw", "--undo", "a.csv")

    assert standing() == {"HS-1": "31/07"}


def test_status_says_what_is_withdrawn_and_how_to_take_it_back(command, run, province, tmp_path):
    province(units=[unit("616")], dossiers=[dossier("616")], until="gathered")
    (batch,) = batches.every(builds.store())
    mapping(tmp_path)
    take(csv_file(tmp_path / "b.csv", [row("HS-1")]))
    command("withdraw", batch.file_name)

    said = command("status")
    kept, _, withdrawn = said.partition("Đã rút: 1; lấy lại bằng `python -m data withdraw --undo")
    assert "b.csv" in kept and batch.batch_id not in kept
    assert f"{batch.batch_id}  {batch.file_name}" in withdrawn
    assert "đã rút; còn trong bản số liệu mới nhất" in withdrawn


def test_a_name_of_no_batch_or_of_several_is_said(refused, command, tmp_path):
    mapping(tmp_path, holds="changes")
    for name in ("một", "hai"):
        (tmp_path / name).mkdir()
        mapping(tmp_path / name, holds="changes")
        take(csv_file(tmp_path / name / "a.csv", [row(f"HS-{name}")]))

    assert "“b.csv”" in refused("withdraw", "b.csv")
    assert "python -m data status" in refused("withdraw", "")
    said = refused("withdraw", "A.CSV")
    assert all(each.batch_id in said for each in batches.every(builds.store()))
    assert "a.csv, nhập lúc" in said

    first = batches.every(builds.store())[0].batch_id
    command("withdraw", first)
    assert "đã rút rồi" in refused("withdraw", first)
    command("withdraw", "--undo", first)
    assert "không bị rút" in refused("withdraw", "--undo", first)


def test_one_that_was_mended_by_corrections_goes_after_them_and_comes_before_them(
    command, refused, tmp_path
):
    mapping(tmp_path)
    original = csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", received="hôm qua")])
    command("import", str(original))
    back = tmp_path / "can-sua.xlsx"
    command("rejects", "--export", str(back), "--original", str(original))
    book = openpyxl.load_workbook(back)
    (wrong,) = [cell for cell in book.worksheets[0][2] if cell.value == "hôm qua"]
    wrong.value = "04/07/2023"
    book.save(back)
    command("import", str(back))
    corrections = identifier("can-sua.xlsx")

    assert f"python -m data withdraw {corrections}" in refused("withdraw", "a.csv")
    command("withdraw", "can-sua.xlsx")
    assert "hôm qua" in command("rejects")  # open again
    command("withdraw", "a.csv")
    said = refused("withdraw", "--undo", "can-sua.xlsx")
    assert f"python -m data withdraw --undo {identifier('a.csv')}" in said
    command("withdraw", "--undo", "a.csv")
    command("withdraw", "--undo", "can-sua.xlsx")
    assert set(standing()) == {"HS-1", "HS-2"}


def test_a_file_imported_again_since_is_not_taken_back_over_itself(command, refused, tmp_path):
    mapping(tmp_path)
    path = csv_file(tmp_path / "a.csv", [row("HS-1")])
    for _ in range(2):
        command("import", str(path))
        command("withdraw", "a.csv")
    command("import", str(path))

    assert "không bị rút" in refused("withdraw", "--undo", "a.csv")
    assert standing() == {"HS-1": "10/07"}


def test_simulated_figures_are_not_withdrawn_nor_mixed_with_real_ones(refused, province, own_store):
    province(
        units=[unit("616")], dossiers=[dossier("616")], is_demonstration=True, until="gathered"
    )
    (batch,) = batches.every(own_store)
    assert "--store" in refused("withdraw", batch.batch_id)

    batches.withdraw(own_store, batch)
    province(units=[unit("616")], dossiers=[dossier("616")], until="gathered")
    with pytest.raises(faults.DemonstrationStore):
        batches.take_back(own_store, batch)


@pytest.mark.parametrize("part", ["", "builds", "batches"])
def test_nothing_is_withdrawn_while_another_command_is_at_work(
    command, refused, tmp_path, own_store, part
):
    mapping(tmp_path)
    take(csv_file(tmp_path / "a.csv", [row("HS-1")]))
    with asides.folder(own_store / part):
        assert "đợi" in refused("withdraw", "a.csv")

    left = own_store / part / ".aside-0.lock"  # of a run that was killed
    left.touch()
    command("withdraw", "a.csv")


def test_a_store_of_which_all_is_withdrawn_is_built_empty_and_says_so(command, tmp_path):
    mapping(tmp_path)
    take(csv_file(tmp_path / "a.csv", [row("HS-1")]))
    command("withdraw", "a.csv")

    said = command("build")
    assert "1 lần nhập đã rút" in said and "withdraw --undo" in said
