"""What stands under a chart: its marks as a list, and what is said of it to who does not see it."""

from figures import charts, html, wording


def figure(**trace) -> dict:
    """Two marks beside a line that says nothing."""
    marks = {
        "x": ["Sở A", "Sở B"],
        "y": [2.5, 1.0],
        "hovertext": ["<b>Sở A</b><br>5/2<br>a &amp; b", "<b>Sở B</b>"],
        "customdata": ["/unit?unit=A", ""],
        **trace,
    }
    return {"data": [{"x": [0, 1], "hoverinfo": "skip", "hovertext": ["", ""]}, marks]}


def test_a_mark_keeps_its_words_and_its_link_in_the_order_drawn():
    assert charts.marks(figure()) == [
        ("Sở A", ("5/2", "a & b"), "/unit?unit=A", 2.5),
        ("Sở B", (), "", 1.0),
    ]


def test_a_mark_that_is_drawn_twice_is_listed_once_and_one_without_words_not():
    twice = figure(hovertext=["<b>Sở A</b>", "<b>Sở A</b>"], customdata=["/a", "/a"])

    assert len(charts.marks(twice)) == 1
    assert charts.marks(figure(hovertext=["", ""])) == []
    assert charts.marks({"data": [{"x": [1], "y": [2]}]}) == []


def test_the_outermost_marks_are_by_the_axis_of_numbers():
    names = [mark.name for mark in charts.outermost(charts.marks(figure()))]
    across = figure(x=[1, 9], y=["Sở A", "Sở B"], orientation="h")

    assert names == ["Sở B", "Sở A"]
    assert [mark.name for mark in charts.outermost(charts.marks(across))] == ["Sở A", "Sở B"]
    assert charts.outermost(charts.marks(figure(y=[1, 1]))) == []
    assert charts.outermost(charts.marks(figure(y=[None, None]))) == []


def test_an_alternative_text_has_the_finding_with_its_figures():
    said = wording.alternative("Sở A cao hơn", 2, ["Sở\u00a0B: 1/9", "Sở A: 5/9"])

    assert said == (
        "Sở A cao hơn. Thấp nhất: Sở B: 1/9. Cao nhất: Sở A: 5/9. "
        "Cả 2 điểm có trong danh sách dưới hình."
    )
    assert wording.alternative("Chưa có gì.", 0, []) == "Chưa có gì."


def test_the_list_links_what_the_chart_opens_and_the_picture_has_two_kinds():
    made = html.chart_foot("Finding", [("Sở A", "/unit?unit=A", "5/9")], "Danh sách", "Tải ảnh")

    assert '<a class="tc-link" href="/unit?unit=A">Sở A</a>' in made
    assert made.count("<button") == 2 and 'data-title="Finding"' in made
    assert "<details" not in html.chart_foot("Finding", [], "Danh sách", "Tải ảnh")


def test_a_section_is_named_by_the_words_of_its_heading_without_figures():
    was, now = (
        html.section("Từ 1,6% lên 2,9% kể từ 3/2023"),
        html.section("Từ 1,5% lên 3% kể từ 4/23"),
    )

    assert 'id="muc-tu-len-ke-tu"' in was and 'id="muc-tu-len-ke-tu"' in now
    assert 'href="#muc-tu-len-ke-tu"' in was
    assert 'aria-label="Sao chép đường dẫn"' in was
