"""The address is the state: written in full, kept from page to page, checked on the way in."""

from __future__ import annotations

from collections import Counter

import pytest

from navigation import PAGES
from tests.pages.conftest import each_page

BY_NAME = {entry.name: entry for entry in PAGES}
# What is written into the address of these pages when they are opened first, without any choice; of
# a page that is not among them, the test asks what widgets it offers.
CHOICES = {
    "overview": {"period"},
    "what_changed": {"period", "since"},
    "units": {"period", "measure", "level"},
    "districts": {"period", "measure"},
    "dossiers": {"period", "level"},
    "online_services": {"period", "measure", "level"},
    "e_documents": {"period", "measure", "level"},
    "anti_corruption": {"period", "measure"},
    "regimes": {"period", "measure"},  # of the regimes only the province tells
    "score_766": {"period", "unit", "component", "aim"},
    "tasks": {"period", "unit", "task"},
    "unit": {"period", "unit", "measure"},
    "procedure": {"period", "procedure", "unit"},
    "dossier_list": {"period", "unit", "procedure", "status"},
    "import_files": {"period"},
    "gap": {"period", "measure", "unit", "against"},
    "reconciliation": {"period", "unit"},
    "data_quality": {"period", "source", "reason"},
    "definitions": {"period", "measure"},
}
NAMED = {
    "period": "kỳ",
    "unit": "đơn vị",
    "measure": "chỉ số",
    "procedure": "thủ tục",
    "level": "cấp đơn vị",
    "against": "đơn vị hoặc kỳ để so sánh",
    "status": "tình trạng hồ sơ",
    "source": "nguồn số liệu",
    "reason": "lý do chưa nhận",
    "component": "thành phần của Bộ chỉ số 766",
    "aim": "mức cần đạt",
    "task": "nhiệm vụ",
    "since": "bản số liệu hoặc kỳ để so",
    "build": "bản số liệu",
}
EVERYTHING = {
    "period": "2022-Q4",
    "unit": "616",
    "measure": "online_share",
    "level": "commune",
    "status": "late",
}


def test_every_choice_is_written_in_full_also_where_it_is_the_default(visit, one_unit):
    opened = visit()
    for entry in PAGES:
        opened.go(entry, period="2023-Q3")
        expected = CHOICES.get(entry.name, opened.offered)
        assert set(opened.address) == expected, entry.name
        assert opened.offered <= expected, entry.name


def test_a_visit_opens_on_the_latest_finished_quarter(visit, one_unit):
    assert visit().address == {"period": "2023-Q3"}


@each_page
def test_an_unknown_value_gets_a_sentence_and_a_way_back(entry, visit, one_unit):
    opened = visit(entry, period="2023-Q3")
    for key in sorted(set(opened.address) | {"build"}):
        opened.go(entry, **{"period": "2023-Q3", key: "không-có"})
        assert f"Không có {NAMED[key]} “không-có”" in opened.said, key
        assert key not in opened.address
        back = [link for link in opened.links if link.startswith(f"/{entry.url_path}")]
        assert back and not any(f"{key}=" in link for link in back), key

    assert "không-có" not in opened.go(entry).said


@pytest.mark.parametrize(
    "value", ["<script>alert(1)</script>", "x" * 5000, "' or 1=1 --", "\u202e2023", "$period", ""]
)
def test_a_strange_value_is_text(value, visit, one_unit):
    opened = visit(PAGES[0], period=value)

    assert "Không có kỳ" in opened.said
    assert "<script>" not in opened.html
    assert len(opened.said) < 2000


def test_a_part_of_a_list_that_there_is_not_is_no_mistake_of_ours(visit, one_unit):
    opened = visit()
    chosen = {"period": "2023-Q3", "status": "late"}
    first = opened.go(BY_NAME["dossier_list"], **chosen).said

    for number in ("1", "0", "-1", "2", "x", "9" * 30):
        assert opened.go(BY_NAME["dossier_list"], page=number, **chosen).said == first, number


def test_choices_are_kept_from_page_to_page(visit, demo):
    """A page of one topic has measures of its own; the others keep what was chosen."""
    of_one_topic = {"e_documents", "anti_corruption", "regimes"}
    opened = visit(BY_NAME["units"], **EVERYTHING)
    for entry in (each for each in PAGES if each.name not in of_one_topic):
        opened.go(entry)
        assert EVERYTHING.items() <= opened.address.items(), entry.name
    without_measure = EVERYTHING.items() - {("measure", EVERYTHING["measure"])}
    for name in of_one_topic:
        opened.go(BY_NAME[name])
        assert without_measure <= opened.address.items(), name


def test_all_of_a_list_gives_way_where_a_page_is_about_one(visit, one_unit):
    opened = visit(BY_NAME["dossier_list"], period="2023-Q3")
    assert opened.address["unit"] == opened.address["procedure"] == "all"

    for name, key in (("unit", "unit"), ("procedure", "procedure")):
        opened.go(BY_NAME[name])
        assert opened.address.get(key) not in (None, "all"), name


def test_a_link_keeps_what_was_chosen_and_changes_what_it_names(visit, demo):
    opened = visit(BY_NAME["units"], **EVERYTHING)
    to_units = [link for link in opened.links if link.startswith("/unit?")]

    assert len(to_units) > 50
    assert all("period=2022-Q4" in link and "measure=online_share" in link for link in to_units)
    # Each unit once in the list by state, in the table by measures, in the chart's list.
    assert set(Counter(to_units).values()) == {3}


def test_the_address_opens_the_same_for_the_next_person(visit, demo):
    first = visit(BY_NAME["units"], **EVERYTHING)
    second = visit(BY_NAME["units"], **first.address)

    assert first.html == second.html
    assert first.address == second.address


def test_a_widget_writes_its_choice_into_the_address(visit, one_unit):
    opened = visit(PAGES[0])
    opened.app.selectbox[0].select("2023-Q2")
    opened.again()

    assert opened.address["period"] == "2023-Q2"
    assert "Quý II/2023" in opened.said


def test_a_choice_is_written_and_kept_also_where_there_is_nothing_to_show(visit, one_unit):
    chosen = {"period": "2023-Q1", "status": "late"}
    opened = visit(BY_NAME["dossier_list"], **chosen)
    assert "Không có hồ sơ nào" in opened.said
    assert opened.address == chosen | {"unit": "all", "procedure": "all"}

    opened.go(BY_NAME["overview"])
    assert chosen.items() <= opened.address.items()
