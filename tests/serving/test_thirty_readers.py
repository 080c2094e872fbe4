"""Thirty people read while a file of 100.000 rows is taken in and two builds are published: every
answer is wholly that of one build, the newest there was, and no page ends in an error."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pytest

from bench import exports
from bench.pages.sessions import memory, session
from data import builds, packs
from tests.browser.server import ROOT, Server
from tests.province import store_at
from tests.serving.listening import Answer, Listener

READERS = 30
THINKING = (5.0, 20.0)  # seconds between two pages of a reader
ROWS = 100_000
ALONE = 40.0  # seconds of reading before anything else is done
PAGES = ("", "units", "districts", "dossiers", "online_services", "unit", "data_quality", "gap")
PERIODS = ("2023-Q2", "2023-Q1", "2022-Q4", "2022")
SEED = 20_26


class Heard(NamedTuple):
    page: str
    query: str
    answer: Answer


@pytest.fixture
def office(tmp_path) -> Path:
    """A store with a build of a smaller export of the same source."""
    store = tmp_path / "office"
    shutil.copytree(packs.KON_TUM, packs.place(store))
    (tmp_path / "mot-cua.toml").write_text(exports.MAPPING, encoding="utf-8")
    for name, rows in (("a", ROWS // 3), ("b", ROWS), ("c", ROWS * 11 // 10)):
        exports.write_csv(tmp_path / f"{name}.csv", rows)
    told(store, "import", str(tmp_path / "a.csv"))
    told(store, "build")
    return store


def told(store: Path, *typed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "data", "--store", str(store), *typed],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout
    assert "Traceback" not in done.stdout


@pytest.mark.long
def test_thirty_people_read_while_a_file_is_taken_in_and_two_builds_are_published(
    office, tmp_path, capsys
):
    heard: list[Heard] = []
    peak, is_over = [0.0], threading.Event()
    moments: dict[str, tuple[float, float]] = {}
    server = Server(office, tmp_path / "log").start()
    try:
        with session(server) as socket:  # a server's very first page is nobody's
            for page in PAGES:
                Listener(socket).open(page, asked_of(page, PERIODS[0]))
        before = memory(server)
        with ThreadPoolExecutor(READERS + 1) as people:
            reading = [people.submit(read, server, each, is_over, heard) for each in range(READERS)]
            people.submit(watch, server, is_over, peak)
            try:
                time.sleep(ALONE)
                for name, typed in (
                    ("nhập 100.000 dòng", ("import", str(tmp_path / "b.csv"))),
                    ("lập bản 2", ("build",)),
                    ("nhập tệp sau", ("import", str(tmp_path / "c.csv"))),
                    ("lập bản 3", ("build",)),
                ):
                    began = time.monotonic()
                    told(office, *typed)
                    moments[name] = (began, time.monotonic())
                time.sleep(ALONE / 2)
            finally:
                is_over.set()
            for each in reading:
                each.result()
        after = memory(server)
        log = server.logged()
    finally:
        server.stop()

    with capsys.disabled():
        print(
            f"\n{READERS} người, {len(heard)} trang; nhớ {before:.0f} → {after:.0f} MB, "
            f"cao nhất {peak[0]:.0f} MB"
        )
        first, *_ = moments.values()
        for name, (began, ended) in ({"chỉ đọc": (first[0] - ALONE, first[0])} | moments).items():
            during = [each.answer for each in heard if began <= each.answer.asked < ended]
            print(f"{name:20}{spread(during)} · trong {ended - began:.0f} s")
    assert "Traceback" not in log, log[-3000:]
    published = [moments[name] for name in ("lập bản 2", "lập bản 3")]
    is_each_of_one_build(heard, office, published, tmp_path)


def asked_of(page: str, period: str) -> str:
    return f"period={period}" + ("&unit=616" if page == "unit" else "")


def read(server: Server, number: int, is_over: threading.Event, heard: list[Heard]) -> None:
    """As a person does: a page, another period of it or another page, and time in between."""
    chosen = random.Random(SEED + number)
    page, period = chosen.choice(PAGES), chosen.choice(PERIODS)
    is_over.wait(chosen.uniform(0, THINKING[1]))
    with session(server) as socket:
        listener = Listener(socket)
        while not is_over.is_set():
            query = asked_of(page, period)
            heard.append(Heard(page, query, listener.open(page, query)))
            if chosen.random() < 0.5:
                page = chosen.choice(PAGES)
            else:
                period = chosen.choice(PERIODS)
            is_over.wait(chosen.uniform(*THINKING))


def watch(server: Server, is_over: threading.Event, peak: list[float]) -> None:
    while not is_over.wait(0.5):
        peak[0] = max(peak[0], memory(server))


def spread(answers: list[Answer]) -> str:
    seconds = sorted(answer.seconds for answer in answers)
    if not seconds:
        return "chưa ai hỏi"
    p95 = seconds[int(len(seconds) * 0.95)]
    return (
        f"{len(seconds):>5} trang: p50 {median(seconds):.2f} s · p95 {p95:.2f} s · "
        f"lâu nhất {seconds[-1]:.2f} s"
    )


def is_each_of_one_build(
    heard: list[Heard], store: Path, published: list[tuple[float, float]], folder: Path
) -> None:
    """Each as a store says it that has nothing newer; of the newest that was there when it was
    asked, or that came while it was answered. `published`: when the commands that made the second
    and the third began and ended."""
    with store_at(store):
        every = [builds.path_of(build_id) for build_id in reversed(builds.published())]
    assert len(every) == 1 + len(published)
    expected: list[dict[tuple[str, str], str]] = []
    for count in range(1, len(every) + 1):
        until = folder / f"until {count}"
        shutil.copytree(
            store,
            until,
            ignore=shutil.ignore_patterns(*(path.name for path in every[count:])),
        )
        server = Server(until, folder / "log again").start()
        try:
            with session(server) as socket:
                listener = Listener(socket)
                asked = sorted({(each.page, each.query) for each in heard})
                expected.append({each: listener.open(*each).said for each in asked})
        finally:
            server.stop()
        assert "Traceback" not in server.logged()
    wrong = []
    for page, query, answer in heard:
        right = [at for at, said in enumerate(expected) if said[page, query] == answer.said]
        oldest = sum(ended < answer.asked for _, ended in published)
        newest = sum(began < answer.there for began, _ in published)
        if not any(oldest <= at <= newest for at in right):
            wrong.append((page, query, right, oldest, newest))
    assert not wrong, (len(wrong), wrong[:5])
    assert (
        len(
            {
                said[asked]
                for said in expected
                for asked in [("", asked_of("", PERIODS[0]))]
                if asked in said
            }
        )
        > 1
    )
