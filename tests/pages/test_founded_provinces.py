"""Every province's pack builds, before and after 1/7/2025, and its pages open."""

from __future__ import annotations

import html
import re
from datetime import date
from functools import partial

import pytest

from data import builds
from data.__main__ import main
from data.founding import country, founding
from navigation import PAGES
from tests.pages.stores import founded

# "tỉnh", but not as a level or among all of them, nor what documents and forms are called.
PROVINCE = re.compile(r"(?<!cấp )(?<!các )\b[Tt]ỉnh\b(?!, (thành phố|TP))")


@pytest.fixture
def built(tmp_path, own_store):
    """Build a new pack in this test's store."""
    return partial(founded, tmp_path)


def test_a_province_of_two_tiers_builds_and_opens(of_two_tiers_store, monkeypatch, visit):
    monkeypatch.setenv("THUCCHAT_STORE", str(of_two_tiers_store))

    opened = visit()
    assert "14/9/2025" in opened.said
    assert "Kon Tum" not in opened.said
    assert "2/112 đơn vị phải gửi đã đủ" in opened.go(PAGES[0], period="2025-Q3").said
    (page,) = [entry for entry in PAGES if entry.name == "dossiers"]
    levels = opened.go(page, period="2025-Q3").said
    assert "Xã, phường, đặc khu" in levels and "thị trấn" not in levels
    assert "Kon Tum" not in levels
    (page,) = [entry for entry in PAGES if entry.name == "districts"]
    areas = opened.go(page, period="2025-Q3").said
    assert "Phường Sa Huỳnh" in areas and "uyện" not in areas


def test_areas_of_two_tiers_stand_under_their_groups_with_counts(
    of_two_tiers_store, monkeypatch, visit
):
    monkeypatch.setenv("THUCCHAT_STORE", str(of_two_tiers_store))

    (page,) = [entry for entry in PAGES if entry.name == "districts"]
    said = visit(page, period="2025-Q3").said
    for part in said.split("Từng địa bàn"):  # tiles, then the list
        assert part.index("Địa bàn Quảng Ngãi (cũ) có số liệu 1/56 đơn vị: 0/1") < part.index(
            "Khu vực TP. Quảng Ngãi (cũ)"
        )
        assert part.index("Sa Huỳnh") < part.index("Khu vực Ba Tơ 8 đơn vị: chưa có số liệu")
        assert "Địa bàn Kon Tum (cũ) 40 đơn vị: chưa có số liệu" in part
        assert "Khu vực Sa Thầy" in part


def test_areas_of_a_pack_without_groups_stand_in_one_list(built, visit):
    built("Quảng Ngãi", date(2025, 7, 1), without=("unit_group",))

    (page,) = [entry for entry in PAGES if entry.name == "districts"]
    opened = visit(page, period="2025-Q3")
    assert "Phường Sa Huỳnh" in opened.said and "Khu vực" not in opened.said
    assert "tc-tiles" not in opened.html


def test_no_page_of_a_city_calls_it_a_province(built, visit):
    built("Hà Nội", date(2025, 7, 1))

    opened = visit()
    for entry in PAGES:
        opened.go(entry, period="2025-Q3")
        shown = re.sub(r"<pre.*?</pre>", "", opened.html, flags=re.DOTALL)  # queries as they are
        said = " ".join(re.sub(r"<[^>]+>", " ", html.unescape(shown)).split())
        found = [said[max(at.start() - 40, 0) : at.end() + 30] for at in PROVINCE.finditer(said)]
        assert not found, entry.name
    (dossiers,) = [entry for entry in PAGES if entry.name == "dossiers"]
    assert "Toàn thành phố" in opened.go(dossiers, period="2025-Q3").said


def test_a_province_that_has_sent_nothing_opens_and_says_what_to_do(run, own_store, visit):
    (own_store / "reference").unlink()
    for command in ("init --province 51 --from 2025-07-01", "build"):
        assert run(main, *command.split())[0] == 0

    opened = visit()
    for entry in (PAGES[0], PAGES[-1]):
        opened.go(entry)
        assert "Chưa nhập số liệu nào." in opened.said
        assert "python -m data import" in opened.said


@pytest.mark.long
def test_a_province_of_several_builds_with_its_earlier_years(built, visit):
    assert built("96", date(2025, 1, 1)) == builds.newest()

    assert "địa bàn Cà Mau hiện nay" in visit().said


PROVINCES = [each.code for each in country.load().provinces]


@pytest.mark.long
@pytest.mark.parametrize("code", PROVINCES)
def test_every_province_is_founded_and_opens_empty(code, run, own_store, visit):
    (own_store / "reference").unlink()
    for command in (f"init --province {code}", "reference check", "build"):
        status, _, wrong = run(main, *command.split())
        assert status == 0, wrong

    assert "Chưa nhập số liệu nào." in visit().said


@pytest.mark.long
@pytest.mark.parametrize("since", [founding.FIRST_DAY, date(2025, 7, 1)], ids=str)
@pytest.mark.parametrize("code", PROVINCES)
def test_every_province_builds(built, code, since):
    assert built(code, since) == builds.newest()
