"""A file's name is a name: no pattern, no path, no control of the screen it is printed on."""

from __future__ import annotations

import os
import shutil
import zipfile

import pytest

from data import builds, faults
from data.__main__ import main
from data.importing.finding import files
from tests.data.importing.sent import csv_file, kept, mapping, row, take
from tests.province import give_pack


@pytest.mark.parametrize("name", ["ho-so[1].csv", "ho-so*.csv", "hồ sơ (2)?.csv"])
def test_a_name_is_not_a_pattern_that_finds_another_file(tmp_path, name):
    mapping(tmp_path)
    csv_file(tmp_path / "ho-so1.csv", [row("NGƯỜI-KHÁC")])
    csv_file(tmp_path / "ho-so-khac.csv", [row("NGƯỜI-KHÁC")])

    taken = take(csv_file(tmp_path / name, [row("CỦA-TÔI")]))

    assert [each.dossier_code for each in kept(taken)] == ["CỦA-TÔI"]


def test_a_store_may_lie_in_a_folder_whose_name_has_brackets(tmp_path, monkeypatch, run):
    monkeypatch.setenv("THUCCHAT_STORE", str(give_pack(tmp_path / "kho [2023]")))
    mapping(tmp_path)
    csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", unit="không rõ")])

    assert run(main, "import", str(tmp_path / "a.csv"))[0] == 0
    assert run(main, "build")[0] == 0
    assert len(builds.published()) == 1


def test_a_name_that_could_steer_a_terminal_is_said_without_that(tmp_path):
    path = csv_file(tmp_path / "a\x1b[2J\u202e.csv", [row()])

    (found,) = files.find(path, tmp_path)

    assert found.name == "a[2J.csv"


def test_a_name_that_is_not_text_is_said_and_taken(tmp_path):
    """As an old system wrote it, in bytes of no encoding."""
    mapping(tmp_path)
    path = csv_file(tmp_path / "ho-so-\udcfe\udcff.csv", [row()])

    assert take(path).batch.file_name == "ho-so-.csv"


def test_a_name_that_looks_like_html_is_kept_as_text(tmp_path):
    mapping(tmp_path)
    path = csv_file(tmp_path / "<b onload=alert(1)>.csv", [row()])

    assert take(path).batch.file_name == "<b onload=alert(1)>.csv"


def test_a_path_in_a_zip_leads_nowhere(tmp_path):
    mapping(tmp_path)
    inside = csv_file(tmp_path / "a.csv", [row()]).read_bytes()
    aside = tmp_path / "aside"
    aside.mkdir()
    with zipfile.ZipFile(tmp_path / "gửi.zip", "w") as package:
        for path in ("../../ra-ngoai.csv", "/etc/ra-ngoai.csv", "C:\\Windows\\ra-ngoai.csv"):
            package.writestr(path, inside)
    before = {path for path in tmp_path.rglob("*") if aside not in path.parents}

    found = list(files.find(tmp_path / "gửi.zip", aside))

    assert [each.name for each in found] == ["gửi.zip/ra-ngoai.csv"] * 3
    assert all(each.path.parent == aside for each in found)
    assert {path for path in tmp_path.rglob("*") if aside not in path.parents} == before


def test_links_that_lead_in_a_circle_end(tmp_path):
    folder = tmp_path / "thư mục"
    (folder / "con").mkdir(parents=True)
    (folder / "con" / "vòng").symlink_to(folder, target_is_directory=True)
    (folder / "chính-nó.csv").symlink_to(folder / "chính-nó.csv")
    csv_file(folder / "con" / "a.csv", [row()])

    assert [each.name for each in files.find(folder, tmp_path)] == ["a.csv"]


def test_a_folder_called_like_a_file_is_a_folder(tmp_path):
    folder = tmp_path / "x.csv"
    folder.mkdir()
    csv_file(folder / "a.csv", [row()])

    assert [each.name for each in files.find(folder, tmp_path)] == ["a.csv"]
    assert [each.name for each in files.find(tmp_path, tmp_path)] == ["a.csv"]


def test_a_pipe_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "ống.csv")
    with pytest.raises(faults.NotFound, match="Không có tệp"):
        list(files.find(tmp_path / "ống.csv", tmp_path))
    with pytest.raises(faults.WrongFile, match="không có tệp nào đọc được"):
        list(files.find(tmp_path, tmp_path))


def test_what_excel_and_a_mac_leave_behind_is_not_a_file_sent(tmp_path):
    inside = csv_file(tmp_path / "a.csv", [row()])
    shutil.copy(inside, tmp_path / "~$a.xlsx")
    shutil.copy(inside, tmp_path / ".a.csv")
    (tmp_path / "đọc.docx").write_text("không phải bảng")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as package:
        for name in ("b.csv", "__MACOSX/._b.csv", "~$b.xlsx", "đọc.docx", "con/"):
            package.writestr(name, "a,b\n")
    aside = tmp_path / "aside"
    aside.mkdir()

    assert [each.name for each in files.find(tmp_path, aside)] == ["a.csv", "b.zip/b.csv"]
