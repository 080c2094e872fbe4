"""The commands of the manual, as an office types them."""

from __future__ import annotations

import contextlib
import io

from data.__main__ import main


def command(*arguments: str) -> str:
    """What a command printed. Raises AssertionError with its words where it failed."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(list(arguments))
    assert status == 0, (arguments, out.getvalue(), err.getvalue())
    return out.getvalue()
