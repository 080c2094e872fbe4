"""What a preview names is what a publication changes, and nothing of it is in the store before."""

from __future__ import annotations

import duckdb
import pytest

from data import builds
from data.packs import mappings
from data.people import journal
from data.sending import comparing, kept, returning
from tests.data.importing import sent
from tests.data.sending.conftest import brought, lying, worked
from tests.pages.stores import FORM, HEADS


def document(digital: int) -> list[list]:
    return [HEADS, ["Sở Tư pháp", "Quý III/2023", 10, digital, 20]]


@pytest.fixture
def published(office, tmp_path):
    """A store with a month of dossiers and a form, built; by its own mappings."""
    (mappings(office) / "van-ban.toml").write_text(FORM, encoding="utf-8")
    folder = brought(
        office,
        sent.csv_file(tmp_path / "ho-so-2023-07.csv", [sent.row("HS-1"), sent.row("HS-2")]),
        sent.workbook(tmp_path / "van-ban.xlsx", document(70)),
    )
    assert worked(office, folder).counts["figures_new"] > 0
    assert worked(office, folder, "publish").step == "published"
    return office


def figures(build_id: str) -> dict:
    with duckdb.connect(builds.path_of(build_id), read_only=True) as connection:
        return {
            row[:6]: row[6:]
            for row in connection.execute(
                "select measure, version, origin, unit_code, scope, period, numerator, denominator "
                "from figure where document is null and scope in ('own', 'with_children')"
            ).fetchall()
        }


def test_three_wrong_rows_and_a_corrected_figure_are_named_before_anything_is_published(
    published, tmp_path
):
    office = published
    wrong = [
        sent.row("HS-4", unit="Huyện Không Có", received="16/07/2023"),
        sent.row("HS-5", received="không rõ"),
        sent.row("", received="17/07/2023"),
    ]
    months = sent.csv_file(
        tmp_path / "ho-so-2023-08.csv", [sent.row("HS-3", received="18/07/2023"), *wrong]
    )
    form = sent.workbook(tmp_path / "van-ban.xlsx", document(75))
    before, first = lying(office), builds.newest()

    folder = brought(office, months, form)
    now = worked(office, folder)

    assert now.step == "ready", now.told
    assert lying(office) == before
    month, reported = now.found
    counts = [month[f"count_{each}"] for each in ("in", "accepted", "rejected", "superseded")]
    assert counts == [4, 1, 3, 0]
    assert [(each["row_number"], each["heading"], each["given"]) for each in month["rejects"]] == [
        (3, "Đơn vị giải quyết", "Huyện Không Có"),
        (4, "Ngày tiếp nhận", "không rõ"),
        (5, "Mã hồ sơ", None),
    ]
    assert (month["starts_on"], month["ends_on"]) == ("2023-07-15", "2023-08-14")
    assert (reported["mapping"], reported["count_accepted"]) == ("van-ban", 3)
    assert [(each["file_name"], each["count_after"]) for each in now.given_way] == [
        ("van-ban.xlsx", 0)
    ]
    told = {
        (each.measure, each.unit_code, each.scope, each.period): each
        for each in comparing.listed(folder, comparing.FIGURES)
    }
    assert {
        key[0]: f"{each.numerator_before}/{each.denominator_before} → "
        f"{each.numerator_after}/{each.denominator_after}"
        for key, each in told.items()
        if key[1:] == ("STP", "own", "2023-Q3") and key[0].startswith("documents_")
    } == {
        "documents_electronic": "70/100 → 75/105",
        "documents_paper": "10/100 → 10/105",
        "documents_with_paper": "20/100 → 20/105",
        "documents_sent": "100/None → 105/None",
    }

    by_unit = comparing.listed(folder, comparing.BY_UNIT)
    known = [each for each in told.values() if each.change != "new"]
    assert sum(each.count_periods for each in by_unit) == len(known) > len(by_unit) > 0
    assert {each.period for each in by_unit if each.measure == "documents_paper"} == {"2023-Q3"}

    # The quarter that the form is of stands before the half year and the year that follow from it.
    of_form = [key[3] for key, each in told.items() if key[0] == "documents_electronic"]
    assert {*of_form[:2]} == {"2023-Q3"} and {"2023", "2023-9M", "2023-H2"} <= {*of_form[2:]}

    given_back = returning.workbook(office, folder, month["batch_id"])
    assert given_back.startswith(b"PK")

    done = worked(office, folder, "publish")

    assert done.step == "published" and builds.newest() == done.build != first
    was, now_is = figures(first), figures(done.build)
    changed = {
        (key[0], *key[3:])
        for key in was.keys() | now_is.keys()
        if was.get(key) != now_is.get(key)
        and any(each.get(key, (None,))[0] is not None for each in (was, now_is))
    }
    assert set(told) == changed
    assert [each["event"] for each in journal.read(office)][-2:] == ["imported", "published"]
    assert not (folder / kept.TRIAL).exists()
