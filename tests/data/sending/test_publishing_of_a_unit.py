"""What a unit's focal person publishes is what they brought, while they may, and no more."""

from __future__ import annotations

import dataclasses
import shutil

import pyarrow.parquet as pq
import pytest

from data import batches, builds
from data.packs import mappings
from data.sending import kept, process
from data.sending.faults import StoreIsBehind
from data.sending.theirs import Theirs
from tests.data.importing import sent
from tests.data.sending.conftest import worked
from tests.data.sending.of_a_unit import FOCAL, MAPPING, csv, own, tried


@pytest.fixture
def office(two_offices):
    return two_offices


def test_a_mapping_of_theirs_is_for_their_file_alone(office, tmp_path, gathers_alone):
    now = tried(office, csv(tmp_path, own()), text=MAPPING.replace("một cửa", "của sở"))
    assert "chỉ dùng cho tệp này" in now.found[0]["notes"][-1]
    known = set(mappings(office).iterdir())

    assert worked(office, kept.place(office, FOCAL), "publish").step == "published"
    assert set(mappings(office).iterdir()) == known


def test_what_a_batch_says_besides_its_rows_stays_out(office, tmp_path, gathers_alone):
    """What known procedures are called, who took a dossier in for them, names of nobody."""
    text = MAPPING.replace(
        "[columns]", '[columns]\nprocedure_name = "Tên"\nreceiving_unit = "Nơi tiếp nhận"'
    )
    rows = [
        [*own(), "Tên khác", "TTPVHCC"],
        [*own("HS-4"), "Tên mới", "TTPVHCC"],
        [*own("HS-5", "Sở Không Có"), "", ""],
        [*own("HS-6", received="không rõ"), "", ""],
    ]
    rows[1][1] = "9.000001"
    heads = [*sent.HEADINGS, "Tên", "Nơi tiếp nhận"]
    file = sent.workbook(tmp_path / "ho-so-2023-08.xlsx", [heads, *rows])
    now = tried(office, file, text=text)

    folder = kept.place(office, FOCAL) / kept.TRIAL / batches.TAKEN / now.found[0]["batch_id"]

    def said(table: str, column: str) -> set:
        return set(pq.read_table(folder / f"{table}.parquet")[column].to_pylist())

    assert now.found[0]["count_accepted"] == 2
    assert said("named_procedure", "procedure_name") == {"Tên mới"}
    assert said("dossier", "receiving_unit") == {"TTPVHCC"}
    assert said("coverage", "unit_code") == {"STP"}
    assert said("rejected_row", "of_unit") == {"STP", None}


def test_what_others_did_not_publish_is_not_published_by_them(office, tmp_path):
    (of,) = [each for each in batches.every(office) if each.file_name == "van-ban.xlsx"]
    batches.withdraw(office, of)
    now = tried(office, csv(tmp_path, own()))
    assert now.step == "failed" and "thay đổi của người khác chưa phát hành" in now.told[0]

    shutil.rmtree(office / "builds")
    with pytest.raises(StoreIsBehind, match="chưa có bản số liệu nào"):
        Theirs(FOCAL, office, office, office / "reference", None)


def test_what_was_tried_for_a_unit_is_gone_with_it(office, tmp_path, gathers_alone):
    """Also for one who lists the dossiers of all besides."""
    for roles in ({"focal_person"}, {"focal_person", "leader"}):
        who = dataclasses.replace(FOCAL, roles=frozenset(roles))
        assert tried(office, csv(tmp_path, own()), who=who).step == "ready"
        assert kept.at_hand(office, who)
        for now in (
            dataclasses.replace(who, units=frozenset({"SNV"})),
            dataclasses.replace(who, roles=frozenset({"leader"}), units=frozenset()),
        ):
            assert kept.at_hand(office, now) is None
        kept.discard(kept.place(office, who))


def test_a_unit_that_was_merged_meanwhile_publishes_nothing_unseen(office, tmp_path, gathers_alone):
    folder = office / "reference"
    pack = shutil.copytree(folder, tmp_path / "own-pack")
    folder.unlink()
    pack.rename(folder)
    assert tried(office, csv(tmp_path, own())).step == "ready"
    units = folder / "unit.csv"
    text = units.read_text(encoding="utf-8")
    units.write_text(text.replace("\nSTP,,,", "\nSTP,,2023-07-01,"), encoding="utf-8")

    now = worked(office, kept.place(office, FOCAL), "publish")

    assert now.step == "failed" and len(builds.published()) == 1
    assert "chưa phát hành" in now.told[0]


def test_a_check_that_fails_is_told_without_the_rows_that_it_found(office, tmp_path):
    """Two sources with one code: what is known of the other's is not told."""
    text = MAPPING.replace('source = "một cửa"', 'source = "của sở"')
    now = tried(office, csv(tmp_path, own("HS-9")), text=text)

    assert now.step == "failed" and now.told[0] == process.NOT_CHECKED
    assert "Mã hồ sơ có ở nhiều dòng (1" in now.told[1]
    assert "2023-07.csv" not in " ".join(now.told)
