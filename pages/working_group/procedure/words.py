"""Words of the page of one procedure."""

from __future__ import annotations

from figures.wording.labels import Labels
from figures.wording.numbers import counts, with_noun
from figures.wording.spacing import keep_compounds
from figures.wording.tables import UNIT_COLUMNS

MENU = "Theo thủ tục"
HEADING = keep_compounds("Thủ tục này vướng ở đơn vị nào, khâu nào?")
NO_LIMIT_UNIT = "(danh mục không ghi ngày hay giờ)"
NONE_LATE = "Không có hồ sơ quá hạn"
UNKNOWN = "Chưa biết hồ sơ nào quá hạn"
ALWAYS_DRAWN = ("own", "at_another", "closed_late")
STEP = Labels(
    "step of a late dossier",
    {
        "own": "ở khâu giải quyết của đơn vị",
        "at_another": "ở khâu của cơ quan khác",
        "closed_late": "chỉ chậm kết thúc trên hệ thống",
        "ready_unknown": "chưa rõ: không ghi ngày có kết quả",
    },
)
IN_SENTENCE = Labels(
    "step of a late dossier in a sentence",
    {
        "own": "ở khâu giải quyết của chính đơn vị",
        "at_another": "ở khâu của cơ quan khác",
        "closed_late": "đã có kết quả đúng hạn, chỉ chậm kết thúc trên hệ thống",
        "ready_unknown": "chưa rõ, vì không ghi ngày có kết quả",
    },
)
MEANS = Labels(
    "what a step means",
    {
        "own": "Đơn vị chịu trách nhiệm cũng là nơi giải quyết, và hạn trả đã qua khi chưa có kết "
        "quả.",
        "at_another": "Một cơ quan khác giải quyết; đơn vị chịu trách nhiệm phải chờ.",
        "closed_late": "Kết quả có trong hạn; hồ sơ được bấm kết thúc sau hạn.",
        "ready_unknown": "Đã xong sau hạn mà số liệu không ghi ngày có kết quả: có thể chỉ chậm "
        "kết thúc.",
    },
)
HEADS = Labels(
    "head of a step's column",
    {
        "own": "Đơn vị giải quyết",
        "at_another": "Cơ quan khác",
        "closed_late": "Chỉ chậm kết thúc",
        "ready_unknown": "Chưa rõ",
    },
)
WHOSE_UNTOLD = "ở khâu giải quyết (tệp không ghi khâu của ai)"
ACCEPTED_HEAD = "Chậm tiếp nhận"
ACCEPTED_MEANS = (
    "Từ ngày nộp hơn một ngày làm việc mới được tiếp nhận. Hạn trả tính từ ngày tiếp nhận, nên "
    "không phải một khâu của hồ sơ quá hạn."
)
NO_PROCEDURES = (
    "Kỳ này chưa có hồ sơ của thủ tục nào: chưa nhập hồ sơ, hoặc mới có báo cáo tổng hợp."
)
NONE_OWN = "Có hồ sơ quá hạn, nhưng không hồ sơ nào ở khâu giải quyết của chính đơn vị"
NONE_OWN_HERE = "không hồ sơ nào quá hạn ở khâu của đơn vị"
STEPS_CAPTION = "mỗi hồ sơ quá hạn ở một khâu; mở một thanh để xem hồ sơ"

STEP_COLUMNS = {f"late_{step}": f"Quá hạn: {word}" for step, word in STEP.items()}
UNIT_OF_PROCEDURE_COLUMNS = {
    **{key: word for key, word in UNIT_COLUMNS.items() if key != "target_tag"},
    **STEP_COLUMNS,
    "accepted_late": "Chậm tiếp nhận",
    "accepted": "Hồ sơ mới có ghi ngày nộp",
}


def step(code: str, is_told: bool) -> str:
    """A step in words; `is_told`: files tell apart who handled from who answers."""
    return STEP[code] if is_told or code != "own" else WHOSE_UNTOLD


def accepted(late: int, new: int) -> str:
    """“Chậm tiếp nhận 43/965 hồ sơ mới có ghi ngày nộp.”"""
    return f"Chậm tiếp nhận {with_noun(counts(late, new), 'hồ sơ mới có ghi ngày nộp')}."
