"""Words of the register of tasks."""

from __future__ import annotations

from figures.wording.labels import Labels
from figures.wording.spacing import keep_compounds

MENU = "Nhiệm vụ được giao"
HEADING = keep_compounds("Việc đã giao đến đâu?")

WORD = Labels(
    "word of tasks",
    {
        "none": "Chưa giao nhiệm vụ nào. Giao nhiệm vụ từ một đề xuất ở Tổng quan, từ Việc cần làm "
        "ở Từng đơn vị, hoặc ở trang này.",
        "none_of_unit": "Chưa giao nhiệm vụ nào cho đơn vị này.",
        "register": "Các nhiệm vụ",
        "register_caption": "Tình trạng theo bản số liệu đang xem; chọn một nhiệm vụ để ghi thêm",
        "none_going_on": "Không còn nhiệm vụ nào chưa xong.",
        "closed": "Đã hoàn thành theo số liệu, đã bỏ",
        "choose_task": "Nhiệm vụ",
        "whole": "Danh sách",
        "new": "Giao nhiệm vụ mới",
        "new_caption": "Là dự kiến cho đến khi ghi số văn bản giao",
        "unit": "Đơn vị",
        "what": "Việc cần làm",
        "due": "Thời hạn hoàn thành",
        "measure": "Đánh giá bằng chỉ số",
        "no_measure": "Không đánh giá bằng số liệu",
        "kind": "Trong một",
        "side": "Mức",
        "level": "Mức đạt (40, hoặc 95%)",
        "document": "Số văn bản giao (nếu đã có)",
        "document_on": "Ngày văn bản",
        "give": "Giao",
        "dropped": "Đề xuất đã bỏ, và vì sao",
        "drop_proposal": "Bỏ đề xuất này",
        "of_proposal": "Giao nhiệm vụ từ đề xuất",
        "of_proposal_caption": "Sửa được trước khi giao; đã giao hoặc bỏ thì không đề xuất lại cho "
        "đến khi số liệu thay đổi",
        "assign": "Ghi văn bản giao",
        "change": "Sửa",
        "say_done": "Báo hoàn thành",
        "said": "Đã làm gì",
        "take_back": "Rút lời báo hoàn thành",
        "drop": "Bỏ nhiệm vụ",
        "reason": "Lý do",
        "erase": "Xóa nội dung chữ",
        "erase_caption": "Khi nội dung có thông tin của cá nhân: bỏ chữ của việc, của lời báo, của "
        "lý do; đơn vị, thời hạn, mức đạt, số văn bản, ai ghi vẫn còn",
        "erase_sure": "Xóa hẳn, không lấy lại được",
        "erase_not_sure": "Chưa xóa: đánh dấu “Xóa hẳn, không lấy lại được” rồi bấm lại.",
        "save_document": "Lưu văn bản giao",
        "save_change": "Lưu nội dung sửa",
        "course": "Đã ghi những gì",
    },
)
EVENT = Labels(
    "what was done to a task",
    {
        "given": "ghi nhiệm vụ",
        "assigned": "ghi văn bản giao",
        "changed": "sửa",
        "said_done": "đơn vị báo hoàn thành",
        "taken_back": "rút lời báo hoàn thành",
        "dropped": "bỏ nhiệm vụ",
    },
)
FILE_COLUMNS = {
    "unit_name": "Đơn vị",
    "what": "Việc cần làm",
    "due_on": "Thời hạn hoàn thành",
    "task_state": "Tình trạng",
    "goal_words": "Đánh giá bằng",
    "found_words": "Số liệu",
    "document_words": "Văn bản giao",
    "said": "Đơn vị báo",
    "given_as_of": "Giao theo số liệu đến hết",
    "written_by": "Người ghi sau cùng",
}
