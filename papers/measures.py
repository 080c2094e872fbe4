"""A measure in a paper: its figure, its targets, its change, in one sentence or one row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from figures import wording
from figures.panels import courses, marks, objectives
from papers import faults, words
from papers.figures import Answer, Figures

Row = Mapping
PLAIN = ("flow", "stock", "count")
FEW = 100  # of fewer no distance to a target is said


@dataclass(frozen=True)
class Measures:
    """The figures of the province or of a unit, with what they were before."""

    figures: Figures
    now: Answer  # province_objectives or objectives
    past: Answer  # province_history or objective_history
    titles: Mapping[str, str]

    def found(self, measure: str) -> list[Row]:
        """Its rows of the period, the leading origin first; those of a longer one last."""
        rows = objectives.by_measure(row for row in self.now.rows if row["measure"] == measure)
        return sorted(rows.get(measure, []), key=lambda row: bool(row["is_longer"]))

    def title(self, measure: str) -> str:
        """Raises UnknownMeasure: an outline may name what no build has."""
        if measure not in self.titles:
            raise faults.UnknownMeasure(measure)
        return self.titles[measure]

    def history(self, measure: str) -> list[Row]:
        return [row for row in self.past.rows if row["measure"] == measure]

    def sentence(self, measure: str) -> str:
        """“Hồ sơ nộp trực tuyến: 25,07% (…), thấp hơn … so với chỉ tiêu giao 50%; tăng …”."""
        found = self.found(measure)
        title = self.title(measure)
        if not found or not is_told(found[0]):
            return f"{title}: {words.NOT_TOLD}."
        first = found[0]
        of = f" ({wording.period(first['period'])})" if first["is_other_period"] else ""
        said = [self.value(first), self._target(first), *self._beside(found)]
        changed = self.changes(first)
        return f"{title}{of}: {''.join(said)}{f'; {changed}' if changed else ''}."

    def value(self, row: Row, with_origin: bool = True) -> str:
        """“25,07% (15.110/60.271 hồ sơ; công bố)”, written down."""
        text = value_text(row)
        if with_origin:
            whose = wording.ORIGIN_SHORT[row["origin"]]
            text = f"{text[:-1]}; {whose})" if text.endswith(")") else f"{text} ({whose})"
        is_printed = row["numerator"] is None
        columns = ("value", "qualifier") if is_printed else ("numerator", "denominator")
        return self.figures.say(self.now, row, columns, text, row["title"])

    def changes(self, row: Row) -> str:
        """Against the same period last year and the one before, written down; "" where nothing can
        be said."""
        past = self.history(row["measure"])
        said = [self.change(row, basis) for basis in ("same_period", "previous")]
        known = _shortened([each for each in said if each])
        if not known:
            return ""
        is_drawn = row["origin"] != "simulated" and any(
            each["origin"] == "simulated" for each in past
        )
        return ", ".join(known) + (f" ({wording.ORIGIN_SHORT['simulated']})" if is_drawn else "")

    def change(self, row: Row, basis: str) -> str:
        """“tăng 5,9 điểm phần trăm so với cùng kỳ”; "" where there is nothing to compare with."""
        past = self.history(row["measure"])
        before = courses.compared(past, basis)
        said = courses.change(row, past, basis)
        if before is None or not said:
            return ""
        if said == wording.WORD["not_all_came"]:
            return f"{wording.BASIS[basis]} {said}"
        self.figures.say(
            self.past, before, ("numerator", "denominator"), said, f"{row['title']}: so sánh"
        )
        return said

    def _target(self, row: Row) -> str:
        target = row["official_target"]
        if target is None:
            return ""
        self.figures.say(
            self.now, row, ("official_target",), wording.plain_percent, f"{row['title']}: chỉ tiêu"
        )
        if row["official_kind"] != "official" or (row["denominator"] or 0) < FEW:
            return f"; {wording.in_sentence(wording.official_text(row))}"
        against = wording.against_target(row["numerator"], row["denominator"], target)
        return against + wording.if_simulated(row["official_is_simulated"])

    def _beside(self, found: Sequence[Row]) -> list[str]:
        """The same figure of another origin, where it differs."""
        first, *others = found
        return [
            f"; {wording.ORIGIN_SHORT[row['origin']]}: {self.value(row, with_origin=False)}"
            for row in others
            if row["period"] == first["period"]
            and any(
                row[part] is not None and row[part] != first[part]
                for part in ("numerator", "denominator")
            )
        ]


def value_text(row: Row) -> str:
    """A figure as a paper has it: the words of the screen, small counts with a nought."""
    shown, under = objectives.value(row)
    unit = row["unit_of_measure"] or ""
    if row["kind"] in PLAIN and row["numerator"] is not None and not row["qualifier"]:
        is_whole = row["numerator"] == int(row["numerator"])
        return words.count(row["numerator"], unit) if is_whole else wording.with_noun(shown, unit)
    if is_told(row) and row["numerator"] is not None and marks.absent(row):
        return wording.in_sentence(under)
    if row["kind"] == "average":
        return (
            f"{wording.with_noun(shown, unit)} ({wording.with_noun(row['denominator'], 'hồ sơ')})"
        )
    if not under or under == unit:
        return wording.with_noun(shown, under)
    return f"{shown} ({under})"


def _shortened(said: list[str]) -> list[str]:
    """What is said of both periods once: “cùng kỳ 36/60, kỳ trước 21/60: quá ít để so sánh”."""
    said = list(dict.fromkeys(said))
    first, *others = said or [""]
    _, colon, why = first.rpartition(":")
    if others and colon and others[0].endswith(f":{why}"):
        return [first.removesuffix(f":{why}"), *others]
    if (
        others
        and first.endswith(wording.WORD["not_all_came"])
        and others[0].endswith(wording.WORD["not_all_came"])
    ):
        return [wording.WORD["not_all_came"]]
    return said


def is_told(row: Row) -> bool:
    """Whether anything is known: a print may have a share without its counts."""
    return row["numerator"] is not None or row["value"] is not None
