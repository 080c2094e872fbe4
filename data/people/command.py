"""`python -m data people`: who has which role, given and taken."""

from __future__ import annotations

import argparse
import sys

from data import access, asides, builds, faults
from data.people import journal, roster
from data.people.roster import Given
from data.terminal import letters

SAID = {
    "leader": "lãnh đạo",
    "working_group": "tổ công tác",
    "focal_person": "đầu mối của đơn vị",
    "inspectorate": "thanh tra",
    "signatory": "người ký báo cáo phòng, chống tham nhũng",
    "maintainer": "người vận hành",
}
KNOWN_BY = {"name": "người", "group": "nhóm", "domain": "tên miền thư"}
ACTIONS = {
    "see": "xem",
    "export": "tải",
    "list_dossiers": "danh sách hồ sơ của đơn vị mình",
    "see_dossiers": "danh sách hồ sơ của mọi đơn vị",
    "see_rejects": "các dòng chưa nhận",
    "see_anti_corruption_cells": "số phòng, chống tham nhũng của từng đơn vị",
    "import": "nhập tệp",
    "import_anti_corruption": "nhập biểu phòng, chống tham nhũng",
    "import_of_unit": "gửi biểu, hồ sơ của đơn vị mình",
    "import_in_browser": "nhập ở trang Nhập tệp",
    "keep_builds": "giữ bản số liệu bằng tên",
    "assign": "giao nhiệm vụ, quyết đề xuất",
    "answer_for_unit": "ghi ý kiến, báo hoàn thành của đơn vị",
    "erase_notes": "xóa nội dung đã ghi",
}


class WrongGiven(faults.Fault):
    """A role that cannot be given so."""


def add(parser: argparse.ArgumentParser) -> None:
    """What `people` takes."""
    parser.epilog = "Vai trò nào làm được gì: " + "; ".join(
        f"{role}: {', '.join(_actions(role))}" for role in SAID
    )
    parser.add_argument(
        "what",
        nargs="?",
        choices=("give", "take"),
        help="giao hoặc rút một vai trò; không: liệt kê",
    )
    parser.add_argument("who", nargs="?", metavar="TÊN", help="tên đăng nhập, nhóm hoặc tên miền")
    parser.add_argument("role", nargs="?", metavar="VAI_TRÒ", help=", ".join(SAID))
    parser.add_argument(
        "--by", choices=roster.BY, default="name", help="TÊN là gì (mặc định: name)"
    )
    parser.add_argument("--unit", default="", metavar="MÃ", help="đơn vị của đầu mối")
    parser.add_argument("--note", default="", metavar="GHI_CHÚ", help="vì sao, ai giao")


def people(asked: argparse.Namespace) -> int:
    """List, give or take. Raises WrongGiven, NoBuild."""
    store = builds.store()
    given, wrong = roster.read(store)
    if asked.what is None:
        _list(given)
    else:
        row = _asked(asked)
        alike = [each for each in given if each[:4] == row[:4]]
        if asked.what == "take" and not alike:
            raise WrongGiven(f"Chưa giao như vậy nên không rút được: {_said(row)}.")
        if wrong:  # to write the list anew would drop them
            raise WrongGiven(_of_wrong(wrong[0]))
        asides.make_private(store)
        kept = [each for each in given if each not in alike]
        roster.write(store, [*kept, row] if asked.what == "give" else kept)
        event, told = ("gave", "Đã giao") if asked.what == "give" else ("withdrew", "Đã rút")
        journal.note(store, journal.at_this_command(), event, _said(row))
        print(f"{told}: {_said(row)}.")
    for each in wrong:
        print(letters.seen(_of_wrong(each)), file=sys.stderr)
    return 1 if wrong else 0


def _asked(asked: argparse.Namespace) -> Given:
    """Raises WrongGiven."""
    if not asked.who or not asked.role:
        raise WrongGiven(
            "Ghi tên và vai trò, ví dụ: `python -m data people give nguyenvana leader`."
        )
    who = roster.kept_as(builds.store(), asked.by, asked.who.strip())
    row = Given(asked.by, who, asked.role, asked.unit.strip(), asked.note.strip())
    if reason := roster.fault(row):
        raise WrongGiven(f"Chưa giao được: {reason}.")
    if row.unit_code and asked.what == "give":
        _insist_on_unit(row.unit_code)
    return row


def _insist_on_unit(code: str) -> None:
    """A mistyped code would give nobody anything. Raises WrongGiven, NoBuild."""
    with builds.connect(builds.in_use(), access.viewer()) as connection:
        known = connection.execute("select 1 from unit where unit_code = $code", {"code": code})
        if not known.fetchall():
            raise WrongGiven(
                f"Bản số liệu không có đơn vị mã “{code}”. Xem các mã: `python -m queries units`."
            )


def _list(given: tuple[Given, ...]) -> None:
    if not given:
        print("Chưa giao vai trò cho ai. Ví dụ: `python -m data people give nguyenvana leader`.")
    for each in given:
        note = f" ({each.note})" if each.note else ""
        print(letters.seen(f"{_said(each)}{note}"))


def _actions(role: str) -> list[str]:
    """What a role may do, in words; the narrower left out where the wider says it."""
    may = [action for action, roles in access.ALLOWED.items() if role in roles]
    return [
        ACTIONS[each] for each in may if (each, "see_dossiers" in may) != ("list_dossiers", True)
    ]


def _said(row: Given) -> str:
    of_unit = f" {row.unit_code}" if row.unit_code else ""
    return f"{KNOWN_BY[row.by]} {row.who}: {row.role}{of_unit}, {SAID[row.role]}"


def _of_wrong(wrong: roster.Wrong) -> str:
    return (
        f"Tệp {roster.place(builds.store())}, dòng {wrong.line}: {wrong.reason}. "
        "Dòng này không giao quyền gì cho ai. Sửa rồi chạy lại `python -m data people`."
    )
