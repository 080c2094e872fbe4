"""Where the province stands: the sentences, every objective, the share filed online."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import wording
from figures.panels import courses, in_need, lead, objectives
from papers.slides import over_time, words
from papers.slides.content import Lines, Series, Slide, Table
from papers.slides.meeting import Asking, Meeting
from papers.slides.plain import nowhere, pieces, plain

Row = Mapping
SHOWN = 11  # rows of objectives


def first(meeting: Meeting) -> Slide | None:
    """The three sentences of the overview."""
    slide = meeting.opened()
    exact = of_period(slide)
    said = sentences(slide, exact)
    name = wording.period_title(meeting.period_id)
    province = wording.in_sentence(meeting.asked.build["province_name"])
    title = words.opening(name, province)
    body = [pieces(each) for each in said]
    if said:
        title = f"Cải cách hành chính {province}: kết quả {name}"
    else:
        body = [[(wording.nothing_of_period(meeting.period_id), False)]]
    return slide.slide(title, [Lines(body, is_large=True)], exact, is_first=True)


def of_period(slide: Asking) -> list[Row]:
    """The province's figures of the period itself."""
    rows = slide.of_period("province_objectives")
    return [row for row in rows if not row["is_longer"]]


def sentences(slide: Asking, exact: Sequence[Row]) -> list:
    meeting = slide.meeting
    return lead.sentences(
        exact,
        slide.of_period("judged_units"),
        meeting.period,
        meeting.terms,
        history(slide),
        soon(slide, exact),
        nowhere,
    )


def history(slide: Asking) -> Sequence[Row]:
    """The last eight periods of the province's objectives, as the overview asks for them."""
    chosen = objectives.listed(slide.meeting.figures.ask("measures").rows)
    return slide.of_period("province_history", measures=",".join(row["measure"] for row in chosen))


def soon(slide: Asking, exact: Sequence[Row]) -> Sequence[Row]:
    """What falls due within three working days, where the period runs and days are known."""
    asked = slide.meeting.asked
    if asked.period["ends_on"] < asked.build["as_of"] or not in_need.is_due_known(exact):
        return []
    return slide.of_period("due_soon", unit=exact[0]["unit_code"])


def goals(meeting: Meeting) -> Slide | None:
    """Every objective that has a figure, a row each."""
    slide = meeting.opened()
    rows = slide.of_period("province_objectives")
    past = history(slide)
    found = objectives.by_measure(rows)
    chosen = [
        row
        for row in objectives.listed(slide.rows("measures"))
        if any(
            each["numerator"] is not None or each["value"] is not None
            for each in found.get(row["measure"], ())
        )
    ]
    if not chosen:
        return None
    firsts = [_first(found[row["measure"]]) for row in chosen]
    table = Table(
        [words.WORD[each] for each in ("goal", "result", "of_what", "target", "change")],
        [_goal(row, past) for row in firsts[:SHOWN]],
        (34, 11, 18, 19, 18),
        frozenset({1, 2}),
    )
    left = len(firsts) - SHOWN
    more = [Lines([[(f"{wording.number(left)} {words.WORD['more_goals']}", False)]])]
    return slide.slide(words.goals(firsts), [table, *(more if left > 0 else [])], firsts)


def _first(found: Sequence[Row]) -> Row:
    """A figure of the period itself before a printed one of the year that holds it."""
    return sorted(found, key=lambda row: row["is_longer"])[0]


def _goal(row: Row, history: Sequence[Row]) -> list:
    shown, under = objectives.value(row)
    past = [each for each in history if each["measure"] == row["measure"]]
    said = courses.shortly(row, past)
    origin = wording.ORIGIN_SHORT[row["origin"]]
    is_simulated = row["origin"] == "simulated"
    other = [f" · {plain(each)}" for each in objectives.other_period(row)]
    return [
        [
            (row["title"], False),
            (f" ({origin}", False) if not is_simulated else (" (", False),
            (origin if is_simulated else "", True),
            (f"{''.join(other)})", False),
        ],
        [(shown, True)],
        [(under, False)],
        pieces(objectives.tag(row)) or [(wording.TARGET_TAG["no_target"], False)],
        [(said, False)],
    ]


def online(meeting: Meeting) -> Slide | None:
    """The share filed online over eight periods, with what is asked of it."""
    slide = meeting.opened()
    exact = of_period(slide)
    title = lead.target(exact, meeting.period)
    if not title:
        return None
    rows = [row for row in exact if row["measure"] in (lead.ONLINE, lead.AFAR)]
    row = objectives.by_measure(rows)[lead.ONLINE][0]
    past = [each for each in history(slide) if each["measure"] == lead.ONLINE]
    drawn = over_time.shares(row["title"], past, meeting.period_id)
    levels = _levels(row, len(drawn.categories)) if drawn else []
    parts = [over_time.with_levels(drawn, levels)] if drawn else []
    return slide.slide(plain(title), [*parts, Lines(_to_do(row))], [*rows, *past])


def _levels(row: Row, count: int) -> list[Series]:
    """Both targets as lines over all periods, their words over the second, away from the axis."""
    made = []
    for target, text, is_dashed in (
        (row["official_target"], lambda: wording.official_text(row), False),
        (row["adopted_target"], lambda: wording.adopted_text(row), True),
    ):
        if target is not None:
            said = [""] * count
            said[1] = wording.start_sentence(text())
            made.append(Series(said[1], [float(target)] * count, said, "ink", True, is_dashed))
    return made


def _to_do(row: Row) -> list:
    """How many more the target asks for."""
    if row["official_target"] is None or not row["denominator"]:
        return []
    noun = wording.in_sentence("hồ sơ nộp trực tuyến")
    said = wording.distance_to_target(
        row["numerator"], row["denominator"], row["official_target"], noun
    )
    return [said] if said else []
