"""What the codes of measures, dossiers and units are called."""

from collections.abc import Iterable, Mapping
from datetime import date

from figures.wording.labels import Labels

# From this day on there are no districts and no towns; some communes are special zones.
TWO_TIERS_FROM = date(2025, 7, 1)

ORIGIN = Labels(
    "origin",
    {
        "published": "số đã công bố",
        "press": "báo chí dẫn",
        "reported": "số đơn vị báo cáo",
        "counted": "tính từ hồ sơ",
        "simulated": "số mô phỏng, không phải số thật",
    },
)
ORIGIN_SHORT = Labels(
    "origin",
    {
        "published": "công bố",
        "press": "báo chí",
        "reported": "báo cáo",
        "counted": "từ hồ sơ",
        "simulated": "mô phỏng",
    },
)

CHANNEL_SHORT = Labels(
    "channel",
    {
        "online_self": "từ xa",
        "online_counter": "hỗ trợ tại quầy",
        "post": "bưu chính",
        "direct": "trực tiếp",
        "other": "hình thức khác",
    },
)
DOSSIER_STATUS = Labels(
    "dossier status",
    {
        "open": "đang giải quyết, trong hạn",
        "open_overdue": "đang giải quyết, đã quá hạn",
        "early": "giải quyết trước hạn",
        "on_day": "giải quyết đúng hạn",
        "late": "giải quyết quá hạn",
        "returned": "trả lại, từ chối hoặc rút hồ sơ",
        "due_soon": "sắp đến hạn (trong 3 ngày làm việc)",
    },
)
DOSSIER_STATUS_SHORT = Labels(
    "dossier status",
    {
        "open": "trong hạn",
        "open_overdue": "đã quá hạn",
        "early": "trước hạn",
        "on_day": "đúng hạn",
        "late": "quá hạn",
        "returned": "trả lại",
        "due_soon": "sắp đến hạn",
    },
)
# After "chậm ở khâu".
LATE_STEP = Labels(
    "step of a late dossier",
    {
        "own": "giải quyết",
        "at_another": "cơ quan khác",
        "closed_late": "kết thúc",
        "ready_unknown": "chưa rõ",
    },
)
ONLINE_LEVEL_SHORT = Labels(
    "online level", {"full": "toàn trình", "partial": "một phần", "none": "chưa có"}
)
TIME_LIMIT_UNIT = Labels("unit of time", {"working_day": "ngày làm việc", "hour": "giờ"})

LEVEL = Labels(
    "level",
    {
        "province": "toàn tỉnh",
        "department": "sở, ban, ngành",
        "district": "huyện, thành phố",
        "commune": "xã, phường, thị trấn",
    },
)
LEVEL_SHORT = Labels(
    "level",
    {
        "province": "Tỉnh",
        "department": "Sở, ngành",
        "district": "Huyện, TP",
        "commune": "Xã",
    },
)


def level_words(level: str, day: date) -> str:
    """What a level's offices are called on a day: the communes otherwise since 1/7/2025."""
    if level == "commune" and day >= TWO_TIERS_FROM:
        return "xã, phường, đặc khu"
    return LEVEL[level]


# What stands on a level beside its offices and is counted with them.
UNIT_KIND = Labels("kind of unit", {"one_stop_centre": "trung tâm", "land_branch": "chi nhánh"})
UNITS = Labels(
    "set of units",
    {
        "day": "theo đơn vị tại thời điểm phát sinh",
        "old": "theo đơn vị trước sắp xếp",
        "new": "theo đơn vị sau sắp xếp",
    },
)
UNITS_SHORT = Labels(
    "set of units",
    {"day": "Tại thời điểm phát sinh", "old": "Trước sắp xếp", "new": "Sau sắp xếp"},
)

DOMAIN = Labels(
    "domain",
    {
        "online_services": "Dịch vụ công trực tuyến",
        "dossiers": "Giải quyết hồ sơ",
        "digitisation": "Số hóa, văn bản điện tử",
        "procedures": "Kiểm soát TTHC, phản ánh, kiến nghị",
        "internal": "TTHC nội bộ, chế độ báo cáo",
        "anti_corruption": "Phòng, chống tham nhũng",
        "score_766": "Bộ chỉ số 766",
        "indices": "Chỉ số xếp hạng đã công bố",
    },
)
MEASURE_KIND = Labels(
    "kind of measure",
    {
        "share": "tỷ lệ",
        "average": "trung bình",
        "flow": "số phát sinh trong kỳ",
        "stock": "số tại một thời điểm",
        "count": "số lượng",
        "score": "điểm",
        "milestone": "mốc phải hoàn thành",
    },
)
BETTER = Labels(
    "direction",
    {
        "higher": "càng cao càng tốt",
        "lower": "càng thấp càng tốt",
        "none": "cao hay thấp không nói lên tốt hay kém",
    },
)
ROLL_UP = Labels(
    "way of adding up",
    {
        "sum": "cộng các tháng trong kỳ và các đơn vị",
        "first": "lấy số của tháng đầu kỳ, cộng các đơn vị",
        "last": "lấy số của tháng cuối kỳ, cộng các đơn vị",
        "opening_plus_flow": "số đầu kỳ cộng số phát sinh trong kỳ",
        "by_period": "đếm riêng cho từng kỳ, cộng các đơn vị",
        "recount": "đếm lại cho từng đơn vị và từng kỳ",
        "none": "giữ nguyên như nguồn, không cộng",
    },
)
SEVERITY = Labels(
    "severity of a check",
    {"blocking": "phải sửa trước khi phát hành", "warning": "cần kiểm tra"},
)


def if_any_simulated(rows: Iterable[Mapping]) -> str:
    """“ (mô phỏng)” after a name or a figure that comes from simulated rows."""
    is_simulated = any(row["origin"] == "simulated" for row in rows)
    return f" ({ORIGIN_SHORT['simulated']})" if is_simulated else ""
