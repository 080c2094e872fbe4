"""A report's figures from the dossiers, as the newest build counts them, for a unit to check."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from data import access, builds, statements
from data.faults import Fault
from data.forms.faults import NotCounted, NothingToFill
from data.forms.report import Report, day_words
from data.forms.writing import Figures
from data.rows import Row, rows

MOST_NAMES = 8


def blank(report: Report) -> Figures:
    """A blank form; where a build counts the unit's dossiers, with the names that they use.

    The names are a help: without a build that can be read the form is blank all the same.
    """
    if not report.form.is_counted:
        return Figures({})
    bound = {"form": report.form.form, "sender": report.unit_code}
    try:
        with builds.connect(builds.in_use(), access.viewer()) as connection:
            named = rows(connection.execute(statements.text("forms", "names_in_form"), bound))
    except Fault:
        return Figures({})
    sections = [section for part in report.form.part for section in part.section]
    labels = Figures({(each["row_code"], ""): Decimal(0) for each in named}).labels(sections)
    return Figures({}, names=sorted({name for names in labels.values() for name in names}))


def figures(report: Report, build_id: str | None = None) -> Figures:
    """What a build counts for a report, the one in use by default. A row is a field that has a
    dossier.

    Raises NothingToFill where no column of the form is counted, NotCounted where nothing came of
    the unit in that period, NoBuild.
    """
    if not report.form.is_counted:
        raise NothingToFill(report.form.form)
    build_id = build_id or builds.in_use()
    bound = {
        "form": report.form.form,
        "sender": report.unit_code,
        "period": report.period,
    }
    with builds.connect(build_id, access.viewer()) as connection:
        (build,) = rows(connection.execute("select as_of, is_demonstration from build"))
        offices = rows(connection.execute(statements.text("forms", "offices_of_form"), bound))
        counts = rows(connection.execute(statements.text("forms", "counts_of_form"), bound))
    if not any(office["has_begun"] for office in offices):
        raise NotCounted(report.unit_name, report.period, build_id)
    return Figures(
        {(each["row_code"], each["column_code"]): Decimal(each["counted"]) for each in counts},
        tuple(_notes(report, build_id, build, offices)),
        build["is_demonstration"],
    )


def _notes(report: Report, build_id: str, build: Row, offices: list[Row]) -> Iterator[str]:
    if build["is_demonstration"]:
        yield "SỐ MÔ PHỎNG, KHÔNG PHẢI SỐ THẬT: tệp này chỉ nhập được vào kho mô phỏng."
    yield (
        f"Số điền sẵn tính từ hồ sơ (bản số liệu {build_id}, đến hết ngày "
        f"{day_words(build['as_of'])}) để đơn vị đối chiếu, sửa chỗ khác với số của đơn vị."
    )
    if report.ends_on > build["as_of"]:
        yield "Kỳ báo cáo chưa kết thúc vào ngày chốt số liệu: số còn thay đổi."
    missing = [office["unit_name"] for office in offices if not office["is_complete"]]
    if missing:
        more = f" và {len(missing) - MOST_NAMES} đơn vị khác" if len(missing) > MOST_NAMES else ""
        yield f"Chưa đủ số liệu trong kỳ của: {', '.join(missing[:MOST_NAMES])}{more}."
