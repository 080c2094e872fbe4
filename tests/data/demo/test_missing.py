"""What did not come is absent from the dossiers, and coverage says why."""

from __future__ import annotations


def test_what_was_not_sent_is_absent_and_said_to_be(demonstration, count):
    months = "received_on between date '2023-04-15' and date '2023-06-14'"
    assert count(f"handling_unit = '618' and {months}") == 0
    assert count("handling_unit = '618' and received_on > date '2023-06-14'") > 0
    assert count("source = 'dossiers'", "coverage") == 133 * 33
    missing = demonstration.execute(
        """
        select unit_code, starts_on::text, ends_on::text, why_missing, note
        from coverage where source = 'dossiers' and not is_present order by starts_on
        """
    ).fetchall()
    assert missing == [
        ("618", "2023-04-15", "2023-05-14", "not_sent", "chưa gửi tệp"),
        ("618", "2023-05-15", "2023-06-14", "not_sent", "chưa gửi tệp"),
    ]


def test_what_a_ministry_keeps_is_out_of_sight(demonstration):
    hosted = demonstration.execute(
        """
        select source, unit_code, why_missing, note, bool_or(is_present), count(*)
        from coverage where why_missing = 'not_connected' group by all order by source
        """
    ).fetchall()
    assert hosted == [
        ("bo_gtvt", "SGTVT", "not_connected", "cấp, đổi giấy phép lái xe", False, 33),
        ("bo_khdt", "SKHDT", "not_connected", "đăng ký doanh nghiệp", False, 33),
    ]


def test_a_form_that_was_not_sent_has_no_cell_and_coverage_says_so(demonstration):
    missing = demonstration.execute(
        """
        select source, unit_code, starts_on::text, note
        from coverage
        where starts_with(source, 'form:') and not is_present
        order by source, unit_code, starts_on
        """
    ).fetchall()
    assert [each[:3] for each in missing] == [
        ("form:01/PCTN", "23464", "2023-06-15"),
        ("form:01/PCTN", "SNGV", "2023-06-15"),
        ("form:IV.01", "23413", "2023-06-15"),
        ("form:IV.01", "23464", "2023-06-15"),
        ("form:IV.01", "618", "2023-06-15"),
        ("form:TC.05", "616", "2023-03-15"),
        ("form:TC.05", "616", "2023-06-15"),
    ]
    for source, unit, starts_on, note in missing:
        form = source.removeprefix("form:")
        assert note == f"chưa gửi biểu {form}"
        cells = demonstration.execute(
            """
            select count(*) from form_cell inner join period using (period)
            where form = $form and unit_code = $unit and starts_on = $day::date and kind = 'quarter'
            """,
            {"form": form, "unit": unit, "day": starts_on},
        ).fetchone()
        assert cells == (0,)
