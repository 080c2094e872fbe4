"""The page that explains indicators: search, where each is shown, two versions compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from data import definitions
from navigation import PAGES
from pages.working_group.definitions import panel
from tests.province import dossier, unit

PAGE = next(entry for entry in PAGES if entry.name == "definitions")


@pytest.mark.parametrize(
    ("typed", "finds", "leaves"),
    [
        ("qua han", "Quá hạn trong số đến hạn", "Nộp trực tiếp"),
        ("QUÁ  HẠN đến", "Quá hạn trong số đến hạn", "Nộp trực tiếp"),
        ("II.06", "Quá hạn trong số đến hạn", "PAR INDEX: điểm tác động"),
        ("766/QĐ-TTg", "Điểm Bộ chỉ số 766", "Nộp trực tiếp"),
        ("khong co chi so zzz", "(0/", "Quá hạn trong số đến hạn ("),
    ],
)
def test_an_indicator_is_found_by_words_with_or_without_marks(
    typed, finds, leaves, visit, one_unit
):
    listed = visit(PAGE, find=typed, measure="open").said.split("Mọi chỉ số")[1]

    assert finds in listed
    assert leaves not in listed.split("Cách tính")[0]


def test_what_is_typed_goes_into_the_address(visit, one_unit):
    opened = visit(PAGE)
    opened.app.text_input[0].set_value("số hóa").run()

    assert opened.address["find"] == "số hóa"
    assert "measure=digitised_share" in " ".join(opened.links)


def test_an_indicator_names_the_pages_that_show_it(visit, one_unit):
    links = visit(PAGE, measure="late_of_due").links

    for page in ("dossiers", "units", "districts", "unit", "gap"):
        assert [each for each in links if f"/{page}?" in each and "late_of_due" in each], page


def test_two_versions_are_set_beside_each_other_on_the_same_data(visit, province, monkeypatch):
    """The second counts what the first does not: as if a decree had changed what is late."""
    first = definitions.load()
    late = next(each for each in first if each.code == "late_of_due")
    everything = late.counting_sql.replace("when not is_late then 0", "when not is_late then 1")
    assert everything != late.counting_sql
    second = replace(
        late,
        version=2,
        valid_from=date(2023, 1, 1),
        numerator_words="mọi hồ sơ đến hạn",
        counting_sql=everything,
    )
    monkeypatch.setattr(definitions, "load", lambda *_: [*first, second])
    province(
        units=[unit("A")],
        dossiers=[dossier(finished="2023-07-07"), dossier(finished="2023-07-20")],
    )

    said = visit(PAGE, measure="late_of_due").said

    changed = said.split("Phiên bản sau đổi gì?")[1].split("Các phiên bản")[0]
    assert "mọi hồ sơ đến hạn" in changed and "Căn cứ pháp lý" not in changed
    beside = said.split("cùng một bản số liệu")[1].split("Mọi chỉ số")[0]
    assert "Quý III/2023 2/2 1/2 +50,00 điểm phần trăm" in beside


def test_a_definition_asks_its_question_and_gives_the_figure_of_the_period_as_an_example():
    told = {
        **{"measure": "late", "period": "2023-Q3", "origin": "simulated", "is_longer": False},
        **{"numerator": 785, "denominator": 59827, "kind": "share", "unit_of_measure": "hồ sơ"},
    }
    definition = {
        **{"measure": "late", "title": "Quá hạn", "question": "Bao nhiêu bị quá hạn?"},
        **{"kind": "share", "better": "lower"},
    }
    said = [str(each).replace("\xa0", " ") for each in panel.lead(definition, [told])]

    assert said[0].endswith(": bao nhiêu bị quá hạn?")
    assert said[2] == "Ví dụ, Quý III/2023, toàn tỉnh (mô phỏng): 1,31% (785/59.827 hồ sơ)."
    unlike = [told | {"kind": "milestone"}, told | {"measure": "other"}]
    assert len(panel.lead(definition, unlike)) == 2
