"""How many services and procedures, by origin; and what tells whether they are used in earnest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from figures import html, wording
from figures.panels import marks
from figures.panels.objectives import by_measure, value
from pages.leaders.online_services import words
from queries.rows.online_services import ServicesOffered
from queries.rows.shared import Measures, OutOfSight, ProvinceObjectives

Row = Mapping
Link = Callable[..., str]

DOMAIN = "online_services"
ALSO = ("synchronised_share", "portal_1_4")  # of other domains: what reached the national portal
# What could come online at all, and by services that are online from end to end alone.
CEILING, CEILING_FULL = "online_ceiling", "online_ceiling_full"
# What tells whether online services are used in earnest.
ON_BEHALF, USED, ACCEPTED_LATE = (
    "online_on_behalf_share",
    "services_with_dossiers",
    "accepted_late_share",
)
KINDS = ("services_full", "services_partial")  # of services, as the province counts them
PRINTED = ("published", "press")


def table(
    rows: Sequence[Row], measures: Sequence[Measures], link: Link
) -> tuple[list[html.Column], list[Mapping[str, html.Text | None]]]:
    """Every measure of the domain, a row an origin; a dash where nothing came of it.

    Printed figures with their document, the others with their form.
    """
    columns = [
        html.Column("title", wording.COLUMN["measure"]),
        html.Column("value", wording.COLUMN["value"], "right", strong=True),
        html.Column("origin", wording.COLUMN["origin"]),
        html.Column("source", wording.COLUMN["document"], note=True),
    ]
    found = by_measure(rows)
    listed = [row for row in measures if row["domain"] == DOMAIN or row["measure"] in ALSO]
    lines = []
    for measure in listed:
        figures = found.get(measure["measure"], [])
        lines += [_line(row, link) for row in figures] or [{"title": _title(measure, link)}]
    return columns, lines


def two_bases(rows: Sequence[Row]) -> str:
    """That printed services and integrated procedures are of two bases; "" unless all are."""
    printed = {
        row["measure"]: row["numerator"]
        for row in rows
        if row["origin"] in PRINTED and not row["is_longer"]
    }
    needed = (*KINDS, "procedures_integrated")
    if any(printed.get(measure) is None for measure in needed):
        return ""
    full, partial, integrated = (printed[measure] for measure in needed)
    return wording.two_bases(
        (full, partial),
        wording.of_province("dịch vụ trên hệ thống của tỉnh"),
        integrated,
        "TTHC tích hợp lên Cổng DVCQG",
    )


def two_lists(rows: Sequence[Row]) -> str:
    """That the services of the list that came with dossiers are not all that the province says it
    has; "" where both are one, or either is unknown."""
    found = by_measure([row for row in rows if not row["is_longer"]])
    used = next(iter(found.get(USED, [])), None)
    kinds = [next(iter(found.get(measure, [])), None) for measure in KINDS]
    if (
        used is None
        or not used["denominator"]
        or None in (row and row["numerator"] for row in kinds)
    ):
        return ""
    full, partial = (row["numerator"] for row in kinds if row)
    if full + partial == used["denominator"]:
        return ""
    origin = wording.ORIGIN_SHORT[kinds[0]["origin"]] if kinds[0] else ""
    return words.two_lists(int(used["denominator"]), full, partial, origin)


def listed(offered: Sequence[ServicesOffered]) -> html.Text:
    """The province's list of procedures by what is offered online; "" where there is none."""
    own = {
        row["online_level"] or "none": row["count_procedures"]
        for row in offered
        if row["hosted_by"] == "province"
    }
    if not own:
        return ""
    said = f"{words.services_listed(own)} ({words.ONLINE_WORD['list_caption']})"
    return html.join(said, marks.origins(offered), by=" ")


def hosted(offered: Sequence[ServicesOffered]) -> str:
    """How many procedures of the list are out of sight; "" where none."""
    count = sum(row["count_procedures"] for row in offered if row["hosted_by"] != "province")
    return words.hosted_elsewhere(count) if count else ""


def for_show(
    parts: Mapping[str, int | None],
    rows: Sequence[ProvinceObjectives],
    late: Row | None,
    link: Link,
) -> list[html.Fact]:
    """On behalf at the counter, services that nobody used, accepted late: as counts."""
    word = words.ONLINE_WORD
    facts = []
    if parts["counter"] is not None and parts["self"] is not None and _online(parts):
        facts.append(
            _fact(
                word["on_behalf"],
                parts["counter"],
                _online(parts),
                "hồ sơ",
                word["on_behalf_of"],
                link("definitions", measure=ON_BEHALF),
            )
        )
    used = next((row for row in rows if row["measure"] == USED), None)
    if used is not None and used["denominator"]:
        whole = int(used["denominator"])
        facts.append(
            _fact(
                word["idle_services"],
                whole - int(used["numerator"]),
                whole,
                "dịch vụ",
                word["idle_services_of"],
                link("definitions", measure=USED),
            )
        )
    if late is not None and late["denominator"]:
        facts.append(
            _fact(
                word["accepted_late"],
                int(late["numerator"]),
                int(late["denominator"]),
                "hồ sơ",
                word["accepted_late_of"],
                link("definitions", measure=late["measure"]),
            )
        )
    return facts


def of_domain(
    rows: Iterable[OutOfSight], measures: Iterable[Measures], domain: str
) -> list[OutOfSight]:
    """Without the forms that no measure of the domain is made of."""
    forms = {f"form:{row['source']}" for row in measures if row["domain"] == domain}
    return [row for row in rows if not row["source"].startswith("form:") or row["source"] in forms]


def _fact(label: str, count: int, whole: int, noun: str, of: str, href: str) -> html.Fact:
    return html.Fact(
        label,
        wording.number(count),
        noun,
        [f"{wording.share_of(count, whole)} {of}"],
        (wording.WORD["how_we_count"], href),
    )


def _line(row: Row, link: Link) -> Mapping[str, html.Text | None]:
    shown, under = value(row)
    longer = wording.period_title(row["period"]) if row["is_longer"] else ""
    return {
        "title": html.join(_title(row, link), html.lines([longer], class_="tc-small")),
        "value": html.join(
            html.join(shown, html.small(under), by=" ") if under else shown,
            html.lines([marks.target(row) if row["official_target"] else ""], class_="tc-small"),
        ),
        "origin": marks.origins([row]),
        "source": html.join(
            row["document"] or row["form_column"] or "", row["note"] or "", by="; "
        ),
    }


def _title(row: Row, link: Link) -> html.Text:
    return html.link(row["title"], link("definitions", measure=row["measure"]))


def _online(parts: Mapping[str, int | None]) -> int:
    """All that came online; of none there is no share that was helped."""
    return (parts["counter"] or 0) + (parts["self"] or 0)
