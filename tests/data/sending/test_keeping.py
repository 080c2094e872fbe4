"""What one brings is theirs alone, leaves the store as it was, and is published or thrown away."""

from __future__ import annotations

import os
import signal
import stat
import time

import pytest

from data import access, batches, builds
from data.building import publishing as build_publishing
from data.packs import mappings
from data.people import journal
from data.sending import kept, process, publishing, trying
from data.sending.faults import NotNow, TooMuch
from tests.data.importing import sent
from tests.data.sending.conftest import WHO, brought, lying, worked

CORRUPTION = """
source = "01"
title = "Biểu 01"
target = "form"
form = "01/PCTN"

[columns]
unit = "Đơn vị"
period = "Kỳ"

[cells]
"44:SL" = "Số vụ"
"""


@pytest.fixture
def month(tmp_path):
    return sent.csv_file(tmp_path / "ho-so-2023-07.csv", [sent.row("HS-1")])


def test_only_who_brought_it_and_has_the_same_rights_finds_it(office, month):
    brought(office, month)

    assert kept.at_hand(office, WHO).names == ["ho-so-2023-07.csv"]
    assert kept.at_hand(office, access.Viewer("anh Ba", WHO.roles)) is None
    assert kept.at_hand(office, access.Viewer(WHO.name, frozenset({"inspectorate"}))) is None


def test_no_other_account_of_the_machine_reads_what_was_brought(office, month):
    before = os.umask(0o022)
    try:
        folder = brought(office, month)
    finally:
        os.umask(before)

    kept_from_others = [folder.parent, folder, *kept.files(folder), folder / kept.STATE]
    modes = [stat.S_IMODE(path.stat().st_mode) for path in kept_from_others]
    assert modes == [0o700, 0o700, 0o600, 0o600]


def test_a_name_leads_to_no_other_place(office):
    names = ["../../a.csv", "C:\\x\\b.csv", ".state", "/etc/passwd", "x" * 400 + ".xlsx", "…\n.csv"]
    folder = kept.begin(office, WHO, [(name, b"x") for name in names])

    inside = [path.relative_to(folder / kept.FILES) for path in kept.files(folder)]
    assert [len(path.parts) for path in inside] == [2] * len(names)
    assert {str(path.parent) for path in inside} == {str(each) for each in range(1, 7)}


def test_too_much_is_refused_before_anything_is_kept(office, monkeypatch):
    with pytest.raises(TooMuch, match="51 tệp"):
        kept.begin(office, WHO, [("a.csv", b"")] * 51)
    monkeypatch.setattr(kept, "MOST_BYTES", 10)
    with pytest.raises(TooMuch, match="cộng lại"):
        kept.begin(office, WHO, [("a.csv", b"123456"), ("b.csv", b"123456")])

    assert not (office / kept.FOLDER).exists()


def test_a_kill_in_the_middle_leaves_the_store_as_it_was(office, month):
    before = lying(office)
    folder = brought(office, month)
    process.start(office, folder)
    until = time.monotonic() + 60
    while (now := kept.read(folder)).step == "waiting" and time.monotonic() < until:
        time.sleep(0.02)
    assert now.pid
    os.kill(now.pid, signal.SIGKILL)

    while kept.at_hand(office, WHO).step != "broken_off" and time.monotonic() < until:
        time.sleep(0.02)
    assert kept.at_hand(office, WHO).step == "broken_off"
    assert lying(office) == before

    (folder / f".{kept.STATE}-x").touch()
    with kept.changing(folder):
        pass
    assert not list(folder.glob(f".{kept.STATE}-*"))
    kept.discard(folder)
    assert kept.at_hand(office, WHO) is None
    assert not [path for path in (office / kept.FOLDER).iterdir() if path.is_dir()]


def test_what_nobody_came_back_to_is_taken_away(office, month):
    folder = brought(office, month)
    half = folder.parent / ".new-x"
    half.mkdir()
    week = time.time() - 8 * 86400
    for each in (folder / kept.STATE, half):
        os.utime(each, (week, week))

    brought(office, month, who=access.Viewer("anh Ba", WHO.roles))

    assert not folder.exists() and not half.exists()


@pytest.mark.parametrize("days", [-30, 30])
def test_a_clock_that_is_set_back_or_on_hides_nothing_and_takes_no_work_away(
    days, office, month, monkeypatch
):
    folder = brought(office, month)
    with kept.changing(folder) as now:
        now.step = "publishing"
    clock = time.time() + days * 86400
    monkeypatch.setattr(time, "time", lambda: clock)

    with kept.at_work(folder):
        brought(office, month, who=access.Viewer("anh Ba", WHO.roles))
        assert kept.at_hand(office, WHO).step == "publishing"
    now = kept.at_hand(office, WHO)
    assert now.step == "broken_off" and now.told == [kept.IN_PUBLISHING]

    with kept.changing(folder) as now:
        now.step = "waiting"
    os.utime(folder / kept.STATE, (clock - days * 86400,) * 2)
    assert kept.at_hand(office, WHO).step == "broken_off"


@pytest.mark.parametrize(
    ("role", "refused"),
    [
        ("working_group", "pctn.xlsx"),
        ("maintainer", "pctn.xlsx"),
        ("inspectorate", "ho-so-2023-07.csv"),
    ],
)
def test_of_corruption_the_inspectorate_brings_all_and_nothing_else(
    role, refused, office, month, tmp_path, gathers_alone
):
    (mappings(office) / "pctn.toml").write_text(CORRUPTION, encoding="utf-8")
    form = [["Đơn vị", "Kỳ", "Số vụ"], ["Sở Tư pháp", "Quý III/2023", 771177]]
    corruption = sent.workbook(tmp_path / "pctn.xlsx", form)
    who = access.Viewer(role, frozenset({role}))
    folder = brought(office, month, corruption, who=who)

    now = worked(office, folder)

    faults = {each["name"]: each.get("fault") for each in now.found}
    assert [name for name, fault in faults.items() if fault] == [refused]
    assert "thanh tra" in faults[refused]
    assert len(batches.every(folder / kept.TRIAL)) == 1


def test_dossiers_are_no_report_on_corruption_whatever_their_source_is_called(
    office, month, gathers_alone
):
    text = (mappings(office) / "mot-cua.toml").read_text(encoding="utf-8")
    (mappings(office) / "mot-cua.toml").write_text(text.replace("một cửa", "form:01/PCTN", 1))
    folder = brought(office, month, who=access.Viewer("x", frozenset({"inspectorate"})))

    (found,) = worked(office, folder).found
    assert "thanh tra" in found["fault"] and "batch_id" not in found


def test_a_file_that_no_mapping_takes_is_asked_about_and_taken_by_the_answer(
    office, tmp_path, gathers_alone
):
    head = ["Số hồ sơ", "Thủ tục", "Cơ quan giải quyết", "Ngày nhận", "Hẹn trả", "Ngày xong"]
    row = ["HS-1", "1.014980", "Sở Tư pháp", "03/07/2023", "10/07/2023", "09/07/2023"]
    strange = sent.workbook(tmp_path / "Xuất tháng 7.xlsx", [head, row])
    folder = brought(office, strange)

    now = worked(office, folder)

    (asked,) = now.found
    assert now.step == "asking" and asked["asks"]["what"] == "mapping"
    assert "mot-cua" in asked["asks"]["known"]
    assert "mot-cua: " in asked["fault"] and kept.FOLDER not in asked["fault"]
    with kept.changing(folder) as changed:
        changed.answers = {
            strange.name: {"text": asked["asks"]["proposed"], "holds": "all_of_period"}
        }
    now = worked(office, folder)
    assert [each["asks"]["what"] for each in now.found] == ["period"]
    with kept.changing(folder) as changed:
        changed.answers[strange.name]["period"] = "2023-07"
    now = worked(office, folder)
    assert now.step == "ready" and now.found[0]["count_accepted"] == 1
    assert not (mappings(office) / "xuat-thang-7.toml").exists()

    assert worked(office, folder, "publish").step == "published"
    assert (mappings(office) / "xuat-thang-7.toml").exists()


def test_a_mapping_is_chosen_among_those_there_are_alone(office, month, tmp_path):
    elsewhere = tmp_path / "other.toml"
    elsewhere.write_text((mappings(office) / "mot-cua.toml").read_text(), encoding="utf-8")
    folder = brought(office, month)
    with kept.changing(folder) as changed:
        changed.answers = {month.name: {"mapping": str(elsewhere)}}

    (asked,) = worked(office, folder).found

    assert "batch_id" not in asked and asked["asks"]["what"] == "mapping"


def test_what_came_between_is_tried_again_before_it_is_published(
    office, month, tmp_path, gathers_alone
):
    folder = brought(office, month)
    assert worked(office, folder).step == "ready"
    other = access.Viewer("anh Ba", WHO.roles)
    august = sent.csv_file(
        tmp_path / "ho-so-2023-08.csv", [sent.row("HS-2", received="16/07/2023")]
    )
    between = brought(office, august, who=other)
    worked(office, between)
    assert worked(office, between, "publish").step == "published"

    now = worked(office, folder, "publish")

    assert now.step == "ready" and now.told[0] == publishing.CAME_BETWEEN
    assert len(builds.published()) == 1
    assert worked(office, folder, "publish").step == "published"
    assert {each.file_name for each in batches.every(office)} == {month.name, august.name}
    assert [each["who"] for each in journal.read(office)] == ["anh Ba"] * 2 + ["chị Hà"] * 2


def test_a_publication_that_was_broken_off_is_finished_by_the_next(office, month, gathers_alone):
    folder = brought(office, month)
    now = worked(office, folder)
    trial = folder / kept.TRIAL
    batch_id = now.found[0]["batch_id"]
    (office / batches.TAKEN).mkdir()
    batches.place(trial, batch_id).rename(office / batches.TAKEN / batch_id)

    assert worked(office, folder, "publish").step == "published"
    assert len(builds.published()) == 1


def test_the_same_files_again_change_nothing_and_say_so(office, month, gathers_alone):
    folder = brought(office, month)
    worked(office, folder)
    worked(office, folder, "publish")

    again = brought(office, month)
    assert worked(office, again).step == "nothing_new"
    assert not (again / kept.TRIAL).exists()


def test_what_is_being_published_is_not_thrown_away(office, month):
    folder = brought(office, month)
    with kept.changing(folder) as now:
        now.step = "publishing"
    with kept.at_work(folder), pytest.raises(NotNow):
        kept.discard(folder)
    assert folder.exists()


def test_a_fault_of_the_program_is_a_sentence(office, month, monkeypatch):
    folder = brought(office, month)

    def broken(*_):
        raise RuntimeError("x")

    monkeypatch.setattr(trying, "attempt", broken)
    with pytest.raises(RuntimeError):
        worked(office, folder)
    now = kept.at_hand(office, WHO)
    assert now.step == "failed" and "lỗi của chương trình" in now.told[0]


def test_a_fault_in_publishing_says_that_files_may_be_taken_and_can_be_published_again(
    office, month, monkeypatch, gathers_alone
):
    folder = brought(office, month)
    worked(office, folder)

    def broken(*_):
        raise RuntimeError("x")

    with monkeypatch.context() as once:
        once.setattr(build_publishing, "publish", broken)
        with pytest.raises(RuntimeError):
            worked(office, folder, "publish")
    now = kept.at_hand(office, WHO)
    assert now.step == "ready" and "tệp có thể đã vào kho" in now.told[0]

    assert worked(office, folder, "publish").step == "published"
