"""The first three sentences: the target, the late dossiers, who needs help."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from figures import html, wording
from figures.panels import courses, in_need, marks, objectives
from figures.wording import VerdictTerms
from figures.wording import standing as words

Row = Mapping
Link = Callable[..., str]
SOON = "due_soon"  # a standing in the list of dossiers

# What the sentences are about: online, of it from afar; late, of it only closed late; those open.
ONLINE, AFAR = "online_share", "share_online_self"
RESOLVED_LATE, CLOSED_LATE, OVERDUE = "resolved_late", "closed_late_share", "open_overdue"


def sentences(
    rows: Sequence[Row],
    states: Sequence[Row],
    period: Row,
    terms: VerdictTerms,
    history: Sequence[Row],
    soon: Sequence[Row],
    link: Link,
) -> list[html.Text]:
    """Those that the figures of the period allow; `rows` are of that period alone; `soon` is how
    many dossiers fall due within three working days, where the period runs.
    """
    late = html.join(*late_parts(rows, history, soon, link), by="; ")
    said = (target(rows, period), late and html.join(late, "."), who(states, period, terms))
    return [sentence for sentence in said if sentence]


def target(rows: Sequence[Row], period: Row) -> html.Text:
    """The share against what is asked, and how much of it people do by themselves; "" where it is
    not known."""
    found = _first_of(rows)
    row = found.get(ONLINE)
    if row is None or not row["denominator"]:
        return ""
    name = wording.start_sentence(wording.period(period["period"]))
    opening = f"{name}, hồ sơ nộp trực tuyến đạt "
    said = [opening, *_of(row)]
    if row["official_target"] is not None:
        said.append(f", {words.WORD['target']} {wording.in_sentence(wording.official_text(row))}")
    afar = found.get(AFAR)
    if afar is not None and afar["denominator"] == row["denominator"]:  # else of other units
        said += ["; tự nộp từ xa ", *_of(afar)]
    return html.join(*said, ".")


def _of(row: Row) -> list[html.Text]:
    """The share, bold; in one bracket both counts, and whose figure it is."""
    both = (row["numerator"], row["denominator"])
    if wording.share_decimals(row["denominator"]) is None:
        return [html.strong(wording.share_of(*both)), _origin(row)]
    share = wording.share(*both, row["official_target"])  # never rounded across its target
    return [html.strong(share), f" ({wording.counts(*both)}{_origin(row, in_brackets=False)})"]


def late_parts(
    rows: Sequence[Row], history: Sequence[Row], soon: Sequence[Row], link: Link
) -> list[html.Text]:
    """Late dossiers once: those that were finished, how many more or fewer than a year ago, how
    many of them had their result in time; beside them those that are still open, and those that
    fall due soon, both opening their list."""
    found = _first_of(rows)
    said: list[html.Text] = []
    late, overdue = found.get(RESOLVED_LATE), found.get(OVERDUE)
    if overdue is not None and overdue["numerator"] is None:
        overdue = None
    is_said_once = late and overdue and _origin(late) == _origin(overdue)
    if late is not None and late["numerator"] is not None:
        count = html.strong(wording.with_noun(late["numerator"], "hồ sơ"))
        closed = _closed(found.get(CLOSED_LATE), late["numerator"])
        whose = "" if is_said_once else _origin(late)
        grown = _grown(late, history)
        said.append(html.join("Giải quyết quá hạn ", count, whose, grown, closed))
    if overdue is not None:
        what = "còn " if said else "Còn "
        opened = _opening(overdue, overdue["numerator"], OVERDUE, link)
        said.append(html.join(what, opened, " quá hạn chưa xong", _origin(overdue)))
    for row in soon:
        if row["count_dossiers"]:
            opened = _opening(overdue, row["count_dossiers"], SOON, link)
            said.append(html.join(opened, words.WORD["soon"]))
    return said


def _first_of(rows: Sequence[Row]) -> dict[str, Row]:
    """The leading figure of each measure."""
    return {measure: each[0] for measure, each in objectives.by_measure(rows).items()}


def _opening(row: Row | None, count: float, status: str, link: Link) -> html.Text:
    """A number of dossiers, bold, opening their list; of reports there is none to open."""
    shown = wording.number(count)
    if status != SOON:
        shown = wording.unbroken(wording.with_noun(count, "hồ sơ"))
    if not count or row is None or row["origin"] == "reported":
        return html.strong(shown)
    return html.strong(html.link(shown, link("dossier_list", status=status)))


def _grown(late: Row, history: Sequence[Row]) -> str:
    """“ (tăng 29,0% so với cùng kỳ)”; nothing where there is nothing to compare with."""
    past = [row for row in history if row["measure"] == late["measure"]]
    said = courses.change(late, past)
    is_simulated = any(row["origin"] == "simulated" for row in past)
    drawn = f", {wording.ORIGIN_SHORT['simulated']}" if is_simulated else ""
    return f" ({said}{drawn})" if said.endswith(f"so với {wording.BASIS['same_period']}") else ""


def _closed(row: Row | None, late: float) -> html.Text:
    """“, phần lớn đã có kết quả đúng hạn nhưng chậm kết thúc trên hệ thống (469/737 …)”.

    Of those that tell when their result was there; nothing where none does.
    """
    if row is None or not row["denominator"] or not row["numerator"]:
        return ""
    counts = wording.counts(row["numerator"], row["denominator"])
    told = f"{counts} có ghi ngày{_origin(row, in_brackets=False)}"
    how_many = "phần lớn" if 2 * row["numerator"] > late else "một phần"
    return f", {how_many} {words.ONLY_CLOSED_LATE} ({told})"


def who(states: Sequence[Row], period: Row, terms: VerdictTerms) -> html.Text:
    """Those who need help, by name, in administrative order; or that nobody does."""
    lagging = in_need.in_order(row for row in states if row["state"] == "lagging")
    if lagging:
        names = [_named(row) for row in lagging[: words.NAMED]]
        if len(lagging) > words.NAMED:
            names.append(wording.with_noun(len(lagging) - words.NAMED, "đơn vị khác"))
        return html.join(
            f"{wording.STATE['lagging']}: ",
            html.strong(", ".join(names)),
            f"{wording.if_any_simulated(lagging)}.",
        )
    late = [row for row in states if row["measure"] == in_need.LATE] or states
    if not late:
        return ""
    pieces = wording.who_lags(late, period["period"], terms)
    return html.join(*(html.strong(text) if strong else text for text, strong in pieces))


def _named(row: Row) -> str:
    """A unit, and with what, where that is not lateness."""
    name = wording.unit_name(row)
    if row["measure"] == in_need.LATE:
        return name
    return f"{name} ({wording.in_sentence(row['title'])})"


def _origin(row: Row, in_brackets: bool = True) -> str:
    """That a figure is none of the province's own, or of how many units it tells."""
    said = []
    if row["origin"] == "simulated":
        said.append(wording.ORIGIN_SHORT["simulated"])
    elif row["origin"] not in marks.PRINTED and _is_of_some(row):
        told = wording.reported_by if row["origin"] == "reported" else wording.coverage
        said.append(told(row["units_complete"], row["units_expected"]))
    if not said:
        return ""
    return f" ({said[0]})" if in_brackets else f", {said[0]}"


def _is_of_some(row: Row) -> bool:
    return 1 < (row["units_expected"] or 0) > (row["units_complete"] or 0)
