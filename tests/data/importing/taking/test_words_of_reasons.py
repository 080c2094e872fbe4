"""Every reason for which something is not taken has its words and its remedy."""

from __future__ import annotations

import csv
import re

from data.build import REFERENCE
from tests.module_graph import ROOT

# How a reason is given: `then 'missing'`, `'repeated' as reason`, NotTaken("negative"), "reason".
IN_SQL = re.compile(r"(?:then '(\w+)'(?=\s+(?:when|end|and))|'(\w+)' as reason)")
IN_PYTHON = re.compile(r"(?:NotTaken\(\s*\"(\w+)\"|\"(?:unit|period)\", (?:\"(\w+)\"))")


def test_every_reason_has_words():
    with (REFERENCE / "reject_reason.csv").open(encoding="utf-8", newline="") as file:
        words = {each["reason"]: each for each in csv.DictReader(file)}
    taking = ROOT / "data/importing/taking"
    given = _found(IN_SQL, taking / "rejected.sql")
    for path in (ROOT / "data/forms/numbers.py", taking / "form_rows.py"):
        given |= _found(IN_PYTHON, path)

    assert {"missing", "in_future", "not_a_date", "repeated", "negative", "not_their_form"} <= given
    assert given - words.keys() == set()
    assert all(each["title"] and each["next_step"] for each in words.values())


def _found(pattern: re.Pattern, path) -> set[str]:
    matched = pattern.finditer(path.read_text(encoding="utf-8"))
    return {next(filter(None, each.groups())) for each in matched}
