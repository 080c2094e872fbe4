"""Small marks that several pages put beside a figure: origin, target, nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from figures import html, wording

Row = Mapping
Link = Callable[..., str]

# Which figure leads where several origins have one: what was published, then what was counted.
ORIGINS = ("published", "press", "reported", "counted", "simulated")
PRINTED = ("published", "press")
LEAST_SHARED = 10
# In place of a tag, of a unit that the province's target was not given to.
OF_PROVINCE = "of_province"


def origins(rows: Iterable[Row]) -> html.Text:
    """The tags of the origins that these rows have, each once."""
    return of_codes(origin_codes(rows))


def of_codes(codes: Iterable[str]) -> html.Text:
    """The tags of origins."""
    return html.join(*(html.origin_tag(each, wording.ORIGIN_SHORT[each]) for each in codes), by=" ")


def origin_codes(rows: Iterable[Row]) -> list[str]:
    """Each once; a row without a figure has none."""
    return list(dict.fromkeys(row["origin"] for row in rows if row["origin"]))


def stated_and_counted(rows: Iterable[Row]) -> list[tuple[str, list[str]]]:
    """What the as-of line says of origins: the printed ones, and those counted by unit."""
    codes = sorted(origin_codes(rows), key=ORIGINS.index)
    printed = [code for code in codes if code in ("published", "press")]
    counted = [code for code in codes if code not in printed]
    pairs = [(wording.LEVEL["province"], printed), ("theo đơn vị", counted)]
    return [(what, found) for what, found in pairs if found]


def is_made_to_match(origin: str, other: str) -> bool:
    """Whether one of two figures is simulated and the other printed: equal because made so."""
    return "simulated" in (origin, other) and not {origin, other}.isdisjoint(PRINTED)


def of_forms(build: Row) -> str:
    """The origin of cells of forms: what units reported, or what a demonstration wrote for them."""
    return "simulated" if build["origin"] == "simulated" else "reported"


def origin_words(rows: Iterable[Row]) -> list[str]:
    """The origins in full, for a file that leaves the screen."""
    return [wording.ORIGIN[code] for code in origin_codes(rows)]


def target(row: Row) -> html.Text:
    """Where a figure stands against the target given: its tag, and the target in words."""
    tag = row["target_tag"]
    if tag is None:
        return ""
    if tag == "no_target":
        return html.target_tag(tag, wording.TARGET_TAG[tag])
    if tag == OF_PROVINCE:
        return wording.of_province_text(row)
    return html.target_tag(tag, wording.TARGET_TAG_SHORT[tag], wording.official_text(row))


def is_partly_missing(row: Row) -> bool:
    """Whether some months of the period did not come, though others did."""
    return 0 < (row["months_present"] or 0) < (row["months_expected"] or 0)


def months_told(row: Row) -> str:
    """“mới có 2/3 tháng” beside a figure; of several units together, that months are missing."""
    if not is_partly_missing(row):
        return ""
    if row.get("units_expected", 1) != 1:
        return wording.WORD["months_missing"]
    return wording.months_told(row["months_present"], row["months_expected"])


def absent(row: Row) -> str:
    """The words where a row has no figure: no data came, or nothing happened; "" where it has.

    A form may tell of 7 that were handled and 0 that came: that is a figure, though not a share.
    """
    if row["numerator"] is None:
        return wording.NOTHING["no_data"]
    if not row["numerator"] and not row["denominator"]:
        return wording.NOTHING["no_cases"]
    return ""


def share(row: Row, decimals: int) -> str:
    """A share in a column; of fewer than ten the counts beside it say all there is to say."""
    if (row["denominator"] or 0) < LEAST_SHARED:
        return ""
    return wording.percent(row["value"], decimals, row["official_target"])


def unit_link(row: Row, link: Link, page: str = "unit", **changes: str) -> str:
    """A page about a unit of a list, by the units that its code is meant among."""
    return link(page, unit=row["unit_code"], units=row["units"], **changes)
