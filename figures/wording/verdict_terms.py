"""With which words verdicts are told: what is counted against a unit, and among what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Row = Mapping


class VerdictTerms:
    """The nouns of what is judged, as the documents of measures have them."""

    def __init__(self, measures: Iterable[Row]) -> None:
        """`measures` are rows of the question of that name."""
        self._measures = {row["measure"]: row for row in measures}

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

    def _is_good(self, measure: str) -> bool:
        return measure in self._measures and self._measures[measure]["better"] == "higher"

    def _noun(self, measure: str, key: str) -> str | None:
        return self._measures[measure][key] if measure in self._measures else None
