"""Alembic, without a file of its own: over a connection that is open, by migrations/."""

from __future__ import annotations

from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

MIGRATIONS = Path(__file__).parent / "migrations"


def config(connection: Connection | None = None) -> Config:
    made = Config()
    made.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


def knows(config: Config, revision: str | None) -> bool:
    """Whether a revision is one of this program's; None is: nothing is there yet."""
    return revision is None or revision in {
        each.revision for each in ScriptDirectory.from_config(config).walk_revisions()
    }
