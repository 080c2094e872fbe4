"""Two maps whose darkest tiles are not the same: the page says why, of who is in need."""

from __future__ import annotations

from pages.leaders.districts.despite import in_need_despite_its_share
from tests.figures import verdict_row as board

NAMED = board.ROW | {"unit_code": "615", "basis": "own_history", "events": 288, "expected": 127.5}
AREA = {"level": "district", "unit_code": "615", "unit_name": "Huyện Đăk Hà"}
AREA |= {"numerator": 90, "denominator": 8024, "origin": "simulated"}
OTHER = AREA | {"unit_code": "614", "numerator": 82, "denominator": 4468}


def said(areas, *verdicts: dict) -> list[str]:
    found = in_need_despite_its_share(areas, verdicts, board.terms())
    return [each.replace("\xa0", " ") for each in found]


def test_who_is_in_need_with_a_share_below_that_of_all_areas_is_explained():
    assert said([AREA, OTHER], NAMED) == [
        "Màu ở hình tình trạng không theo tỷ lệ của kỳ: Huyện Đăk Hà cần khắc phục dù tỷ lệ cả địa "
        "bàn 1,12% (90/8.024) (mô phỏng) thấp hơn tính chung 1,38%, vì đánh giá xét riêng cơ quan "
        "huyện, nhiều tháng, theo từng thủ tục, so với chính đơn vị trước đây: 12 tháng dự kiến "
        "128 hồ sơ quá hạn, thực tế 288."
    ]
    by_peers = said([AREA, OTHER], NAMED | {"basis": "peers"})
    assert "so với các đơn vị khác" in by_peers[0]


def test_nothing_is_explained_where_colour_and_share_agree():
    higher = AREA | {"numerator": 300}
    for areas, verdict in (
        ([higher, OTHER], NAMED),
        ([AREA, OTHER], NAMED | {"state": "typical"}),
        ([AREA, OTHER], NAMED | {"better": "higher"}),
        ([AREA | {"denominator": 8, "numerator": 0}, OTHER], NAMED),
        ([AREA | {"numerator": None, "denominator": None}], NAMED),
        ([], NAMED),
    ):
        assert said(areas, verdict) == []
