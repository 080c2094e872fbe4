"""A province that is judged again and again: its counts, and how its rows are read."""

from __future__ import annotations

import json

DISTRICTS = [f"H{number}" for number in range(10)]
DEPARTMENTS = ["S1", "S2", "S3"]
FROM, TO = "2020-12-15", "2023-09-14"
# Of 200 dossiers due a month in each office six are late; three times as many in H0, and in S1
# (alone in its procedure), from Quý IV/2022 on.
COUNTS = """
    insert into indicator_count
    select
        'late_of_due' as measure, 1 as version, 'counted' as origin, unit_code, unit.valid_from,
        case when level = 'department' then unit_code else 'p' || each_one end as procedure_code,
        period as month,
        case
            when unit_code in ('H0', 'S1') and period.starts_on >= '2022-09-15' then 9 else 3
        end as numerator,
        100 as denominator
    from unit, period, range(2) as procedures (each_one)
    where
        unit.level in ('district', 'department') and period.kind = 'month'
        and period.starts_on >= '2020-12-15' and period.ends_on <= '2023-09-14'
"""

# Digitised: 70 % everywhere, 30 % where dossiers are late.
DIGITISED = """
    insert into indicator_count
    select * replace (
        'digitised_share' as measure, case when numerator = 9 then 30 else 70 end as numerator
    )
    from indicator_count
"""


def states(rows: list[dict]) -> dict[str, str]:
    return {row["period"]: row["state"] for row in rows}


def codes(row: dict) -> list[str]:
    return [each["code"] for each in json.loads(row["reasons"])]


def quarters(rows: list[dict]) -> dict[str, dict]:
    """The report quarters of one unit."""
    return {row["period"]: row for row in rows if row["period"][5:6] == "Q"}


def withheld(unit_code: str, *months: str) -> tuple[str, ...]:
    """Statements: of a unit everything came but these months."""
    named = ", ".join(f"'{month}'" for month in months)
    return (
        f"delete from indicator_count where unit_code = '{unit_code}' and month in ({named})",
        f"""
        insert into coverage by name
        select its.* replace (period.starts_on as starts_on, period.ends_on as ends_on)
        from (select * from coverage where unit_code = '{unit_code}') as its
        inner join period
            on period.calendar = 'report' and period.kind = 'month'
            and period.starts_on between its.starts_on and its.ends_on
            and period.period not in ({named})
        """,
        f"delete from coverage where unit_code = '{unit_code}' and starts_on < '{FROM}'::date + 1 "
        f"and ends_on = '{TO}'",
    )
