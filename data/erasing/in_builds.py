"""A dossier out of the builds. The newest is made anew of what is left; one that was chosen or kept
by a name is written anew under a new number, its figures as they were shown; others are taken away.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from data import asides, build, builds, restricted
from data.building import publishing
from data.erasing import looking, tables
from data.keeping import choice, named_builds, old_builds

Say = Callable[[str], None]


@dataclass
class Done:
    """The build that was made; of each that was written anew its new identifier; those gone."""

    made: str | None = None
    anew: dict[str, str] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)  # that the system did not let go


def concerned(code: str) -> list[str]:
    """The builds that hold the dossier, newest first."""
    return [
        each for each in builds.published() if any(looking.has(file, code) for file in _files(each))
    ]


def erase(store: Path, code: str, say: Say, tell: Say) -> Done:
    """Raises as build.build does; then every build is as it was."""
    done = Done()
    those = concerned(code)
    if not those:
        return done
    named, chosen = named_builds.read(store), choice.read(store)
    to_keep = [each for each in reversed(those) if each in named or each == chosen]
    with ExitStack() as stack:
        written = {each: stack.enter_context(_written(store, each, code)) for each in to_keep}

        def first() -> None:
            """Just before the new build, which so stays the newest."""
            for each, aside in written.items():
                done.anew[each] = publishing.publish(aside, date.fromisoformat(each[-10:]))

        done.made = build.build(say=say, tell=tell, first=first)
    for old, new in done.anew.items():
        if old in named:
            named_builds.write(store, new, named[old])
            named_builds.write(store, old, None)
        if old == chosen:
            choice.write(store, new)
    for each in those:
        (done.gone if old_builds.take_away(each) else done.held).append(each)
    return done


def _files(build_id: str) -> Iterator[Path]:
    path = builds.path_of(build_id)
    parts = (restricted.beside(path, right) for right in restricted.rights())
    yield from (each for each in (path, *parts) if each.is_file())


@contextmanager
def _written(store: Path, build_id: str, code: str) -> Iterator[Path]:
    """A build and its files apart without the dossier, aside."""
    with asides.folder(store / "builds") as aside:
        path = aside / "build.duckdb"
        for file in _files(build_id):
            target = aside / file.relative_to(store / "builds").parent / path.name
            asides.make_private(target.parent)
            if looking.has(file, code):
                tables.copied(file, target, code)
            else:
                shutil.copyfile(file, target)
            target.chmod(0o600)
        yield path
