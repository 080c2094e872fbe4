"""The demonstration data: what refers to what, codes, targets, and one seed one result."""

from __future__ import annotations

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


def test_one_seed_gives_the_same_rows_on_one_thread_or_more(tmp_path, demonstration):
    demo.generate(tmp_path, threads=1)
    for table in demo.TABLES:
        path = str(tmp_path / f"{table}.parquet")
        columns = ", ".join(
            name
            for name, *_ in demonstration.execute(
                "describe from read_parquet($path)", {"path": path}
            ).fetchall()
        )
        again, first = (
            demonstration.execute(
                f"select md5(string_agg(md5(row({columns})::text), '' order by place)) from "
                f"(select *, row_number() over () as place from {source})",
                bound,
            ).fetchone()
            for source, bound in (("read_parquet($path)", {"path": path}), (table, {}))
        )
        assert again == first, table


def test_the_rows_are_those_that_have_been_shown_before(demonstration):
    """Links, papers and planted truths refer to them: a change of the generator is on purpose."""
    (found,) = demonstration.execute(
        "select md5(string_agg(concat_ws('|', dossier_code, procedure_code, answerable_unit, "
        "channel, received_at, due_at, finished_at, outcome, is_digitised), chr(10) "
        "order by dossier_code)) from dossier"
    ).fetchone()
    assert found == "849ff6143d7f31c0f4a53c6d1acb6e32"


def test_another_seed_meets_the_printed_figures_too(tmp_path):
    demo.generate(tmp_path, seed=7)
    with duckdb.connect() as connection:
        found = connection.execute(
            """
            select
                count(*) filter (received_at >= '2023-06-15'),
                count(*) filter (
                    received_at >= '2023-06-15' and channel in ('online_self', 'online_counter')
                ),
                count(*) filter (received_at >= '2023-06-15' and is_digitised),
                count(*) filter (
                    received_at < '2023-06-15'
                    and (finished_at is null or finished_at >= '2023-06-15')
                ),
                count(*) filter (
                    finished_at >= '2023-06-15'
                    and cast(finished_at as date) > cast(due_at as date)
                ),
                count(*) filter (finished_at is null)
            from read_parquet($path)
            """,
            {"path": str(tmp_path / "dossier.parquet")},
        ).fetchone()
    assert found == (60_271, 15_110, 43_938, 4_662, 818, 5_765)
