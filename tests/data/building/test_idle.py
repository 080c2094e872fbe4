"""A step that has nothing to do is passed over, and nobody can tell from the build."""

from __future__ import annotations

import duckdb

from data import builds, restricted
from data.building.making import Making
from tests.province import dossier, make_anew, unit

# No form, no target, no print, no reorganisation, nothing that was expected.
ROWS = {
    "units": [unit("A"), unit("B")],
    "dossiers": [dossier(finished="2023-07-12"), dossier("B", received="2023-06-01")],
}
MADE_AT = ("made_at", "imported_at")


def test_a_build_has_what_it_would_have_if_no_step_were_passed_over(tmp_path, monkeypatch):
    """The first of a process plans the questions of what stays empty, the next lays its columns."""
    first, second = (tables_of(make_anew(tmp_path, **ROWS)) for _ in range(2))
    with monkeypatch.context() as patch:
        patch.setattr(Making, "lacks", lambda making, tables: False)
        whole = tables_of(make_anew(tmp_path, **ROWS))

    assert whole["form_entry"][1] == [] and whole["figure"][1]
    assert first == whole
    assert second == whole


def tables_of(build: str) -> dict[str, tuple[list, list]]:
    """The columns and the rows of each table, but for what tells when it was made."""
    path, found = builds.path_of(build), {}
    for file in (path, *(restricted.beside(path, right) for right in restricted.rights())):
        with duckdb.connect(file, read_only=True) as connection:
            for (table,) in connection.execute("select table_name from duckdb_tables()").fetchall():
                columns = connection.execute(f"describe {table}").fetchall()
                said = ", ".join(name for name, *_ in columns if name not in MADE_AT) or "true"
                rows = connection.execute(f"select {said} from {table} order by all").fetchall()
                found[table if file == path else f"{table} apart"] = columns, rows
    return found
