"""Words of the list of dossiers."""

from __future__ import annotations

from figures.wording.codes import DOSSIER_STATUS
from figures.wording.labels import Labels
from figures.wording.notices import Notice
from figures.wording.numbers import number
from figures.wording.periods import period
from figures.wording.spacing import in_sentence, keep_compounds
from figures.wording.titles import COLUMN

MENU = "Danh sách hồ sơ"
HEADING = keep_compounds("Những hồ sơ nào quá hạn, sắp đến hạn?")

DOSSIER_COLUMNS = {
    "dossier_code": COLUMN["dossier"],
    "procedure_code": COLUMN["procedure_code"],
    "procedure_name": COLUMN["procedure"],
    "unit_code": "Mã đơn vị",
    "unit_name": COLUMN["unit"],
    "channel": COLUMN["channel"],
    "received_at": COLUMN["received_at"],
    "due_at": COLUMN["due_at"],
    "finished_at": COLUMN["finished_at"],
    "status": COLUMN["status"],
    "working_days_past_due": "Số ngày làm việc quá hạn",
    "late_step": "Chậm ở khâu",
}

# The filters of the list of dossiers: standings, and the sets behind a share.
STATUS_OPTIONS = {
    "overdue": "quá hạn trong số đến hạn",
    "due_soon": DOSSIER_STATUS["due_soon"],
    "open_overdue": DOSSIER_STATUS["open_overdue"],
    "open": DOSSIER_STATUS["open"],
    "late": DOSSIER_STATUS["late"],
    "on_day": DOSSIER_STATUS["on_day"],
    "early": DOSSIER_STATUS["early"],
    "returned": DOSSIER_STATUS["returned"],
    "due": "đến hạn trong kỳ",
    "received": "mới tiếp nhận trong kỳ",
    "received_online": "mới tiếp nhận trực tuyến",
    "received_direct": "mới tiếp nhận trực tiếp, bưu chính",
    "received_digitised": "mới tiếp nhận có số hóa thành phần",
    "carried_over": "kỳ trước chuyển sang",
    "resolved": "đã giải quyết trong kỳ",
    "on_time": "giải quyết trước hạn và đúng hạn",
    "still_open": "đang giải quyết, cả trong hạn và quá hạn",
    "all": "tất cả hồ sơ phải giải quyết trong kỳ",
}


def which(status: str) -> str:
    """Which dossiers a list is of, after "hồ sơ": of all, no word for "all" follows a number."""
    said = STATUS_OPTIONS[status]
    return said.removeprefix("tất cả hồ sơ ")


def unlike(count: int, resolved: float) -> str:
    """Why the list of those that fell due is not what the overview says was resolved late."""
    of_list, of_overview = number(count), number(resolved)
    return (
        f"{of_list} là hồ sơ hẹn trả trong kỳ, đã xong hay chưa; {of_overview} ở Tổng quan là "
        "hồ sơ giải quyết xong trong kỳ."
    )


def not_in_hand(typed: str) -> str:
    return f"Trong danh sách đang chọn không có hồ sơ nào có mã “{typed}”."


def in_period(count: int, period_id: str) -> str:
    """Leads to all dossiers of the period with that code: “Tìm trong tất cả hồ sơ của Quý …”."""
    return f"Tìm trong tất cả hồ sơ của {in_sentence(period(period_id))}: {number(count)}"


def of_others(asked: str, own: str) -> Notice:
    """To a focal person at an address of another unit's dossiers."""
    return Notice(
        f"Danh sách hồ sơ của {asked} không mở được với tài khoản này.",
        (
            (
                f"Tài khoản này là đầu mối của {own}, chỉ mở được hồ sơ của đơn vị mình. Số hồ sơ "
                f"của {asked} vẫn có ở các trang khác.",
                False,
            ),
        ),
        f"Xem hồ sơ của {own}",
    )


def without_a_unit() -> Notice:
    """To a focal person in a period in which none of their units was."""
    return Notice(
        "Trong kỳ này không có đơn vị nào mà tài khoản này làm đầu mối.",
        (
            (
                "Vai trò đầu mối chỉ mở được hồ sơ của đơn vị mình. Hãy chọn kỳ mà đơn vị có hoạt "
                "động, hoặc đề nghị người vận hành giao lại vai trò đúng đơn vị.",
                False,
            ),
        ),
        "Xem kỳ gần nhất",
    )


WORD = Labels(
    "word of the list",
    {
        "urgent": "Cần xử lý ngay",
        "answer": "Ghi ý kiến của đơn vị về một hồ sơ",
        "of_dossier": "Mã hồ sơ",
        "choose_status": "Tình trạng hồ sơ",
        "own_alone": "Vai trò đầu mối chỉ mở được hồ sơ của đơn vị mình; số của các đơn vị khác có "
        "ở các trang khác.",
        "find": "Mã hồ sơ",
        "late": "Quá hạn (ngày làm việc)",
        "late_days": "quá hạn (ngày)",
        "step": "Chậm ở khâu",
        "step_short": "chậm:",
        "elsewhere": "Không có trong các lựa chọn này. Mã ấy có ở:",
        "undated": "không có ngày hẹn trả",
        "less_than_a_day": "dưới 1",
    },
)

# What a list shows of its dossiers, besides what all show: how they stand, where they are of
# several; whose step was late and by how much, where any may be.
WITHOUT_LATE = ("early", "on_day", "on_time", "returned", "open", "due_soon")
OF_ONE_STANDING = ("overdue", "late", "open_overdue", *WITHOUT_LATE)
OF_LATE_ONES = ("overdue", "late", "open_overdue")

WAY = {"up": "tăng dần", "down": "giảm dần"}

# What asks for something to be done today.
STILL_LATE, SOON = OF_LATE_ONES[-1], WITHOUT_LATE[-1]
URGENT = Labels(
    "what is urgent",
    {
        STILL_LATE: "chưa xong đã quá hạn",
        SOON: "đến hạn trong 3 ngày làm việc",
    },
)


def no_such_dossier(code: str) -> str:
    """Of a code that was typed, such as one of another period."""
    return f"Trong kỳ đang xem không có hồ sơ mã “{code[:60]}”. Chép mã từ danh sách rồi lưu lại."
