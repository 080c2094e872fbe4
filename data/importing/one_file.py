"""One file into a store, whatever it is: a form, corrections, an export, a list of units."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from data import batches
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


@dataclass(frozen=True)
class Came:
    """What came of it: a batch, or of a list of units (`taken` None) what it says in sentences.

    `mapping`: by which it was read; None of a form of ours.
    """

    taken: mapped.Taken | None
    said: list[str]
    mapping: Mapping | None


def take(
    store: Path,
    pack: Path,
    found: Found,
    beside: Path,
    asked: Asked,
    aside: Path,
    say: Say = lambda sentence: None,
    chosen: Callable[[Mapping], None] = lambda mapping: None,
    insist: Callable[[str], None] = lambda source: None,
) -> Came:
    """Take it in. `chosen` is told the mapping by which an export is about to be read; `insist` is
    asked with the source (of its batch) before a row is kept, and raises where that may not be.

    Raises what is wrong with the file, its mapping or the store; Stamped, and keeps nothing, where
    it bears the stamp of a secret.
    """
    stamps.insist(found)
    if filled := forms.read(found, pack):
        insist(filled.source)
        return Came(forms.take(store, found, filled), [], None)
    if corrected := corrections.read(found, store, asked.mapping):
        insist(corrected.mapping.batch_source)
        taken = mapped.take(
            *(store, found, corrected.mapping, pack, corrected.stretch),
            say=say,
            corrected=corrected.rows,
        )
        taken = replace(taken, notes=[*corrected.notes, *taken.notes])
        return Came(taken, [], corrected.mapping)
    with workspace.of(found.name, aside) as connection:
        mapping = choosing.choose(found, store, beside, asked.mapping, aside, connection)
    insist(mapping.batch_source)
    chosen(mapping)
    if mapping.target == "unit":
        return Came(None, unit_list.take(store, found, mapping, aside, asked.yes), mapping)
    batches.insist_on_kind(store, is_demonstration=False)
    stretch = periods.stretch(found.name, mapping, asked.period)
    taken = mapped.take(
        *(store, found, mapping, pack, stretch),
        say=say,
        fewer_units=asked.fewer_units,
    )
    if stretch:
        taken = replace(taken, notes=[periods.said(stretch, asked.period), *taken.notes])
    return Came(taken, [], mapping)
