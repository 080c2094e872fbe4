"""What the page of regimes says of each regime, of what is left, and over its columns."""

from datetime import date
from types import SimpleNamespace

from analysis.intervals import wilson
from figures import html
from figures.panels import topic_dots
from figures.theme import LIGHT
from pages.leaders.regimes import panel, words

SHARE = {"title": "TTHC đã công bố", "kind": "share", "unit_of_measure": "TTHC"}


class Row(SimpleNamespace):
    def __getitem__(self, key):
        return getattr(self, key)


def figure(measure: str, numerator: int, denominator: int, **more) -> Row:
    own = {
        "measure": measure,
        "title": f"Đã điện tử hóa của chế độ {denominator} chỉ tiêu",
        "numerator": numerator,
        "denominator": denominator,
        "period": "2023-Q3",
        "part_of": None,
        "origin": "reported",
        "source": "TC.04",
        "form_column": "",
    }
    return Row(**{**own, **more})


ROWS = [
    figure(panel.DIGITISED, 146, 163, form_column="biểu TC.04: (3)/(1)"),
    figure("one", 7, 8, part_of=panel.DIGITISED, form_column="biểu TC.04: dòng 1, (3)/(1)"),
    figure("two", 139, 155, part_of=panel.DIGITISED, form_column="biểu TC.04: dòng 2, (3)/(1)"),
    figure(panel.SIMPLIFIED, 6, 30, source="TC.03"),
]


def cell(row_code: str, row_label: str, column_label: str = "Đến cuối kỳ, Số chỉ tiêu") -> Row:
    return Row(
        form="TC.04",
        row_code=row_code,
        row_label=row_label,
        column_code="1",
        column_label=column_label,
        reported=8,
    )


def test_the_answer_names_each_regime_by_the_form_and_says_what_is_left():
    said = panel.lead(ROWS, [], Row(period="2023-Q3"), [cell("1", "Chỉ tiêu kinh tế - xã hội")])
    first, second = (each.replace("\xa0", " ") for each in said)

    assert "gồm 7/8 chỉ tiêu kinh tế - xã hội và 139/155 đã điện tử hóa của chế độ 155" in first
    assert second.endswith("; còn 24 TTHC chưa có phương án được phê duyệt.")
    assert "còn" not in words.simplified_sentence("30/30", "", "báo cáo", "")


def test_a_list_is_headed_by_what_its_rows_are_and_no_head_has_a_capital_within():
    columns, _ = panel.form_table([cell("1", "A")], "TC.04")

    assert [each.label for each in columns] == ["Chế độ báo cáo", "Đến cuối kỳ: số chỉ tiêu"]
    assert words.column_head("Số TTHC công bố, Tổng số") == "Số TTHC công bố: tổng số"
    assert words.column_head("Phân cấp, ủy quyền, Trong kế hoạch") == (
        "Phân cấp, ủy quyền: trong kế hoạch"
    )


def test_on_a_phone_long_heads_do_not_run_together():
    long = [html.Column("name", "Đơn vị")] + [
        html.Column(str(at), "Đến cuối kỳ: số kỳ báo cáo một năm", "right") for at in range(5)
    ]

    assert 'style="--across:3"' in html.table(long, [{"name": "A", "0": "8"}])


def test_agencies_of_a_form_are_set_side_by_side_in_the_share_that_was_chosen():
    def reported(row: str, name: str, column: str, number: int) -> Row:
        return Row(form="TC.01", row_code=row, row_label=name, column_code=column, reported=number)

    cells = [
        *(reported("1", "Sở A", "1", 9), reported("1", "Sở A", "2", 8)),
        *(reported("2", "Sở B", "1", 4), reported("1", "Sở A", "3", 1)),
    ]
    rows = panel.agencies(cells, {"form_column": "biểu TC.01: (2)/(1)"})

    told = [(row["unit_name"], row["numerator"], row["denominator"]) for row in rows]
    assert told == [("Sở A", 8, 9), ("Sở B", None, 4)]
    assert panel.agencies(cells, {"form_column": "biểu TC.04: (3)/(1)"}) == []
    drawn = topic_dots.picture(
        *(rows, "department", date(2023, 9, 14), SHARE, LIGHT, lambda *_, **__: "/unit", wilson),
        words.AGENCY,
    )
    assert drawn.finding.replace("\xa0", " ").startswith("1/2 cơ quan có số liệu")
    assert "/unit" not in str(drawn.figure)
    assert drawn.caption.endswith("theo thứ tự trên biểu, không xếp hạng")


def test_sections_that_the_question_is_not_about_stand_under_a_heading_that_names_them():
    def measure(code: str, section: str) -> dict:
        return {"measure": code, "section": section}

    measures = [measure(panel.DIGITISED, "Chế độ"), measure(panel.SIMPLIFIED, "TTHC nội bộ")]
    rows = [html.Objective(name="A", value="1")]
    groups = [html.ObjectiveGroup(title, rows) for title in ("Chế độ", "Phản ánh", "TTHC nội bộ")]
    made = panel.folds([*groups, html.ObjectiveGroup("Tổ công tác", rows)], measures)

    assert [group.title for _, _, group in made] == [
        "Chế độ",
        "TTHC nội bộ",
        "Phản ánh",
        "Tổ công tác",
    ]
    headings = [heading for heading, _, _ in made]
    assert headings[:2] == [None, None] and headings[3:] == [None]
    title, of = headings[2] or ("", "")
    assert title.replace("\xa0", " ") == "Chỉ số khác về thủ tục hành chính: 2 chỉ số"
    assert of == "Phản ánh; Tổ công tác"
    assert all(heading is None for heading, _, _ in panel.folds(groups[:1], measures))
