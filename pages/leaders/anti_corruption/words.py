"""Words of the page of anti-corruption work."""

from __future__ import annotations

from collections.abc import Sequence

from figures.wording.labels import Labels
from figures.wording.numbers import number, with_noun
from figures.wording.periods import period, period_year
from figures.wording.spacing import in_sentence, keep_compounds, start_sentence
from figures.wording.states import NOTHING
from figures.wording.values import of_units

MENU = "Phòng, chống tham nhũng"
HEADING = keep_compounds("Số liệu công tác phòng, chống tham nhũng")
WORD = Labels(
    "word about anti-corruption",
    {
        "units_cells_under": "Không xếp hạng; tổng của tỉnh là số trên biểu của tỉnh, nếu có, "
        "không phải tổng các đơn vị",
        "units_with_cases": "đơn vị có phát sinh",
        "silent_units": "đơn vị chưa có số liệu",
        "idle_units": "đơn vị không phát sinh",
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
        "duties": "Việc phải làm đủ",
        "duties_under": "Vạch đứng: làm đủ 100% theo quy định; chỉ theo dõi, không đánh giá",
        "done": "Đã làm/phải làm",
        "sent_map": "Biểu 01/PCTN: đơn vị trên địa bàn đã gửi, trên số phải gửi",
        "cumulative": "Số trên biểu của tỉnh (tỉnh không gửi thì là tổng các đơn vị), mỗi kỳ một "
        "biểu",
    },
)


def cases_sentence(name: str, forms: str, press: Sequence[str]) -> str:
    """The answer about anti-corruption: cases found, by the form and beside it as printed."""
    when = start_sentence(name)
    by_form = (
        f"{when}, theo biểu 01/PCTN: phát hiện {forms}."
        if forms
        else f"{when}: chưa có số vụ trên biểu 01/PCTN."
    )
    return f"{by_form} Báo chí dẫn, thời gian khác: {'; '.join(press)}." if press else by_form


def same_period(name: str) -> str:
    """Over the column of a year before: “Quý III/2022”."""
    year = period_year(name)
    return start_sentence(period(name.replace(str(year), str(year - 1), 1)))


DUTIES = "Việc phải làm"  # the section of the measures that are asked in full
TILES = "Ô gạch chéo: còn đơn vị chưa gửi; ô xếp theo vị trí, không theo diện tích."


def counted(title: str, unit: str, now: float | None, before: float | None) -> str:
    """“Số vụ phát hiện trong kỳ: 2 vụ (cùng kỳ năm trước 1)”."""
    said = NOTHING["no_data"].lower() if now is None else with_noun(now, unit)
    return f"{title}: {said}" + (
        f" (cùng kỳ năm trước {number(before)})" if before is not None else ""
    )


def own_scale(axis: Sequence[str], unit: str) -> str:
    """What small charts are drawn in, and of when."""
    until = f" đến {period(axis[-1])}" if len(axis) > 1 else ""
    return (
        f"{start_sentence(unit)}; {period(axis[0])}{until}; mỗi hình một thang đo riêng; "
        "chỉ theo dõi, không đánh giá"
    )


def always_same(named: Sequence[tuple[str, str]]) -> str:
    """Indicators whose count was the same in every period drawn, each with it."""
    said = ", ".join(f"{in_sentence(title)} ({count})" for title, count in named)
    return f"Kỳ nào cũng một số: {said}." if said else ""


def as_another(pairs: Sequence[tuple[str, str]]) -> str:
    """Indicators whose counts are those of another in every period drawn."""
    said = "; ".join(f"{in_sentence(title)} như {in_sentence(other)}" for title, other in pairs)
    return f"Kỳ nào cũng bằng nhau: {said}." if said else ""


def units_fold(cases: int, silent: int, idle: int, elsewhere: str) -> str:
    """Over the cells of single units, for those who may see them: how many tell what, and what the
    province's own form has where theirs do not make it."""
    kinds = ((cases, "units_with_cases"), (silent, "silent_units"), (idle, "idle_units"))
    said = [with_noun(count, WORD[kind]) for count, kind in kinds if count]
    own = [f"biểu của tỉnh ghi {elsewhere}"] if elsewhere and said else []
    return ": ".join(filter(None, (WORD["units_cells"], ", ".join([*said, *own]))))


def always_zero(titles: Sequence[str], count: int) -> str:
    """Indicators of which nothing happened in any of the periods drawn."""
    if not titles:
        return ""
    names = ", ".join(map(in_sentence, titles))
    when = f"cả {with_noun(count, 'kỳ')}" if count > 1 else "kỳ"
    return f"Không phát sinh trong {when}: {names}."


def not_sent(missing: int, due: int) -> str:
    """On a tile: “chưa gửi 1”, “chưa gửi cả 12”."""
    return f"chưa gửi {'cả ' if missing == due and due > 1 else ''}{number(missing)}"


def sent_by_area(whole: int, count: int, missing: Sequence[str]) -> str:
    """“9/10 địa bàn gửi đủ biểu; chưa đủ: Kon Plông”."""
    if not whole and count > 1:
        return f"Chưa địa bàn nào trong {with_noun(count, 'địa bàn')} gửi đủ biểu"
    said = f"{number(whole)}/{with_noun(count, 'địa bàn')} gửi đủ biểu"
    return f"{said}; chưa đủ: {of_units(missing)}" if missing else said
