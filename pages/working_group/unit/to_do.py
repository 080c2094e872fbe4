"""What can be done about a unit's figure: what would end its state, and the dossiers to begin with.

Nothing is proposed: each line is a number that is known, and opens what is behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import lists
from figures.wording import VerdictTerms
from pages.working_group.unit import words
from pages.working_group.unit.panel import OVERDUE
from queries.rows.shared import Definition
from queries.rows.unit import DueSoon, UnitProcedures, UnitVerdict

Row = Mapping
Link = Callable[..., str]

NAMED = "lagging"
SOON = "due_soon"  # a standing in the list of dossiers


def listed(
    verdict: UnitVerdict | None,
    figures: Mapping[str, Row],
    due_soon: Sequence[DueSoon] | None,
    procedures: Sequence[UnitProcedures],
    definition: Definition,
    terms: VerdictTerms,
    link: Link,
    may_assign: bool,
) -> list[html.Markup]:
    """Under its heading a line each; nothing where there is nothing to begin with."""
    lines = [
        *_ends(verdict, terms),
        *_overdue(figures.get(OVERDUE), link),
        *_soon(due_soon, link),
        *_most(procedures, definition, terms, link),
        *([html.link(words.WORD["give_task"], link("tasks", task="new"))] if may_assign else []),
    ]
    if not lines:
        return []
    return [html.section(words.WORD["to_do"]), html.lines(lines)]


def _ends(verdict: UnitVerdict | None, terms: VerdictTerms) -> list[html.Text]:
    if verdict is None or verdict["state"] != NAMED:
        return []
    said = wording.ends_shortly(verdict, terms)
    if verdict["ends_at"] is None or not said:
        return [said] if said else []
    due = wording.with_noun(verdict["ends_of"], terms.trials(verdict["measure"]))
    return [html.join(html.strong(said.removesuffix(".")), f" (trong khoảng {due}).")]


def _overdue(row: Row | None, link: Link) -> list[html.Text]:
    """Those that are open and late; of reports there is no list to open."""
    if row is None or not row["numerator"]:
        return []
    shown = wording.with_noun(row["numerator"], "hồ sơ")
    if row["origin"] == "reported":
        return [f"{shown} {words.WORD['still_late']}"]
    href = link("dossier_list", status=OVERDUE, procedure=None)
    return [html.join(html.link(shown, href), f" {words.WORD['still_late']}")]


def _soon(rows: Sequence[DueSoon] | None, link: Link) -> list[html.Text]:
    """None falls due, or nobody knows: only the first is a nought."""
    if rows is None:
        return []
    count = rows[0]["count_dossiers"] if rows else 0
    if not count:
        return [f"{wording.with_noun(0, 'hồ sơ')} {words.WORD['soon']}"]
    href = link("dossier_list", status=SOON, procedure=None)
    return [html.join(html.link(wording.with_noun(count, "hồ sơ"), href), f" {words.WORD['soon']}")]


def _most(
    rows: Sequence[UnitProcedures], definition: Definition, terms: VerdictTerms, link: Link
) -> list[html.Text]:
    """The procedure that has most of what is counted, where that is a thing to mend."""
    counted = sum(row["numerator"] or 0 for row in rows)
    if definition["better"] != "lower" or counted < words.FEW_LATE:
        return []
    first = rows[0]
    status = lists.behind(definition, first["numerator"])
    if status is None or not first["numerator"]:
        return []
    href = link("dossier_list", procedure=first["procedure_code"], status=status)
    of = wording.counts(first["numerator"], counted)
    events = terms.events(definition["measure"])
    return [
        html.join(html.link(wording.with_noun(of, events), href), f": {first['procedure_name']}")
    ]
