"""Many units by measures: who has no sign is told apart from who could not be judged."""

from __future__ import annotations

import pytest

from pages.leaders.units import verdict_matrix


def unit(code: str, *states: str) -> list[dict]:
    return [
        {
            "unit_code": code,
            "valid_from": None,
            "unit_name": f"Xã {code}",
            "measure": f"m{number}",
            "short_title": f"M{number}",
            "state": state,
        }
        for number, state in enumerate(states)
    ]


@pytest.mark.parametrize(
    ("typical", "unknown", "called"),
    [
        (5, 96, "101 đơn vị khác: 5 không có dấu hiệu, 96 chưa đủ số liệu để đánh giá"),
        (30, 0, "30 đơn vị khác, không có dấu hiệu"),
        (0, 30, "30 đơn vị khác, chưa đủ số liệu để đánh giá"),
    ],
)
def test_nobody_is_said_to_be_without_a_sign_who_was_not_judged(
    typical, unknown, called, monkeypatch
):
    monkeypatch.setattr(verdict_matrix.marks, "unit_link", lambda row, link: "?")
    rows = unit("A", "lagging", "insufficient")
    rows += [row for n in range(typical) for row in unit(f"B{n:03}", "insufficient", "typical")]
    rows += [row for n in range(unknown) for row in unit(f"C{n:03}", *["insufficient"] * 2)]

    signs, others, said = verdict_matrix.tables(rows, lambda *_: "", "m1")

    assert (len(signs[1]), len(others[1])) == (1, typical + unknown)
    assert said.replace("\xa0", " ") == called
