"""A measure of the province as a row: printed and counted beside each other, target, trend."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from figures import html, wording
from figures.panels import courses, marks

Row = Mapping
Listed = TypeVar("Listed", bound=Mapping)
Link = Callable[..., str]

# The page that has all indicators of a domain, where it is not called as the domain is.
_OF_DOMAIN = {
    "digitisation": "e_documents",
    "procedures": "regimes",
    "internal": "regimes",
    "indices": "overview",
}
_UNMET_FIRST = {"unmet": 0, "met": 1, "above": 1}


def by_measure(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows of each measure, the leading origin first; what units reported of a longer period
    after what is of the period itself."""
    found: dict[str, list[Row]] = {}
    for row in sorted(rows, key=_place):
        found.setdefault(row["measure"], []).append(row)
    return found


def _place(row: Row) -> tuple[bool, int]:
    is_of_longer = row["origin"] == "reported" and bool(row.get("is_longer"))
    return is_of_longer, marks.ORIGINS.index(row["origin"])


def listed(measures: Sequence[Listed]) -> list[Listed]:
    """The measures that the province chose, in its order."""
    chosen = [row for row in measures if row["objective_order"] is not None]
    return sorted(chosen, key=lambda row: row["objective_order"])


def page_of(domain: str) -> str:
    """The page that has all indicators of a domain."""
    return _OF_DOMAIN.get(domain, domain)


def groups(
    rows: Sequence[Row], history: Sequence[Row], measures: Iterable[Row], link: Link
) -> list[html.ObjectiveGroup]:
    """The objectives by domain, the unmet first; `measures` say which page tells more of each."""
    documents = {row["measure"]: row for row in measures}
    past: dict[str, list[Row]] = {}
    for row in history:
        past.setdefault(row["measure"], []).append(row)
    found = {
        measure: each for measure, each in by_measure(rows).items() if not _is_only_a_part(each)
    }
    made = []
    for domain in wording.DOMAIN:
        of_domain = [each for each in found.values() if each[0]["domain"] == domain]
        of_domain.sort(
            key=lambda each: (
                _UNMET_FIRST.get(each[0]["target_tag"], 2),
                each[0]["display_order"],
            )
        )
        if of_domain:
            objectives = [
                _objective(
                    each,
                    past.get(each[0]["measure"], []),
                    explained(documents[each[0]["measure"]], link),
                    link,
                )
                for each in of_domain
            ]
            made.append(html.ObjectiveGroup(_title(domain, link), objectives))
    return made


def one(
    document: Row, rows: Sequence[Row], history: Sequence[Row], link: Link
) -> html.Objective | None:
    """One measure's row, each printed figure with its document; None without a figure.

    `document` is the measure's own, a row of `measures`.
    """
    measure = document["measure"]
    found = by_measure(row for row in rows if row["measure"] == measure).get(measure)
    if not found:
        return None
    past = [row for row in history if row["measure"] == measure]
    made = _objective(found, past, explained(document, link), link)
    documents = dict.fromkeys(row["document"] for row in found if row["document"])
    return replace(made, notes=[*made.notes, *documents])


def explained(document: Row, link: Link) -> str:
    """The address that tells more of a measure: a page, a list of dossiers, or its definition."""
    page = document["explained_on"] or "definitions"
    if page == "dossier_list":
        return link(page, status=document["listed_as"][0])
    return link(page, measure=document["measure"])


def _title(domain: str, link: Link) -> html.Text:
    """A domain, and the page that has all of its indicators."""
    page = page_of(domain)
    name = wording.DOMAIN[domain]
    return name if page == "overview" else html.link(name, link(page))


def _is_only_a_part(rows: Sequence[Row]) -> bool:
    """Whether a row would repeat a part of another: counted alone, and printed nowhere."""
    first = rows[0]
    return first["part_of"] is not None and first["origin"] in ("reported", "counted", "simulated")


def value(row: Row) -> tuple[str, str]:
    """A figure as a reader sees it, and the line under it."""
    unit = row["unit_of_measure"]
    if row["kind"] == "milestone":
        if row["numerator"] is None:
            return "–", wording.NOTHING["no_data"]
        return ("đã hoàn thành" if row["numerator"] else "chưa hoàn thành"), ""
    if row["kind"] == "score":
        shown = row["numerator"] if row["denominator"] else row["value"]
        if shown is None:
            return "–", wording.NOTHING["no_data"]
        said = wording.number(shown, 0 if shown == int(shown) else 2)
        return said + (f"/{wording.number(row['denominator'])}" if row["denominator"] else ""), unit
    if row["numerator"] is None and row["value"] is not None:
        return wording.bound(row["qualifier"], row["value"]), wording.WORD["no_counts_in_print"]
    if absent := marks.absent(row):
        return ("–" if row["numerator"] is None else "0"), absent
    if row["kind"] == "average":
        days = wording.number(row["value"], 1)
        return days, f"{unit}, {wording.with_noun(row['denominator'], 'hồ sơ')}"
    if row["kind"] == "share" and row["denominator"] is None:
        return wording.number(row["numerator"]), unit
    if row["denominator"] is not None:
        return wording.value_and_counts(row["numerator"], row["denominator"], unit)
    decimals = 0 if row["numerator"] == int(row["numerator"]) else 3
    qualifier = {">": f"trên{wording.NBSP}", "~": f"khoảng{wording.NBSP}"}.get(row["qualifier"], "")
    return qualifier + wording.number(row["numerator"], decimals), unit


def _objective(rows: Sequence[Row], past: Sequence[Row], href: str, link: Link) -> html.Objective:
    first, *others = rows
    shown, under = value(first)
    return html.Objective(
        name=first["title"],
        value=shown,
        href=href,
        origins=[html.origin_tag(first["origin"], wording.ORIGIN_SHORT[first["origin"]])],
        form=first["form_column"] or "",
        notes=[
            *other_period(first),
            *(_beside(first, other) for other in others),
            *_print_note(first),
            *courses.broken(past),
        ],
        coverage=coverage(rows, link),
        counts=under,
        bar=bar(first),
        tag=tag(first),
        targets=targets(first),
        spark=courses.spark(first, past),
        change=courses.change(first, past),
    )


def _beside(first: Row, other: Row) -> html.Text:
    """The same figure from another origin, and by how much it differs; never smoothed."""
    origin = wording.ORIGIN_SHORT[other["origin"]]
    shown, under = value(other)
    text = f"{origin} {shown}" + (f" ({under})" if other["denominator"] else "")
    differences = [
        (abs(other[part] - first[part]))
        for part in ("numerator", "denominator")
        if first[part] is not None and other[part] is not None and other[part] != first[part]
    ]
    if other["period"] != first["period"]:
        return f"{wording.period(other['period'])}, {text}"
    if not differences:
        if first["denominator"] != other["denominator"]:
            return text
        is_made_so = marks.is_made_to_match(first["origin"], other["origin"])
        return f"{text}: {wording.WORD['made_to_match'] if is_made_so else 'khớp'}"
    apart = ", ".join(wording.number(each) for each in differences)
    return html.join(
        html.strong(f"{wording.WORD['not_matching']}:"), f"{text}, lệch {apart}", by=" "
    )


def other_period(row: Row) -> list[html.Text]:
    """What a figure is of that is not of the period asked: the year, the civil quarter."""
    return [html.strong(wording.period_title(row["period"]))] if row["is_other_period"] else []


def _print_note(row: Row) -> list[str]:
    return [wording.start_sentence(row["note"])] if row["note"] else []


def coverage(rows: Sequence[Row], link: Link) -> html.Text:
    for row in rows:
        is_unknown = row["numerator"] is None and row["value"] is None
        if is_unknown and (row["units_expected"] == 1 or row["units_complete"]):
            continue  # what came does not tell this: no figure of so many units
        if row["units_expected"] and row["units_complete"] < row["units_expected"]:
            came = (
                wording.coverage_of_expected(row["units_complete"], row["units_expected"])
                if row["units_expected"] > 1
                else wording.WORD["months_missing"]
            )
            return html.link(came, link("data_quality"))
    return ""


def bar(row: Row) -> html.Text:
    if row["value"] is None or row["official_target"] is None or row["kind"] != "share":
        return ""
    shown, under = value(row)
    target = wording.official_text(row)
    return html.target_bar(
        row["value"],
        row["official_target"],
        row["adopted_target"],
        alt=f"{row['title']}: {shown} ({under}). {target}",
    )


def tag(row: Row) -> html.Text:
    """Where a figure stands against its target; of one that has none nothing is said of targets."""
    return "" if row["target_tag"] == "no_target" else marks.target(row)


def targets(row: Row) -> list[str]:
    if row["judged"] != "yes" and row["official_target"] is None and row["kind"] != "share":
        return []
    if row["adopted_target"] is None:
        return []
    milestone = wording.adopted_text(row)
    if row["path_tag"] is None:  # nothing is known, or nothing happened
        return [milestone]
    return [f"{milestone}: {wording.in_sentence(wording.PATH_TAG_SHORT[row['path_tag']])}"]
