"""A slide of the longest texts: nothing leaves its box, nothing runs over the foot."""

from __future__ import annotations

import pytest
from pptx import Presentation

from papers.slides import drawing, typesetting
from papers.slides.content import Chart, Lines, Series, Slide, Table

NAME = "Sở Lao động – Thương binh và Xã hội"
TITLE = f"Cần khắc phục: {', '.join([NAME] * 6)} và 12 đơn vị khác (mô phỏng)"
FOOT = [
    [("Quý III/2023 · kỳ báo cáo (15/6–14/9/2023) · địa bàn Kon Tum (cũ)", False)],
    [("biểu IV.01: số mới nhất của Quý II/2023, quá hạn gửi từ 15/10/2023; " * 3, True)],
]
LONG = [[("Câu dài nhất mà một trang có thể phải nói. " * 6, False)]] * 8
ROW = [
    [(f"{NAME}\nhồ sơ không nộp trực tuyến; so với các sở, ngành khác; 24 tháng", False)],
    [("1.092.345", True)],
    [("1.017.000/1.089.000", False)],
]
TABLE = Table(["Đơn vị", "Vượt dự kiến mỗi quý", "Kỳ này"], [ROW] * 10, (60, 20, 20))
BARS = Chart(
    "bars",
    [f"{NAME} – 1.033/15.508"] * 7,
    [Series("do khâu giải quyết", [1, -0.5, 0, 3, 2, 1, 1], ["+1,00"] * 7, "concern")],
    [("Điểm phần trăm", False)],
)


@pytest.mark.parametrize(
    "parts",
    [[TABLE, Lines(LONG)], [BARS, Lines(LONG)], [Lines(LONG, is_large=True)], [TABLE], [BARS]],
    ids=["table and sentences", "chart and sentences", "sentences", "table", "chart"],
)
def test_the_longest_texts_stay_in_their_room(parts):
    deck = Presentation()
    deck.slide_width, deck.slide_height = drawing.WIDTH, drawing.HEIGHT
    page = deck.slides.add_slide(deck.slide_layouts[5])
    drawing.draw(page, Slide(TITLE, parts, FOOT, ()), 1)
    for shape in page.shapes:
        end = shape.top + shape.height
        assert end <= (drawing.HEIGHT if shape.top >= drawing.FOOT else drawing.FOOT), shape.name
    if Lines(LONG) in parts:
        assert "Câu dài" in "".join(
            shape.text_frame.text for shape in page.shapes if shape.has_text_frame
        )


def test_what_no_slide_can_hold_is_left_out():
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    frame = slide.shapes.add_textbox(0, 0, 100, 100).text_frame
    typesetting.write(frame, [[("Việc\ufffe cần\x00 làm", False)]], 12)
    assert frame.text == "Việc cần làm"
