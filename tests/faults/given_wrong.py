"""Something wrong to be given, by chance: right files, mappings, addresses and headers, changed at
random places."""

from __future__ import annotations

import asyncio
import random
import shutil
import zipfile
from pathlib import Path

from data import asides, batches, builds, packs
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

HERE = ("127.0.0.1", 8501)
BELIEVED = Believed("http://127.0.0.1", "127.0.0.1", "x-person", "x-groups", "x-secret", "s" * 32)
# What a change may put in: what some reader somewhere takes for more than a letter.
PIECES = [
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b[2J", b"\r\n", b'"', b"'", b"=", b"[", b"]", b"{"),
    *("\u202e".encode(), "ệ".encode(), "e\u0323\u0302".encode(), b"%00", b"%2e%2e/", b"../", b"<"),
    *(b"-1", b"0", b"1e309", b"99999999999999999999", b"nan", b"31/02/2023", b"#REF!", b"&lol;"),
]

VALUES = [
    *(b'""', b'" "', b'"\\u0000"', b'"\\u202E"', b'"' + b"x" * 5000 + b'"', b'"../../x"', b'"%("'),
    *(
        b'"(?P<"',
        b'"[a"',
        b'"everything"',
        b'"dossier"',
        b'"form"',
        b'"log"',
        b'"row"',
        b"0",
        b"-1",
    ),
    *(b"1e309", b"nan", b"9223372036854775808", b"true", b"[]", b"{}", b"[[1]]", b'["a", 1]'),
    *(b'["", ""]', b"1979-05-27", b"07:32:00", b'{a = "b"}', '"Ngày tiếp nhận"'.encode()),
]
KEYS = [
    *(b"source", b"target", b"holds", b"files", b"form", b"key", b"repeats", b"formats", b"cells"),
    *(b"reading.sheet", b"values.channel", b"constants.channel", b"columns.unit", b'""', b"a.b.c"),
]
# Parts of a package that nobody reads.
UNREAD = ("docProps/", "xl/theme/", "META-INF/", "mimetype")


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


def value_changed(content: bytes, chosen: random.Random) -> bytes:
    """A TOML of which one value, or one key, is another that is well written."""
    lines = content.split(b"\n")
    at = chosen.choice([at for at, line in enumerate(lines) if b" = " in line])
    key, _, value = lines[at].partition(b" = ")
    if chosen.random() < 0.8:
        value = chosen.choice(VALUES)
    else:
        key = chosen.choice(KEYS)
    lines[at] = key + b" = " + value
    return b"\n".join(lines)


def parts_changed(path: Path, chosen: random.Random) -> bytes:
    """A ZIP of parts of which one is changed: else its checksum is all that is ever looked at."""
    place = path.with_suffix(".changed")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as new:
        names = [name for name in old.namelist() if not name.startswith(UNREAD)] or old.namelist()
        unlucky = chosen.choice(names)
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
        self.taken = 0
        self._take(csv_file(folder / "held.csv", [row("HS-HELD")]), one_file.Asked())
        self.held = self._lying()

    def file(self, chosen: random.Random) -> None:
        # Of a text nearly any change is read, which takes ten times as long as to refuse it.
        (path,) = chosen.choices(self.sent, weights=(1, 8, 8, 3, 1))
        path.write_bytes(self.contents[path])
        is_package = path.suffix in (".xlsx", ".ods", ".zip") and chosen.random() < 0.6
        content = parts_changed(path, chosen) if is_package else None
        self._tried(path, content or changed(self.contents[path], chosen), one_file.Asked())

    def _tried(self, path: Path, content: bytes, asked: one_file.Asked) -> None:
        path.write_bytes(content)
        try:
            self._take(path, asked)
        finally:
            path.unlink()
            self._insist_on_what_was_held()

    def _take(self, path: Path, asked: one_file.Asked) -> None:
        with asides.folder(self.store) as aside:
            for found in files.find(path, aside):
                pack = packs.of(self.store)
                came = one_file.take(self.store, pack, found, self.folder, asked, aside)
                if came.taken is None:  # a list of units, which is looked at alone
                    continue
                batch = came.taken.batch
                out = (batch.count_accepted, batch.count_rejected, batch.count_superseded)
                assert batch.count_in == sum(out), batch
                self.taken += 1

    def _lying(self) -> dict[Path, tuple[int, int]]:
        """Every file of the batches, and what it would be noticed by that it was changed."""
        told = {path: path.stat() for path in (self.store / batches.TAKEN).rglob("*")}
        return {
            path: (each.st_size, each.st_mtime_ns)
            for path, each in told.items()
            if not path.is_dir()
        }

    def _insist_on_what_was_held(self) -> None:
        """What was acknowledged before is there as it was; what came besides goes away again, so
        that each input is the second file of its store."""
        now = self._lying()
        assert self.held.items() <= now.items(), "lost"
        assert not [path for path in now if ".aside-" in str(path)], "half done"
        for folder in {path.parent for path in now.keys() - self.held.keys()}:
            shutil.rmtree(folder)

    def mapping_text(self, chosen: random.Random) -> None:
        path = self.folder / "wrong" / "w.toml"
        path.parent.mkdir(exist_ok=True)
        how = chosen.choice((changed, value_changed))
        path.write_bytes(how(self.mapping, chosen))
        loading.load(path, KON_TUM)
        if chosen.random() < 0.3:  # what can be read is sometimes read by
            by = one_file.Asked(mapping=str(path), period="2023-07")
            self._tried(self.sent[0], self.contents[self.sent[0]], by)

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
