"""How a command speaks and ends: in UTF-8, and without a traceback where nobody reads on."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from typing import NoReturn

INTERRUPTED = 130  # what shells give for Ctrl-C


def run(main: Callable[[], int]) -> NoReturn:
    """Run a command and leave with its status."""
    for stream in (sys.stdout, sys.stderr):
        # A file or pipe on Windows has the old code page; a file's name may be no text at all.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        try:
            status = main()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:  # the reader closed early, as `| head` does
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(nowhere, stream.fileno())
        status = 1
    except KeyboardInterrupt:
        print("\nĐã dừng. Phần làm dở không được ghi; chạy lại đúng lệnh đó.", file=sys.stderr)
        status = INTERRUPTED
    sys.exit(status)
