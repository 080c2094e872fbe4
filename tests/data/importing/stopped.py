"""`python -m tests.data.importing.stopped …`: `python -m data …`, where reading a file comes to
the end that its name says."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import numpy as np

from data import batches
from data.importing import one_file

_really = one_file.take


def take(store, pack, found, *given, **more):
    name = Path(found.name).stem
    if name == "lau":
        (Path(found.path).parent / "pid").write_text(str(os.getpid()), encoding="ascii")
        time.sleep(60)
    elif name == "lon-dan":  # kept and used, a little more each time
        held = []
        while True:
            held.append(b"x" * (20 << 20))
            time.sleep(0.01)
    elif name == "lon-ngay":
        np.zeros(8 << 30, "b")  # which the system would give
    elif name == "bi-giet":
        os.kill(os.getpid(), signal.SIGKILL)
    elif name == "tu-dung":  # as a library in Rust does that finds no memory
        batches.moving.away = lambda *_: os.abort()
    return _really(store, pack, found, *given, **more)


if __name__ == "__main__":
    one_file.take = take
    from data.__main__ import main
    from data.terminal import running

    running.run(lambda: main(sys.argv[1:]))
