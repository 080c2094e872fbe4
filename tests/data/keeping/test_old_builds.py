"""Old builds are taken away; never the newest, the one that pages open, those kept by a name."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from data import build, builds, faults
from data.__main__ import main
from data.keeping import choice, configured, named_builds, old_builds
from tests.data.importing.sent import csv_file, mapping, row

RIGHT = "see_anti_corruption_cells"


@pytest.fixture
def numbered(own_store):
    """Files called as so many builds, each with its file apart; of such a setting."""

    def make(count: int, said: str | None = "[builds]\nkeep = 3\n") -> list[str]:
        if said is not None:
            configured.place().write_text(said, encoding="utf-8")
        (own_store / "builds" / RIGHT).mkdir(parents=True)
        names = [f"{number:06d}-2026-11-29" for number in range(1, count + 1)]
        for name in names:
            for folder in (own_store / "builds", own_store / "builds" / RIGHT):
                (folder / f"{name}.duckdb").write_bytes(b"")
        return names

    return make


def left(store: Path) -> list[str]:
    """Of builds that have their file apart, and no file apart without its build."""
    apart = {path.stem for path in (store / "builds" / RIGHT).iterdir()}
    assert apart == {path.stem for path in (store / "builds").glob("*.duckdb")}
    return sorted(apart)


def test_the_newest_the_chosen_and_those_kept_by_a_name_stay(own_store, numbered, run):
    names = numbered(8)
    choice.write(own_store, names[1])
    assert run(main, "keep", "1", "Họp tháng 9")[0] == 0

    assert old_builds.clean() == [names[4], names[3], names[2]]
    assert left(own_store) == [names[0], names[1], *names[5:]]
    assert old_builds.clean() == []
    assert "giữ: Họp tháng 9" in run(main, "status")[1]

    assert run(main, "keep", "000001", "--undo")[0] == 0
    assert old_builds.clean() == [names[0]]


def test_the_newest_stays_though_it_alone_is_not_named(own_store, numbered):
    names = numbered(4)
    for name in names[:3]:
        named_builds.write(own_store, name, "họp")

    assert old_builds.clean() == []


def test_thirty_are_kept_where_nothing_is_said(own_store, numbered):
    names = numbered(32, said=None)

    old_builds.clean()
    assert left(own_store) == names[2:]


def test_one_that_a_system_holds_open_is_left_to_the_next_time(own_store, numbered, monkeypatch):
    names = numbered(5)
    unlink = Path.unlink

    def held(path: Path, missing_ok: bool = False) -> None:
        if path.name.startswith(names[0]):
            raise PermissionError(13, "đang được dùng")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    assert old_builds.clean() == [names[1]]
    assert left(own_store) == [names[0], *names[2:]]

    monkeypatch.undo()


def test_only_what_is_called_as_a_build_is_taken_away(own_store, numbered):
    numbered(4)
    for name in ("9-ban-sao.duckdb", "ghi-chu.txt"):
        (own_store / "builds" / name).write_bytes(b"")
    old_builds.clean()

    assert {"9-ban-sao.duckdb", "ghi-chu.txt"} <= {
        path.name for path in (own_store / "builds").iterdir()
    }


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("builds = 3", "dòng 1: builds phải là một mục"),
        ("[builds]\nkeep = 1", "dòng 2: keep phải là một số từ 2"),
        ("[builds]\nkeep = true", "dòng 2: keep phải là một số từ 2"),
        ("[builds]\nkeep = 'mọi'", "dòng 2: keep phải là một số từ 2"),
        ("[builds]\nkept = 3", "dòng 2: mục [builds] không có khóa “kept”"),
    ],
)
def test_a_setting_that_says_nothing_takes_nothing_away(own_store, numbered, said, wrong):
    names = numbered(4, said)

    with pytest.raises(faults.WrongConfiguration) as fault:
        old_builds.clean()
    assert wrong in str(fault.value) and "keep = 30" in str(fault.value)
    assert left(own_store) == names


def test_a_build_of_no_store_is_not_kept_by_a_name(run, numbered):
    numbered(2)
    status, out, err = run(main, "keep", "9", "họp")

    assert (status, out) == (1, "") and "“9”" in err


def test_publishing_takes_them_away_and_says_so(run, own_store, numbered, tmp_path, monkeypatch):
    monkeypatch.setattr(build, "build", functools.partial(build.build, until="gather"))
    names = numbered(4)
    mapping(tmp_path)
    run(main, "import", str(csv_file(tmp_path / "a.csv", [row("HS-1")])))

    status, out, err = run(main, "build")
    assert status == 0, err
    assert "Đã dọn 2 bản" in out
    assert builds.published()[1:] == [names[3], names[2]]
