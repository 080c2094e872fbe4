"""The ways a reader takes: another quarter, from the province down to the dossiers, every page."""

import re

import pytest

from tests.browser.reader import Reader, as_read

OVERVIEW = "Cải cách hành chính đang ở đâu so với chỉ tiêu?"
FUNNEL = re.compile(r"rõ\srệt")
COUNTS = re.compile(r"(\d[\d.]*)(?:/| trên )(\d[\d.]*)")


@pytest.fixture
def commune(onlooker):
    """The page of a commune, from the province: map, tile of its district, row of its table."""
    reader = onlooker.at("/?period=2023-Q2")
    reader.go("Lãnh đạo", "Địa bàn")
    tile = reader.page.locator("a.tc-tile.tc-by-value").filter(has_text=re.compile(r"Sa\sThầy"))
    reader.follow(tile)
    assert (reader.path, reader.choices["unit"]) == ("/unit", "616")
    assert reader.heading.startswith("Huyện Sa Thầy: ")

    reader.unfold("Các xã trên địa bàn")
    head = reader.page.get_by_role("columnheader", name="Quá hạn/đến hạn")
    communes = reader.page.get_by_role("table").filter(has=head).locator("tbody tr").all()
    with_most_late = max(communes, key=lambda row: int(counts_in(row.inner_text())[0]))
    reader.follow(with_most_late.get_by_role("link"))
    return reader


def test_the_overview_opens_on_the_latest_finished_quarter_and_changes_it_in_one_step(reader):
    reader.open()

    assert reader.heading == OVERVIEW
    assert reader.choices == {"period": "2023-Q3"}
    assert reader.as_of.startswith("Quý III/2023 · kỳ báo cáo (15/6–14/9/2023)")
    assert "25,07% (15.110/60.271)" in reader.lead

    before, steps, asked = reader.text, reader.steps, reader.asked

    reader.choose("Kỳ", "Quý II/2023")

    assert reader.choices == {"period": "2023-Q2"}
    assert reader.as_of.startswith("Quý II/2023 · kỳ báo cáo (15/3–14/6/2023)")
    assert reader.lead.startswith("Quý II/2023, ")
    assert reader.shown_in("Kỳ") == "Quý II/2023"
    assert (reader.steps, reader.asked) == (steps + 1, asked + 1)
    assert reader.text != before
    changed = reader.text
    assert reader.open("/?period=2023-Q2").text == changed


def test_from_a_commune_to_its_dossiers_the_counts_stay_the_same(commune):
    name = name_in(commune.heading)
    procedure, late_in_row, due_in_row = first_row(commune)
    commune.follow(commune.page.get_by_role("link", name=procedure, exact=True))
    assert (commune.path, commune.choices["period"]) == ("/procedure", "2023-Q2")

    row = commune.page.get_by_role("row").filter(has_text=name)
    assert row.get_by_role("cell").all_inner_texts()[:2] == [late_in_row, due_in_row]
    commune.follow(row.get_by_role("link", name="Xem hồ sơ"))

    assert commune.path == "/dossier_list"
    assert commune.choices["period"] == "2023-Q2"
    assert commune.lead.startswith(f"Quý II/2023, {name}")
    counted = f"{late_in_row} hồ sơ quá hạn trong số đến hạn."
    assert commune.lead.endswith(f"“{procedure}” (mô phỏng): {counted}")
    assert listed(commune) == int(late_in_row)


def test_a_point_of_a_trend_opens_its_quarter_here_or_in_a_tab_and_a_dot_one_unit(onlooker):
    reader = onlooker.at("/dossiers?period=2023-Q3&level=district")
    trend = re.compile("^Quý ")
    before = reader.page.url
    with reader.page.context.expect_page() as opened:
        reader.click_mark_with_control(trend, 2)
    opened.value.locator("h1").wait_for()
    assert reader.page.url == before
    assert Reader(opened.value, reader.url).choices["period"] == "2022-Q2"

    reader.open_mark(trend, 3)
    assert (reader.path, reader.choices["period"]) == ("/dossiers", "2022-Q3")
    assert reader.as_of.startswith("Quý III/2022 ")

    reader.open_mark(re.compile("^10 huyện"), 0)
    assert (reader.path, reader.choices["period"]) == ("/unit", "2022-Q3")
    assert reader.heading.startswith("Thành phố Kon Tum: ")


def test_from_the_overview_to_who_lags_by_list_funnel_and_map_the_counts_stay_the_same(onlooker):
    reader = onlooker.at("/?period=2023-Q3")
    reader.follow(reader.page.locator(".tc-table a", has_text=re.compile(r"Sa\sThầy")).first)
    assert (reader.path, reader.choices["unit"]) == ("/unit", "616")
    reader.back()

    reader.walk("/units?period=2023-Q3&level=district&measure=late_of_due")
    named = "Huyện Sa Thầy và Huyện Đăk Hà cần khắc phục, liên tục 3 quý (mô phỏng): "
    assert reader.lead.startswith(named)
    row = reader.page.locator(".tc-rows > li").filter(has_text=re.compile(r"Sa\sThầy"))
    late = row.locator(".tc-count strong").inner_text()
    found = re.search(r"(\d+) hồ sơ quá hạn, dự kiến (\d+)", as_read(row.inner_text()))
    said = reader.point_at(FUNNEL, 7)
    assert said.startswith("Sa Thầy") and "Cần khắc phục" in said
    # The list tells what weighed most, its own past; the funnel sets all beside each other.
    assert f"{found[1]}/" in said and "nếu làm như các huyện khác" in said

    reader.go("Lãnh đạo", "Địa bàn")
    tile = reader.page.locator("a.tc-tile.tc-by-state").filter(has_text=re.compile(r"Sa\sThầy"))
    assert as_read(tile.inner_text()).startswith(f"Sa Thầy {late}")
    reader.follow(tile)
    assert (reader.path, reader.choices["unit"]) == ("/unit", "616")


def name_in(heading: str) -> str:
    """The unit that a page is about."""
    assert heading.startswith(("Xã ", "Thị trấn "))
    return heading.partition(":")[0]


def counts_in(words: str) -> tuple[str, str]:
    """Both counts that a chart tells of a mark."""
    return COUNTS.findall(words)[-1]


def first_row(reader) -> tuple[str, str, str]:
    """Name, late and due of the procedure with most late dossiers, from the unit's table."""
    table = reader.page.get_by_role("table").filter(has_text="Lĩnh vực")
    row = table.get_by_role("row").nth(1)
    cells = row.get_by_role("cell").all_inner_texts()
    return row.get_by_role("link").first.inner_text(), cells[1], cells[2]


def listed(reader) -> int:
    """How many dossiers stand in the list."""
    return reader.page.get_by_role("table").get_by_role("row").count() - 1
