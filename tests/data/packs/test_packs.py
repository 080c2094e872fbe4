"""What an office says lies in its store: read from there, and never written over."""

from __future__ import annotations

import csv
import shutil

import duckdb
import pytest

import queries
from data import batches, builds, demonstration, faults, packs
from data.__main__ import main
from data.build import build
from data.building import gathering
from data.packs import KON_TUM
from data.packs.faults import OfficeStore
from tests import province_files
from tests.province import asked, batch, dossier, procedure, unit, whole

LATE = {"due": "2023-07-10", "finished": "2023-07-11"}


@pytest.fixture
def pack(own_store):
    """A pack of the test's own, in place of the demonstration's that every test has."""
    packs.place(own_store).unlink()
    place = packs.place(own_store)
    units = [unit("62", "province"), unit("A")]
    province_files.write_reference(place, {"unit": units, "unit_succession": [], "target": []})
    return place


def take_one() -> None:
    batch(
        {
            "procedure": [procedure()],
            "dossier": [dossier("A", **LATE)],
            "coverage": [whole("A", "2022-12-15", "2023-09-14")],
        }
    )


@pytest.mark.parametrize(
    ("is_demonstration", "said"),
    [
        (None, "init --province MÃ_HOẶC_TÊN_TỈNH"),
        (False, "init --province 62"),
        (True, "chạy lại `python -m data demo`"),
    ],
)
def test_a_store_without_a_pack_is_told_how_to_get_one(own_store, run, is_demonstration, said):
    """None is chosen for it in silence, also where an older program took the files in."""
    if is_demonstration is not None:
        batch({"dossier": [dossier("616")]}, is_demonstration)
    packs.place(own_store).unlink()

    status, _, wrong = run(main, "build")

    assert status == 1 and str(own_store / "reference" / "unit.csv") in wrong
    assert said in wrong
    assert not builds.published()


def test_what_an_older_program_took_in_is_built_with_the_pack_that_it_had(own_store, run):
    batch({"dossier": [dossier("616")]})
    packs.place(own_store).unlink()

    assert run(main, "init", "--province", "62")[0] == 0
    build(until="gather")
    assert asked("select unit_name from unit where unit_code = '616'")[0].unit_name


def test_a_build_has_the_units_of_its_own_store(pack):
    take_one()
    build(until="gather")

    assert {each.unit_code for each in asked("from unit")} == {"62", "A"}


def test_a_table_that_a_pack_does_not_have_is_empty(pack, run):
    for path in pack.iterdir():
        if path.name != "unit.csv":
            path.unlink()
    take_one()

    build(until="counted", measures=["late_of_due"])
    assert asked("from district_tile") == []
    assert len(asked("from objective")) > 5  # what the country's tables propose
    assert run(main, "check")[0] == 0


def test_a_column_that_a_pack_does_not_have_is_unknown(pack):
    """So that one written for an older program still builds."""
    (pack / "unit_context.csv").write_text(
        "unit_code,year,item,value,source\nA,2022,population,100,Niên giám\n", encoding="utf-8"
    )
    take_one()
    build(until="gather")

    (row,) = asked("from unit_context")
    assert (row.value, row.note) == (100, None)


def test_a_working_day_is_one_by_the_pack(pack):
    (pack / "working_day_override.csv").write_text(
        "day,is_working,basis\n2023-07-04,false,nghỉ riêng\n", encoding="utf-8"
    )
    take_one()
    build(until="gather")

    assert not asked("select is_working from working_day where day = date '2023-07-04'")[0][
        "is_working"
    ]


OWN_MEASURE = """
code = "{code}"
version = 1
valid_from = 2020-12-15
title = "Nộp trực tiếp"
short_title = "Trực tiếp"
question = "Người dân nộp hồ sơ bằng cách nào?"
domain = "online_services"
display_order = 900
kind = "share"
better = "none"
unit_of_measure = "hồ sơ"
numerator_words = "hồ sơ nộp trực tiếp"
denominator_words = "hồ sơ mới tiếp nhận trong kỳ"
roll_up = "sum"
source = "dossiers"
form_column = "tính từ hồ sơ"
legal_basis = "tỉnh tự đặt"
comparable_by = ["procedure", "level"]
judged = "Chỉ theo dõi"
counted_by = "channel_share"

[bind]
channel = "direct"
"""


def own_measure(pack, code: str) -> None:
    (pack / "measures").mkdir()
    text = OWN_MEASURE.format(code=code)
    (pack / "measures" / f"{code}.toml").write_text(text, encoding="utf-8")


def test_a_measure_of_the_office_is_counted_beside_the_programs(pack):
    """By a query of the program's, where it names one."""
    own_measure(pack, "share_at_the_desk")
    take_one()
    build()

    (row,) = [
        each
        for each in queries.run("objectives", period="2023-Q3")
        if each.measure == "share_at_the_desk"
    ]
    assert (row.numerator, row.denominator) == (1, 1)


def test_a_measure_that_the_program_has_too_is_refused(pack):
    own_measure(pack, "share_post")
    take_one()

    with pytest.raises(faults.WrongDefinition) as caught:
        build()
    assert str(pack / "measures" / "share_post.toml") in str(caught.value)
    assert "đặt mã khác" in str(caught.value)


def test_a_form_of_the_office_can_be_sent_and_one_of_the_program_is_not_its_own(
    pack, run, tmp_path
):
    (pack / "forms").mkdir()
    model = next((packs.PROGRAM / "forms").glob("TC.09@*.toml"))
    version = model.stem.partition("@")[2]
    text = model.read_text(encoding="utf-8").replace('form = "TC.09"', 'form = "QN.01"')
    (pack / "forms" / f"QN.01@{version}.toml").write_text(text, encoding="utf-8")
    wanted = ("template", "QN.01", "--unit", "A", "--period", "2023-Q3", "--to", str(tmp_path))

    status, said, wrong = run(main, *wanted)
    assert status == 0 and "biểu QN.01" in said, wrong

    shutil.copy(model, pack / "forms")
    status, _, wrong = run(main, *wanted)
    assert status == 1 and str(pack / "forms" / model.name) in wrong
    assert f"đã có ở {model}" in wrong


def test_the_demonstration_brings_its_pack_and_renews_it(own_store, monkeypatch):
    packs.place(own_store).unlink()
    monkeypatch.setattr(
        "data.demonstration.generate.generate",
        lambda folder, **_: province_files.write_batch(folder, {"dossier": [dossier("616")]}),
    )
    demonstration.take_in(own_store)
    units = packs.place(own_store) / "unit.csv"
    assert units.read_bytes() == (KON_TUM / "unit.csv").read_bytes()

    units.write_text("cũ", encoding="utf-8")
    demonstration.take_in(own_store)
    assert units.read_bytes() == (KON_TUM / "unit.csv").read_bytes()


def test_the_demonstration_leaves_the_pack_of_an_office_alone(pack, own_store):
    before = (pack / "unit.csv").read_bytes()

    with pytest.raises(OfficeStore, match="--store"):
        demonstration.take_in(own_store)
    assert (pack / "unit.csv").read_bytes() == before
    assert not batches.every(own_store)


@pytest.mark.parametrize("sign", [",", ";"])
def test_a_table_of_a_pack_is_read_by_the_sign_between_its_heads(tmp_path, sign):
    """Commas are told to DuckDB, which finds out any other."""
    with (packs.KON_TUM / "unit.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    table = tmp_path / "unit.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=sign).writerows(rows)

    with duckdb.connect() as connection:
        found = connection.execute(f"from {gathering.cells(table)}", {"path": str(table)})

        assert [column for column, *_ in found.description] == rows[0]
        assert [[cell or "" for cell in each] for each in found.fetchall()] == rows[1:]
