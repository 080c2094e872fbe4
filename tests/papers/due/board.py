"""Three units with dossiers that fall due soon, and the command that lists them."""

from __future__ import annotations

from pathlib import Path

from data import builds
from data.__main__ import main
from data.keeping import configured
from papers.due import outbox
from tests.province import dossier, unit

AS_OF = "2023-09-14"  # a Thursday: the third working day on is Tuesday, 19/9
UNITS = [unit("A", unit_name="Huyện A"), unit("B", unit_name="Huyện B"), unit("C")]


def board(**changes) -> dict:
    """A has two that fall due soon and one that does not, B one, C none."""
    return {
        "units": UNITS,
        "dossiers": [
            dossier("A", "2023-09-01", "2023-09-15", dossier_code="A-1"),
            dossier("A", "2023-09-01", "2023-09-19", dossier_code="A-2"),
            dossier("A", "2023-09-01", "2023-09-20", dossier_code="A-3"),
            dossier("A", "2023-09-01", "2023-09-15", "2023-09-13", dossier_code="A-4"),
            dossier("B", "2023-09-01", "2023-09-18", dossier_code="B-1"),
            dossier("C", "2023-09-01", "2023-09-12", dossier_code="C-1"),
        ],
        "as_of": AS_OF,
    } | changes


def due(to: Path, *arguments: str) -> int:
    return main(["due", "--to", str(to), *arguments])


def addresses(*lines: str) -> Path:
    path = builds.store() / "contacts.csv"
    path.write_text("\n".join(["unit_code,address,note", *lines, ""]), encoding="utf-8")
    return path


def server(port: int, *more: str) -> None:
    lines = [
        "[mail]",
        'server = "127.0.0.1"',
        f"port = {port}",
        'tls = "none"',
        'from = "cchc@x.vn"',
    ]
    configured.place().write_text("\n".join([*lines, *more, ""]), encoding="utf-8")


def waits(state: str = outbox.WAITING) -> int:
    return len(list((builds.store() / "outbox" / state).glob("*.eml")))
