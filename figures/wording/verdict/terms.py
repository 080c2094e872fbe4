"""With what verdicts are told: the nouns of what is judged, the constants of the build's rule."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from figures.wording.labels import Labels
from figures.wording.numbers import as_printed, spelt

Row = Mapping


# Of common events odds are compared: "1,2 lần" of those says little, so the words alone.
MUCH_WORSE = Labels(
    "how much worse",
    {"worse_now": "kém rõ", "worse_times": "kém rõ", "typical_times": "kém nhiều"},
)


class VerdictTerms:
    """Nouns as the documents of measures have them; constants as they were for this build."""

    def __init__(self, measures: Iterable[Row], rule: Iterable[Row]) -> None:
        """Rows of the questions `measures` and `verdict_rule`."""
        self._measures = {row["measure"]: row for row in measures}
        self._rule = {row["name"]: json.loads(row["value"]) for row in rule}

    def events(self, measure: str) -> str:
        """What is counted against a unit: "hồ sơ quá hạn", "hồ sơ chưa số hóa"."""
        key = "missed_noun" if self._is_good(measure) else "counted_noun"
        return self._noun(measure, key) or "trường hợp chưa đạt"

    def done(self, measure: str) -> str:
        """What there should be more of: "hồ sơ có số hóa"."""
        return self._noun(measure, "counted_noun") or "trường hợp đạt"

    def trials(self, measure: str) -> str:
        """What events are counted among: "hồ sơ đến hạn"."""
        return self._noun(measure, "among_noun") or "trường hợp"

    def constant(self, name: str) -> float:
        """A constant of the rule by its name in data/verdict_rule.toml."""
        return self._rule[name]

    def how_many_times(self, name: str, is_rare: bool = True) -> str:
        """A constant that says how many times as bad: "1,25 lần"; of common events, of odds: for
        small type.
        """
        said = f"{as_printed(self.constant(name))} lần"
        return said if is_rare else f"{said} (tính theo tỷ số chênh)"

    def how_much_worse(self, name: str, is_rare: bool = True) -> str:
        """“kém từ 1,5 lần trở lên”; of common events "kém nhiều"."""
        if not is_rare:
            return MUCH_WORSE[name]
        return f"kém từ {self.how_many_times(name)} trở lên"

    @property
    def errors(self) -> Mapping[str, Mapping[str, float]]:
        """How often the rule errs on simulated provinces: `equal` and `ordinary` units, each with
        `wrong_share` of a publication and `named_in_a_year`.
        """
        errors: Any = self._rule["errors"]
        return errors

    def least_past(self) -> str:
        """How long a past must be: "bốn quý"."""
        return f"{spelt(self.constant('history_least'))} quý"

    def _is_good(self, measure: str) -> bool:
        return measure in self._measures and self._measures[measure]["better"] == "higher"

    def _noun(self, measure: str, key: str) -> str | None:
        return self._measures[measure][key] if measure in self._measures else None
