"""Tables, lists and tiles: what each promises its reader."""

import pytest

from figures import html, look
from figures.html.first_rows import OPEN

LONGEST = "Sở Lao động – Thương binh và Xã hội"
COLUMNS = [
    html.Column("name", "Thủ tục"),
    html.Column("late", "Quá hạn", "right", strong=True, short="quá hạn"),
    html.Column("due", "Đến hạn", "right"),
]


def test_on_a_phone_every_number_carries_its_label():
    made = html.table(COLUMNS, [{"name": LONGEST, "late": "28", "due": "1.204"}])

    assert 'data-label="quá hạn">28<' in made
    assert 'data-label="Đến hạn">1.204<' in made


def test_an_empty_cell_is_a_dash_and_never_a_zero():
    made = html.table(COLUMNS, [{"name": "Ia H'Drai", "late": None}], absent_word="Chưa có số liệu")

    assert made.count(">–</span>") == 2
    assert made.count('<span class="tc-unseen">Chưa có số liệu</span>') == 2
    assert ">0<" not in made


def test_a_true_zero_is_shown_as_zero():
    assert 'data-label="quá hạn">0<' in html.table(COLUMNS, [{"name": "A", "late": "0"}])


def test_a_table_keeps_its_roles_when_it_is_stacked():
    made = html.table(
        COLUMNS,
        [html.GroupHeading("Đất đai"), {"name": "A", "late": "1", "due": "2"}],
        "Thủ tục và hồ sơ",
        {"name": "Cộng", "late": "1", "due": "2"},
    )

    assert 'role="table"' in made
    assert made.count('role="row"') == 4
    assert made.count('role="columnheader"') == 3
    assert made.count('role="cell"') == 4
    assert "<caption>" in made and "<tfoot" in made
    assert 'colspan="3" scope="rowgroup"' in made


@pytest.mark.parametrize(
    ("longest", "count", "across"),
    [("1.204", 5, 5), ("1.204", 6, 3), ("12.345.678", 5, 3), ("12.345.678", 2, 2), ("28", 1, 1)],
)
def test_on_a_phone_as_many_numbers_stand_abreast_as_the_longest_allows(longest, count, across):
    columns = [html.Column("name", "Đơn vị")] + [
        html.Column(str(i), "Số", "right") for i in range(count)
    ]
    made = html.table(columns, [{"name": LONGEST, "0": html.strong(longest)}])

    assert f'style="--across:{across}"' in made


def test_an_objective_without_a_value_is_a_dash_and_a_printed_bound_stays_words():
    made = html.objectives(
        [
            html.ObjectiveGroup(
                "Số hóa, văn bản điện tử",
                [html.Objective("A", ""), html.Objective("B", "trên 99%", "/measure?measure=b")],
            )
        ],
        ("Chỉ số", "Kết quả", "So với chỉ tiêu giao", "8 quý gần nhất"),
        "Từng mục tiêu",
    )

    assert '<div class="tc-value">–</div>' in made
    assert '<div class="tc-value">trên 99%</div>' in made
    assert "tc-bar" not in made
    assert '<a class="tc-link" href="/measure?measure=b">B</a>' in made


def test_a_unit_is_listed_with_both_counts_and_the_late_in_bold():
    made = html.unit_list(
        [html.UnitGroup("lagging", "Cần khắc phục", [html.UnitLine("A", "/unit", "94", "3.012")])]
    )

    assert "<strong>94</strong>/3.012" in made


def test_a_long_group_opens_on_demand_and_an_empty_one_is_left_out():
    units = [html.UnitLine("Xã Ya Ly", "/unit?unit=23284", "1", "40")]
    made = html.unit_list(
        [
            html.UnitGroup("typical", "Trong mặt bằng chung", units, folded="57 xã"),
            html.UnitGroup("watch", "Cần theo dõi", []),
        ]
    )

    assert "<details" in made and "57 xã</span></summary>" in made
    assert "Cần theo dõi" not in made


def test_a_notice_ends_with_the_next_thing_to_do():
    empty = html.notice("Chưa có bản số liệu nào.", command="python -m data demo")
    unknown = html.notice("Không có đơn vị XYZ.", way_back=("Xem tất cả đơn vị", "/units"))

    assert '<code class="tc-code">python -m data demo</code>' in empty
    assert '<a class="tc-link" href="/units">Xem tất cả đơn vị</a>' in unknown


def test_sql_keeps_its_lines():
    assert "select\n    1 &lt; 2" in html.sql("select\n    1 < 2")


def test_the_first_rows_of_a_long_table_stay_open_in_whatever_order_it_is_sorted():
    """The browser hides by place, so sorting a table that is folded shows the first of all rows."""
    table = html.table([html.Column("name", "Tên")], [{"name": str(at)} for at in range(30)])

    made = html.first_rows(table, 30, "Xem cả 30 dòng")
    assert made.startswith('<div class="tc-first">') and "Xem cả 30 dòng" in made
    assert html.first_rows(table, 15, "Xem cả 15 dòng") == table
    assert f"tr:nth-child(n + {OPEN + 1}) {{ display: none; }}" in look.sheet()
