"""What the figures of a paper leave out, and whose reports did not come."""

from __future__ import annotations

from collections import defaultdict

from figures import wording
from papers import words
from papers.figures import Figures

NAMED = 6


def sentences(figures: Figures, period: str) -> list[str]:
    """Systems that are not connected; who did not send what, by name where they are few."""
    answer = figures.ask("out_of_sight", period=period)
    systems, unsent = [], defaultdict(list)
    for row in answer.rows:
        if row["why_missing"] == "not_connected":
            systems.append(row["note"] or row["source_name"] or row["source"])
        elif row["months_of_period"]:
            unsent[row["source"]].append(row["unit_name"])
    said = []
    if systems:
        named = wording.listed(list(dict.fromkeys(filter(None, systems))))
        said.append(
            f"{wording.NOTHING['out_of_sight']} với hệ thống của bộ, ngành nên chưa có số: {named}."
        )
    for source, units in unsent.items():
        what = "hồ sơ" if source == "dossiers" else f"biểu {source.removeprefix('form:')}"
        few = [each or wording.LEVEL["province"] for each in dict.fromkeys(units)]
        names = ", ".join(few[:NAMED]) + (", …" if len(few) > NAMED else "")
        shown = words.count(len(few), "đơn vị")
        figures.count(answer, {"source": source}, len(few), shown)
        said.append(f"{shown} chưa gửi {what} của kỳ này: {names}.")
    return said
