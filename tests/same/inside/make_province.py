"""Runs with one version's code: a province of tests/, its rows told by the file given.

The rows are those of the tool, whatever the version's own tests say; the stages are the version's.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path


def main(rows: Path) -> None:
    spec = importlib.util.spec_from_file_location("rows_of_the_province", rows)
    province = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(province)
    province.make(Path(os.environ["THUCCHAT_STORE"]).parent)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
