"""Five lines about a unit for a messenger: no codes of dossiers, nothing but text."""

from __future__ import annotations

from pathlib import Path

from figures import wording
from papers import words
from papers.asked import Asked, Say
from papers.figures import Figures
from papers.people import no_tasks
from papers.word import sheet
from queries import commands, papers

KIND = "txt"


def write(asked: Asked, say: Say) -> Path:
    """One unit's file, or a file a unit into the folder `asked.to`."""
    for each in [asked] if asked.unit else sheet.each_of(asked, KIND):
        text = lines(each)
        with commands.whole(each.to, each.over) as aside:
            aside.write_text("\n".join(text) + "\n", encoding="utf-8")
    return asked.to


def lines(asked: Asked) -> list[str]:
    """Who and when; how it stands; its figures; what falls due; its tasks."""
    unit = asked.unit
    assert unit is not None
    outline = papers.in_force(sheet.KIND, asked.period["ends_on"]).outline
    figures = Figures()
    measures = sheet.of_unit(figures, asked)
    told = [
        f"{row['title']}: {measures.value(row, with_origin=False)}"
        for measure in outline.get("in_text", [])
        for row in measures.found(measure)[:1]
    ]
    origins = words.origin([row["origin"] for row in measures.now.rows])
    judged = sheet.states(figures, asked, outline.get("judged", [])[:1])
    first = judged[0]
    tasks = sheet.tasks(figures, asked)
    said = [
        f"{wording.unit_name(unit)} – {asked.period_words} (đến hết "
        f"{wording.date(asked.build['as_of'])}; {origins or words.NOT_TOLD})",
        f"{first['title']}: {first['state']}. {first['short']}",
        f"{'; '.join(told)}." if told else f"Số liệu: {words.NOT_TOLD}.",
        sheet.due(figures, asked),
        f"Nhiệm vụ: {'; '.join(tasks)}." if tasks else no_tasks(),
    ]
    return [" ".join(wording.breakable(line).split()) for line in said]
