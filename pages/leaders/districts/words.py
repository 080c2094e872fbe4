"""Words of the page of districts."""

from __future__ import annotations

from figures.wording.labels import Labels
from figures.wording.spacing import in_sentence, keep_compounds, unbroken
from figures.wording.states import STATE_SHORT
from figures.wording.tables import UNIT_COLUMNS

MENU = "Địa bàn"
HEADING = keep_compounds("Kết quả trên từng địa bàn thế nào?")

EACH_AREA = "Từng địa bàn"
GIVEN_TO_NONE = "Chưa giao đơn vị mới"
OF_DISTRICTS = "việc của riêng cơ quan cấp huyện trước khi kết thúc; không xã, phường nào gồm"

TILES_NOTE = (
    "Vị trí ô theo vị trí tương đối của huyện, không theo diện tích: mỗi địa bàn một ô bằng nhau."
)

TILES_IN_ORDER = (
    "Các ô xếp theo thứ tự danh mục, không theo vị trí địa lý: mỗi địa bàn một ô bằng nhau."
)

TILES_IN_GROUPS = (
    "Khu vực chỉ để dễ tìm xã, phường, theo danh mục đơn vị; không phải đơn vị, không đánh giá. "
    "Ô không tô màu: dưới 10 trường hợp."
)

NOT_BY_SHARE = "Màu ở hình tình trạng không theo tỷ lệ của kỳ"


def despite(unit_name: str, share: str, apart: str, is_by_past: bool, counted: str) -> str:
    """Of one office in need whose area has a good share: against what it was judged, and how."""
    against = "chính đơn vị trước đây" if is_by_past else "các đơn vị khác"
    return (
        f"{unbroken(unit_name)} cần khắc phục dù tỷ lệ cả địa bàn {share} {apart}, vì đánh giá xét "
        f"riêng cơ quan huyện, nhiều tháng, theo từng thủ tục, so với {against}: {counted}"
    )


AREA_COLUMNS = {key: word for key, word in UNIT_COLUMNS.items() if key != "level"}
GROUPED_COLUMNS = {**AREA_COLUMNS, "group_name": "Khu vực", "within_name": "Thuộc địa bàn"}

WORD = Labels(
    "word about areas",
    {
        "map": "Riêng cơ quan cấp huyện, không gồm các xã; mở một ô để xem đơn vị",
        "unnamed_tile": f"Ô không ghi tình trạng: {in_sentence(STATE_SHORT['typical'])}.",
        "own_state": "Tình trạng, riêng cơ quan huyện",
        "area_share": "Tỷ lệ, cả địa bàn",
    },
)
