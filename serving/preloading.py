"""The parts of Streamlit that a page is going to need, named in its first page.

A browser otherwise hears of them when the first words of the session come, and of what they import
when it has them: plotly.js, 4,7 MB, was fetched after a second in which there was time for it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

# What Streamlit calls its files: a part's name, a hash.
ON_EVERY_PAGE = ("Html", "Selectbox")
CHART = "PlotlyChart"

# The imports that a file begins with.
_IMPORTS = re.compile(r'(?:import[^;"]*"\./[^"]+";)*')
_IMPORTED = re.compile(r'"\./([^"]+)"')


def links(folder: Path, first_page: str, parts: Iterable[str]) -> str:
    """Tags for `parts` and all that they import, except what `first_page` names already.

    `folder` is that of Streamlit's scripts. Raises LookupError where it has not just one of a name.
    """
    needed: dict[str, None] = {}
    for part in parts:
        needed |= dict.fromkeys(_with_imports(folder, _file(folder, part)))
    return "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{name}">'
        for name in needed
        if name not in first_page
    )


def _file(folder: Path, part: str) -> str:
    found = [path.name for path in folder.glob(f"{part}.*.js")]
    if len(found) != 1:
        raise LookupError(f"{folder}: không còn đúng một tệp {part}.*.js")
    return found[0]


def _with_imports(folder: Path, name: str) -> Iterator[str]:
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            yield each
            waiting += _imported(folder / each)


@cache
def _imported(path: Path) -> list[str]:
    begins = _IMPORTS.match(path.read_text(encoding="utf-8"))
    return _IMPORTED.findall(begins.group() if begins else "")
