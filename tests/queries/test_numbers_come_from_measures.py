"""Leaders' pages show figures of measures: counted, reported or printed, each with a definition."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import queries
from data import statements

ROOT = Path(__file__).resolve().parents[2]
MADE = statements.every("views") | statements.every("page_tables")
TABLES = set(re.findall(r"^create table (\w+)", statements.schema(), re.MULTILINE))
# What stands for a measure's figures, and what was made of them: not looked behind.
FIGURES = {
    *("figure", "indicator_figure", "indicator_total", "indicator_count", "published_figure"),
    *("verdict", "verdict_reason", "judged_level", "verdict_level"),
    *("score_part", "score_points", "score_total", "score_figure"),
}
# Of whom, of when and by which rule: no figure of the reform.
DESCRIPTIONS = {
    *(
        "build",
        "unit",
        "unit_succession",
        "unit_context",
        "district_tile",
        "unit_group",
        "objective",
    ),
    *("period",),
    *("measure", "target", "verdict_rule", "score_component", "expected_source", "province_label"),
    "proposal_kind",
    *("form", "form_row", "form_column", "form_identity", "form_office"),
}
# The questions of leaders' pages that look at facts themselves, and at which.
AT_FACTS = {
    "form_cells": {"form_cell", "form_count"},  # a form as its sender wrote it, row by row
    "form_by_unit": {"form_cell", "form_count"},  # the same, of each unit
    "form_senders": {"form_sent"},  # who sent a form, who did not
    "out_of_sight": {"coverage"},  # what no figure holds
    "reports_missing": {"coverage"},  # whether what a task asked for has come
    "corrected_figures": {"batch", "dossier", "form_cell", "form_sent"},  # by which file
    "coverage_sources": {"coverage"},  # whether anybody said what was to come
    "undeclared_forms": {"coverage", "form_sent"},
    # What is missing, by when in working days, the procedure with most late dossiers.
    "proposals": {"coverage", "form_sent", "procedure", "working_day"},
    "open_rejects": {"rejected_row"},  # what came and is in no figure
    "services_offered": {"procedure"},  # the list of procedures, by level of service
    # Of which periods there are reports; how many dossiers no figure holds, for want of a due day.
    "handling_by_level": {"coverage", "dossier", "form_sent"},
    "periods": {"form_sent"},  # of which periods there is anything
    "this_build": {"coverage"},
    "without_closing": {"coverage", "dossier"},  # what is left of the late ones of a verdict
    # The dossiers themselves, counted: what falls due within three working days.
    "due_soon": {"dossier", "working_day"},
    # The rows of II.06, as they were counted and as they were reported.
    "handling_by_field": {"coverage", "form_cell", "form_sent", "procedure"},
    "procedures_of_field": {"coverage", "procedure"},
    "reported_handling": {"form_sent"},  # whether any came
    "senders_by_area": {"form_sent"},  # as form_senders, of each area
}


def read_by(text: str) -> set[str]:
    """The tables behind a question, through all made of them; a measure's figures as they are."""
    named = set(re.findall(r"\b(?:from|join)\s+(\w+)", re.sub(r"--.*", "", text)))
    behind = [read_by(MADE[name]) for name in named & MADE.keys() - FIGURES]
    return (named & (TABLES | FIGURES)).union(*behind)


def asked_by_leaders() -> set[str]:
    """The questions that any page for leaders runs, or chooses between."""
    files = (ROOT / "pages/leaders").rglob("page.py")
    texts = [path.read_text(encoding="utf-8") for path in files]
    nodes = [node for text in texts for node in ast.walk(ast.parse(text))]
    first = [node.args[0] for node in nodes if isinstance(node, ast.Call) and node.args]
    either = [
        each for node in nodes if isinstance(node, ast.IfExp) for each in (node.body, node.orelse)
    ]
    named = {node.value for node in first + either if isinstance(node, ast.Constant)}
    return named & set(queries.names())


def test_no_figure_of_a_leaders_page_is_without_a_measure():
    asked = asked_by_leaders()
    found = {name: read_by(queries.text(name)) - FIGURES - DESCRIPTIONS for name in asked}

    assert len(asked) > 20
    assert {name: tables for name, tables in found.items() if tables} == AT_FACTS
