"""To which address each unit's list goes: contacts.csv of the store.

unit_code,address,note: an office's own box, not a person's. A unit may have several lines.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection
from pathlib import Path

from papers.due.faults import WrongContacts
from queries import commands

NAME = "contacts.csv"
COLUMNS = ["unit_code", "address", "note"]


def contacts(known: Collection[str]) -> dict[str, list[str]]:
    """Addresses by the code of their unit, of those there are (`known`). Raises WrongContacts."""
    path = commands.store() / NAME
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise WrongContacts(path, None, "không đọc được, phải là tệp CSV mã UTF-8") from error
    rows = csv.DictReader(io.StringIO(text, newline=""), restval="")
    try:
        return _read(path, rows, known)
    except csv.Error as error:
        raise WrongContacts(path, rows.line_num, f"không phải tệp CSV ({error})") from error


def _read(path: Path, rows: csv.DictReader[str], known: Collection[str]) -> dict[str, list[str]]:
    if list(rows.fieldnames or []) != COLUMNS:
        raise WrongContacts(path, 1, f"dòng đầu phải là {','.join(COLUMNS)}")
    found: dict[str, list[str]] = {}
    for row in rows:
        code, address = row["unit_code"].strip(), row["address"].strip()
        if code not in known:
            raise WrongContacts(path, rows.line_num, f"hiện không có đơn vị nào mang mã “{code}”")
        if not commands.ADDRESS.fullmatch(address):
            raise WrongContacts(path, rows.line_num, f"“{address}” không phải địa chỉ thư")
        if address not in found.setdefault(code, []):
            found[code].append(address)
    return found


def path() -> Path:
    return commands.store() / NAME
