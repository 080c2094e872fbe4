"""The page that sets figures side by side; a sentence where there is nothing to compare."""

from __future__ import annotations

import pytest

import queries
from figures import wording
from navigation import PAGES
from pages.working_group.reconciliation import panel
from tests.province import dossier, missing, reported, unit, whole
from tests.queries.shared.test_compared_figures import printed

PAGE = next(entry for entry in PAGES if entry.name == "reconciliation")
PERIOD = {"period": "2023-Q3"}


def test_the_printed_third_quarter_of_2023_is_shown_as_it_was_printed(visit, demo):
    said = visit(PAGE, **PERIOD).said

    assert (
        "Quý III/2023, toàn tỉnh: 23 cặp số từ hai nguồn, gồm 3 chưa khớp (giải quyết trước hạn và "
        "đúng hạn; đã giải quyết; đang giải quyết), 19 không đối chiếu (số mô phỏng lập theo số đã "
        "in), 1 không so được (một bên không nêu số lượng). Trong văn bản đã công bố, 2/3 phép "
        "cộng kiểm được không khớp (lệch 45 và 313); giữ nguyên số đã in."
    ) in said
    assert "Không đối chiếu: số mô phỏng lập theo số đã in (19)" in said
    assert "58.350 trước hạn và đúng hạn + 818 quá hạn 59.168 59.123 ít hơn 45" in said
    assert (
        "15.110 trực tuyến + 45.161 trực tiếp, bưu chính + 4.662 kỳ trước chuyển sang "
        "64.933 64.933 khớp" in said
    )
    assert "720 + 702 = 1.422 là dịch vụ trên hệ thống của tỉnh" in said
    assert "hai phạm vi khác nhau, không cộng trừ với nhau." in said


def test_what_differs_stands_on_the_page_and_what_does_not_is_folded(visit, demo):
    opened = visit(PAGE, is_folded=True, **PERIOD)
    folds = [" ".join(each.label.split()) for each in opened.app.expander]
    reports = queries.run("form_gaps", **PERIOD)
    alone = sum(not row.count_compared for row in reports)

    assert len(reports) > 400
    whose = f"tỉnh và {len({row.unit_code for row in reports}) - 1} đơn vị"
    forms = f"{alone} biểu của {whose}"
    assert f"{forms} không so được: số liệu chỉ có trên biểu, không tính từ hồ sơ" in folds
    unknown = next(each for each in folds if "chưa cộng được" in each)
    counts = [each.split()[0] for each in folds if each.endswith("đối chiếu") or each == unknown]
    assert (
        f"Chưa so được: {counts[0]} số trên báo cáo tổng hợp, {forms} và {counts[1]} chỉ số chỉ có "
        "một nguồn." in opened.said
    )
    assert "biểu 01/PCTN mới đủ 130/132 đơn vị" in unknown
    cells = sum(row.count_cells for row in reports)
    assert f"{wording.number(cells)} ô trên {len(reports)} biểu của {whose}" in opened.said
    others = next(each for each in folds if each.startswith("20 cặp số khác: "))
    assert others.endswith("lập theo số đã in), 1 không so được (một bên không nêu số lượng)")
    assert len(opened.html) < 200_000


@pytest.mark.parametrize(
    ("origins", "difference", "standing"),
    [
        (("published", "simulated"), 0, "made"),  # equal because it was made so
        (("press", "simulated"), 0, "made"),
        (("published", "simulated"), -45, "apart"),  # the print itself does not add up
        (("published", "counted"), 0, "agree"),
        (("reported", "simulated"), 0, "agree"),
        (("press", "published"), 0, "agree"),
        (("press", "simulated"), None, "unlike"),
    ],
)
def test_a_simulated_figure_agrees_with_no_print(origins, difference, standing):
    row = {
        "origin": origins[0],
        "against_origin": origins[1],
        "difference_numerator": difference,
        "difference_denominator": None,
        "difference_value": None,
    }
    assert panel.standing(row) == standing


def test_a_counted_number_opens_its_dossiers_and_a_measure_its_definition(visit, demo):
    links = visit(PAGE, **PERIOD).links

    assert any(each.startswith("/dossier_list?") and "status=late" in each for each in links)
    assert any(each.startswith("/definitions?") and "measure=resolved" in each for each in links)
    assert all("period=2023-Q3" in each for each in links if each.startswith("/dossier_list?"))


def test_a_unit_has_what_it_has(visit, province):
    """One has dossiers alone, one a form beside them, one a form and a print."""
    province(
        units=[unit(code, "department") for code in "ABC"],
        dossiers=[
            dossier(code, finished=day) for code in "ABC" for day in ("2023-07-10", "2023-07-11")
        ],
        cells=[
            *reported("II.06a", "B", "2023-Q3", {"Chứng thực": {"4": 0, "5": 2}}),
            *reported("II.06a", "C", "2023-Q3", {"Chứng thực": {"10": 5}}),
        ],
        published=[printed("resolved", 2, unit_code="C")],
    )

    figures = queries.run("objectives", unit="A", **PERIOD)
    counted = sum(row.numerator is not None or row.value is not None for row in figures)
    for code, said in (
        ("A", f"Quý III/2023, Đơn vị A: chỉ có {counted} số tính từ hồ sơ; chưa có số nào"),
        ("B", "Đơn vị B: 2 ô của biểu so được với hồ sơ, gồm 2 khớp."),
        ("C", "Đơn vị C: 1 cặp số từ hai nguồn, gồm 1 khớp; 1 ô của biểu so được với hồ sơ, gồm 1"),
    ):
        assert said in visit(PAGE, unit=code, **PERIOD).said, code


@pytest.fixture
def silent(province):
    """One district has dossiers; of the other only a form came, and only of this quarter."""
    province(
        units=[unit("A", "department"), unit("B", "department")],
        dossiers=[dossier()],
        coverage=[
            whole("A", "2022-12-15", "2023-09-14"),
            missing("B", "2022-12-15", "2023-09-14"),
        ],
        cells=reported("II.06a", "B", "2023-Q3", {"Chứng thực": {"10": 5}}),
    )


def test_a_unit_with_a_form_alone_has_nothing_to_compare_and_says_so(visit, silent):
    said = visit(PAGE, unit="B", **PERIOD).said

    assert "Đơn vị B: chỉ có 1 ô đã báo cáo trên biểu và 1 số theo báo cáo; chưa có" in said
    assert "không so được, vì số liệu chỉ có trên biểu; có đủ trong tệp tải về" in said


def test_a_unit_with_nothing_says_so_and_leads_to_where_there_is_something(visit, silent):
    opened = visit(PAGE, unit="B", period="2023-Q2")

    assert "chưa có số liệu, nên chưa có gì để đối chiếu" in opened.said
    assert "Kỳ này chưa nhập biểu báo cáo nào" in opened.said
    assert [each for each in opened.links if "period=2023-Q3" in each and "unit=B" in each]


def test_the_province_lists_the_units_that_reported_each_opening_its_cells(visit, silent):
    opened = visit(PAGE, unit="all", **PERIOD)

    assert "Đơn vị B II.06a 0 0 1" in opened.said
    assert [
        each for each in opened.links if each.startswith("/reconciliation?") and "unit=B" in each
    ]


def test_a_count_that_lacks_months_says_so_before_it_is_compared(visit, silent):
    opened = visit(PAGE, unit="all", **PERIOD)

    assert "Số tính từ hồ sơ chưa trọn vẹn (1/2 đơn vị đã gửi đủ)" in opened.said
    assert [each for each in opened.links if each.startswith("/data_quality?")]


def test_a_total_of_a_form_opens_its_dossiers(visit, province):
    province(
        units=[unit("A", "department")],
        dossiers=[dossier(finished="2023-07-11"), dossier(finished="2023-07-11")],
        cells=reported("II.06a", "A", "2023-Q3", {"Chứng thực": {"10": 3}}),
    )
    opened = visit(PAGE, unit="A", **PERIOD)

    assert "Biểu II.06a, tổng các dòng, cột (10)" in opened.said
    assert [
        each
        for each in opened.links
        if each.startswith("/dossier_list?") and "status=late" in each and "unit=A" in each
    ]


def test_text_of_a_form_and_of_a_document_stays_text(visit, province):
    hostile = "<script>alert(1)</script>"
    province(
        units=[unit("A", "department")],
        dossiers=[dossier(finished="2023-07-10")],
        published=[printed("resolved", 5, document=hostile, note=hostile)],
        cells=reported("II.06a", "A", "2023-Q3", {hostile: {"10": 5}}),
    )
    for chosen in ("all", "A"):
        opened = visit(PAGE, unit=chosen, **PERIOD)
        assert "<script" not in opened.html
        assert hostile in opened.said


def test_a_form_beside_a_print_says_which_is_which(visit, form_beside_print_store, monkeypatch):
    monkeypatch.setenv("THUCCHAT_STORE", str(form_beside_print_store))
    said = visit(PAGE, unit="all", **PERIOD).said

    assert "báo cáo so với báo chí 70/100 trên 99%" in said
    assert "Số đơn vị báo cáo; đối chiếu với Báo cáo số 332/BC-UBND ngày 22/9/2023" in said
