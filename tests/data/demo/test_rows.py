"""The demonstration data: what refers to what, codes, targets, and one seed one result."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from data.demo import generate as demo


@pytest.mark.parametrize(
    "condition",
    [
        "procedure_code not in (select procedure_code from procedure)",
        "receiving_unit not in (select unit_code from unit where level != 'province')",
        "handling_unit not in (select unit_code from unit where kind = 'office')",
        "answerable_unit not in (select unit_code from unit where kind = 'office')",
        "channel not in ('online_self', 'online_counter', 'post', 'direct')",
        "procedure_code in (select procedure_code from procedure where hosted_by != 'province')",
        "handling_unit in ('TTT', 'BDT', 'TTPVHCC')",
        "channel in ('online_self', 'online_counter') and procedure_code in "
        "(select procedure_code from procedure where online_level = 'none')",
        "handling_unit != answerable_unit and procedure_code not in "
        "(select procedure_code from procedure where level = 'district' and field = 'Đất đai')",
    ],
)
def test_no_dossier_is_out_of_place(count, condition):
    assert count("true") == count("true", "(select distinct dossier_code from dossier)")
    assert count(condition) == 0


def test_answerable_differs_from_handling_for_one_land_dossier_in_a_hundred(count):
    land = (
        "procedure_code in "
        "(select procedure_code from procedure where level = 'district' and field = 'Đất đai')"
    )
    moved = count("handling_unit != answerable_unit and answerable_unit = 'STNMT'")
    assert moved == count("handling_unit != answerable_unit")
    assert moved / count(land) == pytest.approx(0.01, abs=0.002)


def test_offices_differ_in_what_people_can_do_online(demonstration):
    shares = dict(
        demonstration.execute(
            """
            select
                case level when 'department' then level else coalesce(
                    case level when 'commune' then parent_code end, unit_code
                ) end,
                avg(cast(channel in ('online_self', 'online_counter') as int))
            from judged join unit on handling_unit = unit_code
            where received_on >= date '2023-06-15' group by 1
            """
        ).fetchall()
    )
    assert shares.pop("department") > 0.4
    assert max(shares, key=shares.get) == "608"
    assert set(sorted(shares, key=shares.get)[:3]) == {"610", "613", "617"}


def test_procedures_cannot_be_taken_for_national_ones(count, demonstration):
    assert count("procedure_code not similar to '9\\.[0-9]{6}'", "procedure") == 0
    assert count("procedure_code like '%0'", "procedure") > 100
    assert count("length(procedure_name) > 90", "procedure") == 0
    hosts = demonstration.execute("select distinct hosted_by from procedure order by 1").fetchall()
    assert hosts == [("Bộ Giao thông vận tải",), ("Bộ Kế hoạch và Đầu tư",), ("province",)]


def test_one_adopted_simulated_target(demonstration):
    (target,) = demonstration.execute(
        "select measure, kind, level, starts_on::text, ends_on::text, value::double, is_simulated "
        "from target"
    ).fetchall()
    assert target == ("online_share", "adopted", "all", "2022-12-15", "2023-12-14", 0.3, True)


# Of every row of each table, in order. The same on one thread and on several.
ROWS = {
    "procedure": "f925e2edd99916c18af4ffafd62de988",
    "dossier": "18ba66456532e4bff71b86a48de0c4cb",
    "coverage": "ffe33c5d1b0ab43895fdc96803978247",
    "target": "5af1f62c1851fbeaa45dccb7f812e852",
    "form_cell": "6bf1426171a8d5ee69b98671201eacff",
}


@pytest.mark.parametrize("table", demo.TABLES)
def test_the_rows_are_those_that_have_been_shown_before(table, demo_store):
    """Links, papers and planted truths refer to them: a change of the generator is on purpose."""
    assert digest(next((demo_store / "batches").iterdir()), table) == ROWS[table]


@pytest.mark.long
@pytest.mark.parametrize("threads", [1, 3])
def test_one_seed_gives_the_same_rows_on_any_number_of_threads(threads, tmp_path):
    demo.generate(tmp_path, threads=threads)

    assert {table: digest(tmp_path, table) for table in demo.TABLES} == ROWS


def digest(folder: Path, table: str) -> str:
    bound = {"path": str(folder / f"{table}.parquet")}
    with duckdb.connect() as connection:
        described = connection.execute("describe from read_parquet($path)", bound).fetchall()
        columns = ", ".join(name for name, *_ in described)
        (found,) = connection.execute(
            f"select md5(string_agg(md5(row({columns})::text), '' order by file_row_number)) "
            "from read_parquet($path, file_row_number = true)",
            bound,
        ).fetchone()
    return found
