"""What the product is called, heads of columns, and the words that many pages share."""

from figures.wording.labels import Labels

PRODUCT = "Bảng theo dõi chỉ số cải cách hành chính"
PRODUCT_SHORT = "Thực chất"

AUDIENCE = Labels("audience", {"leaders": "Lãnh đạo", "working_group": "Tổ công tác"})

# Pages that are still to come, by the name of their room: in the menu, and as a question.
TO_COME = {
    "what_changed": ("Thay đổi từ kỳ họp trước", "Từ kỳ họp trước có gì thay đổi?"),
    "commitments": ("Nhiệm vụ được giao", "Việc đã giao đến đâu?"),
}

COLUMN = Labels(
    "column",
    {
        "measure": "Chỉ số",
        "value": "Kết quả",
        "against_target": "So với chỉ tiêu giao (vạch đứng)",
        "trend": "8 quý gần nhất",
        "change": "So với cùng kỳ",
        "coverage": "Mức độ đầy đủ",
        "origin": "Nguồn số",
        "period": "Kỳ",
        "unit": "Đơn vị",
        "level": "Cấp",
        "procedure": "Thủ tục",
        "procedure_code": "Mã thủ tục",
        "field": "Lĩnh vực",
        "online_level": "Mức cung cấp trực tuyến",
        "time_limit": "Thời hạn giải quyết",
        "hosted_by": "Hệ thống tiếp nhận",
        "received": "Tiếp nhận",
        "late": "Quá hạn",
        "due": "Đến hạn",
        "late_share": "Tỷ lệ quá hạn",
        "share": "Tỷ lệ",
        "numerator": "Tử số",
        "denominator": "Mẫu số",
        "dossier": "Mã hồ sơ",
        "channel": "Hình thức nộp",
        "received_at": "Ngày tiếp nhận",
        "due_at": "Ngày hẹn trả",
        "finished_at": "Ngày giải quyết xong",
        "status": "Tình trạng",
        "state": "Đánh giá",
        "official_target": "Chỉ tiêu giao",
        "adopted_target": "Mốc lộ trình",
        "document": "Văn bản",
        "as_of": "Số liệu tính đến hết ngày",
        "starts_on": "Từ ngày",
        "ends_on": "Đến hết ngày",
    },
)

WORD = Labels(
    "word",
    {
        "how_we_count": "Cách tính",
        "find": "Tìm đơn vị, thủ tục, chỉ số, mã hồ sơ",
        "find_hint": "Tìm đơn vị, thủ tục, chỉ số…",
        "question": "Câu hỏi",
        "definition": "Định nghĩa",
        "numerator": "Tử số",
        "denominator": "Mẫu số",
        "calendar": "Lịch kỳ",
        "legal_basis": "Căn cứ pháp lý",
        "owner": "Cơ quan chủ trì",
        "provider": "Cơ quan cung cấp số liệu",
        "known_limits": "Giới hạn đã biết",
        "roll_up": "Cách cộng",
        "form_column": "Biểu, cột",
        "judged": "Đánh giá",
        "checked_on": "Ngày kiểm tra định nghĩa",
        "version": "Phiên bản",
        "sql": "Câu truy vấn",
        "build": "Bản số liệu",
        "export_excel": "Tải về Excel",
        "export_for_excel": "CSV mở bằng Excel",
        "export_csv": "CSV cho phần mềm khác",
        "see_details": "Xem chi tiết",
        "see_dossiers": "Xem hồ sơ",
        "see_all": "Xem tất cả",
        "not_all_came": "chưa đủ số liệu của mọi đơn vị, chưa so sánh",
        "months_missing": "thiếu tháng",
        "choose_period": "Kỳ",
        "choose_level": "Cấp đơn vị",
        "choose_measure": "Chỉ số",
        "choose_unit": "Đơn vị",
        "choose_units": "Theo đơn vị",
        "choose_procedure": "Thủ tục hành chính",
        "choose_calendar": "Lịch kỳ",
        "all": "Tất cả",
        "whole_province": "Toàn tỉnh",
        "by_unit": "Theo đơn vị",
        "out_of_sight": "Ngoài tầm nhìn của số liệu",
        "not_matching": "Chưa khớp",
        "made_to_match": "lập theo số in, không đối chiếu",
        "unfinished": "chưa kết thúc",
        "no_counts_in_print": "văn bản gốc không nêu số lượng",
    },
)
