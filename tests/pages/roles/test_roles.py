"""Each role, and nobody, at each page and each file to take away: what it finds there."""

from __future__ import annotations

import json
import re

import pytest

from data import access
from figures import wording
from navigation import PAGES
from tests import told_apart
from tests.pages.roles.come_in import NAMED
from tests.told_apart import COUNTED, DOSSIERS, FINDS, REJECTED, REJECTED_CELL, UNIT_CELLS

NONE: frozenset[str] = frozenset()
OF_A = frozenset({"A in 01/PCTN"})  # of the unit that is chosen
# Each page: what it tells that not everybody sees, and the same of its files, by how their names
# begin. A page, or a file, that does not stand here has no rule.
PAGES_TELL = {
    "overview": NONE,
    "what_changed": NONE,  # of two builds: tests/pages/what_changed
    "units": NONE,
    "districts": NONE,
    "dossiers": NONE,
    "online_services": NONE,
    "e_documents": NONE,
    "anti_corruption": UNIT_CELLS,
    "regimes": NONE,
    "score_766": NONE,
    "tasks": NONE,
    "unit": OF_A,
    "procedure": NONE,
    "dossier_list": DOSSIERS,
    "gap": NONE,
    "reconciliation": OF_A,
    "data_quality": REJECTED | REJECTED_CELL | COUNTED | {"B"},  # and the example of a check
    "definitions": NONE,
    "import_files": NONE,  # what one has brought oneself: tests/data/sending
}
FILES_TELL = {
    "what_changed": {"danh-gia-khac": NONE},
    "overview": {
        "muc-tieu": NONE,
        "bao-cao": NONE,
        "trang-trinh-chieu": NONE,
        "so-lieu": NONE,
    },
    "units": {"don-vi": NONE},
    "districts": {"dia-ban": NONE},
    "dossiers": {"linh-vuc-II06": NONE, "bieu-II06": NONE},
    "online_services": {"can-them": NONE},
    "e_documents": {"van-ban-dien-tu": NONE},
    "anti_corruption": {"phong-chong-tham-nhung": NONE},
    "regimes": {"che-do-bao-cao": NONE},
    "score_766": {"diem-766": NONE},
    "tasks": {},  # offered once a task was given
    "unit": {"thu-tuc": NONE, "phieu": NONE, "tin": NONE},
    "procedure": {"thu-tuc": NONE},
    "dossier_list": {"ho-so": DOSSIERS},
    "gap": {"so-sanh": NONE},
    "reconciliation": {"doi-chieu": OF_A, "bieu-bao-cao": OF_A},
    "data_quality": {
        "muc-do-day-du": NONE,
        "tep-da-nhap": COUNTED,
        "dong-chua-nhan": REJECTED | REJECTED_CELL,
    },
    "definitions": {"chi-so": NONE},
    "import_files": {},
}
# The pages that a role does not open; a page that stands in none is for all who have a role.
SHUT = {
    "leader": {"import_files"},
    "working_group": set(),
    "focal_person": set(),
    "inspectorate": {"dossier_list"},
    "signatory": {"dossier_list", "import_files"},
    "maintainer": set(),
}
# Who looks with the same rights is given the same: one of them is tried at every page.
ALIKE = {"maintainer": "working_group", "signatory": "inspectorate"}
CHOSEN = {
    "dossier_list": {"status": "all"},
    "unit": {"unit": "A"},
    "reconciliation": {"unit": "A"},
}


def files_of(name: str, buttons: dict) -> dict[str, frozenset[str]]:
    """What each kind of file of a page tells."""
    told = dict.fromkeys(FILES_TELL[name], NONE)
    for called, make in buttons.items():
        (kind,) = [each for each in told if called.startswith(each)]  # else it has no rule
        told[kind] |= told_apart.found(told_apart.written(make()))
    return told


def opened_by(who: str, through_proxy, visit, buttons) -> tuple[dict, dict, set[str]]:
    """What each page and each of its files tells `who`, and which pages do not open."""
    through_proxy(who)
    opened = visit(PAGES[0])
    pages, files, shut = {}, {}, set()
    for entry in PAGES:
        buttons.clear()
        opened.go(entry, period=told_apart.PERIOD, **CHOSEN.get(entry.name, {}))
        said = opened.said
        has_masthead = "kỳ báo cáo" in said or "số liệu đến hết" in said
        if wording.not_for_you(entry.title, entry.needs).headline in said:
            shut.add(entry.name)
        assert has_masthead != (entry.name in shut), (entry.name, said)
        pages[entry.name] = told_apart.found(opened.html)
        files[entry.name] = files_of(entry.name, buttons)
    everything = " ".join(each.proto.body for each in opened.app.get("html"))
    offered = json.loads(re.search(r'\[\["", "[^\]]*"\](, \[[^\]]*\])*\]', everything)[0])
    assert {name or "overview" for name, *_ in offered} == set(pages) - shut
    return pages, files, shut


def test_every_page_and_every_file_has_a_rule(through_proxy, visit, buttons):
    """Told true: who has every role finds there just what the rule says."""
    assert set(PAGES_TELL) == set(FILES_TELL) == set(NAMED)
    pages, files, shut = opened_by("everyone", through_proxy, visit, buttons)

    assert (pages, files, shut) == (PAGES_TELL, FILES_TELL, set())


@pytest.mark.parametrize("role", sorted(access.ROLES - set(ALIKE)))
def test_a_role_finds_on_each_page_and_in_each_file_what_the_rule_says(
    role, through_proxy, visit, buttons
):
    """With -s: whole (x), a part of it (/), what everybody sees (.), refused (-)."""
    pages, files, shut = opened_by(role, through_proxy, visit, buttons)
    for name in NAMED:
        marks = [mark(PAGES_TELL[name], pages[name], name in shut)]
        marks += [
            f"{kind} {mark(whole, files[name][kind], name in shut)}"
            for kind, whole in FILES_TELL[name].items()
        ]
        print(f"{role:14} {name:16} {'  '.join(marks)}")

    assert shut == SHUT[role]
    assert pages == {
        name: told_apart.expected(whole, role, name == "data_quality")
        for name, whole in PAGES_TELL.items()
    }
    assert files == {
        name: {kind: told_apart.expected(whole, role) for kind, whole in kinds.items()}
        for name, kinds in FILES_TELL.items()
    }


def mark(whole: frozenset[str], found: frozenset[str], is_shut: bool) -> str:
    return "-" if is_shut else "." if not found else "x" if found == whole else "/"


@pytest.mark.parametrize(("role", "like"), ALIKE.items())
def test_two_roles_that_see_alike_differ_in_what_they_may_do_alone(role, like):
    """And no page asks for another right than those."""
    rights = [access.rights(told_apart.of_role(each)) for each in (role, like)]
    differ = {each for each in rights[0] ^ rights[1] if not each.startswith("import")}
    assert differ <= {"keep_builds", "assign", "answer_for_unit", "erase_notes"}
    assert SHUT[role] - SHUT[like] <= {"import_files"} and FINDS[role] == FINDS[like]
