"""Whatever is in a file, a mapping, an address or a header: it is read, or refused in a sentence.

Right ones are changed at random places, by a seed (given_wrong.py); anything raised that is no
Fault of ours fails, and any answer that is none; what was taken before stays as it was. FUZZED=N
asks for so many in the long run.
"""

from __future__ import annotations

import faulthandler
import os
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from data import faults
from tests.faults.given_wrong import Fuzz

SEED = 14
MANY = int(os.environ.get("FUZZED", "100000"))
# Of one input: seconds, and MB that the process has in use at most.
LONGEST, MOST_MEMORY = 10.0, 1024
HANGS = 120  # seconds after which it is ended, and a file beside its store says where it was
SHARES = {"file": 2, "mapping_text": 2, "address": 3, "header": 3}


class Took(NamedTuple):
    kind: str
    seconds: float
    most: int  # MB that the process had in use
    more: int  # MB of these that were not in use before


def fuzzed(fuzz: Fuzz, count: int, shares: dict[str, int]) -> Iterator[Took]:
    """So many, by their shares."""
    chosen = random.Random(SEED)
    names = [name for name, share in shares.items() for _ in range(share)]
    for number in range(count):
        name = chosen.choice(names)
        one = random.Random(chosen.getrandbits(64))
        give: Callable[[random.Random], None] = getattr(fuzz, name)
        before = _in_use_from_now_on()
        began = time.perf_counter()
        try:
            give(one)
        except faults.Fault as fault:
            assert str(fault).strip(), (number, name)
        except Exception as error:
            raise AssertionError(f"{number} {name}: {error!r}") from error
        seconds = time.perf_counter() - began
        most = _most_in_use()
        yield Took(name, seconds, most, most - before)


def _in_use_from_now_on() -> int:
    """MB in use; the most is counted anew (Linux)."""
    if sys.platform != "linux":
        return 0
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _most_in_use()


def _most_in_use() -> int:
    if sys.platform != "linux":
        return 0
    said = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s*(\d+)", said)[1]) >> 10


def test_some_of_each(own_store, tmp_path):
    shares = {"file": 1, "mapping_text": 6, "address": 8, "header": 8}
    fuzz = Fuzz(tmp_path)

    took = Counter(each.kind for each in fuzzed(fuzz, 400, shares))

    assert took.keys() == shares.keys()
    assert 1 < fuzz.taken < took["file"]  # some were read, some refused


@pytest.mark.long
def test_a_hundred_thousand(own_store, tmp_path, capsys):
    fuzz = Fuzz(tmp_path)
    began = time.monotonic()
    took: dict[str, list[Took]] = {name: [] for name in SHARES}
    with (tmp_path / "where-it-hung.txt").open("w") as where:
        try:
            for number, each in enumerate(fuzzed(fuzz, MANY, SHARES), start=1):
                if number % 5_000 == 0:
                    with capsys.disabled():
                        print(f"{number} sau {time.monotonic() - began:.0f} giây", flush=True)
                took[each.kind].append(each)
                assert each.seconds < LONGEST and each.most < MOST_MEMORY, each
                faulthandler.dump_traceback_later(HANGS, exit=True, file=where)
        finally:
            faulthandler.cancel_dump_traceback_later()
    with capsys.disabled():
        print(f"\n{MANY} lần trong {time.monotonic() - began:.0f} giây, nhận {fuzz.taken} tệp")
        for name, all_of in took.items():
            print(
                f"{name}: {len(all_of)} lần, chậm nhất {max(each.seconds for each in all_of):.3f} "
                f"giây, bộ nhớ nhiều nhất {max(each.most for each in all_of)} MB, thêm nhiều nhất "
                f"{max(each.more for each in all_of)} MB"
            )
