"""The catalogue of forms into the tables of a build, so that its checks read what is data."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import duckdb

from data import inserting
from data.forms import catalogue
from data.forms.form import Form, Part, Section


def load(connection: duckdb.DuckDBPyConnection, *folders: Path) -> None:
    """Fill form, form_row, form_column and form_identity. Raises WrongCatalogue."""
    forms = catalogue.load(*folders)
    inserting.insert(connection, "form", (_form(form) for form in forms))
    inserting.insert(connection, "form_row", (row for form in forms for row in _rows(form)))
    inserting.insert(connection, "form_column", (row for form in forms for row in _columns(form)))
    inserting.insert(
        connection, "form_identity", (row for form in forms for row in _identities(form))
    )


def _form(form: Form) -> dict:
    return {
        "form": form.form,
        "version": form.version,
        "title": form.title,
        "legal_basis": form.legal_basis,
        "valid_from": form.valid_from,
        "valid_to": form.valid_to,
        "ended_by": form.ended_by,
        "levels": list(form.levels),
        "periods": list(form.periods),
        "calendar": form.calendar,
        "unit_of_measure": form.unit_of_measure,
        "source": form.source,
        "known_limits": form.known_limits,
    }


def _rows(form: Form) -> Iterator[dict]:
    order = itertools.count(1)
    for number, part in enumerate(form.part, 1):
        for section in part.section:
            for kind, code, label, unit in _rows_of(section):
                yield {
                    "form": form.form,
                    "version": form.version,
                    "part": number,
                    "section_code": section.code,
                    "section_title": section.title,
                    "kind": kind,
                    "row_code": code,
                    "label": label,
                    "unit_of_measure": unit,
                    "counts": section.counts,
                    "display_order": next(order),
                }


def _rows_of(section: Section) -> Iterator[tuple]:
    if section.is_free:
        yield "free", None, None, None
    for row in section.rows:
        yield "coded" if row.code else "note", row.code, row.label, row.unit_of_measure


def _columns(form: Form) -> Iterator[dict]:
    for number, part in enumerate(form.part, 1):
        yield from _columns_of(form, number, part)


def _columns_of(form: Form, number: int, part: Part) -> Iterator[dict]:
    for order, column in enumerate(part.columns, 1):
        yield {
            "form": form.form,
            "version": form.version,
            "part": number,
            "column_code": column.code,
            "label": column.label,
            "under": list(column.under),
            "unit_of_measure": column.unit_of_measure or form.unit_of_measure,
            "decimals": column.decimals,
            "sum_of": list(column.sum_of),
            "measure": column.measure,
            "less": list(column.less),
            "display_order": order,
        }


def _identities(form: Form) -> Iterator[dict]:
    for number, each in enumerate(form.identity, 1):
        yield {
            "form": form.form,
            "version": form.version,
            "identity": number,
            "part": each.part,
            "along": each.along,
            "left_codes": list(each.left),
            "relation": each.relation,
            "right_codes": list(each.right),
            "severity": each.severity,
            "sentence": each.sentence,
            "confidence": each.confidence,
        }
