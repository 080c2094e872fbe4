"""Letters with their signs apart, as cp1258 has them, are read alike and written whole."""

from __future__ import annotations

import unicodedata

import openpyxl
import pytest

from data.__main__ import main
from tests.data.importing.sent import HEADINGS, counts, csv_text, kept, mapping, row, take

TONES = "\u0300\u0301\u0303\u0309\u0323"
ROWS = [
    row("HS-1", unit="Huyện Sa Thầy", channel="Nộp ở bưu điện"),
    row("HS-2", unit="Phòng Lạ", channel="Không rõ", due="chẳng biết"),
    ["Tổng cộng: 2 hồ sơ", "", "", "", "", "", ""],
]


def apart(text: str, form: str) -> str:
    """As NFD; or as cp1258, which has letters whole and their tones after them."""
    return "".join(
        unicodedata.normalize("NFD", each) if form == "NFD" else _with_tone_after(each)
        for each in text
    )


def _with_tone_after(letter: str) -> str:
    signs = unicodedata.normalize("NFD", letter)
    tones = "".join(each for each in signs if each in TONES)
    return unicodedata.normalize("NFC", "".join(x for x in signs if x not in TONES)) + tones


@pytest.fixture(params=["NFD", "cp1258"])
def sent(request, tmp_path):
    text = apart(csv_text([list(HEADINGS), *ROWS]), request.param)
    encoding = "utf-8" if request.param == "NFD" else "cp1258"
    (tmp_path / "a.csv").write_bytes(text.encode(encoding))
    return tmp_path / "a.csv"


def test_what_is_proposed_and_said_is_written_whole(run, sent, tmp_path):
    status, said, _ = run(main, "inspect", str(sent), "--write", str(tmp_path / "a.toml"))
    written = (tmp_path / "a.toml").read_text(encoding="utf-8")

    assert status == 0 and '# "Nộp ở bưu điện" = ""' in written
    assert '# "Phòng Lạ" = ""' in written and "Huyện Sa Thầy" not in written
    assert unicodedata.is_normalized("NFC", written + said)


def test_a_mapping_in_either_form_reads_it_and_what_goes_back_is_whole(run, sent, tmp_path):
    tables = apart(
        '[values.channel]\n"Nộp ở bưu điện" = "post"\n[formats]\nmissing = ["chẳng biết"]', "NFD"
    )
    path = mapping(tmp_path, tables=tables)
    path.write_text(unicodedata.normalize("NFD", path.read_text("utf-8")), "utf-8")
    taken = take(sent)

    assert counts(taken) == (2, 1, 1, 0)
    assert [each.channel for each in kept(taken)] == ["post"]
    assert {each.given for each in kept(taken, "rejected_row")} == {"Phòng Lạ", "Không rõ"}

    back = tmp_path / "can-sua.xlsx"
    run(main, "rejects", "--export", str(back), "--original", str(sent))
    cells = [cell.value for line in openpyxl.load_workbook(back).worksheets[0] for cell in line]
    texts = [each for each in cells if isinstance(each, str)]
    assert "Phòng Lạ" in texts and all(unicodedata.is_normalized("NFC", each) for each in texts)
