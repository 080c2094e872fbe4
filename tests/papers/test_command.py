"""`python -m data report …`: what is asked for, where it goes, how it ends."""

from __future__ import annotations

import subprocess
import sys
import types
from pathlib import Path

import pytest

from data.__main__ import main
from papers import kinds
from papers.kinds import Kind
from queries import commands
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])
ROOT = Path(__file__).resolve().parents[2]
BOARD = {"units": [unit("A"), unit("B")], "dossiers": [dossier("A")]}


@pytest.fixture
def asked_of_paper(province, monkeypatch) -> list:
    """A kind of paper that writes one word and remembers what it was asked for."""
    province(**BOARD)
    asked = []

    def write(its, say) -> Path:
        asked.append(its)
        with commands.whole(its.to, its.over) as aside:
            aside.write_text("giấy", encoding="utf-8")
        return its.to

    module = types.ModuleType("a_paper")
    module.write = write
    monkeypatch.setitem(sys.modules, "a_paper", module)
    for name, kind in {
        "giay": Kind("a_paper", ".docx", "giay", "một tờ giấy", is_of_pages=True),
        "phieu": Kind("a_paper", ".docx", "phieu", "mỗi đơn vị một tờ", of_units=True),
    }.items():
        monkeypatch.setitem(kinds.KINDS, name, kind)
    return asked


def report(*arguments: str) -> int:
    return main(["report", *arguments])


def test_a_paper_lies_where_it_is_told_and_only_then_the_status_is_0(asked_of_paper, tmp_path):
    to = tmp_path / "mới" / "báo cáo.docx"
    assert report("--period", "2023-Q3", "--as", "giay", "--to", str(to)) == 0
    assert to.read_text(encoding="utf-8") == "giấy"
    assert [each.name for each in to.parent.iterdir()] == ["báo cáo.docx"]


def test_in_a_folder_its_name_says_what_of_whom_and_when(asked_of_paper, tmp_path):
    report("--period", "civil:2023-Q3", "--as", "phieu", "--unit", "A", "--to", str(tmp_path))
    assert (tmp_path / "phieu-A-civil-2023-Q3.docx").is_file()
    assert asked_of_paper[0].unit["unit_name"] == "Đơn vị A"


def test_a_file_that_somebody_may_have_changed_is_not_written_over_unasked(
    asked_of_paper, tmp_path, capsys
):
    to = tmp_path / "a.docx"
    to.write_text("của tôi", encoding="utf-8")
    assert report("--period", "2023-Q3", "--as", "giay", "--to", str(to)) == 1
    assert "không ghi đè" in capsys.readouterr().err
    assert to.read_text(encoding="utf-8") == "của tôi"
    assert report("--period", "2023-Q3", "--as", "giay", "--to", str(to), "--over") == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--period", "2023-Q9", "--as", "giay"], "Không có kỳ “2023-Q9”"),
        (["--period", "2023-Q3", "--as", "phieu", "--unit", "Z"], "không có đơn vị mang mã “Z”"),
        (["--period", "2023-Q3", "--as", "giay", "--unit", "A"], "văn bản của cả tỉnh"),
        (["--period", "2023-Q3", "--as", "phieu", "--unit", "A", "--pdf"], "bỏ --pdf"),
        (["--period", "2023-Q3", "--as", "giay", "--build", "9"], "Không có bản số liệu “9”"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_is(
    asked_of_paper, tmp_path, capsys, arguments, said
):
    assert report(*arguments, "--to", str(tmp_path / "giấy")) == 1
    assert said in capsys.readouterr().err
    assert asked_of_paper == []


def test_a_kind_that_there_is_none_of_is_told_as_any_wrong_argument(asked_of_paper, capsys):
    with pytest.raises(SystemExit) as ended:
        report("--period", "2023-Q3", "--as", "giấy-khác")
    assert ended.value.code == 2
    assert "không có “giấy-khác”" in capsys.readouterr().err


def test_its_help_is_its_own(capsys):
    with pytest.raises(SystemExit):
        report("--help")
    assert "--period KỲ" in capsys.readouterr().out


def test_what_is_printed_is_of_the_paper_alone(province, own_papers, own_store, tmp_path):
    """In a process of its own, as it is typed: no warning of a library."""
    province(**BOARD)
    typed = ["report", "--period", "2023-Q3", "--as", "txt", "--unit", "A", "--to"]
    ran = subprocess.run(
        [sys.executable, "-m", "data", *typed, str(tmp_path / "tin.txt")],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert (ran.returncode, ran.stdout) == (0, f"Đã lập {tmp_path / 'tin.txt'}.\n")
    assert [line for line in ran.stderr.splitlines() if "giây]" not in line] == []
    assert len((tmp_path / "tin.txt").read_text(encoding="utf-8").splitlines()) == 5


@pytest.mark.parametrize("named", ["1", "000001"])
def test_a_build_is_named_by_its_number_too(asked_of_paper, tmp_path, named):
    to = tmp_path / "giấy.docx"
    asked = ("--period", "2023-Q3", "--as", "giay", "--to", str(to))
    assert report(*asked, "--build", named) == 0
    assert asked_of_paper[-1].build_id.startswith("000001-")


def test_of_a_build_that_there_is_none_of_nothing_is_written(asked_of_paper, tmp_path, capsys):
    to = tmp_path / "giấy.docx"
    assert report("--period", "2023-Q3", "--as", "giay", "--to", str(to), "--build", "9") == 1
    assert "“9”" in capsys.readouterr().err and not to.exists()
