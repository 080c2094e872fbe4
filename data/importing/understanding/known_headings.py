"""Whether a heading of a file is a known one: whole, turned round, or within it."""

from __future__ import annotations

from data.importing.mappings import keys
from data.importing.understanding import headings


def is_called(heading: str, known: str) -> bool:
    lowest = heading.rsplit(" / ", 1)[-1]
    if heading.isascii() and keys.bare(known) in (keys.bare(heading), keys.bare(lowest)):
        return True
    return keys.key(known) in (keys.key(heading), keys.key(lowest))


def is_turned(heading: str, known: str) -> bool:
    """ "Nhận ngày", or "Ngày" under the merged "Tiếp nhận"."""
    return keys.key(known) in headings.readings(heading)


def speaks_of(heading: str, known: str) -> bool:
    """Long headings such as "Ngày tiếp nhận (thực tế)", also from their lowest part up; a single
    word is too little to go by."""
    upward = " ".join(reversed(heading.split(" / ")))
    spellings = (keys.key, keys.bare) if heading.isascii() else (keys.key,)
    return " " in keys.key(known) and any(
        f" {spelt(known)} " in f" {spelt(each)} "
        for each in (heading, upward)
        for spelt in spellings
    )
