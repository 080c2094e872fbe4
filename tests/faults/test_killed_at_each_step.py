"""Killed before or after any name that it changes, with the power cut there, or at any moment: what
is done has happened or has not, nothing told to be done is lost, no figure is a mixture, and the
same typed or pressed again goes on."""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

import pytest

from tests.faults.brought import PAGE
from tests.faults.killed_at import Commands
from tests.faults.tried import NEXT, NOTHING, WHOLE, Tried

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked for each")

SEED = 20_26
LEAST = 1_000
# What each is, after which others; a folder stands for the one with the files.
CHEAP = {
    "import": [("import", "{}/c.csv")],
    "withdraw": [("withdraw", "b.csv")],
    "take back": [("withdraw", "b.csv"), ("withdraw", "b.csv", "--undo")],
    "choose": [("use", "1")],
    "choose none": [("use", "1"), ("use", "newest")],
    "give": [("people", "give", "bình", "maintainer")],
    "a number": [("people", "give", "001099012345", "leader")],
    "take": [("people", "take", "an", "leader")],
    "whole": [("whole", "a.csv", "--through", "2023-07-31")],
    "pack": [("reference", "import", "{}/danh-muc.xlsx")],
}
COSTLY = {
    "build": [("import", "{}/c.csv"), ("build",)],
    "nightly": [("nightly", "{}/den")],
    "send": [(PAGE, "lay"), (PAGE, "send", "{}/c.csv")],
    "publish": [(PAGE, "lay"), (PAGE, "send", "{}/c.csv"), (PAGE, "publish")],
    "discard": [(PAGE, "lay"), (PAGE, "send", "{}/c.csv"), (PAGE, "discard")],
}
# At moments besides each step; of the others many come too late.
MOMENTS = {"build": 6, "nightly": 6, "send": 6, "publish": 20, "import": 90, "pack": 60}
OTHER_MOMENTS = 60


@pytest.mark.parametrize("name", ["import", "withdraw"])
def test_a_kill_or_a_power_cut_at_some_step(commands, begun, tmp_path, name):
    tried = Tried(commands, begun, tmp_path, CHEAP[name])
    chosen = random.Random(SEED)
    for how in ("kill", "power"):
        tried.outlives(chosen.randint(1, 2 * tried.steps), how)


@pytest.mark.long
def test_a_thousand_kills_and_power_cuts_lose_nothing(built, tmp_path, capsys):
    """Before every step, with the power cut after every step, at moments besides; then at more
    moments until there were so many. Two processes do it, each with commands of its own."""

    def say(text: str) -> None:
        with capsys.disabled():
            print(text, flush=True)

    heads = f"{'':14}{'lần':>6}{'bước':>7}{'mất điện':>10}{'lúc khác':>10}"
    say(f"\n{heads}   {NOTHING} · {WHOLE} · {NEXT}")
    ends: dict[str, Counter] = {name: Counter() for name in COSTLY | CHEAP}
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as processes:

        def round_of(most: dict[str, int], at_steps: bool) -> None:
            begun = {
                processes.submit(kill, name, built, tmp_path, each, at_steps): name
                for name, each in most.items()
            }
            for done in as_completed(begun):
                ends[begun[done]] += done.result()
                say(_line(begun[done], ends[begun[done]]))

        round_of({name: MOMENTS.get(name, OTHER_MOMENTS) for name in ends}, True)
        while (count := sum(map(_kills, ends.values()))) < LEAST:
            round_of(dict.fromkeys(CHEAP, 2 + (LEAST - count) // len(CHEAP)), False)
    say(_line("tất cả", sum(ends.values(), Counter())))


def kill(name: str, built: Path, folder: Path, moments: int, at_steps: bool) -> Counter:
    """One command again and again; how often in which way, and how often it ended how."""
    ends: Counter = Counter()
    chosen = random.Random(f"{SEED} {name} {moments}")
    commands = Commands(Path(tempfile.mkdtemp(dir=folder)))
    try:
        tried = Tried(commands, built, Path(tempfile.mkdtemp(dir=folder)), (COSTLY | CHEAP)[name])
        kills = [("moment", 0.0)] * moments
        if at_steps:
            kills += [("kill", 2 * at - 1) for at in tried.telling]
            kills += [("power", 2 * at) for at in tried.telling]
        for how, at in kills:
            if how == "moment":
                at = chosen.uniform(0.001, tried.seconds)
            if (end := tried.outlives(at, how)) is None:
                tried.seconds = (tried.seconds + at) / 2  # it is over by then
            else:
                ends[end] += 1
                ends[how] += 1
        shutil.rmtree(tried.folder)
    finally:
        commands.close()
    return ends


def _kills(ends: Counter) -> int:
    return ends["kill"] + ends["power"] + ends["moment"]


def _line(name: str, ends: Counter) -> str:
    said = " · ".join(f"{ends[end]:>3}" for end in (NOTHING, WHOLE, NEXT))
    ways = f"{ends['kill']:>7}{ends['power']:>10}{ends['moment']:>10}"
    return f"{name:14}{_kills(ends):>6}{ways}   {said}"
