"""Counts in one scale, what is asked in full, and where the form has not come from."""

from datetime import date
from types import SimpleNamespace

import pytest

from figures import wording
from pages.leaders.anti_corruption import followed, multiples, panel, words


class Row(SimpleNamespace):
    def __getitem__(self, key):
        return getattr(self, key)


PERIODS = [
    Row(
        period=f"{year}-Q{number}",
        kind="quarter",
        calendar="report",
        starts_on=date(year, 3 * number - 2, 1),
        ends_on=date(year, 3 * number, 28),
    )
    for year in (2021, 2022, 2023)
    for number in (1, 2, 3, 4)
]
CASES = Row(
    measure="cases",
    title="Số vụ phát hiện",
    kind="count",
    unit_of_measure="vụ",
    section="Vụ việc",
    section_number=1,
    section_order=1,
)


def measure(name: str, **more) -> Row:
    return Row(**{**vars(CASES), "measure": name, "title": name, **more})


def told(name: str, **counts: int) -> list[Row]:
    """Counts by period: q22_3=1 is of the third quarter of 2022."""
    return [
        Row(measure=name, period=f"20{key[1:3]}-Q{key[4]}", numerator=count)
        for key, count in counts.items()
    ]


def link(page, **chosen):
    return f"/{page}?" + "&".join(f"{key}={value}" for key, value in chosen.items())


def drawn(measures, history, asked=10):
    return followed.counts(measures, history, PERIODS, PERIODS[asked], link)


def test_indicators_of_one_section_and_one_unit_stand_together():
    mixed = (
        measure("money", section="Tiền", section_number=2),
        measure("land", section="Tiền", section_number=2, unit_of_measure="m²"),
    )
    found = drawn([CASES, *mixed], [*told("cases", q23_3=2), *told("money", q23_3=9)])

    assert [each.caption.split(";")[0] for each in found] == ["Vụ"]


def test_a_period_that_nobody_told_of_keeps_its_place_and_is_no_zero():
    (found,) = drawn([CASES], told("cases", q22_3=1, q23_1=0, q23_3=2))
    (chart,) = found.charts

    assert [(tick, count) for tick, count, _ in chart.bars] == [
        ("III", 1),
        ("IV", None),
        ("I", 0),
        ("II", None),
        ("III", 2),
    ]
    made = multiples.multiples(found.charts)
    assert made.count("<i ") == 2 and "<span>–</span>" in made and "<span>0</span>" in made
    assert f"height:{multiples.HEIGHT:.2f}rem" in made


def test_what_never_happened_is_named_in_a_line_and_not_drawn():
    (found,) = drawn(
        [CASES, measure("Nộp lại quà")], told("cases", q23_3=2) + told("Nộp lại quà", q23_3=0)
    )

    assert [chart.name for chart in found.charts] == ["Số vụ phát hiện"]
    assert followed.quiet([found, found._replace(quiet=["Xử lý xung đột"])]) == [
        "Không phát sinh trong kỳ: nộp lại quà, xử lý xung đột."
    ]
    assert "chỉ theo dõi, không đánh giá" in found.caption


def test_what_was_always_the_same_or_as_another_is_said_and_not_drawn():
    def course(name: str, *counts: int) -> list[Row]:
        return told(name, **dict(zip(("q23_1", "q23_2", "q23_3"), counts, strict=True)))

    measures = [CASES, *(measure(name) for name in ("Người", "Đối tượng", "Kỷ luật", "Cuộc"))]
    history = course("cases", 1, 1, 1) + course("Người", 1, 2, 3) + course("Đối tượng", 1, 2, 3)
    history += course("Kỷ luật", 4, 4, 4) + course("Cuộc", 16, 22, 212)
    (found,) = drawn(measures, history)

    assert [chart.name for chart in found.charts] == ["Số vụ phát hiện", "Người", "Cuộc"]
    assert followed.quiet([found]) == [
        "Kỳ nào cũng một số: kỷ luật (4).",
        "Kỳ nào cũng bằng nhau: đối tượng như người.",
    ]
    assert "mỗi hình một thang đo" in found.caption
    made = multiples.multiples(found.charts)  # each reaches the top, whatever another counts
    assert made.count(f"height:{multiples.HEIGHT:.2f}rem") == 3 + 1 + 1


def test_the_heading_has_the_count_and_that_of_last_year_and_no_percentage():
    (found,) = drawn([CASES], told("cases", q22_3=1, q23_3=2))

    assert found.title.replace("\xa0", " ") == "Số vụ phát hiện: 2 vụ (cùng kỳ năm trước 1)"
    assert "%" not in found.title


def area(name: str, sent: int, due: int, code: str | None = "1", place=None) -> Row:
    row, column = place or (None, None)
    return Row(
        area_name=name,
        area_code=code,
        tile_row=row,
        tile_column=column,
        count_sent=sent,
        count_due=due,
    )


def test_the_map_hatches_where_some_have_not_sent_and_has_no_colour_of_a_value():
    made = followed.sent_map(
        [
            area("Đủ", 10, 10, place=(0, 0)),
            area("Gần đủ", 9, 10, place=(0, 1)),
            area("Không", 0, 10, place=(1, 1)),
        ],
        link,
    ).replace("\xa0", " ")

    assert "10/10" in made and made.count("tc-step-0") == 1
    assert not any(f"tc-step-{step}" in made for step in range(1, 6))
    assert made.count("tc-tile-nothing") == 2
    assert "chưa gửi 1<" in made and "chưa gửi cả 10" in made
    assert "grid-area:1/2" in made


def test_who_did_not_tell_is_counted_apart_from_who_has_cases():
    rows = [
        Row(numerator=2, denominator=None),
        Row(numerator=None, denominator=None),
        *[Row(numerator=0, denominator=None)] * 3,
    ]
    said = words.units_fold(*map(len, panel.by_what_they_tell(rows)), "").replace("\xa0", " ")

    assert said.endswith(
        ": 1 đơn vị có phát sinh, 1 đơn vị chưa có số liệu, 3 đơn vị không phát sinh"
    )
    assert words.units_fold(0, 0, 0, "") == words.WORD["units_cells"]


@pytest.mark.parametrize(
    ("of_units", "of_province", "said"),
    [
        ((0, 0, None), 2, ": 2 đơn vị không phát sinh, biểu của tỉnh ghi 2 vụ"),
        ((2, 0), 2, ": 2 đơn vị không phát sinh"),
        ((0, 0), None, ": 2 đơn vị không phát sinh"),
    ],
)
def test_cases_that_only_the_provinces_own_form_has_are_said_over_those_of_units(
    of_units, of_province, said
):
    units = [Row(numerator=each) for each in of_units]
    own = Row(measure="m", origin="counted", numerator=of_province, unit_of_measure="vụ")
    fold = words.units_fold(0, 0, 2, panel.told_by_province("m", units, [own]))

    assert fold.replace("\xa0", " ").endswith(said)


def test_without_districts_groups_of_communes_stand_as_small_tiles():
    made = followed.sent_map([area("Khu vực Ba Tơ", 3, 4, code=None)], link)

    assert "tc-tiles-many" in made and "grid-area" not in made
    assert 'href="/data_quality?"' in made


def test_the_finding_names_the_areas_that_are_not_whole():
    said = followed.sent_finding([area("A", 10, 10), area("Kon Plông", 9, 10)])

    assert said.replace("\xa0", " ") == ("1/2 địa bàn gửi đủ biểu; chưa đủ: Kon Plông")


@pytest.mark.parametrize("is_finished, count", [(True, 1), (False, 0)])
def test_what_is_asked_in_full_stands_against_all_of_it(is_finished, count):
    rotation = measure("rotation", section=words.DUTIES, kind="share")
    row = Row(
        measure="rotation",
        title="Chuyển đổi vị trí",
        unit_of_measure="người",
        origin="reported",
        period="2023-Q3",
        is_finished=is_finished,
        numerator=46,
        denominator=52,
    )
    found = followed.duties([CASES, rotation], [row], PERIODS[10], link)

    assert len(found) == count
    if count:
        name, done = found[0]
        assert "left:100.00%" in name and "width:88.46%" in name
        assert "46/52" in done and wording.number(46) in done


def test_shares_of_what_is_asked_in_full_have_one_number_of_decimals():
    known = [measure(name, section=words.DUTIES, kind="share") for name in ("a", "b", "c")]
    rows = [
        Row(
            measure=each.measure,
            title=each.title,
            unit_of_measure="người",
            origin="reported",
            period="2023-Q3",
            is_finished=True,
            numerator=done,
            denominator=due,
        )
        for each, done, due in zip(known, (1200, 51, 3), (2000, 100, 4), strict=True)
    ]
    shown = [str(done) for _, done in followed.duties(known, rows, PERIODS[10], link)]

    assert "60,0%" in shown[0] and "51,0%" in shown[1] and "%" not in shown[2]


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        (date(2023, 11, 30), "6 vụ (năm 2023, số liệu đến 30/11/2023)"),
        (date(2023, 12, 14), "6 vụ (năm 2023)"),
        (None, "6 vụ (năm 2023)"),
    ],
)
def test_a_count_that_was_printed_before_its_period_was_over_says_until_when(as_of, said):
    printed = Row(
        measure=panel.CASES,
        origin="press",
        numerator=6,
        period="2023",
        as_of=as_of,
        ends_on=date(2023, 12, 14),
    )

    answer, _ = panel.lead([printed], [], Row(period="2023-Q3"))
    assert f"Báo chí dẫn, thời gian khác: {said}." in answer.replace("\xa0", " ")
