"""A source whose newest file is older than its due day is named beside the build, on every page."""

from datetime import date

import duckdb
import pytest

from data import statements

TABLES = """
create table build as select timestamp '2023-11-01' as made_at, date '2023-10-31' as as_of,
    false as is_demonstration;
create table unit as select 'province' as level, 'Tỉnh' as unit_name, date '2000-1-1' as valid_from;
create table coverage as select 'dossiers' as source, true as is_present;
create table covered_source as from (values ('form:IV.01', null), ('dossiers', 'Một cửa'))
    as each (source, source_name);
create table coverage_stretch (
    source varchar, unit_code varchar, stretch varchar, starts_on date, ends_on date,
    state varchar, due_on date
);
insert into coverage_stretch values
    ('form:IV.01', 'A', '2023-Q2', '2023-03-15', '2023-06-14', 'present', null),
    ('form:IV.01', 'A', '2023-Q3', '2023-06-15', '2023-09-14', 'not_sent', '2023-09-24'),
    ('form:IV.01', 'B', '2023-Q3', '2023-06-15', '2023-09-14', 'not_sent', '2023-09-24'),
    ('dossiers', 'A', '2023-09', '2023-08-15', '2023-09-14', 'present', null);
"""
OF_IV_01 = {
    "source": "form:IV.01",
    "source_name": None,
    "came_of": "2023-Q2",
    "due_on": date(2023, 9, 24),
}


@pytest.mark.parametrize(
    ("change", "late"),
    [
        ("", [OF_IV_01]),
        ("update coverage_stretch set state = 'present' where unit_code = 'B'", []),  # one came
        ("update coverage_stretch set due_on = null", []),  # nobody set a day
        ("update coverage_stretch set state = 'not_due' where stretch = '2023-Q3'", []),
        ("delete from coverage_stretch where stretch = '2023-Q2'", []),  # it has not begun
        ("delete from coverage_stretch", []),
    ],
)
def test_a_source_is_late_where_nobody_sent_what_was_due_since(change, late):
    with duckdb.connect() as connection:
        connection.execute(TABLES)
        if change:
            connection.execute(change)
        asked = connection.execute(statements.text("page_tables", "told_build"))
        row = dict(zip([each[0] for each in asked.description], asked.fetchone(), strict=True))

    assert row["late_sources"] == late
