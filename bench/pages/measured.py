"""One line of this bench: what was measured, against what, and whether the promise holds."""

from __future__ import annotations

from dataclasses import dataclass

from bench.comparing import number


@dataclass(frozen=True)
class Measured:
    """`value` may be at most `promise`, both in `unit` ("ms", "lần Dash", "MB")."""

    name: str
    what: str
    value: float
    promise: float
    unit: str

    @property
    def holds(self) -> bool:
        return self.value <= self.promise

    def line(self) -> str:
        """The measurement in words, then the promise."""
        return (
            f"{self.name}: {self.what} · cam kết không quá {number(self.promise)} {self.unit}: "
            f"{'đạt' if self.holds else 'CHƯA ĐẠT'}"
        )
