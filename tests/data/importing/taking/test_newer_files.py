"""What a newer file does to an older one is said by the mapping; nothing of either is lost."""

from __future__ import annotations

import shutil
from datetime import date, timedelta

import pytest

from data import batches, builds, faults
from data.packs import KON_TUM
from tests.data.importing.sent import (
    HEADINGS,
    csv_file,
    csv_text,
    gathered,
    kept,
    mapping,
    row,
    take,
)

JULY = (date(2023, 6, 15), date(2023, 7, 14))
AUGUST = (date(2023, 7, 15), date(2023, 8, 14))
SA_THAY, DAK_HA = "Huyện Sa Thầy", "Huyện Đăk Hà"


def standing() -> dict[str, str]:
    """The due day of each dossier that a build would count."""
    listed = gathered("select dossier_code, due_at from dossier order by dossier_code")
    return {each.dossier_code: f"{each.due_at:%d/%m}" for each in listed}


def accounts() -> dict[str, tuple[int, int, int, int, bool]]:
    """Of each file, as a build has it: in, accepted, rejected, superseded; whether it counts."""
    return {
        each.file_name: (
            each.count_in,
            each.count_accepted,
            each.count_rejected,
            each.count_superseded,
            each.is_current,
        )
        for each in gathered("from batch")
    }


def test_a_file_that_holds_everything_replaces_all_older_ones(tmp_path):
    mapping(tmp_path, holds="everything")
    take(csv_file(tmp_path / "cũ.csv", [row("HS-1"), row("HS-2"), row("HS-3", unit="?")]))
    take(csv_file(tmp_path / "mới.csv", [row("HS-2", due="30/07/2023")]))

    assert standing() == {"HS-2": "30/07"}
    assert accounts() == {"cũ.csv": (3, 0, 1, 2, False), "mới.csv": (1, 1, 0, 0, True)}


def test_a_file_of_changes_replaces_the_dossiers_that_it_has(tmp_path):
    mapping(tmp_path, holds="changes")
    take(csv_file(tmp_path / "cũ.csv", [row("HS-1"), row("HS-2"), row("HS-3")]))
    take(csv_file(tmp_path / "mới.csv", [row("HS-2", due="30/07/2023"), row("HS-4")]))

    assert standing() == {"HS-1": "10/07", "HS-2": "30/07", "HS-3": "10/07", "HS-4": "10/07"}
    assert accounts() == {"cũ.csv": (3, 2, 0, 1, True), "mới.csv": (2, 2, 0, 0, True)}


def test_a_file_that_holds_a_period_replaces_its_units_on_its_days(tmp_path):
    mapping(tmp_path, holds="all_of_period")
    take(
        csv_file(
            tmp_path / "cũ.csv",
            [
                row("HS-1"),
                row("HS-2"),  # not in the newer file: it was deleted there
                row("HS-3", unit=DAK_HA),  # of another unit
            ],
        ),
        stretch=JULY,
    )
    take(
        csv_file(tmp_path / "khác.csv", [row("HS-4", received="20/07/2023", due="30/07/2023")]),
        stretch=AUGUST,
    )
    take(csv_file(tmp_path / "mới.csv", [row("HS-1", due="31/07/2023")]), stretch=JULY)

    assert standing() == {"HS-1": "31/07", "HS-3": "10/07", "HS-4": "30/07"}
    assert accounts() == {
        "cũ.csv": (3, 1, 0, 2, True),
        "khác.csv": (1, 1, 0, 0, True),
        "mới.csv": (1, 1, 0, 0, True),
    }


def test_a_unit_that_only_received_a_dossier_keeps_its_own(tmp_path):
    """A file of Sa Thầy names the centre that received its dossiers; it holds none of its."""
    tables = 'receiving_unit = "Nơi tiếp nhận"\nanswerable_unit = "Trách nhiệm"'
    mapping(tmp_path, holds="all_of_period", tables=tables)

    def sent(name: str, *rows: list[str]) -> None:
        heads = [*HEADINGS, "Nơi tiếp nhận", "Trách nhiệm"]
        (tmp_path / name).write_text(csv_text([heads, *rows]), encoding="utf-8")
        take(tmp_path / name, stretch=JULY)

    sent("trung-tâm.csv", [*row("HS-1", unit="TT PVHCC"), "", ""])
    sent("sở.csv", [*row("HS-2", unit="Sở Xây dựng"), "", ""])
    sent("sa-thầy.csv", [*row("HS-3"), "TT PVHCC", "Sở Xây dựng"])

    assert standing() == {"HS-1": "10/07", "HS-2": "10/07", "HS-3": "10/07"}


def test_a_unit_that_only_received_a_dossier_has_not_sent_its_own(tmp_path):
    """But the centre, which handles none, is heard of by what it received."""
    mapping(tmp_path, tables='receiving_unit = "Nơi tiếp nhận"')
    rows = [[*row("HS-1"), "Huyện Đăk Hà"], [*row("HS-2"), "TT PVHCC"]]
    path = tmp_path / "a.csv"
    path.write_text(csv_text([[*HEADINGS, "Nơi tiếp nhận"], *rows]), encoding="utf-8")
    take(path)

    came = gathered("select unit_code from coverage where is_present order by 1")
    assert [each.unit_code for each in came] == ["616", "TTPVHCC"]


def test_a_file_that_speaks_for_every_unit_replaces_also_those_it_has_no_row_of(tmp_path):
    mapping(tmp_path, holds="all_of_period", top='units_covered = "all"')
    take(csv_file(tmp_path / "cũ.csv", [row("HS-1", unit=DAK_HA)]), stretch=JULY)
    take(csv_file(tmp_path / "mới.csv", [row("HS-2")]), stretch=JULY, fewer_units=True)

    assert standing() == {"HS-2": "10/07"}


def test_sources_do_not_replace_each_other(tmp_path):
    for name in ("một", "hai"):
        folder = tmp_path / name
        folder.mkdir()
        path = mapping(folder)
        path.write_text(path.read_text(encoding="utf-8").replace("một cửa", name), encoding="utf-8")
        take(csv_file(folder / f"{name}.csv", [row(f"HS-{name}")]))

    assert set(standing()) == {"HS-một", "HS-hai"}


def test_of_two_files_in_one_breath_the_later_is_the_newer(tmp_path):
    """Five times: were the order left to chance, it would rarely be right."""
    mapping(tmp_path, holds="changes")
    for number in range(5):
        take(csv_file(tmp_path / f"{number}.csv", [row("HS-1", due=f"{10 + number}/07/2023")]))

    assert [each.file_name for each in batches.every(builds.store())] == [
        f"{number}.csv" for number in range(5)
    ]
    assert standing() == {"HS-1": "14/07"}


def test_the_same_file_twice_changes_nothing(tmp_path):
    mapping(tmp_path)
    path = csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", unit="?")])
    first = take(path)
    before = {each: each.stat().st_mtime_ns for each in builds.store().rglob("*")}

    second = take(path.rename(tmp_path / "tên khác.csv"))

    assert (first.is_new, second.is_new) == (True, False)
    assert second.batch == first.batch
    assert {each: each.stat().st_mtime_ns for each in builds.store().rglob("*")} == before


@pytest.mark.parametrize("mended", ["mapping", "aliases", "channels", "period"])
def test_the_same_file_is_read_anew_once_what_it_is_read_by_was_mended(tmp_path, mended):
    """As a reject's next step says: add the name to [units], or to unit_alias.csv."""
    reference = tmp_path / "reference"
    shutil.copytree(KON_TUM, reference)
    mapping(tmp_path, holds="changes")
    strange = {"channel": "Kiosk"} if mended == "channels" else {"unit": "Nơi lạ"}
    path = csv_file(tmp_path / "a.csv", [row("HS-1"), row("HS-2", **strange)])
    first = take(path, reference=reference)
    stretch = None

    if mended == "mapping":
        mapping(tmp_path, holds="changes", tables='[units]\n"Nơi lạ" = "616"')
    elif mended == "aliases":
        with (reference / "unit_alias.csv").open("a", encoding="utf-8") as file:
            file.write("Nơi lạ,616,\n")
    elif mended == "channels":
        with (reference / "channel.csv").open("a", encoding="utf-8") as file:
            file.write("Kiosk,online_counter,\n")
    else:
        stretch = JULY
    second = take(path, reference=reference, stretch=stretch)

    assert second.is_new and second.batch.batch_id != first.batch.batch_id
    assert len(kept(second)) == (1 if mended == "period" else 2)
    assert len(batches.every(builds.store())) == 2
    assert kept(first)[0].dossier_code == "HS-1"  # the superseded batch can still be looked up


def test_an_alias_of_a_unit_that_is_not_there_is_said(tmp_path):
    shutil.copytree(KON_TUM, tmp_path / "reference")
    mapping(tmp_path)
    with (tmp_path / "reference" / "unit_alias.csv").open("a", encoding="utf-8") as file:
        file.write("Nơi lạ,KHÔNG-CÓ,\n")

    with pytest.raises(faults.WrongReference, match=r"unit_alias\.csv.*“Nơi lạ”.*KHÔNG-CÓ"):
        take(csv_file(tmp_path / "a.csv", [row()]), reference=tmp_path / "reference")


def test_days_that_came_twice_are_covered_once(tmp_path):
    mapping(tmp_path, holds="all_of_period")
    take(csv_file(tmp_path / "a.csv", [row("HS-1")]), stretch=JULY)
    take(csv_file(tmp_path / "b.csv", [row("HS-1"), row("HS-2")]), stretch=JULY)
    long = (JULY[0] + timedelta(20), AUGUST[1])
    take(csv_file(tmp_path / "c.csv", [row("HS-3", received="20/07/2023")]), stretch=long)

    came = gathered(
        "select starts_on, ends_on from coverage where unit_code = '616' and is_present order by 1"
    )
    assert came == [{"starts_on": JULY[0], "ends_on": AUGUST[1]}]
