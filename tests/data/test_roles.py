"""Each role, and nobody, at each question and command: what it finds that not everybody sees."""

from __future__ import annotations

import itertools
import json

import pytest

import data
import queries
from data import __main__ as commands
from data import access, builds, definitions
from tests import told_apart
from tests.queries.test_headers import asked
from tests.told_apart import COUNTED, DOSSIERS, FINDS, REJECTED, REJECTED_CELL, UNIT_CELLS

# What a question tells that not everybody sees.
TELLS = {
    "dossier_list": DOSSIERS,
    "rejected_rows": REJECTED | REJECTED_CELL,
    "batches": COUNTED,
    "checks": frozenset({"B"}),  # of what it found it gives an example
}
OF_UNITS = """
    districts_by_measure form_by_unit form_cells measure_history
    objective_history objectives units_by_measure versions
"""
TELLS |= dict.fromkeys(OF_UNITS.split(), UNIT_CELLS)
# What the others tell everybody sees; a question that stands in neither list has no rule.
FOR_EVERYBODY = """
    changed_goals changed_states changed_unit_goals comparable_units compared_figures
    corrected_figures coverage_matrix coverage_of_days
    coverage_sources definition due_soon due_window findable findable_units form_gaps form_senders
    forms forms_not_configured gap handling_by_field handling_by_level judged_units
    known_shares late_by_step levels_by_measure living_conditions measures open_rejects
    needed_for_target
    reports_missing
    opening_unit out_of_sight partly_told periods procedure_steps procedure_units procedures
    proposals
    procedures_of_field province_history province_objectives published_elsewhere
    published_sums rejects_by_reason report_beside reported_handling score_components
    score_parts senders_by_area services_offered since_january stated_periods successions
    targets task_figures this_build told_levels undeclared_forms unit_procedures unit_states
    unit_verdict units verdict_levels verdict_rule verdicts without_closing written_tables
    years_without_holidays
"""
OF_REJECTS = ("checks", "rejected_rows")
CHOSEN = {
    "period": [told_apart.PERIOD],
    "unit": ["A", "B", None],
    "measure": ["late_of_due", "pctn_cases"],
    "level": ["district"],
    "status": ["overdue", None],
    "form": ["01/PCTN"],
    "calendar": ["report"],
    "kind": ["quarter"],
    "today": ["2023-09-20"],
}


def ways(name: str) -> list[dict]:
    """A question at its barest, and of each unit, of a measure of dossiers and one of 01/PCTN."""
    first, *_ = asked(name)
    may_be_absent = queries.params(name)
    barest = {key: None if may_be_absent[key] else value for key, value in first.items()}
    keys = [key for key in CHOSEN if key in barest]
    chosen = [
        [each for each in CHOSEN[key] if each is not None or may_be_absent[key]] for key in keys
    ]
    return [
        barest,
        *(barest | dict(zip(keys, each, strict=True)) for each in itertools.product(*chosen)),
    ]


def told(build: str, who: access.Viewer, name: str) -> frozenset[str]:
    with data.connect(build, who) as connection:
        answers = [connection.execute(queries.text(name), bound).fetchall() for bound in ways(name)]
    return told_apart.found(json.dumps(answers, default=str))


@pytest.fixture
def build(told_apart_store, monkeypatch) -> str:
    monkeypatch.setenv("THUCCHAT_STORE", str(told_apart_store))
    return builds.newest()


def test_every_question_has_a_rule():
    assert sorted([*FOR_EVERYBODY.split(), *TELLS]) == sorted(queries.names())


def test_no_measure_of_units_forms_on_corruption_is_limited_by_another():
    """page_tables/limited_figure.sql, which needed_for_target asks, has no shadow."""
    limited = [each for each in definitions.load() if each.limited_by]
    assert limited
    assert [each.code for each in limited if "PCTN" in str(each.source)] == []
    assert [each.code for each in limited if each.domain == "anti_corruption"] == []


def test_each_role_finds_in_each_question_what_the_rule_says(build):
    """With -s: whole (x), a part of it (/), only what everybody sees (.)."""
    heads = list(FINDS)
    print("", "nobody refused everywhere", f"{'':24}{' '.join(heads)}", sep="\n")
    for name in queries.names():
        whole = TELLS.get(name, frozenset())
        assert told(build, access.ALONE, name) == whole, name
        found = {role: told(build, told_apart.of_role(role), name) for role in heads if whole}
        assert found == {
            role: told_apart.expected(whole, role, name in OF_REJECTS) for role in found
        }, name
        marks = [
            "." if not found.get(role) else "x" if found[role] == whole else "/" for role in heads
        ]
        print(
            f"{name:24}"
            + " ".join(f"{mark:{len(role)}}" for mark, role in zip(marks, heads, strict=True))
        )


def test_nobody_asks_anything(build):
    for name in queries.names():
        with pytest.raises(PermissionError):
            told(build, access.NOBODY, name)


NONE: frozenset[str] = frozenset()
# Of commands, those that show data, and what of it; those that change something, or read a file
# that is brought. A command that stands in neither has no rule.
SHOW = {
    "status": COUNTED,
    "rejects": REJECTED | REJECTED_CELL,
    "people": NONE,
    "journal": NONE,
    "use": NONE,
    "ready": NONE,
}
CHANGE = (
    "backup build check demo due erase import init inspect keep nightly reference report restore "
    "template verify whole withdraw"
)


def test_every_command_has_a_rule():
    (choices,) = [each.choices for each in commands._parser()._actions if each.choices]
    assert sorted([*SHOW, *CHANGE.split()]) == sorted(choices)


@pytest.mark.parametrize(("name", "shows"), SHOW.items())
def test_a_command_shows_what_the_rule_says(name, shows, told_apart_store, monkeypatch, run):
    monkeypatch.setenv("THUCCHAT_STORE", str(told_apart_store))
    _, out, said = run(commands.main, name)
    print(f"{name:10} whoever has the account: {', '.join(shows) or 'what everybody sees'}")

    assert told_apart.found(out + said) == shows
