"""Files in, published builds out, and the one way to read them."""

from data.builds import (
    connect,
    fingerprint,
    lost_choice,
    passed_over,
    pin,
    pinned_build,
    stands_in,
    withheld,
)
from data.rows import Row, rows

__all__ = [
    "Row",
    "connect",
    "fingerprint",
    "lost_choice",
    "passed_over",
    "pin",
    "pinned_build",
    "rows",
    "stands_in",
    "withheld",
]
