"""Which mapping a file is read by: the one asked for, else the only one that takes it."""

from __future__ import annotations

import fnmatch
from pathlib import Path

import duckdb

from data import faults, packs
from data.importing.finding.files import Found
from data.importing.mappings import keys, loading
from data.importing.mappings.shape import Mapping
from data.importing.reading import sheets
from data.importing.understanding import tables


def choose(
    found: Found,
    store: Path,
    beside: Path,
    name: str | None,
    aside: Path,
    connection: duckdb.DuckDBPyConnection,
) -> Mapping:
    """The mapping called `name`; else the one whose file pattern and headings fit.

    Raises UnknownMapping, NoMapping (saying why each did not fit), SeveralMappings; WrongFile where
    the file cannot be read at all; WrongMapping where one that is wrong may have been meant: only
    of a file that another one names is that known not to be so.
    """
    if name:
        return loading.named(name, store, beside)
    every, wrong = loading.every(store, beside)
    file_name = keys.plain(found.name.rsplit("/", 1)[-1])
    fitting, unfit = [], {}
    for each in every:
        if each.files and not any(
            fnmatch.fnmatch(file_name, keys.plain(pattern)) for pattern in each.files
        ):
            continue
        try:
            opened = sheets.open_sheets(found, each.reading, aside, connection)
            tables.match(opened, each, found.name)
            fitting.append(each)
        except faults.WrongFile as fault:
            unfit[each.name] = fault
    named = [each for each in fitting if each.files]
    if wrong and not named:
        raise wrong[0]
    chosen = named or fitting
    if not chosen:
        for reason in unfit.values():
            if not isinstance(reason, faults.DoesNotFit):
                raise reason
        raise faults.NoMapping(
            found.name,
            [f"{name}: {reason}" for name, reason in unfit.items()],
            packs.mappings(store),
        )
    if len(chosen) > 1:
        raise faults.SeveralMappings(found.name, [str(each.path) for each in chosen])
    return chosen[0]


def said(mapping: Mapping, store: Path, is_asked: bool) -> str:
    """Which mapping a file is read by, and why; `is_asked`: somebody named it."""
    of_store, of_program = (
        mapping.path.parent.resolve() == folder.resolve()
        for folder in (packs.mappings(store), packs.EXAMPLES)
    )
    where = "của kho" if of_store else "ví dụ của chương trình" if of_program else "nằm cạnh tệp"
    if is_asked:
        why = "theo --mapping"
    elif mapping.files:
        why = f"{where}; tên tệp khớp files: {', '.join(f'“{each}”' for each in mapping.files)}"
    else:
        why = f"{where}; không ghi files, tiêu đề cột khớp"
    other = "" if is_asked or of_store else "; muốn tệp khác: --mapping TÊN"
    return f"tệp ánh xạ {mapping.path} ({why}{other})"
