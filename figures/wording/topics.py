"""Words of the pages about one topic, and sentences of who has sent a form."""

from collections.abc import Sequence

from figures.wording.codes import LEVEL
from figures.wording.labels import Labels
from figures.wording.numbers import counts, with_noun
from figures.wording.spacing import start_sentence

# Over measures whose document names no section.
OTHERS = "Chỉ số khác"
# Lists of the province of which each row is shown.
PROVINCE_FORMS = {"TC.04": "Từng chế độ báo cáo", "TC.03": "TTHC nội bộ theo lĩnh vực"}
TOPIC = Labels(
    "word of a topic",
    {
        "units_cells_under": "Không xếp hạng; tổng của tỉnh là số trên biểu của tỉnh, nếu có, "
        "không phải tổng các đơn vị",
        "idle_units": "đơn vị không phát sinh",
        "all_of_domain": "Mọi chỉ số của nhóm này",
        "by_unit": "Theo đơn vị",
        "by_level": "Theo cấp",
        "past": "Qua các kỳ",
        "senders": "Đơn vị gửi biểu",
        "not_sent": "Chưa gửi",
        "one_sender": "mỗi đơn vị một biểu",
        "as_reported": "Theo ô của biểu tỉnh gửi",
        "catalogue": (
            "Theo mẫu Thông tư 06/2025/TT-TTCP; kỳ trước ngày 30/9/2025 cũng đặt theo mẫu này. "
            "Số vụ phát hiện là kết quả công việc, không nói lên mức độ tham nhũng: chỉ theo dõi, "
            "không đánh giá, không xếp hạng."
        ),
        "without_persons": (
            "Không có biểu 02/PCTN (danh sách vụ việc, con người) và không có nội dung bí mật nhà "
            "nước."
        ),
        "only_inspectorate": (
            "Số của từng đơn vị chỉ vai trò thanh tra xem được. Dưới đây là tổng của tỉnh và đơn "
            "vị nào đã gửi biểu."
        ),
        "units_cells": "Số của từng đơn vị (chỉ vai trò thanh tra)",
        "printed": "Số đã công bố, báo chí dẫn",
        "printed_under": "Giữ nguyên kỳ, ngày và văn bản của từng số",
        "province_totals": "Tổng của tỉnh theo biểu 01/PCTN",
        "same_period": "Cùng kỳ năm trước",
        "cumulative": "Số trong kỳ và lũy kế từ đầu năm, mỗi kỳ một biểu",
        "nothing_by_unit": "Kỳ này chưa có đơn vị nào có số liệu.",
        "nothing_by_field": "Kỳ này tỉnh chưa gửi biểu này.",
    },
)


def senders_sentence(form: str, sent: int, due: int, period: str) -> str:
    """How many of those who owe a form have sent it: “Quý III/2023: 12/132 đơn vị đã gửi …”."""
    when = start_sentence(period)
    if not due:
        return f"{when}: không có biểu {form} riêng của kỳ này, hoặc chưa đơn vị nào gửi."
    missing = due - sent
    rest = f"; {with_noun(missing, 'đơn vị')} chưa gửi" if missing else ""
    return f"{when}: {counts(sent, due)} đơn vị đã gửi biểu {form}{rest}."


def senders_of_level(level: str, sent: int, due: int) -> str:
    """A level over its units: “Huyện, thành phố: 8/10 đã gửi”."""
    return f"{start_sentence(LEVEL[level])}: {counts(sent, due)} đã gửi"


def electronic_sentence(period: str, share: str, bound: str) -> str:
    """The answer about documents: what forms say, or else what was printed, in its own words."""
    when = start_sentence(period)
    if share:
        beside = f" Báo chí dẫn: {bound}, văn bản gốc không nêu số lượng." if bound else ""
        return f"{when}, văn bản gửi hoàn toàn điện tử đạt {share}.{beside}"
    if bound:
        return (
            f"{when}, báo chí dẫn: {bound} văn bản hoàn toàn điện tử, văn bản gốc không nêu số "
            "lượng; chưa có biểu IV.01 để đối chiếu."
        )
    return f"{when}: chưa có số liệu văn bản điện tử."


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


def cases_sentence(period: str, forms: str, press: Sequence[str]) -> str:
    """The answer about anti-corruption: cases found, by the form and beside it as printed."""
    when = start_sentence(period)
    by_form = f"{when}, biểu 01/PCTN: {forms}." if forms else f"{when}: chưa có số trên biểu."
    return f"{by_form} Báo chí dẫn: {'; '.join(press)}." if press else by_form
