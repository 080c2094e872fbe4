"""Heads of the columns of tables to take away: of files from pages, and of the workbook of all."""

from figures.wording.tables import UNIT_COLUMNS
from figures.wording.titles import COLUMN

VERDICTS_COLUMNS = {
    **{key: word for key, word in UNIT_COLUMNS.items() if key not in ("target_tag", "origin")},
    "state": "Tình trạng",
    "basis": "Căn cứ",
    "window_months": "Số tháng xét",
    "events": "Số xảy ra",
    "trials": "Trên tổng số",
    "expected": "Số dự kiến",
    "excess": "Vượt dự kiến",
    "months_came": "Số tháng có số liệu",
    "quarters_named": "Số quý liên tục cần khắc phục",
    "since": "Nhiều khả năng từ tháng",
    "since_from": "Sớm nhất từ tháng",
    "since_to": "Muộn nhất từ tháng",
    "ends_at": "Hết cảnh báo khi không quá",
    "ends_of": "Trên số của quý tới",
    "state_before": "Theo quy tắc phiên bản 2",
    "target_tag": "So với chỉ tiêu",
    "origin": COLUMN["origin"],
}
GAP_COLUMNS = {
    "procedure_code": "Mã thủ tục",
    "procedure_name": "Thủ tục",
    "numerator": "Tử số",
    "denominator": "Mẫu số",
    "other_numerator": "Tử số bên so",
    "other_denominator": "Mẫu số bên so",
    "handling": "Do khâu giải quyết, kể cả chậm kết thúc",
    "closing": "Trong đó do chậm kết thúc trên hệ thống",
    "mix": "Do cơ cấu thủ tục",
}
PROCEDURES_COLUMNS = {
    "procedure_code": COLUMN["procedure_code"],
    "procedure_name": COLUMN["procedure"],
    "field": COLUMN["field"],
    "numerator": COLUMN["numerator"],
    "denominator": COLUMN["denominator"],
    "value": COLUMN["value"],
}
OF_II_06_COLUMNS = {
    "to_handle": "Tổng số (3)",
    "received_online": "Trực tuyến (4)",
    "received_otherwise": "Trực tiếp, bưu chính (5)",
    "carried_over": "Kỳ trước (6)",
    "resolved": "Đã giải quyết (7)",
    "resolved_early": "Trước hạn (8)",
    "resolved_on_day": "Đúng hạn (9)",
    "resolved_late": "Quá hạn (10)",
    "open": "Đang giải quyết (11)",
    "open_in_time": "Trong hạn (12)",
    "open_overdue": "Đã quá hạn (13)",
}
HANDLING_COLUMNS = {"level": COLUMN["level"], **OF_II_06_COLUMNS}
FIELDS_COLUMNS = {
    "field": COLUMN["field"],
    "to_handle": "Phải giải quyết (3)",
    "resolved": "Đã giải quyết (7)",
    "on_time": "Trước, đúng hạn (8)+(9)",
    "resolved_late": "Quá hạn (10)",
    "open": "Đang giải quyết (11)",
    "open_overdue": "Đã quá hạn (13)",
}
COMPARED_COLUMNS = {
    "measure": "Mã chỉ số",
    "title": COLUMN["measure"],
    "form_column": "Biểu, cột",
    "origin": "Nguồn số đã nêu",
    "numerator": "Số đã nêu: tử số",
    "denominator": "Số đã nêu: mẫu số",
    "value": "Số đã nêu: kết quả",
    "against_origin": "Nguồn số đối chiếu",
    "against_numerator": "Số đối chiếu: tử số",
    "against_denominator": "Số đối chiếu: mẫu số",
    "against_value": "Số đối chiếu: kết quả",
    "difference_numerator": "Lệch tử số (đã nêu trừ đối chiếu)",
    "difference_denominator": "Lệch mẫu số (đã nêu trừ đối chiếu)",
    "difference_value": "Lệch kết quả (đã nêu trừ đối chiếu)",
    "document": COLUMN["document"],
    "note": "Ghi chú",
}
FORM_CELLS_COLUMNS = {
    "form": "Biểu",
    "unit_code": "Mã đơn vị",
    "section_title": "Phần",
    "row_label": "Dòng",
    "column_code": "Cột",
    "column_label": "Tên cột",
    "reported": "Đơn vị báo cáo",
    "counted": "Tính từ hồ sơ",
    "difference": "Lệch (báo cáo trừ hồ sơ)",
}
COVERAGE_COLUMNS = {
    "unit_code": "Mã đơn vị",
    "unit_name": COLUMN["unit"],
    "level": COLUMN["level"],
    "stretch": COLUMN["period"],
    "starts_on": COLUMN["starts_on"],
    "ends_on": COLUMN["ends_on"],
    "coverage": "Tình trạng",
    "note": "Ghi chú",
    "due_on": "Hạn gửi",
}
