"""What was found of a unit, and beside what: the parts of the sentences that explain a state.

A row is one of the question `verdicts`.
"""

from collections.abc import Mapping

from figures.wording.labels import Labels
from figures.wording.numbers import counts, number, percent, points, with_noun
from figures.wording.periods import months_listed
from figures.wording.spacing import in_sentence
from figures.wording.verdict_terms import VerdictTerms

Row = Mapping

OTHERS = Labels(
    "level",
    {
        "department": "các sở, ngành khác",
        "district": "các huyện khác",
        "commune": "các xã khác",
    },
)


def found(row: Row, terms: VerdictTerms, after: str = ":") -> str:
    """“6 tháng: 159 hồ sơ quá hạn, dự kiến 68 nếu làm như các huyện khác; gấp 2,3 lần.”

    `after` stands between the window and what was found in it.
    """
    if row["expected"] is None:
        return ""
    months = with_noun(row["window_months"], "tháng") + after
    if row["is_rare"]:
        what = with_noun(row["events"], terms.events(row["measure"]))
        return f"{months} {what}, dự kiến {expected_count(row)} {as_whom(row)}; {times(row)}."
    trials, title = row["trials"], f"tỷ lệ {in_sentence(row['title'])}"
    own, expected = (_in_its_direction(row, row[key]) for key in ("events", "expected"))
    if trials < 100:
        few = f"{months} {in_sentence(row['title'])} {number(own)} trên {number(trials)}"
        return f"{few}, dự kiến {number(expected)} {as_whom(row)}."
    difference = (own - expected) / trials
    which = "cao hơn" if difference > 0 else "thấp hơn"
    return (
        f"{months} {title} {percent(own / trials, 1)} ({counts(own, trials)}), dự kiến "
        f"{number(expected / trials * 100, 1)}% {as_whom(row)}; {which} {points(difference)}."
    )


def as_whom(row: Row) -> str:
    """What is expected of a unit: as its peers would do, as it did, or as it should."""
    return {
        "peers": f"nếu làm như {OTHERS[row['level']]}",
        "own_history": "nếu làm như chính đơn vị trước đây",
        "target": "nếu đạt chỉ tiêu",
    }[row["basis"]]


def times(row: Row) -> str:
    """“gấp 2,3 lần”; fewer than expected: "ít hơn 3,6 lần"."""
    events, expected = row["events"], row["expected"]
    if events >= expected:
        return f"gấp {with_noun(number(events / expected, 1), 'lần')}"
    if not events:
        return "không có hồ sơ nào"
    return f"ít hơn {with_noun(number(expected / events, 1), 'lần')}"


def lasting(row: Row) -> str:
    """“lặp lại 3/3 kỳ gần nhất, từ tháng 10/2022”."""
    said = f"lặp lại {with_noun(counts(row['lasting_count'], row['lasting_of']), 'kỳ gần nhất')}"
    return f"{said}, từ {months_listed([month_of(row['since'])])}" if row["since"] else said


def careful(row: Row) -> str:
    """The careful estimate of a small unit and its interval, which is wide."""
    if row["shrunken"] is None:
        return ""
    ends = f"{number(row['shrunken_low'] * 100, 1)}–{percent(row['shrunken_high'], 1)}"
    return f"Ước tính thận trọng {percent(row['shrunken'], 1)} (khoảng {ends})."


def expected_count(row: Row) -> str:
    """Whole dossiers, unless there are hardly any."""
    return number(row["expected"], 0 if row["expected"] >= 9.5 else 1)


def month_of(period_id: str) -> str:
    return period_id.removeprefix("civil:")


def _in_its_direction(row: Row, events: float) -> float:
    return row["trials"] - events if row["better"] == "higher" else events
