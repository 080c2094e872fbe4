"""Who has which role, as the list of the store says it."""

from __future__ import annotations

import csv
import os
import stat

import pytest

from data import access
from data.__main__ import main
from data.people import roster
from data.people.roster import Given


@pytest.fixture
def listed(own_store):
    """Write the list; say who comes in with what."""

    def write(*rows: str):
        head = ",".join(roster.COLUMNS)
        roster.place(own_store).write_text("\n".join([head, *rows]), encoding="utf-8")
        return lambda name, *groups: roster.viewer(own_store, name, groups)

    return write


@pytest.mark.parametrize(
    ("row", "name", "groups", "role"),
    [
        ("name,nguyenvana,leader,,", "nguyenvana", (), "leader"),
        ("name,NguyenVanA,leader,,", "nguyenvana", (), "leader"),  # as AD writes it
        ("name,Nguyễn Văn A,leader,,", "Nguye\u0302\u0303n Va\u0306n A", (), "leader"),
        ("group,to-cong-tac,working_group,,", "b", ("khac", "To-Cong-Tac"), "working_group"),
        ("domain,kontum.gov.vn,leader,,", "c@kontum.gov.vn", (), "leader"),
        ("name,a,inspectorate,,", "a", (), "inspectorate"),
    ],
)
def test_a_role_is_by_name_group_or_domain_however_it_is_written(listed, row, name, groups, role):
    assert listed(row)(name, *groups).roles == {role}


@pytest.mark.parametrize(
    ("row", "name", "groups"),
    [
        ("name,nguyenvana,leader,,", "nguyenvanab", ()),
        ("name,to-cong-tac,leader,,", "a", ("to-cong-tac",)),  # a group of a person's name
        ("group,nguyenvana,leader,,", "nguyenvana", ()),
        ("domain,kontum.gov.vn,leader,,", "kontum.gov.vn", ()),
        ("domain,gov.vn,leader,,", "a@kontum.gov.vn", ()),
        ("domain,kontum.gov.vn,leader,,", "a@kontum.gov.vn@khac.vn", ()),
        ("group,,leader,,", "a", ("",)),
        ("domain,,leader,,", "a", ()),
    ],
)
def test_nobody_else_has_it(listed, row, name, groups):
    assert listed(row)(name, *groups) is None


def test_what_several_rows_give_adds_up(listed):
    who = listed("name,an,focal_person,616,", "name,an,focal_person,617,", "group,all,leader,,")(
        "an", "all"
    )

    assert who == access.Viewer(
        "an", frozenset({"focal_person", "leader"}), frozenset({"616", "617"})
    )


@pytest.mark.parametrize(
    "row",
    [
        "name,a,boss,,",
        "user,a,leader,,",
        "name,a,focal_person,,",
        "name,a,leader,616,",
        "group,a,inspectorate,,",
        "domain,a,signatory,,",
        "name, ,leader,,",
        "name,a\u202e,leader,,",
        "name,a,leader",
    ],
)
def test_a_row_that_is_not_right_gives_nobody_anything_and_is_told_by_its_line(listed, run, row):
    coming = listed("name,b,leader,,", row)
    assert coming("a", "a") is None and coming("b").roles == {"leader"}

    status, _, told = run(main, "people")
    assert status == 1 and "dòng 3" in told
    # to give one more would write the list anew, without that row
    assert run(main, "people", "give", "c", "leader")[0] == 1
    assert coming("c") is None


@pytest.mark.parametrize("most", [csv.field_size_limit(), 10**9])  # as whoever reads sets it
@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('name,"b,leader,,\nname,c,leader,,', "không đọc được từ dòng này trở đi"),
        (f"name,{'x' * 200_000},leader,,", "dòng "),
    ],
)
def test_a_row_that_does_not_end_is_told_and_gives_nothing(listed, run, row, said, most):
    before = csv.field_size_limit(most)
    coming = listed("name,a,leader,,", row)
    assert coming("a").roles == {"leader"}
    assert coming("b") is None and coming("c") is None

    status, _, told = run(main, "people")
    csv.field_size_limit(before)
    assert status == 1 and said in told


def test_a_role_taken_within_a_tick_of_the_clock_is_taken(listed, own_store):
    """By as many letters: neither its length nor its time tells the file from the one before."""
    coming = listed("name,anh,leader,,")
    assert coming("anh")
    before = roster.place(own_store).stat()
    roster.write(own_store, [Given("name", "eva", "leader")])
    listed("name,eva,leader,,")
    os.utime(roster.place(own_store), ns=(before.st_atime_ns, before.st_mtime_ns))

    assert roster.place(own_store).stat().st_size == before.st_size
    assert coming("anh") is None and coming("eva")


def test_a_list_that_cannot_be_read_gives_nobody_anything(listed, own_store):
    coming = listed("name,a,leader,,")
    roster.place(own_store).write_bytes(b"by,who\xff\n")
    assert coming("a") is None


def test_roles_are_given_listed_and_taken_and_the_list_is_this_users_alone(own_store, run):
    assert "Chưa giao" in run(main, "people")[1]
    assert run(main, "people", "give", "an", "leader", "--note", "QĐ 12")[0] == 0
    assert run(main, "people", "give", "an", "leader", "--note", "QĐ 13")[0] == 0  # the same anew
    assert run(main, "people", "give", "to", "working_group", "--by", "group")[0] == 0

    assert roster.read(own_store)[0] == (
        Given("name", "an", "leader", note="QĐ 13"),
        Given("group", "to", "working_group"),
    )
    assert "người an: leader, lãnh đạo (QĐ 13)" in run(main, "people")[1]
    assert stat.S_IMODE(roster.place(own_store).stat().st_mode) == 0o600

    assert run(main, "people", "take", "an", "leader")[0] == 0
    assert roster.viewer(own_store, "an", ()) is None
    assert run(main, "people", "take", "an", "leader")[0] == 1


def test_a_unit_that_the_build_does_not_know_is_not_given(own_store, province, run):
    from tests.province import dossier, unit

    province(units=[unit("A")], dossiers=[dossier()], measures=["late_of_due"])
    assert run(main, "people", "give", "an", "focal_person", "--unit", "B")[0] == 1
    assert roster.read(own_store) == ((), ())
    assert run(main, "people", "give", "an", "focal_person", "--unit", "A")[0] == 0


def test_the_help_says_what_each_role_may_do(run):
    said = " ".join(run(main, "people", "--help")[1].split())
    assert all(f"{role}: " in said for role in access.ROLES)
    assert "focal_person: xem, tải, danh sách hồ sơ của đơn vị mình, gửi biểu" in said
