"""What seems to be somebody's is told; what units, places, papers and sums look like is not."""

import unicodedata

import pytest

from notes import personal


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CCCD 062099012345 nộp ngày 3/7", ["062099012345"]),
        ("CMND 233 123 456", ["233 123 456"]),
        ("gọi 0905 123 456 hoặc +84905123456", ["0905 123 456", "+84905123456"]),
        ("ông Nguyễn Văn An xin rút", ["Nguyễn Văn An"]),
        ("Bà Y Lan, thôn 3", ["Y Lan"]),
        ("chị Hoa phụ trách", ["Hoa"]),
        ("của A Hùng và Trần Thị B", ["A Hùng", "Trần Thị B"]),
        # Not anybody's:
        ("Chờ ý kiến Sở Tài nguyên và Môi trường, huyện Đăk Hà", []),
        ("Hồ sơ đất đai, Lý do khác, Đỗ lỗi", []),
        ("Họp ở Hà Nội, học TP. Hồ Chí Minh", []),
        ("1.377.000.000 đồng; 304,443 triệu đồng", []),
        ("hồ sơ 000.00.16.H34-230914-0001 theo 123/UBND-TTHCC ngày 22/9/2023", []),
        ("Thủ tục 1.014980, 58.350 trên 59.168", []),
        ("anh em cán bộ, bà con", []),
    ],
)
def test_a_number_or_a_name_of_somebody_is_told(text, found):
    assert personal.seems(text) == found


def test_marks_written_apart_are_the_same_name():
    assert personal.seems(unicodedata.normalize("NFD", "bà Đặng Thị Lý")) == ["Đặng Thị Lý"]
