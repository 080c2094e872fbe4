"""The database of what people write: reached, made, brought to today's tables.

SQLite in the store, as long as one server writes; PostgreSQL where several do. A connection an
asking: what a reader costs is a file opened or a pooled connection, about a millisecond.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Connection, Row, Select, create_engine, event, inspect, select, text
from sqlalchemy.engine import URL, Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from data import asides, builds
from data.disk import moving
from notes import faults, place, tables

log = logging.getLogger("thucchat.notes")
PATIENCE = 10  # seconds for which one who writes waits for another
FOR_WRITING = "for_writing"  # of an execution option
# Of PostgreSQL: who brings the tables to today's, one at a time.
_LOCK = 7_665_112_025
_bringing = threading.Lock()
_brought: set[URL] = set()


@contextmanager
def writing(url: URL | None = None) -> Iterator[Connection]:
    """All of what is written within, or nothing. Made where there is none yet.

    Raises faults.Unreachable.
    """
    with _said():
        url = url or place.url()
        if (path := _file(url)) and not path.exists():
            _make(path)
        _bring(url)
        connected = engine(url).connect().execution_options(**{FOR_WRITING: True})
        with connected as connection, connection.begin():
            yield connection


@contextmanager
def reading(url: URL | None = None) -> Iterator[Connection | None]:
    """One state of it throughout; None where nobody has written anything yet.

    Raises faults.Unreachable.
    """
    with _said():
        url = url or place.url()
        path = _file(url)
        if path and not path.exists():
            _insist_not_lost(path)
            yield None
            return
        _bring(url)
        with engine(url).connect() as connection:
            yield connection


def rows(asked: Select) -> list[Row]:
    """What an asking gives; nothing where it cannot be read just now: reading goes on."""
    try:
        with reading() as connection:
            return list(connection.execute(asked)) if connection is not None else []
    except faults.Unreachable:
        return []


def trouble() -> str:
    """Why it cannot be read just now, for people; "" where it can."""
    try:
        with reading() as connection:
            if connection is not None:
                connection.execute(select(1))
    except faults.Unreachable as fault:
        return str(fault)
    return ""


@contextmanager
def _said() -> Iterator[None]:
    """What the libraries raise, as a sentence."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        log.warning("notes: %s", error)
        reason = getattr(error, "orig", None) or error
        raise faults.Unreachable(
            f"Chưa đọc, ghi được cơ sở dữ liệu nhiệm vụ, ý kiến ({type(reason).__name__}). Số liệu "
            "vẫn xem được; `python -m notes status` nói vì sao."
        ) from error


@lru_cache(maxsize=8)
def engine(url: URL) -> Engine:
    """Of one database, kept: SQLite opens its file each time, PostgreSQL keeps some connections."""
    if url.get_backend_name() != "sqlite":
        return create_engine(
            url,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args={"connect_timeout": PATIENCE},
        )
    made = create_engine(
        url, poolclass=NullPool, hide_parameters=True, connect_args={"timeout": PATIENCE}
    )
    event.listen(made, "connect", _as_sqlite)
    event.listen(made, "begin", _begin)
    return made


def _as_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """Transactions as we say them; a commit is on the disk, and the name of it too."""
    connection.isolation_level = None
    connection.execute("pragma synchronous = extra")
    connection.execute("pragma secure_delete = on")  # what is erased is not left in the file


def _begin(connection: Connection) -> None:
    """Who will write waits at the beginning: two who have read could not both go on to write."""
    is_to_write = connection.get_execution_options().get(FOR_WRITING, False)
    connection.exec_driver_sql("begin immediate" if is_to_write else "begin")


def _file(url: URL) -> Path | None:
    """The file of a SQLite."""
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def _insist_not_lost(path: Path) -> None:
    """The store's folder comes with the file in it: one without has lost it. Anywhere else a file
    that is not there is none yet."""
    if path == place.file_in(builds.store()) and path.parent.exists():
        raise faults.Unreachable(
            f"Không thấy tệp {path}: nhiệm vụ, ý kiến đã ghi nằm ở đó. Khôi phục tệp ấy từ bản sao "
            "lưu (`python -m data restore`); nếu chưa từng ghi gì thì xóa thư mục "
            f"{path.parent} rồi ghi lại."
        )


def _make(path: Path) -> None:
    """The folder with the database in it, whole or not at all; into a folder that is there already,
    as somebody's disk is, the file alone."""
    _insist_not_lost(path)
    if path.parent.exists():
        path.touch(mode=0o600)
        return
    asides.make_private(path.parent.parent)
    aside = path.parent.with_name(f".{path.parent.name}-{uuid.uuid4().hex}{moving.WAITS}")
    aside.mkdir(mode=0o700)
    (aside / path.name).touch(mode=0o600)
    url = place.of_file(aside / path.name)
    _bring(url)
    try:
        moving.away(aside, path.parent)
    except OSError:
        if not path.exists():  # else somebody else has just made it
            raise
        (aside / path.name).unlink()
        aside.rmdir()
    finally:
        _brought.discard(url)


def one_at_a_time(connection: Connection) -> None:
    """From here on nobody else looks at what there is in order to add to it, until all is written.
    SQLite lets one write at a time anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": _LOCK + 1})


def forget(url: URL) -> None:
    """Look at a database anew: another may lie in its place by now."""
    _brought.discard(url)
    engine(url).dispose()


def _bring(url: URL) -> None:
    """Its tables to today's; asked once a process and database. Raises faults.OfAnotherProgram."""
    if url in _brought:
        return
    with _bringing:
        kept = engine(url)
        if (found := revision(kept)) != tables.NEWEST:
            _upgrade(kept, found)
        _brought.add(url)


def revision(kept: Engine) -> str | None:
    """Which migration a database stands at; None: it is empty."""
    with kept.connect() as connection:
        if not inspect(connection).has_table(tables.alembic_version.name):
            return None
        return connection.execute(select(tables.alembic_version.c.version_num)).scalar()


def _upgrade(kept: Engine, found: str | None) -> None:
    from alembic import command  # most who start the program need none

    from notes import migrating

    with kept.connect().execution_options(**{FOR_WRITING: True}) as connection, connection.begin():
        if kept.dialect.name == "postgresql":
            connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        config = migrating.config(connection)
        if not migrating.knows(config, found):
            raise faults.OfAnotherProgram(found or "")
        command.upgrade(config, "head")
