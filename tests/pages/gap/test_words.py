"""Why two figures differ, in a sentence."""

from figures import wording
from pages.working_group.gap import panel, words


def plain(text: str) -> str:
    return text.replace(wording.NBSP, " ")


def test_a_gap_in_a_sentence_has_both_parts_with_the_way_they_pull():
    assert plain(words.parts_sentence(wording.Parts(0.0183, -0.0022), wording.SCALE["share"])) == (
        "Chênh lệch: cao hơn 1,61 điểm phần trăm; khâu giải quyết làm cao hơn 1,83, "
        "cơ cấu thủ tục làm thấp hơn 0,22."
    )
    assert plain(words.parts_sentence(wording.Parts(0, 8.16), wording.SCALE["average"])) == (
        "Chênh lệch: cao hơn 8,16 ngày làm việc; khâu giải quyết không làm khác, "
        "cơ cấu thủ tục làm cao hơn 8,16."
    )


def test_what_rests_on_few_dossiers_is_marked_and_no_part_is_called_anybodys_fault():
    row = {"is_comparable": True, "denominator": 9}

    assert panel._note(row) == "ít hồ sơ"
    assert panel._note(row | {"denominator": 10}) == ""
    assert panel._note(row | {"is_comparable": False}) == wording.NOT_COMPARABLE
    said = plain(" ".join(words.gap_reading("các huyện khác")))
    assert "hoặc ngẫu nhiên" in said and "dưới 10 hồ sơ" in said
    assert "thay đổi được" not in said and "lỗi" not in said
