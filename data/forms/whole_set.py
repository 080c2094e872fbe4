"""Every report that a unit sends of a period, by the catalogue."""

from __future__ import annotations

from pathlib import Path

from data import packs
from data.forms import catalogue, report
from data.forms.faults import (
    NotConfigured,
    NotItsPeriod,
    NotTheirForm,
    OfFormerProvince,
    UnknownUnit,
)
from data.forms.report import Report


def reports(unit_code: str, period: str, reference: Path) -> tuple[list[Report], list[str]]:
    """Those whose version in force is of its level and of such a period; then, each a sentence,
    those that are not configured any more. Of a unit that was gone by the end of the period there
    are none, and the sentence says so. Raises UnknownPeriod, WrongCatalogue."""
    found, said = [], []
    forms = catalogue.load(*packs.forms(reference))
    for code in sorted({each.form for each in forms}):
        try:
            found.append(report.of(code, unit_code, period, reference))
        except (NotTheirForm, NotItsPeriod, OfFormerProvince):
            continue
        except NotConfigured as fault:
            said.append(str(fault))
        except UnknownUnit as fault:
            return [], [str(fault)]
    return found, said
