"""What is said of forms that a later document has ended."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from figures.wording.numbers import counts, date
from figures.wording.province import of_province

NOT_DECLARED = "Chưa khai báo nguồn nào phải gửi, nên chưa biết còn thiếu số liệu của đơn vị nào"


def undeclared(rows: Sequence[Mapping]) -> str:
    """That nobody said who was to send; and of each form that came, from how many units it did."""
    came = [f"{counts(row['count_sent'], row['count_due'])} đã gửi {row['form']}" for row in rows]
    return f"{NOT_DECLARED}{'; trong các đơn vị gửi biểu, ' if came else ''}{', '.join(came)}."


def not_configured(rows: Sequence[Mapping]) -> list[str]:
    """A sentence a document: which forms of the period are not configured, since when, what to do.

    Nothing where every form is.
    """
    return [
        f"Biểu {', '.join(row['form'] for row in ended)} của kỳ này chưa cấu hình: sau ngày "
        f"{date(last_day)} theo {document}. Thêm tệp mẫu mới (.toml) vào thư mục forms trong "
        f"{of_province('danh mục của tỉnh')}."
        for (last_day, document), ended in groupby(
            rows, key=lambda row: (row["valid_to"], row["ended_by"])
        )
    ]
