"""The seven states, the tags of targets, and the four kinds of nothing."""

from figures.wording.labels import Labels
from figures.wording.spacing import unbroken

STATE = Labels(
    "state",
    {
        "lagging": unbroken("Cần khắc phục"),
        "recovering": unbroken("Đang hồi phục"),
        "watch": unbroken("Cần theo dõi"),
        "leading": unbroken("Nổi bật"),
        "typical": unbroken("Trong mặt bằng chung"),
        "inconclusive": unbroken("Chưa kết luận được"),
        "insufficient": unbroken("Chưa đủ cơ sở đánh giá"),
    },
)
STATE_SHORT = Labels(
    "state",
    {
        "lagging": unbroken("Cần khắc phục"),
        "recovering": unbroken("Hồi phục"),
        "watch": unbroken("Theo dõi"),
        "leading": unbroken("Nổi bật"),
        "typical": unbroken("Mặt bằng chung"),
        "inconclusive": unbroken("Chưa kết luận"),
        "insufficient": unbroken("Chưa đánh giá"),
    },
)
STATES_AS_LISTED = (
    "lagging",
    "recovering",
    "watch",
    "leading",
    "insufficient",
    "inconclusive",
    "typical",
)

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
    {
        "official": "chỉ tiêu Trung ương giao",
        "rule": "mức đầy đủ theo quy định, không phải chỉ tiêu giao",
        "adopted": "mốc lộ trình của tỉnh",
    },
)
TARGET_KIND_SHORT = Labels(
    "kind of target",
    {"official": "Giao", "rule": "Mức đầy đủ theo quy định", "adopted": "Lộ trình"},
)
SIMULATED = "mô phỏng"  # beside a target that nobody decided

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
COVERAGE = Labels(
    "state of coverage",
    {
        "present": "đủ",
        "not_sent": "chưa có số liệu",
        "not_due": "chưa đến hạn gửi",
        "not_connected": "chưa kết nối",
        "not_asked": "không phải gửi",
        "not_begun": "nguồn này chưa bắt đầu có số liệu",
        "not_existing": "đơn vị không hoạt động trong kỳ",
    },
)


def coverage_state(code: str, due: bool) -> str:
    """A state of coverage in words; without days to send by, what is not due is not over."""
    return COVERAGE[code] if due or code != "not_due" else "kỳ chưa kết thúc"
