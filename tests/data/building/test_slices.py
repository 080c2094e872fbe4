"""A slice has what was asked of it, as a whole build has it, and nothing that it did not make."""

from __future__ import annotations

import duckdb
import pytest

from data import builds, statements
from tests.province import asked, dossier, procedure, unit

ROWS = {
    "units": [unit("A"), unit("B")],
    "dossiers": [
        dossier(finished="2023-07-10"),
        dossier(finished="2023-07-12"),
        dossier("B", received="2023-06-01", due="2023-06-08"),
    ],
}
TOTALS = "from indicator_total where measure = $measure order by all"
VERDICTS = "from verdict_reason where measure = $measure order by all"
# Of a verdict what depends on how much of the publication's list is the measure's own.
OF_THE_LIST = {"list_place", "reasons", "state"}
COUNTED = "from indicator_count where measure = $measure order by all"


def unlisted(row) -> dict:
    return {name: value for name, value in dict(row).items() if name not in OF_THE_LIST}


@pytest.mark.parametrize("measure", ["late_of_due", "to_handle", "services_with_dossiers"])
def test_a_slice_of_one_measure_counts_it_as_the_whole_does(province, measure):
    """By month; put together of others; by period."""
    province(**ROWS)
    whole = [asked(text, {"measure": measure}) for text in (TOTALS, COUNTED)]
    if measure == "late_of_due":
        whole.append(asked(VERDICTS, {"measure": measure}))

    province(**ROWS, until="judged", measures=[measure])

    assert whole[0]
    assert asked(TOTALS, {"measure": measure}) == whole[0]
    if measure == "late_of_due":
        assert asked(COUNTED, {"measure": measure}) == whole[1]
        # What does not share its list with others has more of it to itself: see its place there.
        alone, among = asked(VERDICTS, {"measure": measure}), whole[2]
        assert [unlisted(row) for row in alone] == [unlisted(row) for row in among]


def test_a_slice_of_measures_has_them_and_what_they_are_made_of(province):
    province(**ROWS, until="counted", measures=["to_handle"])

    defined = {row.measure for row in asked("select measure from measure")}
    assert defined == {row.measure for row in asked("select measure from indicator_total")}
    assert defined == {"to_handle", "carried_over", "received_new"}


def test_what_a_slice_does_not_make_it_does_not_have(province):
    """Empty, it would look like nothing found."""
    province(**ROWS, until="counted")

    assert asked("from indicator_total limit 1")
    for missing in ("verdict", "verdict_reason", "listed_unit"):
        with pytest.raises(duckdb.CatalogException, match=f"{missing} does not exist"):
            asked(f"from {missing}")
    made_by = {row.name for row in asked("select name from step")}
    assert "roll_up" in made_by and not made_by & {"verdicts", "listed_unit"}


def test_a_slice_of_measures_sets_no_whole_form_beside_dossiers(province):
    """Of the columns whose measures it has not, there would be nothing."""
    province(**ROWS, until="counted", measures=["resolved"])
    in_part = {row.name for row in asked("select name from step")}
    province(**ROWS, until="counted")
    in_full = {row.name for row in asked("select name from step")}

    of_forms = {"count_forms", "count_form_offices", "form_against_dossiers"}
    assert of_forms <= in_full and not of_forms & in_part


def test_a_slice_after_the_checks_was_checked(province):
    province(**ROWS, until="gathered")

    stages = {row.check_name for row in asked("select check_name from check_result")}
    assert "dossier_repeated" in stages and "carried_over_is_open_before" not in stages


def test_a_measure_there_is_not_makes_no_slice(province):
    with pytest.raises(ValueError, match="late_of_everything"):
        province(**ROWS, measures=["late_of_everything"])


def test_a_slice_leaves_nothing_behind_in_the_whole_build_after_it(province):
    province(**ROWS, until="counted", measures=["late_of_due"])
    province(**ROWS)

    assert len(asked("select measure from measure")) > 100
    assert asked("from listed_unit")


def test_what_a_build_begins_with_is_made_anew_where_a_text_of_it_is_another(province, monkeypatch):
    real = statements.every
    months = "select count(*) as number from counted_month"
    province(**ROWS)
    (whole,) = asked(months)

    text = real("views")["counted_month"]
    later = {"counted_month": text.replace("kind = 'month'", "kind = 'month' and year > 2022")}
    assert later["counted_month"] != text
    monkeypatch.setattr(statements, "every", lambda of: real(of) | (later if of == "views" else {}))
    province(**ROWS)
    (fewer,) = asked(months)
    monkeypatch.undo()

    assert 0 < fewer.number < whole.number


@pytest.mark.parametrize(
    ("asked_for", "megabytes"), [({"until": "counted", "measures": ["open"]}, 2), ({}, 2.75)]
)
def test_a_build_of_few_rows_is_small(asked_for, megabytes, province):
    files = builds.path_of(province(**ROWS, procedures=[procedure()], **asked_for)).parent

    assert sum(file.stat().st_size for file in files.rglob("*.duckdb")) < megabytes * 1024**2
