"""The catalogue of forms: data/reference/forms/<form>@<version>.toml, and a pack's own forms/.

A new form, or a new version of one, is a new file there and nothing else. A slash of the form's
code is a hyphen in the file's name: 01/PCTN stands in 01-PCTN@….toml.
"""

from __future__ import annotations

import functools
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

from data import packs
from data.forms import catalogue_keys as keys
from data.forms.faults import NotConfigured, UnknownForm, WrongCatalogue
from data.forms.form import Form

FORMS = packs.PROGRAM / "forms"


def load(*folders: Path) -> list[Form]:
    """Every form and version of some folders (none: the program's), by name.

    Raises WrongCatalogue naming the file and the key.
    """
    paths: dict[str, Path] = {}
    for path in (path for folder in folders or (FORMS,) for path in sorted(folder.glob("*.toml"))):
        if path.stem in paths:
            raise WrongCatalogue(path, "tên tệp", f"biểu này đã có ở {paths[path.stem]}")
        paths[path.stem] = path
    read = {name: _read(path.resolve(), path.stat().st_mtime_ns) for name, path in paths.items()}
    return [_whole(paths[name], form, read) for name, form in read.items()]


def in_force(forms: list[Form], code: str, day: date) -> Form:
    """The version of a form that a period ending on that day is reported by.

    Before the first version that we have, the first: an older circular's form is not here. After
    the end of one that no version follows, none: the old one is never used in silence.
    Raises UnknownForm, NotConfigured.
    """
    its_form = latest(forms, code, day)
    if its_form.valid_to is not None and its_form.valid_to < day:
        raise NotConfigured(code, its_form.valid_to, its_form.ended_by or "")
    return its_form


def latest(forms: list[Form], code: str, day: date = date.max) -> Form:
    """The last version that had begun by a day, in force or ended. Raises UnknownForm."""
    versions = sorted(
        (each for each in forms if each.form == code), key=lambda each: each.valid_from
    )
    if not versions:
        raise UnknownForm(code, sorted({each.form for each in forms}))
    begun = [each for each in versions if each.valid_from <= day]
    return begun[-1] if begun else versions[0]


@functools.lru_cache(maxsize=200)
def _read(path: Path, changed_at: int) -> Form:
    """One file as it was then: the same until it changes."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongCatalogue(path, "cú pháp TOML", str(error)) from error
    form = keys.taken(Form, values, path, "đầu tệp")
    expected = f"{form.form.replace('/', '-')}@{form.version}"
    if expected != path.stem:
        raise WrongCatalogue(path, "khóa form, version", f"phải đặt tên tệp là {expected}.toml")
    return form


def _whole(path: Path, form: Form, read: dict[str, Form]) -> Form:
    """With the columns and the identities that it takes from another form, and checked."""
    if form.columns_of is not None:
        if form.columns_of not in read or read[form.columns_of].columns_of:
            raise WrongCatalogue(path, "khóa columns_of", f"không có tệp {form.columns_of}.toml")
        model = read[form.columns_of]
        if len(model.part) != len(form.part):
            raise WrongCatalogue(path, "khóa part", f"khác số phần của {form.columns_of}")
        parts = zip(form.part, model.part, strict=True)
        form = replace(
            form,
            part=tuple(replace(its, stub=of.stub, columns=of.columns) for its, of in parts),
            identity=(*model.identity, *form.identity),
        )
    keys.check(path, form)
    return form
