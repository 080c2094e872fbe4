"""What is said of which mapping reads a file, and of what to do next, can be gone by and copied."""

from __future__ import annotations

import re
import shlex
import shutil
from datetime import datetime

import pytest

from data import batches, builds, packs
from data.__main__ import main
from data.importing.taking import mapped
from tests.data.importing.sent import csv_file, mapping, row


@pytest.fixture
def flag(own_store, tmp_path, monkeypatch) -> tuple[str, str]:
    """A store that only the flag names, its path with a blank."""
    store = shutil.move(own_store, tmp_path / "kho thật")
    monkeypatch.setenv("THUCCHAT_STORE", str(tmp_path / "nơi khác"))
    return "--store", str(store)


def commands(said: str) -> list[list[str]]:
    return [shlex.split(each)[3:] for each in re.findall(r"python -m data [^`\n]*", said)]


def test_after_a_proposal_its_mended_mapping_is_tried_first_then_imported_by(run, flag, tmp_path):
    path = csv_file(tmp_path / "a.csv", [row()])
    said = run(main, *flag, "inspect", str(path), "--write", "moi")[1]
    written = packs.mappings(builds.store()) / "moi.toml"
    text = written.read_text("utf-8").replace('# holds = ""', 'holds = "everything"')
    written.write_text(text, "utf-8")

    looking, taking = commands(said)
    assert looking == [*flag, "inspect", str(path), "--mapping", "moi"]
    assert taking == [*flag, "import", str(path)]
    assert "1 dòng vào, nhận 1" in run(main, *looking)[1]
    status, said, _ = run(main, *taking)
    assert (status, commands(said)) == (0, [[*flag, "build"]])


def test_where_figures_are_simulated_a_real_file_is_told_off_before_it_is_read(
    run, own_store, tmp_path, monkeypatch
):
    simulated = batches.Account("mô phỏng", "a", datetime(2023, 9, 14), True, "changes", *[0] * 4)
    batches.write(own_store, "1", lambda _: simulated, is_demonstration=True)
    mapping(tmp_path)
    path = csv_file(tmp_path / "a.csv", [row()])
    assert run(main, "inspect", str(path))[1].startswith(f"Kho {own_store} đang giữ số mô phỏng")

    monkeypatch.setattr(mapped, "take", None)
    status, _, said = run(main, "import", str(path))
    assert status == 1
    assert "đã có số liệu mô phỏng, không trộn với số liệu thật" in said


def test_where_the_store_is_no_flag_none_is_printed(run, tmp_path):
    mapping(tmp_path)
    said = run(main, "import", str(csv_file(tmp_path / "a.csv", [row()])))[1]

    assert commands(said) == [["build"]]


def test_what_is_wrong_with_a_file_names_the_store_too(run, flag, tmp_path):
    mapping(tmp_path)
    path = csv_file(tmp_path / "a.csv", [row(channel="Kiosk"), row("HS-2", received="hôm qua")])

    (looking,) = commands(run(main, *flag, "import", str(path))[2])
    assert looking[:3] == [*flag, "inspect"]
    csv_file(path, [row(), row("HS-2", received="hôm qua")])
    assert [*flag, "rejects"] in commands(run(main, *flag, "import", str(path))[1])
    assert all(each[:2] == [*flag] for each in commands(run(main, *flag, "rejects")[1]))


def test_a_mapping_that_lies_beside_the_file_is_named_with_its_path_and_why(run, tmp_path):
    lying = mapping(tmp_path, name="bỏ quên")
    path = csv_file(tmp_path / "a.csv", [row()])

    why = f"theo tệp ánh xạ {lying} (nằm cạnh tệp; không ghi files, tiêu đề cột khớp"
    assert f"a.csv: đọc {why}" in run(main, "import", str(path))[1]
    said = run(main, "inspect", str(path), "--write", "moi")[1]
    assert f"Lệnh import hiện đọc tệp này {why}" in said
    assert commands(said)[-1] == ["import", str(path), "--mapping", "moi"]
    said = run(main, "inspect", str(path), "--mapping", str(lying))[1]
    assert f"Nếu nhập bằng tệp ánh xạ {lying} (theo --mapping):" in said


def test_a_mapping_of_the_store_is_named_too_also_where_nothing_is_taken(run, own_store, tmp_path):
    folder = packs.mappings(own_store)
    folder.mkdir()
    path = csv_file(tmp_path / "a-1.csv", [row(channel="Kiosk")])
    of_store = mapping(folder, top='files = ["a-*.csv"]')

    status, said, _ = run(main, "import", str(path))
    assert status == 1
    assert f"{of_store} (của kho; tên tệp khớp files: “a-*.csv”)" in said
