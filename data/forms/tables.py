"""The catalogue of forms into the tables of a build, so that its checks read what is data."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import duckdb

from data import inserting
from data.forms import catalogue
from data.forms.form import Form, Part, Section


def load(connection: duckdb.DuckDBPyConnection, folder: Path = catalogue.FORMS) -> None:
    """Fill form, form_row, form_column and form_identity. Raises WrongCatalogue."""
    forms = catalogue.load(folder)
    inserting.insert(connection, "form", (_form(form) for form in forms))
    inserting.insert(connection, "form_row", (row for form in forms for row in _rows(form)))
    inserting.insert(connection, "form_column", (row for form in forms for row in _columns(form)))
    inserting.insert(
        connection, "form_identity", (row for form in forms for row in _identities(form))
    )


def _form(form: Form) -> tuple:
    return (
        form.form,
        form.version,
        form.title,
        form.legal_basis,
        form.valid_from,
        list(form.levels),
        list(form.periods),
        form.calendar,
        form.unit_of_measure,
        form.source,
        form.known_limits,
    )


def _rows(form: Form) -> Iterator[tuple]:
    order = itertools.count(1)
    for number, part in enumerate(form.part, 1):
        for section in part.section:
            for kind, code, label, unit in _rows_of(section):
                yield (
                    *(form.form, form.version, number, section.code, section.title),
                    *(kind, code, label, unit, section.counts, next(order)),
                )


def _rows_of(section: Section) -> Iterator[tuple]:
    if section.is_free:
        yield "free", None, None, None
    for row in section.rows:
        yield "coded" if row.code else "note", row.code, row.label, row.unit_of_measure


def _columns(form: Form) -> Iterator[tuple]:
    for number, part in enumerate(form.part, 1):
        yield from _columns_of(form, number, part)


def _columns_of(form: Form, number: int, part: Part) -> Iterator[tuple]:
    for order, column in enumerate(part.columns, 1):
        yield (
            *(form.form, form.version, number, column.code, column.label, list(column.under)),
            *(column.unit_of_measure or form.unit_of_measure, column.decimals),
            *(list(column.sum_of), column.measure, list(column.less), order),
        )


def _identities(form: Form) -> Iterator[tuple]:
    for number, each in enumerate(form.identity, 1):
        yield (
            *(form.form, form.version, number, each.part, each.along),
            *(list(each.left), each.relation, list(each.right)),
            *(each.severity, each.sentence, each.confidence),
        )
