"""A city under the central government is a province too, and no text about it may say "tỉnh".

Definitions speak of "tỉnh" where they mean the province of the pack; of a city's they say "thành
phố". What is a level ("cấp tỉnh"), another province's name or a document's title stays.
"""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from data import packs
from data.definitions import Definition

THIS_PROVINCE = re.compile(r"(?<!cấp )(?<!các )\b([Tt])ỉnh\b(?!, thành phố| [A-ZĐ])")
# Of a definition, what readers see and is no document's title.
WORDS = (
    *("title", "short_title", "question", "owner", "provider", "judged", "known_limits"),
    *("numerator_words", "denominator_words", "counts_head", "volume_words", "share_words"),
    *("counted_noun", "missed_noun", "among_noun"),
)


def is_city(pack: Path) -> bool:
    """Whether the pack's province is a city: its own name says so."""
    path = packs.table(pack, "unit")
    if not path.is_file():
        return False
    # What is wrong in it is said by who reads it all.
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        return any(
            row.get("level") == "province" and (row.get("unit_name") or "").startswith("Thành phố ")
            for row in csv.DictReader(file)
        )


def told(definition: Definition) -> Definition:
    """A definition as a city reads it."""
    said: dict[str, Any] = {key: getattr(definition, key) for key in WORDS}
    in_city: dict[str, Any] = {key: words and _city(words) for key, words in said.items()}
    return replace(definition, **in_city)


def _city(words: str) -> str:
    return THIS_PROVINCE.sub(lambda found: {"T": "Thành", "t": "thành"}[found[1]] + " phố", words)
