"""Before an office is served, each thing that is missing or wrong is told in a line."""

from __future__ import annotations

import pytest

from data import builds
from data.__main__ import main
from data.keeping import ready
from data.people import roster
from data.people.roster import Given
from tests.province import dossier, unit

pytestmark = pytest.mark.made(measures=["late_of_due"])
LEADER = Given("name", "nguyenvana", "leader")
CONFIG = """
[access]
way = "proxy"
address = "{address}"
person = "X-Remote-User"
secret = '{secret}'
"""


@pytest.fixture
def office(province, own_store, tmp_path, monkeypatch):
    """Everything as it should be; what a test spoils is told."""
    province(units=[unit("616")], dossiers=[dossier("616")])
    roster.write(own_store, [LEADER])
    for each in own_store.rglob("*"):  # the tests' own writing is not the program's
        each.chmod(0o700 if each.is_dir() else 0o600)
    (tmp_path / "secret").write_text("x" * 40, encoding="ascii")
    (tmp_path / "secret").chmod(0o600)
    configure(tmp_path)
    (tmp_path / "conf.d").mkdir()
    proxy = tmp_path / "conf.d" / "thucchat.conf"
    proxy.write_text("server 127.0.0.1:8501;\nserver_name localhost;\n", encoding="utf-8")
    monkeypatch.setattr(ready, "PROXIES", (str(tmp_path / "conf.d"),))
    return tmp_path


def configure(folder, address="https://localhost"):
    place = folder / "thucchat.toml"
    place.write_text(CONFIG.format(address=address, secret=folder / "secret"), encoding="utf-8")
    place.chmod(0o600)


@pytest.fixture
def told(run):
    """The status, and the lines by how they begin."""

    def of() -> tuple[int, dict[str, list[str]]]:
        status, out, err = run(main, "ready")
        assert err == ""
        lines = {mark: [] for mark in (ready.FINE, ready.NOTE, ready.WRONG)}
        for line in out.splitlines():
            mark, _, sentence = line.partition(": ")
            if "bằng root" not in sentence:
                lines[mark].append(sentence)
        return status, lines

    return of


def test_where_all_is_well_nothing_is_wrong(office, told):
    status, lines = told()

    assert status == 0
    assert not lines[ready.WRONG] + lines[ready.NOTE]
    assert len(lines[ready.FINE]) == 5


def spoil_secret(office, store):
    (office / "secret").chmod(0o644)


def spoil_configuration(office, store):
    (office / "thucchat.toml").chmod(0o666)


def lose_configuration(office, store):
    (office / "thucchat.toml").unlink()


def speak_in_the_open(office, store):
    configure(office, "http://localhost")


def open_store(office, store):
    store.chmod(0o755)


def spoil_build(office, store):
    builds.path_of(builds.newest()).write_bytes(b"none")


def lose_store(office, store):
    store.rename(store.with_name("khac"))


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (spoil_secret, "người khác trên máy đọc được"),
        (spoil_configuration, "người khác trên máy sửa được tệp cấu hình"),
        (lose_configuration, "không có tệp cấu hình"),
        (speak_in_the_open, "không mã hóa"),
        (open_store, "vào được kho"),
        (spoil_build, "Không đọc được bản số liệu"),
        (lose_store, "chưa có kho"),
    ],
)
def test_what_would_not_be_safe_or_shows_nothing_stops_it(office, own_store, told, spoil, said):
    spoil(office, own_store)

    status, lines = told()

    assert status == 1
    (wrong,) = lines[ready.WRONG]
    assert said in wrong


def lose_leader(office, store):
    roster.write(store, [LEADER._replace(role="working_group")])


def lose_people(office, store):
    roster.place(store).unlink()


def mistype_role(office, store):
    with roster.place(store).open("a", encoding="utf-8") as file:
        file.write("name,b,leder,,\n")


def another_host(office, store):
    configure(office, "https://khong-co-that.invalid")


def another_port(office, store):
    place = office / "conf.d" / "thucchat.conf"
    place.write_text("# 127.0.0.1:8501 localhost\nserver 127.0.0.1:8502;\n", encoding="utf-8")


def another_name(office, store):
    place = office / "conf.d" / "thucchat.conf"
    place.write_text("server 127.0.0.1:8501;\nserver_name khac;\n", encoding="utf-8")


def old_rights(office, store):
    roster.place(store).chmod(0o644)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lose_leader, ["chưa giao vai trò cho lãnh đạo nào"]),
        (lose_people, ["chưa giao vai trò cho ai"]),
        (mistype_role, ["people.csv, dòng 3: không có vai trò “leder”"]),
        (another_host, ["không tìm được tên", "không có tên khong-co-that.invalid"]),
        (another_port, ["chưa thấy nginx hay Apache"]),
        (another_name, ["không có tên localhost"]),
        (old_rights, ["1 tệp trong kho"]),
    ],
)
def test_what_only_keeps_somebody_out_is_told(office, own_store, told, spoil, said):
    spoil(office, own_store)

    status, lines = told()

    assert status == 0 and not lines[ready.WRONG]
    assert len(lines[ready.NOTE]) == len(said)
    for part, line in zip(said, lines[ready.NOTE], strict=True):
        assert part in line


def test_an_office_that_configured_no_access_is_told_who_sees_it(office, told):
    (office / "thucchat.toml").write_text("", encoding="utf-8")

    status, lines = told()

    assert status == 0
    (note,) = lines[ready.NOTE]
    assert "chỉ mở được trên chính máy này" in note
