"""What parts the cells of a text file is seen from its records, where no mapping says it."""

import pytest

from data.importing.reading import text

SENT = {
    "rows as a table has them": (";", "Mã;Đơn vị;Ngày\nHS-1;Sa Thầy;3/7/2023\nHS-2;Đăk Hà;\n"),
    "a comma in every name, and none in the headings": (
        ";",
        "Đơn vị;Ngày\nSở Văn hóa, Thể thao;3/7/2023\nSở Giáo dục, Đào tạo;4/7/2023\n",
    ),
    "numbers with a comma in every row": (
        ";",
        "Mã;Điểm;Tỷ lệ\n1;9,5;80,48\n2;8,25;77,1\n3;7,5;12,5\n",
    ),
    "empty cells at the end are left out, each row its own way": (
        "\t",
        "Mã\tĐơn vị\tNgười nộp\tHẹn trả\tNgày trả\n"
        'HS-1\t616\t"A|B"\nHS-2\t\t"A|B"\t3/7/2023\nHS-3\t616\nHS-4\t\t"A|B"\t\t4/7/2023\n',
    ),
    "titles above with commas": (
        "|",
        "UBND TỈNH, VĂN PHÒNG\nBiểu 1, quý III, năm 2023\nMã|Đơn vị|Ngày\nHS-1|616|3/7/2023\n",
    ),
    "one column": (",", "Mã\nHS-1\nHS-2\n"),
    "nothing": (",", ""),
    "empty lines": (",", "\n\n\n"),
}


@pytest.mark.parametrize("sent", SENT)
def test_the_delimiter_is_the_one_by_which_records_fill_the_widest_of_them(sent, tmp_path):
    delimiter, content = SENT[sent]
    path = tmp_path / "ho-so.csv"
    path.write_text(content, encoding="utf-8")
    assert text.look(path, path.name, "utf_8", None, '"').delimiter == delimiter
