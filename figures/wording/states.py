"""The five states, the tags of targets, and the four kinds of nothing."""

from figures.wording.labels import Labels
from figures.wording.spacing import start_sentence, unbroken

STATE = Labels(
    "state",
    {
        "lagging": unbroken("Cần khắc phục"),
        "watch": unbroken("Cần theo dõi"),
        "typical": unbroken("Trong mặt bằng chung"),
        "leading": unbroken("Nổi bật"),
        "insufficient": unbroken("Chưa đủ cơ sở đánh giá"),
    },
)
STATE_SHORT = Labels(
    "state",
    {
        "lagging": unbroken("Cần khắc phục"),
        "watch": unbroken("Theo dõi"),
        "typical": unbroken("Mặt bằng chung"),
        "leading": unbroken("Nổi bật"),
        "insufficient": unbroken("Chưa đánh giá"),
    },
)
STATES_AS_LISTED = ("lagging", "watch", "leading", "insufficient", "typical")

TARGET_TAG = Labels(
    "target tag",
    {
        "above": "Vượt chỉ tiêu giao",
        "met": "Đạt chỉ tiêu giao",
        "unmet": "Chưa đạt chỉ tiêu giao",
        "no_target": "Chưa giao chỉ tiêu",
    },
)
TARGET_TAG_SHORT = Labels(
    "target tag", {"above": "Vượt", "met": "Đạt", "unmet": "Chưa đạt", "no_target": "Chưa giao"}
)
PATH_TAG = Labels(
    "path tag",
    {"on_path": "Đúng lộ trình của tỉnh", "off_path": "Chậm so với lộ trình của tỉnh"},
)
PATH_TAG_SHORT = Labels("path tag", {"on_path": "Đúng lộ trình", "off_path": "Chậm lộ trình"})
TARGET_KIND = Labels(
    "kind of target",
    {"official": "chỉ tiêu Trung ương giao", "adopted": "mốc lộ trình của tỉnh"},
)
TARGET_KIND_SHORT = Labels("kind of target", {"official": "Giao", "adopted": "Lộ trình"})

NOTHING = Labels(
    "kind of nothing",
    {
        "no_data": "Chưa có số liệu",
        "no_cases": "Không phát sinh",
        "out_of_sight": "Chưa kết nối",
        "not_judged": "Chỉ theo dõi, không đánh giá",
    },
)
WHY_MISSING = Labels(
    "reason of missing data", {"not_sent": "chưa gửi tệp", "not_connected": "chưa kết nối"}
)


def state_sentence(
    state: str,
    repeated: int | None = None,
    periods: int | None = None,
    basis: str = "peers",
    reason: str = "",
) -> str:
    """The sentence under a state's label.

    `repeated` of the last `periods` periods show it; `basis` is peers, own_past or target; `reason`
    says why an insufficient unit is one, as in "Thiếu số liệu tháng 5/2023".
    """
    lasting = f"lặp lại {repeated}/{periods} kỳ"
    if state == "insufficient":
        return f"{start_sentence(reason or 'chưa đủ số liệu để kết luận')}."
    if state == "lagging" and basis == "own_past":
        return (
            "Tỷ lệ quá hạn tăng rõ rệt so với chính đơn vị trước đây, "
            f"{lasting}; không có đơn vị cùng thủ tục để so."
        )
    if state == "lagging" and basis == "target":
        return f"Kém chỉ tiêu rõ rệt, {lasting}."
    if state == "typical" and basis == "own_past":
        return "Không khác rõ so với chính đơn vị trước đây."
    return {
        "lagging": f"Kết quả kém mặt bằng chung rõ rệt, {lasting}, không phải do cơ cấu thủ tục.",
        "watch": "Có dấu hiệu kém mặt bằng chung nhưng chưa đủ chắc hoặc mới xuất hiện 1 kỳ.",
        "typical": "Chênh lệch nằm trong dao động thông thường của các đơn vị cùng cấp.",
        "leading": f"Tốt hơn mặt bằng chung rõ rệt, {lasting}.",
    }[state]
