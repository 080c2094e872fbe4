"""How much memory and time the reading of one file may take.

    [import]
    memory_mb = 2500
    seconds = 600

in the configuration (configured.py), either of them.
"""

from __future__ import annotations

from typing import NamedTuple

from data import faults
from data.keeping import configured

# An honest workbook of 50 MB, 640.000 dossiers of 16 columns, needs 1.400 MB and up to 100 s on two
# busy cores; 900.000 of them, 70 MB, need 1.800 MB; a CSV of 1 GB 1.900 MB.
USUAL = {"memory_mb": 2500, "seconds": 600}
# Less than that reads no file at all.
FEWEST = {"memory_mb": 500, "seconds": 1}


class Limits(NamedTuple):
    memory_mb: int
    seconds: int


def limits() -> Limits:
    """Raises WrongConfiguration."""
    try:
        return _configured()
    except configured.WrongFile as error:
        raise faults.WrongConfiguration(str(error)) from error


def _configured() -> Limits:
    """Raises configured.WrongFile."""
    text, written = configured.read()
    said = written.get(configured.IMPORT, {})
    example = "Ghi dưới dòng [import]: " + ", ".join(f"{key} = {USUAL[key]}" for key in USUAL)
    if not isinstance(said, dict):
        at = configured.line(text or "", configured.IMPORT)
        raise configured.wrong("import phải là một mục, mở đầu bằng dòng [import]", at, example)
    for key, value in said.items():
        at = configured.line(text or "", key)
        if key not in USUAL:
            raise configured.wrong(f"mục [import] không có khóa “{key}”", at, example)
        if not isinstance(value, int) or isinstance(value, bool) or value < FEWEST[key]:
            reason = f"{key} phải là một số nguyên từ {FEWEST[key]} trở lên"
            raise configured.wrong(reason, at, example)
    return Limits(**(USUAL | said))
