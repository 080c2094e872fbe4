"""The same inputs for every version: each builds its own store of them, with its own commands."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.same.checkout import INSIDE, STORE, Checkout, files, once

INPUTS = Path(__file__).parent / "inputs"
TESTS = Path(__file__).parents[1]
AS_OF = "2023-09-14"


def _demonstration(version: Checkout, store: Path) -> None:
    version.command("-m", "data", "demo", store=store)


def _of_files(folder: str) -> Callable[[Checkout, Path], None]:
    def make(version: Checkout, store: Path) -> None:
        pack = version.root / "data" / "packs" / "kon_tum"
        if pack.exists():  # an older version had it in its own folder
            shutil.copytree(pack, store / "reference")
        version.command("-m", "data", "import", str(INPUTS / folder), store=store)
        version.command("-m", "data", "build", "--as-of", AS_OF, store=store)

    return make


def _of_rows(name: str) -> Callable[[Checkout, Path], None]:
    def make(version: Checkout, store: Path) -> None:
        store.parent.mkdir(parents=True)
        script, rows = INSIDE / "make_province.py", TESTS / f"{name}.py"
        version.command("-P", str(script), str(rows), store=store)

    return make


# Small ones first: what they show need not be waited for.
KINDS: dict[str, Callable[[Checkout, Path], None]] = {
    "one_unit": _of_files("one_unit"),
    "forms_only": _of_files("forms_only"),
    "ties": _of_rows("tied"),
    "reorganised": _of_rows("reorganised"),
    "demonstration": _demonstration,
}


def of(version: Checkout, kind: str) -> Path:
    """The version's own store of these inputs; built where it was not yet. Raises Failed."""
    told = [*files(INPUTS), *(TESTS / f"{name}.py" for name in ("tied", "reorganised"))]
    inputs = hashlib.sha256(b"".join(path.read_bytes() for path in told)).hexdigest()[:8]
    place = version.kept / "stores" / f"{version.root.name}-{kind}-{version.digest(STORE)}-{inputs}"
    return once(place, lambda made: KINDS[kind](version, made / "store")) / "store"
