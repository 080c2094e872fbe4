"""The lists of dossiers behind a figure, as the document of its measure names them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from figures import html

Row = Mapping
Link = Callable[..., str]
# The number and the measure that counted it, as a link to its dossiers where there is such a list.
ToDossiers = Callable[[html.Text, str | None], html.Text]


def behind(measure: Row, numerator: float | None) -> str | None:
    """What is counted above, if there is any, else below; None where no list has it.

    `measure` is a row of the question `measures` or `definition`.
    """
    listed = measure["listed_as"]
    return listed[0 if numerator else -1] if listed else None


def to_dossiers(measures: Iterable[Row], link: Link) -> ToDossiers:
    """What makes a number open the dossiers that it counts."""
    listed = {row["measure"]: row["listed_as"][0] for row in measures if row["listed_as"]}

    def opened(number: html.Text, measure: str | None) -> html.Text:
        if measure not in listed:
            return number
        return html.link(number, link("dossier_list", status=listed[measure], procedure=None))

    return opened
