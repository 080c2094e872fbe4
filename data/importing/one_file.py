"""One file into a store, whatever it is: a form, corrections, an export, a list of units."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pyarrow as pa

from data import batches
from data.forms.filled import Filled
from data.importing.finding.files import Found
from data.importing.mappings.shape import Mapping
from data.importing.reading import workspace
from data.importing.returning import corrections
from data.importing.taking import forms, mapped, unit_list
from data.importing.understanding import choosing, periods, stamps

Say = Callable[[str], None]


@dataclass(frozen=True)
class Asked:
    """What whoever brings files says of them, as `python -m data import` is told it."""

    mapping: str | None = None
    period: str | None = None
    yes: bool = False
    fewer_units: bool = False


class Bringer:
    """Who brings a file, and what they may bring; here anything. Each is asked before a row is
    kept, and raises where that may not be."""

    def of_source(self, source: str, target: str = "form") -> None:
        """Whether they bring such files at all, by the source of its batch and what its rows are
        (mappings/targets.toml)."""

    def of_form(self, filled: Filled) -> None:
        """Whether they bring the form of that unit."""

    def of_rows(self, rows: Rows) -> None:
        """Whether they bring these."""


@dataclass(frozen=True)
class Rows:
    """The rows of a file by its mapping, before they are taken; `corrected`: those of which batch
    they put right."""

    found: Found
    mapping: Mapping
    stretch: tuple[date, date] | None
    corrected: pa.Table | None
    aside: Path


@dataclass(frozen=True)
class Came:
    """What came of it: a batch, or of a list of units (`taken` None) what it says in sentences.

    `mapping`: by which it was read; None of a form of ours.
    """

    taken: mapped.Taken | None
    said: list[str]
    mapping: Mapping | None


ANYBODY = Bringer()


def take(
    store: Path,
    pack: Path,
    found: Found,
    beside: Path,
    asked: Asked,
    aside: Path,
    say: Say = lambda sentence: None,
    chosen: Callable[[Mapping], None] = lambda mapping: None,
    bringer: Bringer = ANYBODY,
) -> Came:
    """Take it in. `chosen` is told the mapping by which an export is about to be read; `bringer`
    is asked before a row is kept, and raises where they may not bring it.

    Raises what is wrong with the file, its mapping or the store; Stamped, and keeps nothing, where
    it bears the stamp of a secret.
    """
    stamps.insist(found)
    if filled := forms.read(found, pack):
        bringer.of_source(filled.source)
        bringer.of_form(filled)
        return Came(forms.take(store, found, filled), [], None)
    if corrected := corrections.read(found, store, asked.mapping):
        mapping, stretch = corrected.mapping, corrected.stretch
        bringer.of_source(mapping.batch_source, mapping.target)
        bringer.of_rows(Rows(found, mapping, stretch, corrected.rows, aside))
        taken = mapped.take(
            *(store, found, mapping, pack, stretch),
            say=say,
            corrected=corrected.rows,
        )
        taken = replace(taken, notes=[*corrected.notes, *taken.notes])
        return Came(taken, [], mapping)
    with workspace.of(found.name, aside) as connection:
        mapping = choosing.choose(found, store, beside, asked.mapping, aside, connection)
    bringer.of_source(mapping.batch_source, mapping.target)
    chosen(mapping)
    if mapping.target == "unit":
        return Came(None, unit_list.take(store, found, mapping, aside, asked.yes), mapping)
    batches.insist_on_kind(store, is_demonstration=False)
    stretch = periods.stretch(found.name, mapping, asked.period)
    bringer.of_rows(Rows(found, mapping, stretch, None, aside))
    taken = mapped.take(
        *(store, found, mapping, pack, stretch),
        say=say,
        fewer_units=asked.fewer_units,
    )
    if stretch:
        taken = replace(taken, notes=[periods.said(stretch, asked.period), *taken.notes])
    return Came(taken, [], mapping)
