"""The way of the working group: why a unit is behind, down to the dossiers, and against another."""

import re

import pytest

from tests.browser.reader import as_read

WHY = re.compile("^Phần lớn do khâu giải quyết")
SINCE = re.compile("^Từ bao giờ: từ .* kể từ")  # Playwright takes no slash in a name
COUNTS = re.compile(r"(\d[\d.]*)/(\d[\d.]*)")


@pytest.fixture
def behind(onlooker):
    """The page of the district that is truly behind since Quý IV/2022."""
    return onlooker.at("/unit?unit=616&period=2023-Q3")


def test_the_page_of_a_unit_says_its_state_why_and_leads_to_its_gap_and_another(behind):
    chip = behind.page.locator(".tc-chip")

    assert as_read(chip.inner_text()) == "Cần khắc phục"
    assert "dự kiến" in behind.lead and "bắt đầu từ quý IV/2022" in as_read(behind.lead)
    behind.page.locator("summary").filter(has_text="Từng bước").click()
    steps = behind.page.locator(".tc-terms dt").all_inner_texts()
    assert steps[:5] == [
        "Số liệu đã đủ?",
        "So với ai?",
        "Dự kiến bao nhiêu?",
        "Còn so với nơi khác?",
        "Chắc đến đâu?",
    ]

    behind.follow(behind.page.get_by_role("link", name="từng thủ tục, cả hai bên"))
    assert behind.path == "/gap"
    assert (behind.choices["unit"], behind.choices["against"]) == ("616", "peers")
    assert "các đơn vị cùng cấp" in behind.lead

    behind.choose("So với", "Huyện Đăk Hà")
    assert behind.choices["against"] == "615"
    assert "Huyện Đăk Hà" in behind.lead

    behind.choose("So với", "cùng đơn vị, quý III/2022")
    assert behind.choices["against"] == "2022-Q3"
    assert "Quý III/2022" in behind.lead

    behind.back()
    assert behind.choices["against"] == "615"
    total = behind.page.get_by_role("row").filter(has_text="Cộng mọi thủ tục")
    assert total.get_by_role("cell").all_inner_texts()[0] == "76/1.949"


def test_a_fold_of_all_figures_is_filled_as_it_opens_and_the_charts_stay(behind):
    charts = behind.page.locator(".js-plotly-plot")
    charts.evaluate_all("(charts) => charts.forEach((chart) => { chart.isTheSame = true; })")
    asked, all_figures = behind.asked, "Mọi chỉ số của đơn vị trong kỳ"

    behind.unfold(all_figures)

    assert behind.asked == asked + 1
    assert behind.page.get_by_role("table", name=all_figures).get_by_role("row").count() > 50
    assert charts.evaluate_all("(charts) => charts.map((chart) => chart.isTheSame)") == [True, True]


def test_each_bar_and_month_opens_a_list_of_exactly_the_dossiers_that_it_counts(behind):
    for bar in (1, 2):
        late, _ = COUNTS.search(behind.point_at(WHY, bar)).groups()
        behind.open_mark(WHY, bar)

        assert behind.path == "/dossier_list"
        assert (behind.choices["unit"], behind.choices["status"]) == ("616", "overdue")
        rows = behind.page.get_by_role("table").get_by_role("row").count() - 1
        assert rows == int(late)
        behind.back()

    late, _ = COUNTS.findall(behind.point_at(SINCE, 32))[-1]
    behind.open_mark(SINCE, 32)

    assert (behind.path, behind.choices["period"]) == ("/dossier_list", "2023-09")
    assert f": {late} hồ sơ quá hạn trong số đến hạn." in behind.lead
