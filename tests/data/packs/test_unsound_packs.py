"""A wrong line of a pack stops the command, with its file, its line and what to write instead."""

from __future__ import annotations

import pytest

from data import builds, packs
from data.__main__ import main
from data.packs import KON_TUM
from tests.data.importing import sent
from tests.province import batch, dossier, give_pack

TARGET = "online_share,official,all,2022-12-15,,0.50,QĐ 1,false,"
PRINT = "to_handle,62,2023-Q3,published,64933,,,,2023-09-14,2023-09-26,Cổng,"


@pytest.fixture
def pack(own_store):
    """A copy of the demonstration's pack that may be changed."""
    packs.place(own_store).unlink()
    return packs.place(give_pack(own_store))


def add(pack, table: str, line: str) -> str:
    """A line at the end of a table; its place as it is told."""
    path = pack / f"{table}.csv"
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}{line}\n", encoding="utf-8")
    return f"{path.name}, dòng {before.count(chr(10)) + 1}"


@pytest.mark.parametrize(
    ("table", "line", "said"),
    [
        ("target", TARGET.replace("official", "oficial"), "Ghi official, rule, adopted"),
        ("target", TARGET.replace("all", "tỉnh"), "Ghi all, province"),
        ("target", TARGET.replace("online_share", "Online_share"), "không có chỉ số"),
        ("target", f" {TARGET}", "Bỏ dấu cách"),
        ("target", TARGET.replace(",,", ",2020-01-01,"), "Sửa một trong hai ngày"),
        ("target", TARGET.replace("0.50", "50"), "50% là 0.5"),
        ("target", TARGET.replace("0.50", "-1"), "50% là 0.5"),
        ("published_figure", PRINT.replace("to_handle", "khong_co"), "không có chỉ số"),
        ("published_figure", PRINT.replace("2023-Q3", "2023-Q9"), "Ghi như 2023-09"),
        (
            "published_figure",
            PRINT.replace("to_handle", "online_share").replace("64933,,", ",,80"),
            "50% là 0.5",
        ),
        ("working_day_override", "2024-01-02,đúng,văn bản 1", "Ghi true, false"),
        ("working_day_override", "2/1/2024,true,văn bản 1", "Ghi như 2025-07-01"),
        ("unit", "616,,,district,office,62,Huyện A,A,900,nguồn", "mã 616 cùng lúc của hai đơn vị"),
        ("unit", "ZZZ,2020-01-01,,district,office,,Huyện A,A,900,nguồn", "không có đơn vị trên"),
    ],
)
def test_a_wrong_line_stops_a_build(pack, run, table, line, said):
    place = add(pack, table, line)
    batch({"dossier": [dossier("616")]})

    status, _, wrong = run(main, "build")

    assert status == 1 and place in wrong, wrong
    assert said in wrong
    assert not builds.published()


@pytest.mark.parametrize(
    "content",
    ["", "day,is_working\n".encode("utf-16"), b"day;is_working;basis\n"],
    ids=["emptied", "another encoding", "another mark between columns"],
)
def test_a_file_that_cannot_be_read_is_named_and_nothing_is_built(pack, run, content):
    path = pack / "working_day_override.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    batch({"dossier": [dossier("616")]})

    status, _, wrong = run(main, "build")

    assert status == 1 and path.name in wrong
    assert "Ghi đúng các cột" in wrong or "mã UTF-8" in wrong


def test_a_mark_of_byte_order_is_no_mistake(pack, run, tmp_path):
    """As Excel writes it before a table that is saved as UTF-8."""
    for path in pack.glob("*.csv"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    sent.mapping(tmp_path)

    taken = run(main, "import", str(sent.csv_file(tmp_path / "a.csv", [sent.row()])))
    assert taken[0] == 0, taken[2]
    assert run(main, "check")[0] == 0


def test_an_import_asks_after_the_units_alone(pack, run, tmp_path):
    """A target that is wrong keeps no file out; a unit would be a name that nobody knows."""
    sent.mapping(tmp_path)
    path = str(sent.csv_file(tmp_path / "a.csv", [sent.row()]))
    add(pack, "target", TARGET.replace("all", "tỉnh"))
    assert run(main, "import", path)[0] == 0

    place = add(pack, "unit", "ZZZ,hôm qua,,district,office,62,Huyện A,A,900,nguồn")
    for command in (
        ("import", path),
        ("inspect", path),
        ("template", "II.06a", "--unit", "STP", "--period", "2023-Q3", "--to", str(tmp_path)),
    ):
        status, _, wrong = run(main, *command)
        assert status == 1 and place in wrong and str(pack) in wrong


def test_what_a_newer_program_knows_and_the_pack_has_not_is_named_and_not_added(pack, run):
    (pack / "province_label.csv").unlink()
    (pack / "unit_context.csv").write_text(
        "unit_code,year,item,value,qualifier,source\n", encoding="utf-8"
    )
    files = sorted(path.name for path in pack.iterdir())
    batch({"dossier": [dossier("616")]})

    said = "Danh mục của kho chưa có, coi như trống hoặc chưa rõ: province_label.csv, cột note"
    assert said in run(main, "build")[1]
    assert said in run(main, "status")[1]
    assert sorted(path.name for path in pack.iterdir()) == files


def test_the_demonstrations_pack_lacks_nothing(run):
    assert "chưa có, coi như" not in run(main, "status")[1]
    assert len(list(KON_TUM.glob("*.csv"))) == len(packs.TABLES)
