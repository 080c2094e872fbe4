"""A unit's page: how it stands and why, its figures, what falls due, its tasks, room to answer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from figures import wording
from papers import faults, kinds, needs, pdf, words
from papers.asked import Asked, Say
from papers.figures import Figures
from papers.measures import Measures, is_told
from papers.people import causes, no_tasks, open_tasks
from papers.word import rendering
from papers.word.report import head
from queries import commands, papers

KIND = "sheet"
LISTED = 10  # codes of dossiers that fall due
SAID_EVERY = 20
Row = Mapping


def write(asked: Asked, say: Say) -> Path:
    """One unit's file, or a file a unit into the folder `asked.to`."""
    paper = papers.in_force(KIND, asked.period["ends_on"])
    wanted = [asked] if asked.unit else each_of(asked)
    for place in (each.to for each in wanted):
        if place.exists() and not asked.over:
            raise commands.AlreadyThere(place)
    for number, each in enumerate(wanted, start=1):
        fields = contents(each, paper, Figures())
        with commands.whole(each.to, each.over) as aside:
            rendering.render(paper.template, fields, {}, aside)
        if number % SAID_EVERY == 0:
            say(f"{number}/{len(wanted)} phiếu")
    if asked.is_pdf:
        pdf.beside([each.to for each in wanted], say)
    return asked.to


def each_of(asked: Asked, kind: str = KIND) -> list[Asked]:
    """The same of every unit, each into a file of its own in the folder. Raises NothingOfPeriod."""
    wanted = [asked.of(unit, asked.to) for unit in asked.units]
    if not wanted:
        raise faults.NothingOfPeriod(asked.period["period"])
    return [
        each.of(unit, each.to / kinds.file_name(kind, each))
        for each, unit in zip(wanted, asked.units, strict=True)
    ]


def of_unit(figures: Figures, asked: Asked) -> Measures:
    """Every figure of the unit with its past."""
    unit = asked.unit["unit_code"] if asked.unit else None
    period = asked.period["period"]
    return Measures(
        figures,
        figures.ask("objectives", period=period, unit=unit),
        figures.ask("objective_history", period=period, unit=unit),
        {row["measure"]: row["title"] for row in figures.ask("measures").rows},
    )


def contents(asked: Asked, paper: papers.Paper, figures: Figures) -> dict[str, Any]:
    """The fields of the template."""
    unit, outline = asked.unit, paper.outline
    assert unit is not None
    measures = of_unit(figures, asked)
    shown = [each for each in outline.get("measures", []) if _known(measures, each)]
    origins = [row["origin"] for each in shown for row in measures.found(each)[:1]]
    quoted = causes(asked.period["period"], unit["unit_code"])
    return {
        **head(asked, origins),
        "unit": wording.unit_name(unit),
        "unit_upper": wording.unit_name(unit).upper(),
        "states": states(figures, asked, outline.get("judged", [])),
        "sentences": [] if shown else [f"{asked.period_words}: {words.NOT_TOLD} của đơn vị."],
        "rows": [_row(measures, each, len({*origins}) > 1) for each in shown],
        "due": due(figures, asked),
        "dossiers": _dossiers(figures, asked),
        "tasks": tasks(figures, asked) or [no_tasks()],
        "causes": [each for said in quoted.values() for each in said],
    }


def states(figures: Figures, asked: Asked, judged: list[str]) -> list[dict[str, str]]:
    """Of what is judged each state and its reason, in the words of the unit's page; that nobody
    was judged, where so."""
    unit = asked.unit
    assert unit is not None
    answer = figures.ask("verdicts", period=asked.period["period"], unit=unit["unit_code"])
    with_what = needs.terms(figures)
    made = []
    rows = [
        row
        for row in answer.rows
        if row["measure"] in judged and row["valid_from"] == unit["valid_from"]
    ]
    rows.sort(key=lambda row: (row["state"] != "lagging", judged.index(row["measure"])))
    for row in rows:
        short = wording.short_line(row, with_what)
        reason = wording.reason_line(row, with_what) if row["state"] in needs.NAMED else short
        figures.say(answer, row, needs.VERDICT, reason, row["title"])
        made.append(
            {
                "title": row["title"],
                "state": wording.breakable(wording.STATE[row["state"]])
                + wording.if_any_simulated([row]),
                "reason": reason,
                "short": short,
            }
        )
    if made:
        return made
    kind = asked.period["kind"]
    why = (
        "kind"
        if kind not in ("month", "quarter")
        else ("young" if asked.period["is_finished"] else "unfinished")
    )
    none = wording.NO_VERDICT[why]
    return [{"title": "Đánh giá", "state": "chưa có", "reason": none, "short": none}]


def due(figures: Figures, asked: Asked) -> str:
    """How many fall due within three working days of the last day that is known."""
    unit = asked.unit
    assert unit is not None
    if asked.period["ends_on"] < asked.build["as_of"]:
        return "Kỳ này đã qua; hồ sơ sắp đến hạn xem ở kỳ mới nhất."
    answer = figures.ask("due_soon", period=asked.period["period"], unit=unit["unit_code"])
    rows = [row for row in answer.rows if row["valid_from"] == unit["valid_from"]]
    if not rows:
        return "Chưa có số liệu hồ sơ của đơn vị."
    shown = figures.say(answer, rows[0], ("count_dossiers",), words.count, "sắp đến hạn")
    since = words.long_date(asked.build["as_of"])
    return f"{shown} hồ sơ đến hạn trong 3 ngày làm việc kể từ {since}."


def tasks(figures: Figures, asked: Asked) -> list[str]:
    """Each open task of the unit: what, until when, by which document, how it stands."""
    assert asked.unit is not None
    return [
        f"{task['what']} – hạn {task['due_on']} ({task['state']})"
        for task in open_tasks(figures, asked, asked.unit["unit_code"])
    ]


def _dossiers(figures: Figures, asked: Asked) -> str:
    """The codes of the first that fall due; who may not list this unit's is given no rows
    (data/scopes/dossier.sql)."""
    unit = asked.unit
    assert unit is not None
    if asked.period["ends_on"] < asked.build["as_of"]:
        return ""
    answer = figures.ask(
        "dossier_list",
        period=asked.period["period"],
        unit=unit["unit_code"],
        status="due_soon",
        limit=LISTED,
    )
    named = [f"{row['dossier_code']} ({_day(row['due_at'])})" for row in answer.rows]
    more = (answer.rows[0]["count_dossiers"] if answer.rows else 0) - len(named)
    left = f"; còn {wording.with_noun(more, 'hồ sơ')}, xem Danh sách hồ sơ" if more > 0 else ""
    return ", ".join(named) + left


def _day(moment: Any) -> str:
    return wording.day_month(moment) if moment else wording.NONE


def _known(measures: Measures, measure: str) -> bool:
    measures.title(measure)
    found = measures.found(measure)
    return bool(found) and is_told(found[0])


def _row(measures: Measures, measure: str, are_several: bool) -> dict[str, str]:
    """`are_several`: origins, so that each figure says its own."""
    row = measures.found(measure)[0]
    changes = [measures.change(row, basis) for basis in ("same_period", "previous")]
    return {
        "title": row["title"],
        "value": measures.value(row, with_origin=are_several),
        "change": ", ".join(each for each in changes if each) or wording.NONE,
        "target": wording.plain_percent(row["official_target"]),
    }
