"""A chart with what it says: its finding is the heading over it, and what it is called."""

from dataclasses import dataclass

from figures.charts.frame import Figure


@dataclass(frozen=True)
class Picture:
    """`figure` None: there is too little to draw, and the finding says so."""

    finding: str
    caption: str
    figure: Figure | None = None
    details: str = ""  # more figures, for those who do not see them drawn

    @property
    def alt(self) -> str:
        return ". ".join(filter(None, (self.finding, self.caption, self.details)))
