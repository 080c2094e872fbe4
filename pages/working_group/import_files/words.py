"""Words of the page where files are brought."""

from __future__ import annotations

from figures.wording.labels import Labels
from figures.wording.numbers import number, with_noun
from figures.wording.spacing import keep_compounds
from figures.wording.tables import About
from figures.wording.titles import COLUMN

MENU = "Nhập tệp"
HEADING = keep_compounds("Nhập các tệp này thì số nào thay đổi?")
NO_FIGURES = [[("chưa có số liệu nào", False)]]  # in place of the day and the period
MOST_MB = 100
NOTHING_BEFORE = "Chưa có số liệu nào trước đó nên chưa có gì để so"
DEMONSTRATION = "Kho này đang giữ số mô phỏng nên không nhập tệp thật vào được"
OF_REAL_DATA = (
    "Người vận hành lập một kho cho số liệu thật (mục “Lập danh mục của tỉnh mình” của hướng dẫn), "
    "rồi nhập tệp ở trang này của kho ấy."
)

WORD = Labels(
    "word of bringing files",
    {
        "choose": "Chọn tệp",
        "choose_caption": "Tệp xuất từ phần mềm, biểu mẫu đã điền, tệp cần sửa đã sửa xong",
        "of_unit_caption": "Biểu, tệp hồ sơ, tệp đã sửa của đơn vị bạn làm đầu mối; tệp có dòng "
        "của đơn vị khác không nhận được, biểu 01/PCTN chuyển cho thanh tra",
        "hint": f"CSV, Excel (.xlsx, .xls), LibreOffice (.ods), Parquet hoặc ZIP; mỗi tệp tới "
        f"{MOST_MB} MB, mỗi lần tới 50 tệp, 500 MB. Chưa phát hành thì kho và các trang giữ "
        "nguyên",
        "nothing": "Chưa chọn tệp nào: chọn tệp ở ô trên rồi bấm lại.",
        "send": "Xem trước",
        "publish": "Phát hành",
        "discard": "Bỏ, không nhập",
        "close": "Xong, nhập tệp khác",
        "again": "Xem trước lại",
        "answer": "Trả lời và xem trước",
        "to_mend": "Tệp Excel cần sửa",
        "open_new": "Mở bản mới ở trang Tổng quan",
        "files": "Từng tệp",
        "rejects": "Dòng, ô chưa nhận",
        "given_way": "Tệp cũ được thay",
        "figures": "Con số thay đổi",
        "new_figures": "Con số mới",
        "states": "Đánh giá thay đổi",
        "new_states": "Đánh giá mới",
        "questions": "Cần trả lời",
    },
)

STEP = Labels(
    "step of bringing files",
    {
        "waiting": "Đang chờ bắt đầu. Có thể đóng trang này, việc vẫn chạy tiếp.",
        "trying": "Đang đọc các tệp. Có thể đóng trang này, việc vẫn chạy tiếp.",
        "building": "Đang lập bản số liệu thử. Có thể đóng trang này, việc vẫn chạy tiếp.",
        "publishing": "Đang phát hành.",
        "asking": "Có tệp chưa đọc được: trả lời các câu dưới đây rồi xem trước lại. Kho chưa thay "
        "đổi.",
        "failed": "Chưa nhập được. Kho không thay đổi.",
        "broken_off": "Việc này bị ngắt giữa chừng (máy chủ tắt, khởi động lại, hoặc hết bộ nhớ "
        "nên hệ thống dừng). Xem trước lại để biết tình trạng hiện nay.",
        "nothing_new": "Các tệp này đã nhập từ trước, bản số liệu mới nhất đã có. Không có gì để "
        "phát hành.",
    },
)

FIGURE_COLUMNS = {
    "change": "Thay đổi",
    "title": COLUMN["measure"],
    "unit_name": COLUMN["unit"],
    "period": COLUMN["period"],
    "numerator_before": "Tử số trước",
    "denominator_before": "Mẫu số trước",
    "numerator_after": "Tử số sau",
    "denominator_after": "Mẫu số sau",
    "measure": COLUMN["measure_code"],
    "unit_code": "Mã đơn vị",
    "origin": COLUMN["origin"],
}
CHANGE = Labels("change", {"changed": "thay đổi", "gone": "không còn", "new": "mới có"})
ASKS = Labels(
    "question about a file",
    {
        "mapping": "Chưa tệp ánh xạ nào đọc được tệp này. Chọn một tệp ánh xạ đã có, hoặc sửa bản "
        "đề xuất: mỗi dòng bắt đầu bằng # là một điều chưa quyết định được.",
        "period": "Tệp chứa trọn một kỳ nhưng tên tệp không nói kỳ nào. Ghi kỳ như 2023-09 (tháng "
        "báo cáo, từ 15/8 đến 14/9), civil:2023-09 (từ ngày 1 đến hết tháng), 2023-Q3, 2023.",
        "fewer_units": "Tệp thiếu hẳn một đơn vị, hoặc quá nửa số hồ sơ của một đơn vị, mà tệp "
        "đang dùng có. Nhận tệp này thì các hồ sơ ấy không còn được tính.",
    },
)
HOLDS = {
    "": "theo dòng holds trong bản đề xuất",
    "all_of_period": "trọn một kỳ: thay các hồ sơ cùng kỳ đã nhập",
    "everything": "tất cả của nguồn: tệp cũ thôi dùng",
    "changes": "chỉ phần thay đổi: hồ sơ khác giữ nguyên",
}
FIELD = Labels(
    "field of an answer",
    {
        "mapping": "Tệp ánh xạ",
        "proposed": "bản đề xuất dưới đây",
        "text": "Bản đề xuất",
        "holds": "Tệp chứa gì",
        "period": "Kỳ của tệp",
        "fewer_units": "Đúng là như vậy, vẫn nhận tệp này",
        "left_out": "Không nhập tệp này",
    },
)


def figures_finding(changed: int, gone: int) -> str:
    if not changed + gone:
        return "Không con số nào đã có phải thay đổi"
    said = f"{with_noun(changed, 'con số')} thay đổi"
    return f"{said}, {number(gone)} không còn" if gone else said


def many_caption(new: int) -> str:
    """Of many figures: what a line is, and how many have come besides."""
    said = ["Mỗi dòng là một chỉ số của một đơn vị; từng kỳ, từng đơn vị đủ ở tệp tải về"]
    said += [f"thêm {with_noun(new, 'con số')} trước đây chưa có"] if new else []
    return "; ".join(said)


def caption(shown: int, known: int, new: int, noun: str) -> str:
    """How many of those that were known are shown, and how many have come besides."""
    said = [f"{number(shown)} {noun} đầu, đủ ở tệp tải về"] if shown < known else []
    said += [f"thêm {with_noun(new, noun)} trước đây chưa có"] if new else []
    text = "; ".join(said)
    return text[:1].upper() + text[1:]


def about_changes(compared: str) -> About:
    return About(["Con số sẽ thay đổi nếu phát hành các tệp đang xem trước", compared], {})
