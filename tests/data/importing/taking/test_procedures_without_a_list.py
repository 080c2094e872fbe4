"""A procedure that dossiers name and no list has is known by what the dossiers call it."""

from __future__ import annotations

import pytest

from tests.data.importing.sent import HEADINGS, csv_file, csv_text, gathered, mapping, row, take

LIST = 'source = "danh sách"\ntitle = "d"\ntarget = "procedure"\nholds = "changes"\n[columns]\n'
KNOWN = "select procedure_name, field, is_listed from procedure where procedure_code = '1.014980'"


def listed(folder, name: str, *rows: list[str]):
    path = folder / "danh-sach.toml"
    columns = 'procedure_code = "Mã"\nprocedure_name = "Tên"\nfield = "Lĩnh vực"'
    path.write_text(LIST + columns, encoding="utf-8")
    (folder / name).write_text(csv_text([["Mã", "Tên", "Lĩnh vực"], *rows]), encoding="utf-8")
    return take(folder / name, name="danh-sach")


@pytest.fixture
def named(tmp_path):
    """A dossier that says what its procedure is called."""
    tables = 'procedure_name = "Tên thủ tục"\nfield = "Lĩnh vực"'
    path = mapping(tmp_path, tables=tables)
    cells = [[*HEADINGS, "Tên thủ tục", "Lĩnh vực"], [*row(), "Cấp  bản\x07 sao", "Chứng thực"]]
    (tmp_path / "a.csv").write_text(csv_text(cells), encoding="utf-8")
    take(tmp_path / "a.csv", name=path.stem)


def test_it_has_the_name_that_the_dossiers_give_it(named):

    (known,) = gathered(KNOWN)
    assert known == {"procedure_name": "Cấp bản sao", "field": "Chứng thực", "is_listed": False}


def test_a_list_that_comes_later_says_what_it_is(named, tmp_path):
    listed(tmp_path, "l.csv", ["1.014980", "Cấp bản sao từ sổ gốc", "Tư pháp"])

    (known,) = gathered(KNOWN)
    assert known == {
        "procedure_name": "Cấp bản sao từ sổ gốc",
        "field": "Tư pháp",
        "is_listed": True,
    }


def test_of_two_lists_the_newer_says_it(named, tmp_path):
    listed(tmp_path, "l.csv", ["1.014980", "Tên cũ", "Tư pháp"])
    listed(tmp_path, "m.csv", ["1.014980", "Tên mới", "Tư pháp"], ["2.000010", "Khác", "Đất đai"])

    (known,) = gathered(KNOWN)
    assert known.procedure_name == "Tên mới"


def test_without_any_name_it_is_called_by_its_code(tmp_path):
    mapping(tmp_path)
    take(csv_file(tmp_path / "a.csv", [row()]))

    (known,) = gathered(KNOWN)
    assert known == {"procedure_name": "1.014980", "field": "Chưa rõ lĩnh vực", "is_listed": False}
