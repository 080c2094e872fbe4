"""What the figures leave out, and what came and was not taken in."""

from __future__ import annotations

from figures import html, wording
from figures.panels import out_of_sight
from papers.slides import province, words
from papers.slides.content import Lines, Part, Slide, Table
from papers.slides.meeting import Meeting
from papers.slides.plain import pieces, plain

SHOWN = 9


def unseen(meeting: Meeting) -> Slide | None:
    """What is not connected and what did not come; else that nothing is on record as missing."""
    slide = meeting.opened()
    rows = slide.of_period("out_of_sight")
    exact = province.of_period(slide)
    (refused,) = slide.rows("open_rejects")
    under = []
    if refused["count_rows"]:
        said = out_of_sight.rejected(refused["count_rows"], refused["count_files"], "")
        under.append([(plain(said).removesuffix(":") + ".", False)])
    under += [[(each, False)] for each in wording.not_configured(_forms(slide))]
    if not rows:
        told = out_of_sight.nothing(
            slide.rows("coverage_sources"), slide.of_period("undeclared_forms"), exact
        )
        return slide.slide(told, [Lines(under or [[(words.ALL_TAKEN, False)]])], exact)
    items = out_of_sight.items(rows)
    parts: list[Part] = [_table(items[:SHOWN])]
    if len(items) > SHOWN:
        under.insert(0, [(words.more(len(items) - SHOWN), False)])
    name = wording.period_title(meeting.period_id)
    return slide.slide(words.unseen(len(items), name), [*parts, Lines(under)], exact)


def _forms(slide):
    return slide.of_period("forms_not_configured")


def _table(items: list[html.OutOfSight]) -> Table:
    return Table(
        [words.WORD["what"], words.WORD["how"], words.WORD["why"]],
        [[pieces(each.name), [(each.word, True)], pieces(each.reason)] for each in items],
        (32, 16, 52),
    )
