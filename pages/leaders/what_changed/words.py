"""Words of the page of what changed since the last meeting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date

from figures.wording.labels import Labels
from figures.wording.notices import Notice
from figures.wording.numbers import date, number, with_noun
from figures.wording.periods import period, period_title
from figures.wording.spacing import keep_compounds, start_sentence
from figures.wording.tables import NEWEST_BUILD
from figures.wording.titles import COLUMN

MENU = "Thay đổi từ kỳ họp trước"
HEADING = keep_compounds("Từ kỳ họp trước có gì thay đổi?")
NAMED = 3  # units in a sentence
NOTHING_TO_COMPARE = (
    "Kho mới có một bản số liệu và một kỳ đã kết thúc nên chưa có gì để so: kỳ sau trang này sẽ "
    "nêu những gì thay đổi."
)
OLDER = "Bản đang xem có số liệu cũ hơn bản được so: “nay” ở dưới là của bản đang xem."
NOT_FINISHED = "Chưa có kỳ nào loại này kết thúc nên chưa có gì để so; hãy chọn kỳ khác."
WORD = Labels(
    "word of what changed",
    {
        "since": "So với",
        "behind": "Mới cần khắc phục",
        "recovered": "Không còn cần khắc phục",
        "others": "Đánh giá khác đổi",
        "goals": "Chỉ tiêu, mốc lộ trình của tỉnh",
        "unit_goals": "Đơn vị mới đạt, không còn đạt chỉ tiêu",
        "corrected": "Số của kỳ đã kết thúc được cập nhật",
        "new": "Số trước chưa có, nay đã có",
        "all_corrected": "Đủ các số được cập nhật",
        "all_goals": "Từng đơn vị mới đạt, không còn đạt",
        "before": "Trước",
        "now": "Nay",
        "why": "Vì sao",
        "file": "Tệp, ngày nhập",
        "tasks": "Nhiệm vụ hoàn thành, quá hạn",
        "keep": "Giữ bản số liệu này bằng tên",
        "keep_as": "Tên, ví dụ: Họp tháng 9",
        "keep_now": "Giữ",
        "unknown_file": "chưa rõ từ tệp nào",
        "of_files": "từ nhiều tệp",
    },
)
AIM = Labels("kind of aim", {"official": "chỉ tiêu giao", "adopted": "mốc lộ trình của tỉnh"})
MET = Labels("side of an aim", {"met": "Mới đạt", "lost": "Không còn đạt"})
CHANGE = Labels("change", {"changed": "cập nhật", "gone": "không còn", "new": "trước chưa có"})
COLUMNS = {
    "change": "Thay đổi",
    "unit_name": COLUMN["unit"],
    "title": COLUMN["measure"],
    "period": COLUMN["period"],
    "numerator_before": "Tử số trước",
    "denominator_before": "Mẫu số trước",
    "numerator_after": "Tử số nay",
    "denominator_after": "Mẫu số nay",
    "file_name": "Tệp",
    "imported_at": "Nhập lúc",
    "unit_code": "Mã đơn vị",
    "measure": COLUMN["measure_code"],
    "origin": COLUMN["origin"],
}

STATE_COLUMNS = {
    "unit_name": COLUMN["unit"],
    "title": COLUMN["measure"],
    "period_before": "Kỳ trước",
    "state_before": "Trước",
    "period": COLUMN["period"],
    "state": "Nay",
    "unit_code": "Mã đơn vị",
    "measure": COLUMN["measure_code"],
    "origin": COLUMN["origin"],
}


def build_option(number_: int, name: str | None, as_of: Date | None, is_comparable: bool) -> str:
    """“Họp tháng 9 · bản 12 · đến hết 14/9/2023”."""
    said = [name] if name else []
    said.append(f"bản {number_}")
    if not is_comparable:
        said.append("không so được")
    elif as_of:
        said.append(f"đến hết {date(as_of)}")
    return start_sentence(" · ".join(said))


def period_option(which: str, period_id: str) -> str:
    """“Kỳ trước: Quý II/2023”."""
    return f"{'Kỳ trước' if which == 'previous' else 'Cùng kỳ'}: {period_title(period_id)}"


def not_comparable(number_: int) -> Notice:
    """A build that this version of the program cannot read, or that is damaged."""
    return Notice(
        f"Không so được với bản số liệu {number_}.",
        (
            (
                "Bản này do một phiên bản khác của chương trình lập, hoặc tệp của nó không đọc "
                "được; các trang của bản đang mở vẫn xem được. Hãy chọn bản khác để so.",
                False,
            ),
        ),
        f"So {NEWEST_BUILD} với bản khác",
    )


def nothing(against: str) -> str:
    """Of two that are equal."""
    return f"So với {against}, không có gì thay đổi."


def against_build(number_: int, name: str | None, as_of: Date | None) -> str:
    """In a sentence: "bản 1 (Họp tháng 9, số liệu đến hết 14/9/2023)"."""
    said = [f"“{name}”"] if name else []
    said += [f"số liệu đến hết {date(as_of)}"] if as_of else []
    return f"bản {number_} ({', '.join(said)})"


def units_sentence(against: str, behind: Sequence[str], recovered: Sequence[str]) -> str:
    """The first thing a chairman asks: who is newly behind, who is not any more."""
    first = _units(behind, "mới cần khắc phục") or "không có đơn vị nào mới cần khắc phục"
    second = _units(recovered, "không còn cần khắc phục")
    return f"So với {against}: {'; '.join(filter(None, [first, second]))}."


def _units(names: Sequence[str], what: str) -> str:
    if not names:
        return ""
    named = ", ".join(names[:NAMED]) + ("…" if len(names) > NAMED else "")
    return f"{with_noun(len(names), 'đơn vị')} {what} ({named})"


def goals_sentence(met: Sequence[str], lost: Sequence[str]) -> str:
    """“Tỉnh mới đạt 1 chỉ tiêu (…); không còn đạt 1 (…).”"""
    said = [f"mới đạt {len(met)} ({', '.join(met[:NAMED])})"] if met else []
    said += [f"không còn đạt {len(lost)} ({', '.join(lost[:NAMED])})"] if lost else []
    return f"Chỉ tiêu, mốc lộ trình của tỉnh: {'; '.join(said)}." if said else ""


def tasks_sentence(kept: int, missed: int) -> str:
    """“Nhiệm vụ được giao: 2 hoàn thành, số liệu đã xác nhận; 1 quá hạn chưa hoàn thành.”"""
    said = [f"{number(kept)} hoàn thành, số liệu đã xác nhận"] if kept else []
    said += [f"{number(missed)} quá hạn chưa hoàn thành"] if missed else []
    return f"Nhiệm vụ được giao: {'; '.join(said)}." if said else ""


def in_sentence_period(period_id: str) -> str:
    """“Quý II/2023”, "tháng 8/2023"."""
    return period(period_id)


def compared_periods(now: str, before: str) -> str:
    """Which periods stand beside each other."""
    if now == before:
        return f"Cùng kỳ {period_title(now)}, theo hai bản số liệu"
    return f"{period_title(now)} so với {period_title(before)}"


def corrected_caption(in_all: int, kind: str, others: int) -> str:
    """How many figures, and what a line is."""
    of = f"{with_noun(in_all, 'số')} của {KIND[kind]} đã kết thúc ở cả hai bản; mỗi đơn vị một dòng"
    return of + (f", còn {number(others)} đơn vị ở danh sách đủ" if others else "")


KIND = Labels(
    "kind of period in a sentence",
    {
        "month": "các tháng",
        "quarter": "các quý",
        "half": "các kỳ 6 tháng",
        "nine_months": "các kỳ 9 tháng",
        "year": "các năm",
    },
)


def kept_as(number_: int, name: str | None) -> str:
    """What the open build is kept by."""
    if name is None:
        return f"Bản {number_} chưa được giữ: khi có nhiều bản mới hơn, bản này có thể được dọn đi."
    return f"Bản {number_} được giữ, không dọn" + (f": “{name}”." if name else ".")


def other_states(count: int, is_all: bool) -> str:
    """Opens the other changes that are not shown, or all where none is."""
    return f"{with_noun(count, 'đánh giá')}{'' if is_all else ' khác nữa'} đổi khác"


def stood(state: str) -> str:
    """Under what it is, what it was."""
    return f"trước: {state}"


def new_caption(in_all: int, units: int) -> str:
    """Of figures that were not there: they come late, and change nothing that was said."""
    return f"{with_noun(in_all, 'số')} của {with_noun(units, 'đơn vị')}, kỳ đã kết thúc"


def listed(shown: int, in_all: int) -> str:
    """What stands in the list of all."""
    if shown < in_all:
        return f"{number(shown)} số đầu trong {number(in_all)}; đủ ở tệp tải về"
    return "Mỗi dòng một chỉ số của một đơn vị, một kỳ"


def until(before: Date, now: Date) -> str:
    """“Từ 14/9/2023 đến hết 14/12/2023”."""
    return f"Từ {date(before)} đến hết {date(now)}"
