"""The province's report in Word: the outline of its regime, filled from the screens' questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from figures import wording
from papers import answers, faults, handling, needs, pdf, unseen, words
from papers.asked import Asked, Say
from papers.figures import Answer, Figures
from papers.measures import Measures, is_told
from papers.people import causes, no_tasks, open_tasks, others_say
from papers.word import history, listing, rendering
from papers.word.charts import Chart
from queries import commands, papers

KIND = "report"


def write(asked: Asked, say: Say) -> Path:
    """Raises NotConfigured, NothingOfPeriod, UnknownField and what else can be wrong."""
    paper = papers.in_force(KIND, asked.period["ends_on"])
    figures = Figures()
    fields, pictures = contents(asked, paper, figures)
    say(f"{wording.with_noun(len(figures.said), 'số liệu')} lấy từ các câu hỏi; đang lập tệp Word")
    with commands.whole(asked.to, asked.over) as aside:
        rendering.render(paper.template, fields, pictures, aside)
    if asked.is_pdf:
        pdf.beside([asked.to], say)
    if paper.due_day and asked.period["calendar"] == "report":
        say(words.to_be_sent(asked.period["ends_on"], paper.due_day))
    return asked.to


def contents(
    asked: Asked, paper: papers.Paper, figures: Figures
) -> tuple[dict[str, Any], Mapping[str, Chart]]:
    """The fields of the template, and the charts that it may place."""
    period = asked.period["period"]
    measures = of_province(figures, period)
    if not any(is_told(row) and not row["is_longer"] for row in measures.now.rows):
        raise faults.NothingOfPeriod(period)
    pictures: dict[str, Chart] = {}
    parts = [_part(each, asked, measures, pictures) for each in paper.outline.get("part", [])]
    origins = [row["origin"] for row in measures.now.rows]
    return {
        **head(asked, origins),
        "addressee": paper.addressee,
        "opening": _opening(asked, paper),
        "closing": _closing(asked),
        "parts": [part for part in parts if not part["annex"]],
        "annexes": [part for part in parts if part["annex"]],
        "handling_origins": _origins(figures, "handling_by_level"),
        "field_origins": _origins(figures, "handling_by_field"),
        "needs_origin": _if_simulated(origins),
        "cause_blank": words.CAUSE_BLANK,
        "list_about": listing.about(asked),
        "listed": listing.listed(figures),
    }, pictures


def of_province(figures: Figures, period: str) -> Measures:
    """Every figure of the province with its past."""
    return Measures(
        figures,
        figures.ask("province_objectives", period=period),
        figures.ask("province_history", period=period),
        {row["measure"]: row["title"] for row in figures.ask("measures").rows},
    )


def head(asked: Asked, origins: Sequence[str]) -> dict[str, Any]:
    """What stands over any paper: whose, of when, from what."""
    period, build = asked.period, asked.build
    named = wording.of_province(period["province_label"] or build["province_name"] or "")
    calendar = wording.CALENDAR_SHORT[period["calendar"]]
    span = wording.date_range(period["starts_on"], period["ends_on"])
    unfinished = "" if period["is_finished"] else f", kỳ {wording.WORD['unfinished']}"
    return {
        "province": build["province_name"],
        "province_upper": (build["province_name"] or "").upper(),
        "place": words.place(build["province_name"] or ""),
        "year": str(period["ends_on"].year),
        "period": asked.period_words,
        "about": f"{named} · {calendar} {span}{unfinished} · số liệu tính đến hết "
        f"{words.long_date(build['as_of'])} · {words.origin(list(origins))}",
        "simulated": words.SIMULATED if "simulated" in origins else "",
    }


def _part(
    part: Mapping[str, Any], asked: Asked, measures: Measures, pictures: dict[str, Chart]
) -> dict[str, Any]:
    return {
        "heading": part.get("heading", ""),
        "annex": bool(part.get("annex")),
        "points": [_point(each, asked, measures, pictures) for each in part.get("point", [])],
    }


def _point(
    point: Mapping[str, Any], asked: Asked, measures: Measures, pictures: dict[str, Chart]
) -> dict[str, Any]:
    """What a point of the outline asks to show; what it does not is empty."""
    figures, period, day = measures.figures, asked.period["period"], asked.period["ends_on"]
    shows = point.get("shows", [])
    sentences = [measures.sentence(each) for each in point.get("measures", [])]
    tasks = open_tasks(figures, asked) if "tasks" in shows else []
    in_need = needs.named(figures, period) if "needs" in shows else []
    if "answers" in shows:
        sentences += answers.sentences(asked, measures)
    if "states" in shows:
        sentences += needs.states(figures, period, day)
    if "needs" in shows and not in_need:
        sentences.append(needs.nobody(figures, period))
    if "tasks" in shows and not tasks:
        sentences.append(no_tasks())
    if "words" in shows:
        quoted = [(row["unit_code"], row["measure"]) for row in needs.in_need(figures, period)]
        sentences += others_say(causes(period), quoted, asked, measures.titles)
    if "unseen" in shows:
        sentences += unseen.sentences(figures, period)
    return {
        "heading": point.get("heading", ""),
        "sentences": sentences,
        "blank": point.get("blank", ""),
        "handling": handling.by_level(figures, period, day) if "handling" in shows else [],
        "fields": handling.by_field(figures, period) if "fields" in shows else [],
        "needs": in_need,
        "tasks": tasks,
        "charts": [
            made
            for each in point.get("charts", [])
            if (made := history.chart(measures, each, pictures))
        ],
    }


def _opening(asked: Asked, paper: papers.Paper) -> str:
    """On what ground, and from when to when."""
    span = (
        f"từ {words.long_date(asked.period['starts_on'])} đến hết "
        f"{words.long_date(asked.period['ends_on'])}"
    )
    return (
        f"Thực hiện {paper.regime}, Ủy ban nhân dân {_its_name(asked)} báo cáo tình "
        f"hình, kết quả thực hiện công tác kiểm soát thủ tục hành chính {asked.period_words} "
        f"({span}) như sau:"
    )


def _closing(asked: Asked) -> str:
    return (
        "Trên đây là báo cáo tình hình, kết quả thực hiện công tác kiểm soát thủ tục hành chính "
        f"{asked.period_words} của Ủy ban nhân dân {_its_name(asked)}./."
    )


def _its_name(asked: Asked) -> str:
    """“tỉnh Kon Tum”, after the name of its committee."""
    return wording.in_sentence(asked.build["province_name"] or "")


def _origins(figures: Figures, question: str) -> str:
    found: list[Answer] = [each for each in figures.asked if each.question == question]
    return handling.origins(found[0]) if found else ""


def _if_simulated(origins: Sequence[str]) -> str:
    return f" ({wording.ORIGIN_SHORT['simulated']})" if "simulated" in origins else ""
