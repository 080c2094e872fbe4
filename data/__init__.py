"""Files in, published builds out, and the one way to read them."""

from data.builds import connect, fingerprint, pin, pinned_build
from data.rows import Row, rows

__all__ = ["Row", "connect", "fingerprint", "pin", "pinned_build", "rows"]
