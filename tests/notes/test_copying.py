"""From one database to another, and what a maintainer is told of them."""

import pytest
from sqlalchemy.engine import make_url

import notes
from notes import copying, faults, place, tasks, unit_words
from notes.__main__ import main, told
from notes.tables import metadata
from tests.notes.conftest import VALID_FROM

pytestmark = pytest.mark.usefixtures("kept_in")


@pytest.fixture
def aside(tmp_path, monkeypatch):
    """The file of another store; what it takes to look into it."""
    store = tmp_path / "aside"

    def look_there():
        monkeypatch.setenv("THUCCHAT_STORE", str(store))
        monkeypatch.setenv("THUCCHAT_CONFIG", str(tmp_path / "none.toml"))

    return store / "notes" / "notes.sqlite", look_there


def test_everything_is_copied_and_goes_on_from_there(give, aside, capsys):
    path, look_there = aside
    task = tasks.assign(give("một 😀"), "1/UBND", give().due_on)
    unit_words.write("616", VALID_FROM, "2023-Q3", "chờ sở", cause="other_agency")
    before = (tasks.of(), tasks.course(task.id), notes.words_of("2023-Q3"))

    assert main(["copy", "--to", str(path)]) == 0
    assert "Đã chép 4 dòng" in capsys.readouterr().out
    look_there()

    assert (tasks.of(), tasks.course(task.id), notes.words_of("2023-Q3")) == before
    give("sau khi chép")
    assert len(tasks.of()) == 3


def test_back_from_a_file_into_the_database_of_the_office(give, aside):
    path, _ = aside
    give("một")
    copying.copy(place.url(), place.of_file(path))
    with notes.database.writing() as connection:
        for table in metadata.sorted_tables:
            connection.execute(table.delete())

    assert main(["copy", "--from", str(path)]) == 0
    give("hai")
    assert [each.what for each in tasks.of()] == ["một", "hai"]


def test_nothing_is_copied_over_what_is_there(give, aside, capsys):
    path, _ = aside
    give()
    assert main(["copy", "--to", str(path)]) == 0
    assert main(["copy", "--to", str(path)]) == 1
    assert "Không chép gì" in capsys.readouterr().err
    with pytest.raises(faults.NotTaken):
        copying.copy(place.of_file(path), place.url())


def test_status_says_where_it_lies_and_how_much_is_in_it(give, kept_in, capsys):
    if kept_in == "sqlite":
        assert main(["status"]) == 0
        assert "Chưa ai ghi gì" in capsys.readouterr().out
    give()
    assert main(["status"]) == 0
    said = capsys.readouterr().out
    assert "1 nhiệm vụ" in said
    assert ("notes.sqlite" if kept_in == "sqlite" else "postgresql+psycopg://") in said


def test_a_password_is_not_shown():
    assert "bí-mật" not in told(make_url("postgresql+psycopg://a:bí-mật@h/d"))


def test_a_copy_goes_into_a_folder_that_is_there_already(give, tmp_path, capsys):
    give()
    disk = tmp_path / "disk"
    disk.mkdir()
    assert main(["copy", "--to", str(disk / "sao.sqlite")]) == 0
    assert "Đã chép 1 dòng" in capsys.readouterr().out
    assert main(["copy", "--from", str(disk / "không-có.sqlite")]) == 0
    assert "xóa thư mục" not in capsys.readouterr().err
