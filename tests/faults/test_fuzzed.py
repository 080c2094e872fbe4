"""Whatever is in a file, a mapping, an address or a header: it is read, or refused in a sentence.

Right ones are changed at random places, by a seed; anything raised that is no Fault of ours fails,
and any answer that is none. FUZZED=N asks for so many in the long run.
"""

from __future__ import annotations

import asyncio
import os
import random
import resource
import shutil
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data import asides, builds, faults, packs
from data.importing import one_file
from data.importing.finding import files
from data.importing.mappings import loading
from data.packs import KON_TUM
from serving.addresses import Addresses
from serving.headers import KeepInside
from serving.proxied import Believed, Proxied
from serving.visitors import Visitors
from tests.data.importing.sent import (
    HEADINGS,
    csv_file,
    mapping,
    parquet,
    row,
    spreadsheet,
    workbook,
)

SEED = 14
MANY = int(os.environ.get("FUZZED", "100000"))
LONGEST = 10.0  # seconds of one
MOST_MEMORY = 1 << 20  # kB

HERE = ("127.0.0.1", 8501)
BELIEVED = Believed("http://127.0.0.1", "127.0.0.1", "x-person", "x-groups", "x-secret", "s" * 32)
# What a change may put in: what some reader somewhere takes for more than a letter.
PIECES = [
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b[2J", b"\r\n", b'"', b"'", b"=", b"[", b"]", b"{"),
    *("\u202e".encode(), "ệ".encode(), "e\u0323\u0302".encode(), b"%00", b"%2e%2e/", b"../", b"<"),
    *(b"-1", b"0", b"1e309", b"99999999999999999999", b"nan", b"31/02/2023", b"#REF!", b"&lol;"),
]


def changed(content: bytes, chosen: random.Random) -> bytes:
    """With some of its bytes cut, doubled, turned or put in."""
    made = bytearray(content)
    for _ in range(chosen.choice((1, 1, 2, 8))):
        at = chosen.randrange(len(made) + 1)
        to = min(len(made), at + chosen.choice((1, 2, 16, 300)))
        how = chosen.randrange(5)
        if how == 0:
            del made[at:to]
        elif how == 1:
            made[at:at] = made[at:to] * chosen.choice((1, 3, 50))
        elif how == 2 and at < len(made):
            made[at] ^= 1 << chosen.randrange(8)
        elif how == 3:
            made[at:at] = chosen.choice(PIECES)
        else:
            del made[at + 1 :]
    return bytes(made)


def parts_changed(path: Path, chosen: random.Random) -> bytes:
    """A ZIP of parts of which one is changed: else its checksum is all that is ever looked at."""
    place = path.with_suffix(".changed")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as new:
        unlucky = chosen.choice(old.namelist())
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, changed(content, chosen) if name == unlucky else content)
    return place.read_bytes()


class Fuzz:
    """One way to be given something wrong; each call gives another."""

    def __init__(self, folder: Path):
        self.store, self.folder = builds.store(), folder
        mapping(folder, holds="changes")
        self.mapping = (folder / "mot-cua.toml").read_bytes()
        rows = [row(f"HS-{number}") for number in range(12)]
        columns = dict(zip(HEADINGS, map(list, zip(*rows, strict=True)), strict=True))
        self.sent = [
            csv_file(folder / "a.csv", rows),
            workbook(folder / "b.xlsx", [list(HEADINGS), *rows]),
            spreadsheet(folder / "c.ods", [list(HEADINGS), *rows]),
            parquet(folder / "d.parquet", columns),
        ]
        with zipfile.ZipFile(folder / "e.zip", "w") as package:
            package.write(self.sent[0], "a.csv")
        self.sent.append(folder / "e.zip")
        self.contents = {path: path.read_bytes() for path in self.sent}
        for path in self.sent:
            path.unlink()

    def file(self, chosen: random.Random) -> None:
        path = chosen.choice(self.sent)
        path.write_bytes(self.contents[path])
        is_package = path.suffix in (".xlsx", ".ods", ".zip") and chosen.random() < 0.6
        content = parts_changed(path, chosen) if is_package else None
        path.write_bytes(content or changed(self.contents[path], chosen))
        try:
            with asides.folder(self.store) as aside:
                for found in files.find(path, aside):
                    told = one_file.Asked()
                    pack = packs.of(self.store)
                    one_file.take(self.store, pack, found, self.folder, told, aside)
        finally:
            path.unlink()
            if (self.store / "batches").is_dir():  # each is the first
                shutil.rmtree(self.store / "batches")

    def mapping_text(self, chosen: random.Random) -> None:
        path = self.folder / "wrong" / "w.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(changed(self.mapping, chosen))
        loading.load(path, KON_TUM)

    def address(self, chosen: random.Random) -> None:
        path = changed(b"/dossiers", chosen).decode("latin-1")
        query = changed(b"period=2023-Q3&unit=616&build=000001-2023-09-14", chosen)
        asked(path, query, {b"host": b"127.0.0.1:8501"})

    def header(self, chosen: random.Random) -> None:
        named = {
            b"host": b"127.0.0.1:8501",
            b"origin": b"http://127.0.0.1:8501",
            b"sec-fetch-site": b"same-origin",
            b"cookie": b"_streamlit_user=2|1:0|10:1700000000|4:user|8:eyJhIjoxfQ==|abc",
            b"x-person": "Nguyễn Văn A".encode(),
            b"x-groups": b"lanh-dao,to-cong-tac",
            b"x-secret": b"s" * 32,
            b"range": b"bytes=0-10",
        }
        unlucky = chosen.choice(list(named))
        asked("/dossiers", b"", named | {unlucky: changed(named[unlucky], chosen)})


async def _streamlit(scope, receive, send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


PAGES = Addresses(_streamlit, pages=["dossiers"], drawing=["dossiers"])
GATES = [
    KeepInside(Visitors(PAGES, elsewhere="Chỉ mở được trên chính máy này.")),
    KeepInside(Proxied(PAGES, believed=BELIEVED)),
]
_loop = asyncio.new_event_loop()


def asked(path: str, query: bytes, headers: dict[bytes, bytes]) -> None:
    for gate in GATES:
        sent = []
        scope = {
            "type": "http",
            "method": "GET",
            "scheme": "http",
            "path": path,
            "raw_path": path.encode("latin-1", "replace"),
            "root_path": "",
            "query_string": query,
            "headers": list(headers.items()),
            "server": HERE,
            "client": HERE,
        }

        async def receive() -> dict:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: dict, sent: list = sent) -> None:
            sent.append(message)

        given = gate(scope, receive, send)
        try:
            given.send(None)
        except StopIteration:
            pass
        else:
            given.close()
            raise AssertionError("a gate that waits")
        assert sent[0]["status"] in (200, 307, 308, 400, 403, 404, 405), sent[0]


def fuzzed(fuzz: Fuzz, count: int, shares: dict[str, int]) -> Iterator[tuple[str, float]]:
    """So many, by their shares; each with what it was and how long it took."""
    chosen = random.Random(SEED)
    names = [name for name, share in shares.items() for _ in range(share)]
    for _ in range(count):
        name = chosen.choice(names)
        one = random.Random(chosen.getrandbits(64))
        give: Callable[[random.Random], None] = getattr(fuzz, name)
        began = time.perf_counter()
        try:
            give(one)
        except faults.Fault as fault:
            assert str(fault).strip(), name
        except Exception as error:
            raise AssertionError(f"{name}: {error!r}") from error
        yield name, time.perf_counter() - began


def test_some_of_each(own_store, tmp_path):
    shares = {"file": 1, "mapping_text": 6, "address": 8, "header": 8}

    took = dict.fromkeys(shares, 0)
    for name, _ in fuzzed(Fuzz(tmp_path), 400, shares):
        took[name] += 1

    assert all(took.values())


@pytest.mark.long
def test_a_hundred_thousand(own_store, tmp_path, capsys):
    shares = {"file": 1, "mapping_text": 4, "address": 8, "header": 7}
    count: dict[str, int] = {}
    slowest: dict[str, float] = {}
    for name, seconds in fuzzed(Fuzz(tmp_path), MANY, shares):
        count[name] = count.get(name, 0) + 1
        slowest[name] = max(slowest.get(name, 0.0), seconds)
        assert seconds < LONGEST, name
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with capsys.disabled():
        print(f"\n{count}, chậm nhất {slowest}, bộ nhớ nhiều nhất {memory >> 10} MB")
    assert memory < MOST_MEMORY
