"""Sums that one document should keep, as it printed them; what is no sum is told apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from pages.working_group.reconciliation import words
from queries.rows.reconciliation import PublishedSums

Row = Mapping
Link = Callable[..., str]
Table = tuple[list[html.Column], list[Mapping[str, html.Text | None]]]


def sentences(rows: Sequence[PublishedSums]) -> list[str]:
    """How many of the printed sums do not add up, kept as printed; else that all of them do."""
    sums = must_agree(rows)
    apart = [row["difference"] for row in sums if row["difference"] != 0]
    if apart:
        return [words.printed_disagree(apart, len(sums))]
    return [words.printed_agree(len(sums))] if sums else []


def table(rows: Sequence[Row], link: Link) -> Table:
    """Each such sum: what its parts come to, what the document prints, the difference."""
    columns = [
        html.Column("sum", "Tổng phải khớp"),
        html.Column("parts", "Cộng các số đã in", note=True),
        html.Column("added", "Bằng", "right"),
        html.Column("total", "Tổng đã in", "right"),
        html.Column("difference", "Tổng đã in so với phép cộng", "right", strong=True),
        html.Column("document", "Văn bản", note=True),
    ]
    return columns, [
        {
            "sum": html.link(
                wording.start_sentence(row["total_words"]),
                link("definitions", measure=row["total_measure"]),
            ),
            "parts": _parts(row),
            "added": wording.as_printed(row["amount_added"]),
            "total": wording.as_printed(row["amount_total"]),
            "difference": words.beside(-row["difference"]),
            "document": row["document"],
        }
        for row in rows
    ]


def must_agree(rows: Sequence[PublishedSums]) -> list[Row]:
    """The sums that one document should keep."""
    return [row for row in rows if row["kind"] == "equal"]


def finding(rows: Sequence[Row]) -> str:
    """The heading of those sums."""
    apart = sum(row["difference"] != 0 for row in rows)
    if not apart:
        return "Các tổng trong cùng một văn bản đều khớp"
    checked = wording.with_noun(len(rows), "phép cộng")
    return f"{checked} trong văn bản đã in: {wording.number(apart)} không khớp"


def two_bases(rows: Sequence[PublishedSums]) -> list[str]:
    """What looks as if it should agree and counts different things, said so."""
    return [
        wording.two_bases(row["amounts"], row["words"][0], row["amount_total"], row["total_words"])
        for row in rows
        if row["kind"] == "two_bases"
    ]


def _parts(row: Row) -> str:
    terms = [
        f"{'−' if sign < 0 else '+'} {wording.as_printed(amount)} {name}"
        for amount, sign, name in zip(row["amounts"], row["signs"], row["words"], strict=True)
    ]
    return " ".join(terms).removeprefix("+ ")
