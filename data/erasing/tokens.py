"""A dossier's code as it stands in texts and in bytes: by itself, not within a longer code."""

from __future__ import annotations

import re
import unicodedata

GONE = "(đã xóa)"


def plain(code: str) -> str:
    return unicodedata.normalize("NFC", code.strip())


def pattern(code: str) -> re.Pattern[str]:
    """The code in a text: HS-1 is neither in HS-12 nor in HS-1/2. A full stop may end its sentence
    or begin the ending of a file's name."""
    return re.compile(rf"(?<![\w/-]){re.escape(code)}(?![\w/-])")


def in_bytes(code: str) -> re.Pattern[bytes]:
    """The code in a file, whatever the file is."""
    written = re.escape(code.encode())
    return re.compile(rb"(?<![0-9A-Za-z_/-])" + written + rb"(?![0-9A-Za-z_/-])")


def in_sql(code: str) -> str:
    """What DuckDB's regexp functions look for: it knows no looking around, so what stands beside
    is part of what is found."""
    return rf"(^|[^\p{{L}}\p{{N}}_/-])({re.escape(code)})($|[^\p{{L}}\p{{N}}_/-])"
