"""Sentences of facts and notices follow the templates."""

import re
from datetime import date, datetime

from figures import wording
from figures.wording import NBSP

DAY = date(2023, 8, 14)

FOREIGN = re.compile(r"\b(dashboard|kpi|click|filter|top|ranking|null|nan|n/a)\b", re.IGNORECASE)
AVOIDED = (
    "tụt hậu",
    "yếu kém",
    "đội sổ",
    "vui lòng",
    "thử lại sau",
    "đã xảy ra lỗi",
    "cảnh báo đỏ",
    "dữ liệu thô",
)


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def everything_said() -> list[str]:
    tables = [table for table in vars(wording).values() if isinstance(table, wording.Labels)]
    notices = [
        wording.unknown_choice("unit", "999", "toàn tỉnh"),
        wording.empty_store(),
        wording.no_store("Tệp cấu hình /kho/thucchat.toml, dòng 1: viết không đúng cách."),
        wording.damaged_store("000012-2023-09-14"),
        wording.older_store("000012-2023-09-14"),
        wording.newer_damaged("000012-2023-09-14", "000011-2023-08-14", DAY),
        wording.withheld("000012-2023-09-14"),
        wording.night_failed(datetime(2026, 11, 29, 2, 5), "1 tệp chưa nhập được."),
        wording.unexpected("Địa bàn", "a1b2"),
        wording.no_rows("hồ sơ", "mọi hồ sơ"),
    ]
    said = [words for table in tables for words in table.values()]
    for notice in notices:
        said += [notice.headline, notice.way_back]
        said += [text for text, is_command in notice.detail if not is_command]
    return [*said, wording.not_on_loopback(), wording.PRODUCT]


def test_nothing_that_is_said_shames_or_is_foreign():
    for text in everything_said():
        assert not FOREIGN.search(text), text
        assert not any(phrase in text.lower() for phrase in AVOIDED), text


def test_the_as_of_line_has_period_and_calendar_then_the_day_then_origins():
    period, as_of, origins = wording.as_of_line(
        wording.period("2023-Q3"),
        date(2023, 6, 15),
        date(2023, 9, 14),
        "report",
        date(2023, 9, 14),
        [("toàn tỉnh", ["published"]), ("theo đơn vị", ["simulated"])],
    )

    assert plain(wording.plain(period)) == "Quý III/2023 · kỳ báo cáo (15/6–14/9/2023)"
    assert wording.plain(as_of) == "số liệu đến hết 14/9/2023"
    assert wording.plain(origins) == "toàn tỉnh: công bố · theo đơn vị: mô phỏng"
    assert [text for text, is_strong in origins if is_strong] == ["mô phỏng"]


def test_the_as_of_line_says_what_the_province_is_where_that_is_not_plain():
    days = (date(2025, 6, 15), date(2025, 9, 14), "report", date(2025, 9, 14))
    (period, *_) = wording.as_of_line("Quý III/2025", *days, [], "địa bàn Kon Tum (cũ)")

    assert plain(wording.plain(period)).endswith("(15/6–14/9/2025) · địa bàn Kon Tum (cũ)")


def test_the_as_of_line_names_what_is_late_and_counts_what_is_too_many():
    form = {"source": "form:IV.01", "source_name": None, "came_of": "2023-Q2"}
    late = [
        form | {"due_on": date(2023, 9, 24)},
        {"source": "dossiers", "source_name": "Một cửa", "came_of": "2023-08"}
        | {"due_on": date(2023, 9, 19)},
    ]

    assert plain(wording.plain(wording.late_sources(late))) == (
        "biểu IV.01: số mới nhất của Quý II/2023, quá hạn gửi từ 24/9/2023; "
        "Một cửa: số mới nhất của tháng 8/2023, quá hạn gửi từ 19/9/2023"
    )
    assert wording.plain(wording.late_sources(late * 2)).endswith("; 2 nguồn khác cũng quá hạn gửi")
    assert wording.late_sources([]) == []


def test_a_value_has_both_counts_and_its_distance_to_the_target():
    sentence = wording.value_sentence(
        wording.period("2023-Q3"),
        "Tỷ lệ hồ sơ nộp trực tuyến",
        15110,
        60271,
        "hồ sơ mới tiếp nhận",
        target=0.5,
    )

    assert plain(wording.plain(sentence)) == (
        "Quý III/2023, tỷ lệ hồ sơ nộp trực tuyến đạt 25,07% (15.110/60.271 hồ sơ mới tiếp nhận), "
        "thấp hơn 24,93 điểm phần trăm so với chỉ tiêu giao 50%."
    )
    assert [text for text, is_strong in sentence if is_strong] == ["25,07%"]


def test_a_value_of_few_cases_is_counts_alone():
    sentence = wording.value_sentence("năm 2023", "Tỷ lệ quá hạn", 3, 12, "hồ sơ", 0.5, "lower")

    assert plain(wording.plain(sentence)) == "Năm 2023, tỷ lệ quá hạn là 3 trên 12 hồ sơ."


def test_the_distance_to_a_target_is_said_in_dossiers_and_only_where_it_is_missed():
    missing = wording.distance_to_target(15110, 60271, 0.5, "hồ sơ nộp trực tuyến")
    late = wording.distance_to_target(300, 1000, 0.25, "hồ sơ quá hạn", "lower")

    assert plain(wording.plain(missing)) == (
        "Để đạt 50% trong kỳ cần thêm 15.026 hồ sơ nộp trực tuyến."
    )
    assert plain(wording.plain(late)) == ("Để không quá 25% trong kỳ phải giảm 50 hồ sơ quá hạn.")
    assert wording.distance_to_target(500, 1000, 0.5, "hồ sơ") == []


def test_two_bases_are_never_added():
    text = wording.two_bases(
        [720, 702], "dịch vụ trên hệ thống của tỉnh", 1377, "TTHC tích hợp lên Cổng DVCQG"
    )

    assert text.startswith("720 + 702 = 1.422 là dịch vụ trên hệ thống của tỉnh; 1.377 là TTHC")
    assert text.endswith("hai phạm vi khác nhau, không cộng trừ với nhau.")


def test_a_printed_bound_stays_a_bound():
    assert plain(wording.bound(">", 0.99)) == "trên 99%"
    assert wording.bound(None, 1) == "100%"


def test_the_figure_of_a_row_stands_over_both_its_counts():
    assert wording.value_and_counts(15110, 60271, "hồ sơ") == (
        "25,07%",
        f"15.110/60.271{NBSP}hồ sơ",
    )
    assert wording.value_and_counts(6, 30, "TTHC") == ("6/30", "TTHC")
    assert wording.value_and_counts(43938, None, "hồ sơ") == ("43.938", "hồ sơ")
    assert wording.value_and_counts(None, None, "hồ sơ") == ("–", "")


def test_coverage_is_named_by_the_offices_whose_months_all_came():
    assert wording.coverage(133, 133) == "đủ"
    assert plain(wording.coverage(131, 133)) == "131/133 đơn vị đã gửi đủ"


def test_an_unknown_choice_is_quoted_with_a_way_back_and_never_at_any_length():
    notice = wording.unknown_choice("unit", "9" * 5000, "toàn tỉnh")

    assert "đơn vị" in notice.headline
    assert "unit=999" in notice.detail[0][0]
    assert notice.way_back == "Xem toàn tỉnh"
    assert len(notice.headline) < 200


def test_an_empty_and_a_damaged_store_name_the_command_that_mends_them():
    def commands(notice: wording.Notice) -> list[str]:
        return [text for text, is_command in notice.detail if is_command]

    assert wording.empty_store().headline == "Chưa có bản số liệu nào."
    assert commands(wording.empty_store()) == [
        "python -m data demo",
        "python -m data import TỆP…",
    ]
    assert commands(wording.damaged_store("x")) == ["python -m data build"]
    assert commands(wording.newer_damaged("x", "w", DAY)) == ["python -m data build"]
    assert commands(wording.withheld("x")) == ["python -m data build"]


def test_a_target_says_who_set_it_and_whether_anybody_did():
    assert plain(wording.target_text("official", 0.5)) == "Giao 50%"
    assert plain(wording.target_text("rule", 1)) == "Mức đầy đủ theo quy định 100%"
    assert plain(wording.target_text("adopted", 0.3, True)) == "Lộ trình 30% (mô phỏng)"


def test_a_level_has_one_size_in_the_same_words_everywhere():
    kinds = ["office"] * 20 + ["one_stop_centre"]
    rows = [{"level": "department", "kind": kind} for kind in kinds]
    rows += [{"level": "district", "kind": "office"}]

    assert plain(wording.size_of_level(rows, "department")) == "20 và 1 trung tâm"
    noun = wording.LEVEL["department"]
    said = plain(wording.size_of_level(rows, "department", noun))
    assert said == "20 sở, ban, ngành và 1 trung tâm"
    assert plain(wording.level_size(20, kinds, noun)) == said
    levels = plain(wording.units_by_level(rows, date(2023, 9, 14)))
    assert levels == "20 sở, ban, ngành và 1 trung tâm; 1 huyện, thành phố"
    assert wording.level_options(rows)["district"] == "Huyện, TP (1)"
    assert "commune" not in wording.level_options(rows)
