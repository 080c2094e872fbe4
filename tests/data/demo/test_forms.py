"""The demonstration's forms: what was printed is met, and no case is put on an office."""

from __future__ import annotations

import pytest


@pytest.fixture
def cells(demonstration):
    """The sum of the cells of a form that a condition is met by; of the province, Quý III/2023."""

    def of(form: str, column: str, rows: str = "true", period: str = "2023-Q3", unit: str = "62"):
        return demonstration.execute(
            f"select sum(value) from form_cell where form = $form and unit_code = $unit "
            f"and period = $period and column_code = $column and {rows}",
            {"form": form, "unit": unit, "period": period, "column": column},
        ).fetchone()[0]

    return of


def test_the_third_quarter_meets_what_the_press_cited(cells):
    assert [cells("II.08", column) for column in ("7", "4", "9")] == [720, 702, 1377]
    assert cells("II.03b", "11") == 1711
    assert [cells("TC.03", column) for column in ("1", "2", "3")] == [30, 30, 6]
    assert [cells("TC.04", "1", f"row_code = '{row}'") for row in "123"] == [8, 155, 143]
    assert cells("TC.01", "3") == cells("TC.01", "2") > 0


def test_over_99_percent_of_documents_are_electronic(demonstration):
    electronic, sent = demonstration.execute(
        """
        select sum(value) filter (where column_code = '3'), sum(value)
        from form_cell
        where form = 'IV.01' and period = '2023-Q3' and column_code in ('2', '3', '4')
        """
    ).fetchone()
    assert 0.99 < electronic / sent < 1


@pytest.mark.parametrize(
    ("row", "period", "printed"),
    [
        ("44", "2023-H1", 3),
        ("32", "2021-Q1", 28),
        ("7+18+36", "2023-H1", 71),
        ("7+18+36", "2021", 113),
        ("7+18+36", "2021-Q1", 30),
    ],
)
def test_01_pctn_meets_what_was_printed(cells, row, period, printed):
    rows = f"row_code in ({', '.join(map(repr, row.split('+')))})"
    assert cells("01/PCTN", "SL", rows, period) == printed


def test_no_case_is_put_on_an_office(demonstration):
    """Rows of cases, accused, damage and punishment: the province alone has any."""
    (found,) = demonstration.execute(
        """
        select count(*) from form_cell
        where form = '01/PCTN' and unit_code <> '62' and value <> 0
        and try_cast(row_code as double) between 43 and 108
        """
    ).fetchone()
    assert found == 0


def test_longer_forms_agree_with_their_quarters(cells):
    for row in ("4", "7", "32", "44"):
        rows = f"row_code = '{row}'"
        quarters = sum(cells("01/PCTN", "SL", rows, f"2022-Q{n}") for n in (1, 2, 3, 4))
        assert cells("01/PCTN", "SL", rows, "2022") == quarters


def test_feedback_of_the_province_is_that_of_its_units(demonstration, cells):
    (units,) = demonstration.execute(
        "select sum(value) from form_cell where form = 'TC.05' and column_code = '1' "
        "and period = '2022-Q3'"
    ).fetchone()
    assert cells("II.05b", "4", period="2022-Q3") + cells("II.05b", "5", period="2022-Q3") == units


def test_documents_differ_from_quarter_to_quarter(demonstration):
    rows = demonstration.execute(
        """
        select unit_code, count(*), count(distinct sent)
        from (
            select unit_code, period, list(value order by column_code) as sent
            from form_cell
            where form = 'IV.01' and period like '%-Q_'
            group by unit_code, period
        )
        group by unit_code
        """
    ).fetchall()
    assert sum(count == alike for _, count, alike in rows) > 0.9 * len(rows)
    assert all(alike > 1 for _, _, alike in rows)


def test_only_who_was_late_apologised_and_the_form_says_the_same(demonstration):
    (on_time,) = demonstration.execute(
        "select count(*) from judged where has_apology is not null and not is_late"
    ).fetchone()
    late, apologies = demonstration.execute(
        """
        select count(*), count_if(has_apology) from judged
        where finished_on > due_on and finished_on between date '2023-06-15' and date '2023-09-14'
        """
    ).fetchone()
    form = demonstration.execute(
        """
        select
            sum(value) filter (where column_code = '5'), sum(value) filter (where column_code = '6')
        from form_cell
        where form = 'TC.09' and period = '2023-Q3'
        """
    ).fetchone()
    assert on_time == 0
    assert form == (late, apologies)
    assert 0 < apologies < late
