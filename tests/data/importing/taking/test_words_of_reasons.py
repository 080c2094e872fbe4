"""Every reason for which something is not taken has its words and its remedy."""

from __future__ import annotations

import csv
import re

from data.packs import PROGRAM
from tests.module_graph import ROOT

# How a reason is given, by the file that gives it.
IN_SQL = re.compile(r"(?:then '(\w+)'(?=\s+(?:when|end|and))|'(\w+)' as reason)")
OF_A_CELL = re.compile(r"NotTaken\(\s*\"(\w+)\"")
OF_A_ROW = re.compile(r"\"(?:unit|period)\", \"(\w+)\"")
OF_A_FORM = re.compile(r"(?:part, |cell, |return )\"(\w+_\w+|repeated)\"")


def test_every_reason_has_words():
    with (PROGRAM / "reject_reason.csv").open(encoding="utf-8", newline="") as file:
        words = {each["reason"]: each for each in csv.DictReader(file)}
    taking, forms = ROOT / "data/importing/taking", ROOT / "data/forms"
    given = _found(IN_SQL, taking / "rejected.sql")
    given |= _found(OF_A_CELL, forms / "numbers.py") | _found(OF_A_CELL, taking / "form_rows.py")
    given |= _found(OF_A_ROW, taking / "form_rows.py")
    given |= _found(OF_A_FORM, forms / "walking.py") | _found(OF_A_FORM, forms / "unread.py")

    assert given >= {
        *("missing", "in_future", "repeated", "negative", "error_cell", "not_their_form"),
        *("total_row", "unknown_row", "computed_cell", "other_sheet"),
    }
    assert given - words.keys() == set()
    assert all(each["title"] and each["next_step"] for each in words.values())


def _found(pattern: re.Pattern, path) -> set[str]:
    matched = pattern.finditer(path.read_text(encoding="utf-8"))
    return {next(filter(None, each.groups())) for each in matched}
