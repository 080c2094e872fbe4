"""What Alembic runs: the migrations, in the transaction of whoever asked."""

from alembic import context

from notes import tables

connection = context.config.attributes["connection"]
# SQLite changes few things of a table in place: Alembic then copies it.
context.configure(connection=connection, target_metadata=tables.metadata, render_as_batch=True)
context.run_migrations()
