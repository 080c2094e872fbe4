"""Words of the page of regimes of reporting and internal procedures."""

from __future__ import annotations

from collections.abc import Sequence

from figures.wording.labels import Labels
from figures.wording.spacing import keep_compounds, start_sentence

MENU = "Chế độ báo cáo, TTHC nội bộ"
HEADING = keep_compounds("Việc điện tử hóa báo cáo và đơn giản hóa TTHC nội bộ đến đâu?")
DOMAINS = "internal,procedures"
# Lists of the province of which each row is shown.
PROVINCE_FORMS = {"TC.04": "Từng chế độ báo cáo", "TC.03": "TTHC nội bộ theo lĩnh vực"}
# Those of which each row is an agency, folded; of a form with many columns those that are shown.
BY_AGENCY = {
    "TC.01": "Công bố, công khai TTHC của từng cơ quan",
    "II.03b": "Danh mục TTHC của từng cơ quan",
    "TC.11": "Rà soát, đơn giản hóa cho doanh nghiệp, người dân",
}
COLUMNS_SHOWN = {"II.03b": ("5", "9", "11")}
# A form that departments send themselves, and what its table is called.
DELEGATION = "TC.07"
DELEGATION_TITLE = "Phân cấp, ủy quyền, tái cấu trúc của từng sở, ngành"
WORD = Labels(
    "word about regimes",
    {
        "as_reported": "Theo ô của biểu tỉnh gửi",
        "nothing_by_field": "Kỳ này tỉnh chưa gửi biểu này.",
    },
)


def regimes_sentence(period: str, regimes: Sequence[str], internal: Sequence[str]) -> list[str]:
    """The answer about regimes and internal procedures: numbers already written."""
    when = start_sentence(period)
    said = []
    if len(regimes) == 3:
        first, second, third = regimes
        said.append(
            f"{when}, ba chế độ báo cáo gồm {first} · {second} · {third} chỉ tiêu đang điện tử hóa."
        )
    if len(internal) == 3:
        published, reviewed, approved = internal
        said.append(
            f"TTHC nội bộ: {published} đã công bố, {reviewed} đã rà soát, {approved} được phê "
            "duyệt phương án đơn giản hóa."
        )
    return said or [f"{when}: chưa có số liệu chế độ báo cáo, TTHC nội bộ."]
