"""What the frame does in the browser: a script an idea, `NAMES` in the order in which they run.

`st.html` may run them again after a rerun: each sees to it that one set of listeners a window is
enough.
"""

from functools import cache
from pathlib import Path

NAMES = (
    *("places", "links", "touch", "sections", "colours", "pictures", "files", "paper"),
    *("calm", "sorted", "sort", "names", "find", "vietnamese"),
)


@cache
def all_of_them() -> str:
    """All of them as one."""
    here = Path(__file__).parent
    return "\n".join((here / f"{name}.js").read_text(encoding="utf-8") for name in NAMES)
