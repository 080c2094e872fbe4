"""The same figure from several origins, side by side; sums within one document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import marks
from figures.panels.lists import ToDossiers
from figures.panels.marks import ORIGINS
from figures.panels.objectives import value
from pages.working_group.reconciliation import one_origin, words
from queries.rows.reconciliation import ComparedFigures, StatedPeriods
from queries.rows.shared import Periods

Row = Mapping
Link = Callable[..., str]
Table = tuple[list[html.Column], list[html.GroupHeading | Mapping[str, html.Text | None]]]


def called_pairs(rows: Sequence[ComparedFigures]) -> str:
    """“23 cặp số từ hai nguồn: 3 chưa khớp”, the heading of those figures."""
    differing = len(apart(rows))
    pairs = f"{wording.with_noun(len(rows), words.PAIR)} {words.FROM_TWO}"
    return f"{pairs}: {wording.number(differing)} chưa khớp" if differing else pairs


def standing(row: Row) -> str:
    """How two figures stand: apart, agree; unlike: one of them is a bound, “trên 99%”; made: a
    simulated one that was fitted to the print, so that being equal says nothing.
    """
    known = [each for each in _differences(row) if each is not None]
    if not known:
        return "unlike"
    if any(each != 0 for each in known):
        return "apart"
    is_figure = "against_origin" in row  # else a cell of a form, beside the dossiers
    if is_figure and marks.is_made_to_match(row["origin"], row["against_origin"]):
        return "made"
    return "agree"


def apart(rows: Sequence[ComparedFigures]) -> list[ComparedFigures]:
    """The figures that differ: what the page is about."""
    return [row for row in rows if standing(row) == "apart"]


def not_apart(rows: Sequence[ComparedFigures]) -> list[ComparedFigures]:
    """The figures that do not differ, or of which nobody can say."""
    return [row for row in rows if standing(row) != "apart"]


def called(rows: Sequence[ComparedFigures]) -> str:
    """“22 cặp số khác: 3 khớp, 19 mô phỏng …”, the title of the fold of what does not differ."""
    count = Counter(standing(row) for row in rows)
    parts = [
        f"{wording.number(count[how])} {said}"
        for how, said in (("agree", "khớp"), ("made", words.MADE), ("unlike", words.UNLIKE))
        if count[how]
    ]
    return f"{wording.with_noun(len(rows), f'{words.PAIR} khác')}: {', '.join(parts)}"


def none_apart(rows: Sequence[ComparedFigures]) -> str:
    """That nothing differs, or that nothing could be compared."""
    agrees = any(standing(row) == "agree" for row in rows)
    return words.ALL_AGREE if agrees else words.NONE_COMPARABLE


def table(rows: Sequence[Row], to_dossiers: ToDossiers, link: Link) -> Table:
    """What was stated, what it stands against, which of them is larger, the document."""
    columns = [
        html.Column("measure", wording.COLUMN["measure"]),
        html.Column("stated", "Số đã nêu", "right"),
        html.Column("against", "Đối chiếu với", "right"),
        html.Column("difference", "Số đã nêu so với số đối chiếu", "right", strong=True),
        html.Column("document", "Văn bản nêu", note=True),
    ]
    groups = (
        ("apart", "Chưa khớp"),
        ("agree", "Khớp"),
        ("made", "Không đối chiếu: số mô phỏng lập theo số đã in"),
        ("unlike", "Không so được: một bên không nêu số lượng"),
    )
    lines: list[html.GroupHeading | Mapping[str, html.Text | None]] = []
    for how, title in groups:
        found = [row for row in one_origin.in_order(rows) if standing(row) == how]
        if found:
            lines.append(html.GroupHeading(f"{title} ({wording.number(len(found))})"))
        lines.extend(_line(row, to_dossiers, link) for row in found)
    return columns, lines


def other_periods(
    stated: Sequence[StatedPeriods], periods: Sequence[Periods], chosen: str, here: Link
) -> list[tuple[str, str | None]]:
    """Links to the periods of which something was printed or reported."""
    known = {row["period"] for row in periods}
    return [
        (
            wording.start_sentence(wording.period(row["period"])),
            None if row["period"] == chosen else here(period=row["period"]),
        )
        for row in stated
        if row["period"] in known
    ]


def called_periods(others: Sequence[Sequence], where: str) -> str:
    """The title over those links: of whom, and how many."""
    return f"{where}: {wording.with_noun(len(others), 'kỳ')} có số đã công bố hoặc báo cáo"


def origins(rows: Sequence[Row]) -> list[str]:
    """The origins of the figures, in the order in which every page tells them."""
    return sorted({row["origin"] for row in rows}, key=ORIGINS.index)


def exported(rows: Sequence[ComparedFigures]) -> list[dict]:
    """The pairs for a file to take away, both origins in words."""
    return [
        {
            **row,
            "origin": wording.ORIGIN[row["origin"]],
            "against_origin": wording.ORIGIN[row["against_origin"]],
        }
        for row in rows
    ]


def _line(row: Row, to_dossiers: ToDossiers, link: Link) -> Mapping[str, html.Text | None]:
    against = {key: row[f"against_{key}"] for key in ("numerator", "denominator", "value")}
    other = {**row, **against, "qualifier": row["against_qualifier"]}
    number = _counts(other)
    if row["against_origin"] in one_origin.COUNTED:
        number = to_dossiers(number, row["measure"])
    return {
        "measure": html.join(
            one_origin.measure_name(row, link),
            html.lines(
                [
                    html.join(
                        one_origin.tag(row["origin"]),
                        html.small(" so với "),
                        one_origin.tag(row["against_origin"]),
                    )
                ]
            ),
        ),
        "stated": _counts(row),
        "against": number,
        "difference": _difference(row),
        "document": html.join(*_documents(row), by="; "),
    }


def _documents(row: Row) -> list[str]:
    """The document that states the figure; a unit's own report has no name but that of its form."""
    if row["document"]:
        return [each for each in (row["document"], row["note"]) if each]
    stated = wording.start_sentence(wording.ORIGIN[row["origin"]])
    against = row["against_document"]
    return [stated, *([f"đối chiếu với {against}"] if against else [])]


def _counts(row: Row) -> html.Text:
    """Both counts where there are two, for those are what is compared; else the figure."""
    if row["numerator"] is not None and row["denominator"] is not None:
        return wording.counts(row["numerator"], row["denominator"])
    return value(row)[0]


def _differences(row: Row) -> list[float | None]:
    """Of both counts, or of the values where a side has no counts; a form's cell has one."""
    if "difference" in row:
        return [row["difference"]]
    if row["difference_numerator"] is not None:
        return [row["difference_numerator"], row["difference_denominator"]]
    return [row["difference_value"]]


def _difference(row: Row) -> str:
    """Which is larger, by how much: “nhiều hơn 358”; of a share the count that differs: “mẫu số ít
    hơn 45”; without counts in percentage points.
    """
    if "difference" in row:
        return words.beside(row["difference"])
    if row["difference_numerator"] is not None and row["difference_denominator"] is not None:
        return words.beside_of_share(row["difference_numerator"], row["difference_denominator"])
    if row["difference_numerator"] is not None:
        return words.beside(row["difference_numerator"])
    if row["kind"] == "share" and row["difference_value"] is not None:
        return words.beside_in_points(row["difference_value"])
    return words.beside(row["difference_value"])
