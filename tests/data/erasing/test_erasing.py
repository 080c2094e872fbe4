"""A dossier that was erased is in no file of the store, of its builds, of its backups."""

from __future__ import annotations

import functools
import shutil

import pytest

from data import access, asides, batches, build, builds, faults, packs
from data.__main__ import main
from data.erasing import looking, tokens
from data.keeping import named_builds
from data.people import journal
from pages.working_group.data_quality import panel
from tests import province as provinces
from tests.data.importing.sent import csv_file, mapping, row, take

CODE = "HS-1"


@pytest.fixture(scope="module")
def made(tmp_path_factory, a_pack):
    """The dossier is accepted, rejected, withdrawn, in a file's name and in two builds, of which
    one is kept by a name; to be copied."""
    folder = tmp_path_factory.mktemp("made")
    store = folder / "store"
    store.mkdir(mode=0o700)
    packs.place(store).symlink_to(a_pack, target_is_directory=True)
    mapping(folder, holds="changes")
    others = [row("HS-2"), row("HS-12"), row("HS-1/2"), row("HS-9", received="hôm qua")]
    with provinces.store_at(store):
        take(csv_file(folder / "a.csv", [row(CODE), *others, row(CODE, unit="Sở lạ")]))
        take(csv_file(folder / "b.csv", [row("HS-3"), row(CODE, received="hôm kia")]))
        take(csv_file(folder / "HS-1.csv", [row(CODE, due="31/07/2023"), row("HS-4")]))
        take(csv_file(folder / "c.csv", [row(CODE, due="30/07/2023"), row("HS-5")]))
        batches.withdraw(store, batches.every(store)[-1])
        named_builds.write(store, build.build(until="gather"), "Họp tháng 9")
        build.build(until="gather")
        journal.note(store, "b", "imported", "HS-1.csv")
    return folder


@pytest.fixture
def office(made, own_store, tmp_path, monkeypatch):
    monkeypatch.setattr(build, "build", functools.partial(build.build, until="gather"))
    shutil.copytree(made / "store", own_store, symlinks=True, dirs_exist_ok=True, ignore=_pack)
    for name in ("a.csv", "mot-cua.toml"):
        shutil.copy(made / name, tmp_path)
    return own_store


def _pack(folder: str, names: list[str]) -> list[str]:
    return ["reference"] if "reference" in names else []


def dossiers(build_id: str) -> set[str]:
    with builds.connect(build_id, access.viewer()) as connection:
        return {
            code for (code,) in connection.execute("select dossier_code from dossier").fetchall()
        }


def rejected(build_id: str) -> int:
    with builds.connect(build_id, access.viewer()) as connection:
        asked = "select count(distinct (batch_id, row_number)) from rejected_row"
        ((count,),) = connection.execute(asked).fetchall()
    return count


def test_an_erased_dossier_is_found_nowhere_and_all_others_are(office, run, tmp_path):
    kept, newest = sorted(builds.published())
    run(main, "backup", str(tmp_path / "sao"))
    assert len(looking.found(office, CODE)) > 6

    status, out, err = run(main, "erase", CODE, "--yes", "--backup", str(tmp_path / "sao"))

    assert status == 0, err
    assert "không còn mã ấy" in out and "xóa ở nguồn trước" in out
    assert looking.found(office, CODE) == []
    anew, made = sorted(builds.published())
    assert kept < newest < anew < made == builds.in_use()
    assert named_builds.read(office) == {anew: "Họp tháng 9"}
    left = {"HS-2", "HS-12", "HS-1/2", "HS-3", "HS-4"}
    assert dossiers(anew) == dossiers(made) == left
    assert rejected(anew) == rejected(made) == 1
    *_, last = journal.read(office)
    assert (last["event"], last["of"]) == ("erased", "")
    for batch in (*batches.every(office), *batches.withdrawn(office)):
        parts = (batch.count_accepted, batch.count_rejected, batch.count_superseded)
        assert batch.count_in == sum(parts) + batch.count_erased and batch.count_erased > 0
    assert "đã xóa 2" in run(main, "status")[1]  # of a.csv, accepted and rejected

    assert run(main, "verify", str(tmp_path / "sao"))[0] == 0
    run(main, "restore", str(tmp_path / "sao"), "--to", str(tmp_path / "moi"))
    assert looking.found(tmp_path / "moi", CODE) == []
    kept_files = {path.name for path in (tmp_path / "moi").rglob("dossier.parquet")}
    assert kept_files and looking.found(tmp_path / "moi", "HS-2")
    assert not any(looking.has(path, CODE, ".parquet") for path in looking.files(tmp_path / "sao"))

    # The same file again brings nothing back.
    assert "không thay đổi gì" in run(main, "import", str(tmp_path / "a.csv"))[1]


def test_without_yes_it_only_tells_where_it_is(office, run):
    before = {path: path.stat().st_mtime_ns for path in office.rglob("*") if path.is_file()}
    status, out, _ = run(main, "erase", f" {CODE} ")

    assert status == 0 and "--yes" in out and "batches" in out and "builds" in out
    assert {path: path.stat().st_mtime_ns for path in office.rglob("*") if path.is_file()} == before
    assert "không có mã này" in run(main, "erase", "HS-77")[1]
    assert run(main, "erase", "1", "--yes")[0] == 1


def test_where_no_build_can_be_made_the_builds_stay_and_the_next_run_ends_it(
    office, run, monkeypatch
):
    def failed(**_):
        raise faults.ChecksFailed(["đơn vị lạ"])

    before = builds.published()
    with monkeypatch.context() as patched:
        patched.setattr(build, "build", failed)
        status, _, err = run(main, "erase", CODE, "--yes")
    assert status == 1 and "đơn vị lạ" in err and builds.published() == before

    note = office / "ghi-chu.bin"
    note.write_bytes(b"\x00HS-1\x00")
    status, _, err = run(main, "erase", CODE, "--yes")
    assert status == 1 and str(note) in err  # what is none of ours is said, not touched
    assert looking.found(office, CODE) == [note]


def test_nothing_is_erased_while_another_command_is_at_work(office, run):
    with asides.folder(office / "batches"):
        status, _, err = run(main, "erase", CODE, "--yes")
    assert status == 1 and "đợi" in err and looking.found(office, CODE)


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("HS-1", True),
        ("hồ sơ HS-1.", True),
        ('{"mã": "HS-1"}', True),
        ("HS-12", False),
        ("HS-1/2", False),
        ("XHS-1", False),
        ("A/HS-1", False),
        ("HS-1-2", False),
        ("HS-1ệ", False),
    ],
)
def test_a_code_is_found_by_itself_alone(text, is_there, tmp_path):
    assert bool(tokens.pattern(CODE).search(text)) == is_there
    path = tmp_path / "a.txt"
    path.write_bytes(text.replace("ệ", "e").encode())
    assert looking.has(path, CODE) == is_there


def test_the_page_of_files_says_how_many_rows_were_erased():
    counts = {"in": 6, "accepted": 3, "rejected": 1, "superseded": 0}
    row_of_file = {f"{of}_{each}": n for of in ("all", "count") for each, n in counts.items()}
    assert "+ 2 đã xóa theo yêu cầu; " in panel.account([row_of_file])
    assert "đã xóa" not in panel.account([row_of_file | {"all_in": 4}])
