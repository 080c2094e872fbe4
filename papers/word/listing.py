"""The list at the end of a paper: every figure, the question it answers, with what parameters."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from figures import wording
from papers.asked import Asked
from papers.figures import Figures, Said

LONG = 60  # letters of what was written that are repeated


def about(asked: Asked) -> str:
    return (
        f"Mọi số trong văn bản lấy từ bản số liệu {asked.build_id} bằng đúng các câu hỏi của "
        "màn hình; gõ lệnh ghi dưới mỗi câu hỏi để có lại câu trả lời, tìm dòng theo khóa ở cột "
        "cuối. Danh mục này kèm dự thảo để đối chiếu, không ban hành."
    )


def listed(figures: Figures) -> list[dict[str, Any]]:
    """By question, in the order in which each was first said; a line a row of its answer."""
    by_answer: dict[int, list[Said]] = {}
    for each in figures.said:
        by_answer.setdefault(id(each.answer), []).append(each)
    made, number = [], 0
    for said in by_answer.values():
        by_row: dict[str, list[Said]] = {}
        for each in said:
            by_row.setdefault(written(each.key), []).append(each)
        lines = []
        for key, of_row in by_row.items():
            number += 1
            lines.append({"number": wording.number(number), **_line(key, of_row)})
        answer = said[0].answer
        made.append({"words": answer.words, "command": answer.command, "figures": lines})
    return made


def _line(key: str, said: list[Said]) -> dict[str, str]:
    """Of one row: what was written, of what, and where in the answer it stands."""
    values = {name: value for each in said for name, value in each.values.items()}
    shown = [each.shown if len(each.shown) < LONG else f"{each.shown[:LONG]}…" for each in said]
    return {
        "what": "; ".join(dict.fromkeys(each.what for each in said if each.what)),
        "shown": " · ".join(shown),
        "where": f"{key}: {written(values)}" if key else written(values),
    }


def written(values: Mapping[str, Any]) -> str:
    """“measure=online_share, numerator=15110”: as the question answers, to be read by machine."""
    return ", ".join(f"{name}={_text(value)}" for name, value in values.items())


def _text(value: Any) -> str:
    if value is None or value == date.min:
        return ""
    if isinstance(value, float | Decimal) and value == int(value):
        return str(int(value))
    return str(value)
