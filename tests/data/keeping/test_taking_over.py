"""A store of a release before this one gives the same figures, by one command."""

from __future__ import annotations

import csv
import functools
import shutil
from pathlib import Path

import pytest

from data import access, batches, build, builds
from data.__main__ import main
from data.keeping import taking_over

# As the release of format 26 wrote it: two files taken in, and what its own build said of them.
OLDER = Path(__file__).parent / "older_store"
RIGHT = "see_anti_corruption_cells"


@pytest.fixture
def older(own_store) -> Path:
    shutil.copytree(OLDER / "batches", own_store / "batches")
    return own_store


def test_what_an_older_release_took_in_is_built_into_the_same_figures(older, run, monkeypatch):
    with (OLDER / "figures.csv").open(encoding="utf-8") as lines:
        (head, *expected) = csv.reader(lines)
    measures = sorted({measure for measure, *_ in expected})
    monkeypatch.setattr(build, "build", functools.partial(build.build, measures=measures))

    status, _, err = run(main, "build")

    assert status == 0 and "Đã chuyển 1 lần nhập biểu 01/PCTN" in err
    with builds.connect(builds.newest(), access.ALONE) as connection:
        found = connection.execute(
            f"select {', '.join(head)} from figure where numerator > 0 and unit_code = '616' "
            "and period in ('2023-07', '2023-Q3') order by all"
        ).fetchall()
    whole = ["" if each is None else each for row in found for each in row]
    assert [str(each).removesuffix(".000") for each in whole] == [
        each for row in sorted(expected) for each in row
    ]


@pytest.mark.parametrize("top", ["batches", "withdrawn"])
def test_what_lay_among_the_others_lies_apart_after_any_command(older, run, top):
    if top == "withdrawn":
        (older / "batches").rename(older / top)
    before = [*batches.every(older), *batches.withdrawn(older)]

    assert "phiên bản trước" in run(main, "status")[2]
    (of_corruption,) = (each for each in before if batches.right_of(each.source))
    assert (older / top / RIGHT / of_corruption.batch_id / "form_cell.parquet").is_file()
    assert not (older / top / of_corruption.batch_id).exists()
    assert [*batches.every(older), *batches.withdrawn(older)] == before
    assert "phiên bản trước" not in run(main, "status")[2]


def test_what_cannot_be_read_is_left_to_who_reads_it(older):
    for folder, text in (("x", "{"), ("y", "[]"), ("z", '{"source": 3}')):
        (older / "batches" / folder).mkdir()
        (older / "batches" / folder / "batch.json").write_text(text, encoding="utf-8")
    assert len(taking_over.take_over(older)) == 1
    assert {"x", "y", "z"} <= {path.name for path in (older / "batches").iterdir()}
