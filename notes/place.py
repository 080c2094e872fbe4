"""Where what people write lies: a file in the store, or the PostgreSQL that is configured.

    [notes]
    database = "postgresql://thucchat@127.0.0.1/thucchat"

in the configuration (data/keeping/configured.py). The password is not written there: PostgreSQL's
own ~/.pgpass has it, or the account signs in as itself.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from data import builds, faults
from data.keeping import configured

FOLDER, FILE = "notes", "notes.sqlite"
EXAMPLE = 'Ghi dưới dòng [notes]: database = "postgresql://thucchat@127.0.0.1/thucchat"'


def url() -> URL:
    """Of the database. Raises data.faults.WrongConfiguration."""
    return configured_url() or of_file(file_in(builds.store()))


def file_in(store: Path) -> Path:
    return store / FOLDER / FILE


def of_file(path: Path) -> URL:
    return URL.create("sqlite", database=str(path))


def configured_url() -> URL | None:
    """Of a PostgreSQL; None where nothing else than the store's own file is said."""
    try:
        return _read()
    except configured.WrongFile as error:
        raise faults.WrongConfiguration(str(error)) from error


def _read() -> URL | None:
    text, written = configured.read()
    said = written.get(configured.NOTES)
    if said is None:
        return None
    at = configured.line(text or "", configured.NOTES)
    if not isinstance(said, dict):
        raise configured.wrong("notes phải là một mục, mở đầu bằng dòng [notes]", at, EXAMPLE)
    if unknown := [key for key in said if key != "database"]:
        reason = f"mục [notes] không có khóa “{unknown[0]}”"
        raise configured.wrong(reason, configured.line(text or "", unknown[0]), EXAMPLE)
    at = configured.line(text or "", "database") or at
    try:
        found = make_url(said.get("database", ""))
    except (ArgumentError, TypeError, AttributeError, ValueError) as error:
        raise configured.wrong("database không phải địa chỉ PostgreSQL", at, EXAMPLE) from error
    if found.get_backend_name() != "postgresql" or not found.database:
        raise configured.wrong("database không phải địa chỉ PostgreSQL", at, EXAMPLE)
    return found.set(drivername="postgresql+psycopg")
