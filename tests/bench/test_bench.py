"""Each bench works at a small size; how fast is for `make bench` to say."""

from __future__ import annotations

import importlib
import math
import subprocess
import sys
import time
from pathlib import Path

import pytest

import bench.__main__
from bench import exports, papers, verdict, verdict_build
from bench.comparing import Comparison, Run
from bench.timing import Timing
from tests.province import asked, dossier, unit

ROOT = Path(__file__).resolve().parents[2]
# The most memory of two runs, of which the first takes 300 MB more.
PEAKS = """
import operator
from bench.comparing import in_process
if __name__ == "__main__":
    for size in (300 << 20, 1):
        print(in_process(operator.mul, b"x", size).memory)
"""


def printed(*arguments: str) -> list[str]:
    """The lines of a Python of its own: a bench starts others, as only a main program can."""
    ran = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


@pytest.mark.long
def test_each_bench_prints_its_line():
    names = bench.__main__.COMPARED
    lines = printed("-m", "bench", *names, "--rows", "1000", "--repeats", "1")
    for name, line in zip(names, lines, strict=True):
        assert line.startswith(f"{name}: ")
        assert "1.000 dòng" in line
        assert importlib.import_module(f"bench.{name}").AGAINST in line
        assert line.endswith((": đạt", ": CHƯA ĐẠT"))


@pytest.mark.parametrize("write", [exports.write_csv, exports.write_xlsx])
def test_every_row_is_taken_but_those_that_were_planted(write, tmp_path):
    path = tmp_path / f"ho-so.{write.__name__.removeprefix('write_')}"
    write(path, 1_011)

    batch = exports.take(path).batch

    assert exports.count_planted(1_011) == 7
    assert (batch.count_in, batch.count_accepted, batch.count_rejected) == (1_011, 1_004, 7)


def test_an_export_is_the_same_every_time(tmp_path):
    for name in ("one.csv", "two.csv"):
        exports.write_csv(tmp_path / name, 1_000)

    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def compared(*pairs: tuple[float, float], promise: float) -> Comparison:
    return Comparison(
        "import_csv",
        "nhập 10 dòng",
        "cách khác",
        promise,
        [Run(our, 200) for our, _ in pairs],
        [Run(their, 100) for _, their in pairs],
    )


def test_a_promise_is_held_by_the_median_of_the_pairs():
    pairs = [(2, 1), (4, 1), (3, 1)]

    assert compared(*pairs, promise=1 / 3).holds
    assert not compared(*pairs, promise=0.34).holds
    assert compared(*pairs, promise=1 / 3).line() == (
        "import_csv: nhập 10 dòng 2,00 s, 200 MB · cách khác 1,00 s, 100 MB · "
        "tốc độ bằng 0,33 lần (thấp nhất 0,25, 3 cặp) · cam kết ít nhất 0,33: đạt"
    )


def test_what_has_no_rival_is_held_to_its_seconds():
    slow = Timing("verdict", "đánh giá", 60.0, [Run(70, 300), Run(61, 310)])

    assert not slow.holds
    assert Timing("verdict", "đánh giá", 60.0, [Run(70, 300), Run(59.5, 310)]).line() == (
        "verdict: đánh giá 59,50 s (chậm nhất 70,00, 2 lần), 310 MB · cam kết dưới 60,00 s: đạt"
    )


def test_judging_a_province_again_gives_the_same_verdicts(province, own_store):
    province(
        units=[unit("A"), unit("B")],
        dossiers=[dossier(code, finished="2023-07-11") for code in "AB"],
    )
    before = asked("from verdict_reason order by all")

    verdict_build.ours(own_store.parent)

    assert before and asked("from verdict_reason order by all") == before


DIGEST = """
import pathlib, sys
from bench import verdict
print(verdict.digest(verdict.judged(pathlib.Path(sys.argv[1]))))
"""


@pytest.mark.long
def test_verdicts_are_the_same_to_the_bit_however_many_cores_count_and_in_any_process(
    tmp_path, monkeypatch
):
    verdict.prepare(tmp_path, months=15, measures=(*verdict.RARE, "share_0"))
    found = set()
    for number in "12":
        monkeypatch.setenv("OPENBLAS_NUM_THREADS", number)
        monkeypatch.setenv("PYTHONHASHSEED", number)
        found.add(printed("-c", DIGEST, str(tmp_path))[0])

    assert len(found) == 1


@pytest.mark.long
def test_a_province_of_eight_measures_is_judged_in_the_time_that_is_promised(tmp_path):
    verdict.prepare(tmp_path)
    began = time.process_time()
    found = verdict.judged(tmp_path)
    took = time.process_time() - began

    assert sum(len(each.state) for each in found) == 3 * 132 * 8
    assert took < verdict.PROMISE


def test_the_peak_of_a_process_is_its_own():
    large, small = map(float, printed("-c", PEAKS))

    assert math.isclose(large - small, 300, abs_tol=30)


@pytest.mark.made(measures=["late_of_due"])
def test_papers_are_timed_with_what_makes_pdfs_or_without(province, monkeypatch):
    province(units=[unit("A")], dossiers=[dossier("A", finished="2023-07-12")])
    monkeypatch.setattr(papers, "in_process", lambda *asked: Run(1.0, 100))
    monkeypatch.setattr(papers.pdf, "libreoffice", lambda: None)
    lines = [each.line() for each in papers.measured(1)]

    assert len(lines) == 6
    assert sum("không PDF" in line for line in lines) == 3
    assert all(line.endswith(": đạt") for line in lines)
