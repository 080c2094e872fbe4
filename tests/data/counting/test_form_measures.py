"""Each form that came, filled with known numbers, stands as its measures say, per unit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

import queries
from data import builds, definitions, packs
from data.build import build
from data.building import checking
from data.forms import layout, report, writing
from data.importing.finding.files import Found
from data.importing.taking import forms as arriving
from data.packs import KON_TUM
from tests.data.forms.conftest import FORMS, SENDER
from tests.data.forms.test_form_round_trip import fill
from tests.province import batch, dossier, procedure, store_at, whole

# Measures of each form, but the one whose denominator another form has: II.08 beside II.03b.
OF_FORM = {
    form.form: [each for each in definitions.load() if each.source == form.form] for form in FORMS
}
REPORTED = [form for form in FORMS if OF_FORM[form.form]]


@dataclass(frozen=True)
class Came:
    """A store, and by form and unit the cells that were filled in."""

    store: Path
    entered: dict[tuple[str, str], dict]


def period_of(form) -> str:
    part = next(each for each in ("Q3", *form.periods) if each in form.periods)
    return ("civil:" if form.calendar == "civil" else "") + f"2023-{part}"


def filled_in(folder: Path, its: report.Report) -> tuple[Path, dict]:
    """The form on its way back: a different number in every cell."""
    path = folder / f"{its.form.form.replace('/', '-')}-{its.unit_code}.xlsx"
    writing.write(path, its)
    book = openpyxl.load_workbook(path)
    entered = fill(book.worksheets[0], layout.lines(its))
    book.save(path)
    return path, entered


def columns_of(form, row: str, column: str) -> set[str]:
    """What is entered for a column: itself, or those that the form adds up to it."""
    for part in form.part:
        sections = {each.code for each in part.section if each.code}
        if sections and row.endswith("/*") and row[:-2] not in sections:
            continue
        its = next((each for each in part.columns if each.code == column), None)
        if its:
            return set(its.sum_of or (column,))
    raise AssertionError((form.form, row, column))


def expected(form, cells: list[str], entered: dict) -> int | None:
    """By hand: the entered cells that a definition names."""
    total = 0
    for cell in cells:
        row, column = definitions.CELL.fullmatch(cell).group("row", "column")
        columns, family = columns_of(form, row, column), row.removesuffix("*")
        total += sum(
            int(value)
            for (row_code, column_code), value in entered.items()
            if column_code in columns
            and (row_code == row or (row.endswith("*") and row_code.startswith(family)))
        )
    return total if cells else None


def test_every_form_but_those_of_dossiers_makes_a_measure():
    without = {form.form for form in FORMS if not OF_FORM[form.form]}

    assert without == {"II.06a", "II.06b", "II.06c"}


@pytest.fixture(scope="module")
def came(tmp_path_factory) -> Came:
    """Every form, sent by a unit of each level that sends it."""
    folder = tmp_path_factory.mktemp("filled")
    entered = {}
    with store_at(folder / "store"), pytest.MonkeyPatch.context() as patch:
        # The numbers are all different, so they cannot add up: that is told elsewhere.
        patch.setattr(checking.Checked, "is_blocking", False)
        for form in REPORTED:
            for level in form.levels:
                its = report.of(form.form, SENDER[level], period_of(form), KON_TUM)
                path, entered[form.form, its.unit_code] = filled_in(folder, its)
                found = Found(path, path.name)
                arriving.take(builds.store(), found, arriving.read(found, packs.KON_TUM))
        batch(
            {
                "procedure": [procedure()],
                "dossier": [dossier("STP")],
                "coverage": [whole("STP", "2022-12-15", "2023-12-31")],
            }
        )
        build(reference=KON_TUM)
    return Came(folder / "store", entered)


@pytest.mark.parametrize("form", REPORTED, ids=lambda form: form.form)
def test_a_filled_form_comes_out_as_its_measures_per_unit(form, came):
    for unit in (SENDER[level] for level in form.levels):
        with store_at(came.store):
            found = queries.run("objectives", period=period_of(form), unit=unit)
        rows = {row.measure: row for row in found if row.origin == "reported"}
        for each in OF_FORM[form.form]:
            row = rows[each.code]
            if {definitions.CELL.fullmatch(c)["form"] for c in each.denominator_cells} - {
                form.form
            }:
                continue
            numerator = expected(form, each.numerator_cells, came.entered[form.form, unit])
            denominator = expected(form, each.denominator_cells, came.entered[form.form, unit])
            assert (row.numerator, row.denominator) == (numerator, denominator), each.code
