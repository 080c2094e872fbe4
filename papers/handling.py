"""How dossiers were handled, as form II.06 has it: by level, by field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from figures import wording
from papers import words
from papers.figures import Answer, Figures

# The columns of the two questions, each with its head.
LEVEL_COLUMNS = {
    "to_handle": "Tổng tiếp nhận",
    "received_online": "Trực tuyến",
    "received_otherwise": "Trực tiếp, bưu chính",
    "carried_over": "Kỳ trước chuyển sang",
    "resolved": "Đã giải quyết",
    "resolved_early": "Trước hạn",
    "resolved_on_day": "Đúng hạn",
    "resolved_late": "Quá hạn",
    "open": "Đang giải quyết",
    "open_overdue": "Đã quá hạn",
}
FIELD_COLUMNS = {
    "to_handle": "Tổng tiếp nhận",
    "resolved": "Đã giải quyết",
    "on_time": "Trước và đúng hạn",
    "resolved_late": "Quá hạn",
    "open": "Đang giải quyết",
    "open_overdue": "Đã quá hạn",
}
Line = Mapping[str, object]


def by_level(figures: Figures, period: str, day: date) -> list[Line]:
    """A row a level, the province last."""
    answer = figures.ask("handling_by_level", period=period)
    return [
        _line(
            figures, answer, row, LEVEL_COLUMNS, wording.start_sentence(_level(row["level"], day))
        )
        for row in answer.rows
    ]


def by_field(figures: Figures, period: str) -> list[Line]:
    """A row a field; most late first, as the page has them."""
    answer = figures.ask("handling_by_field", period=period)
    return [
        _line(figures, answer, row, FIELD_COLUMNS, row["field"] or words.NOT_TOLD)
        for row in answer.rows
    ]


def origins(answer: Answer) -> str:
    """Whose figures a table has."""
    codes = [row["origin"] for row in answer.rows if row.get("origin")]
    codes += [code for row in answer.rows for code in row.get("origins") or []]
    return words.origin(codes)


def _level(level: str, day: date) -> str:
    return (
        wording.of_province(wording.LEVEL[level])
        if level == "province"
        else (wording.level_words(level, day))
    )


def _line(
    figures: Figures, answer: Answer, row: Mapping, columns: Mapping[str, str], name: str
) -> Line:
    cells = [figures.say(answer, row, (each,), wording.number, name) for each in columns]
    return {"name": name, "cells": cells, "is_total": row.get("level") == "province"}
