"""The letters of the lists: each to its unit, once, and what a server does not take again."""

from __future__ import annotations

import csv

import pytest

from data import builds
from papers.due import outbox
from tests.papers.due.board import AS_OF, addresses, board, due, server, waits
from tests.papers.due.catcher import catching

pytestmark = pytest.mark.made(measures=["late_of_due"])


def test_a_letter_goes_to_the_address_of_each_unit_with_its_own_list(
    province, morning, tmp_path, capsys
):
    province(**board())
    addresses("A,vt@a.vn,văn thư", "A,mot-cua@a.vn,")
    with catching() as catcher:
        server(catcher.port)
        assert due(tmp_path, "--mail") == 0

    assert sorted(to for to, _ in catcher.caught) == ["mot-cua@a.vn", "vt@a.vn"]
    (letter,) = catcher.of("vt@a.vn")
    assert letter["Subject"] == "Huyện A: 2 hồ sơ đến hạn đến hết thứ Ba, 19/9/2023"
    assert letter["From"] == "cchc@x.vn" and letter["To"] == "vt@a.vn"
    assert letter[outbox.UNTIL] is None
    said = letter.get_body().get_content()
    assert "A-1" in said and "B-1" not in said
    (sheet,) = letter.iter_attachments()
    assert sheet.get_filename() == "A-a.xlsx" and sheet.get_content()[:2] == b"PK"
    assert "Huyện B" in capsys.readouterr().out  # which has no address


def test_the_same_morning_twice_is_one_letter(province, morning, tmp_path):
    province(**board())
    addresses("A,vt@a.vn,")
    with catching() as catcher:
        server(catcher.port)
        due(tmp_path, "--mail")
        assert due(tmp_path, "--mail") == 0

    assert len(catcher.caught) == 1
    # Of what was sent the name is kept, not what stood in it.
    assert [path.read_bytes() for path in (builds.store() / "outbox" / "sent").iterdir()] == [b""]


def test_who_refuses_one_letter_gets_the_others_and_that_one_again(
    province, morning, tmp_path, capsys
):
    province(**board())
    addresses("A,vt@a.vn,", "B,vt@b.vn,")
    with catching(refused={"vt@a.vn"}) as catcher:
        server(catcher.port)
        assert due(tmp_path, "--mail") == 1
    assert [to for to, _ in catcher.caught] == ["vt@b.vn"]
    assert waits() == 1
    said = capsys.readouterr().out
    assert "Máy chủ thư chưa nhận 1 thư: 550 no vt@a.vn here" in said.replace("\xa0", " ")

    with catching() as catcher:
        server(catcher.port)
        assert due(tmp_path, "--mail") == 0
    assert [to for to, _ in catcher.caught] == ["vt@a.vn"]
    assert waits() == 0


def test_a_text_that_is_refused_is_tried_again(province, morning, tmp_path):
    province(**board())
    addresses("A,vt@a.vn,")
    with catching(no_data=True) as catcher:
        server(catcher.port)
        assert due(tmp_path, "--mail") == 1
    assert (waits(), waits(outbox.SENDING)) == (1, 0)


def test_a_server_that_is_not_there_is_said_and_nothing_is_lost(
    province, morning, tmp_path, capsys
):
    province(**board())
    addresses("A,vt@a.vn,")
    with catching() as catcher:
        pass
    server(catcher.port)

    assert due(tmp_path, "--mail") == 1
    (letter,) = (builds.store() / "outbox" / "waiting").glob("*.eml")
    assert b"A-1" in letter.read_bytes()  # who erases a dossier looks for its code in the store
    out, err = capsys.readouterr()
    assert "lần chạy sau gửi tiếp" in out and "Traceback" not in out + err


@pytest.mark.parametrize("verb", ["MAIL", "RCPT"])
def test_a_server_that_hangs_up_before_the_text_gets_it_again(province, morning, tmp_path, verb):
    province(**board())
    addresses("A,vt@a.vn,")
    with catching(breaks_at=verb) as catcher:
        server(catcher.port)
        assert due(tmp_path, "--mail") == 1
    assert (waits(), waits(outbox.SENDING)) == (1, 0)


def test_a_letter_that_may_have_arrived_is_not_sent_again(province, morning, tmp_path, capsys):
    province(**board())
    addresses("A,vt@a.vn,")
    with catching(breaks_at="END") as catcher:
        server(catcher.port)
        assert due(tmp_path, "--mail") == 1
        catcher.breaks_at = ""
        assert due(tmp_path, "--mail") == 1

    assert len(catcher.caught) == 1
    assert waits(outbox.SENDING) == 1
    assert "không rõ đã đến hay chưa" in capsys.readouterr().out


def test_what_nobody_needs_any_more_is_not_sent(province, morning, tmp_path, capsys):
    province(**board())
    addresses("A,vt@a.vn,")
    with catching(refused={"vt@a.vn"}) as catcher:
        server(catcher.port)
        due(tmp_path, "--mail")
        catcher.refused.clear()
        morning("2023-09-20")
        assert due(tmp_path, "--mail") == 0

    assert catcher.caught == [] and waits() == 0
    assert "mọi hạn trong danh sách đã qua" in capsys.readouterr().out


def test_without_a_server_the_lists_are_there_and_the_next_step_is_said(
    province, morning, tmp_path, capsys
):
    province(**board())

    assert due(tmp_path, "--mail") == 1
    assert (tmp_path / AS_OF / "A-a.txt").is_file()
    assert "chưa có mục [mail]" in capsys.readouterr().err


def test_a_letter_whose_arrival_was_noted_is_not_told_as_unknown(province, morning, tmp_path):
    """Ended after its name was put with those sent, before it was taken from those handed over."""
    province(**board())
    addresses("A,vt@a.vn,")
    with catching() as catcher:
        server(catcher.port)
        assert due(tmp_path, "--mail") == 0
        (sent,) = (builds.store() / "outbox" / "sent").iterdir()
        left = builds.store() / "outbox" / "sending" / sent.name
        left.write_text("thư")
        assert due(tmp_path, "--mail") == 0
    assert not left.exists() and len(catcher.caught) == 1


@pytest.fixture
def usual_cells():
    """As long as csv lets a cell be where nobody asked for more, as reading other files does."""
    before = csv.field_size_limit(131_072)
    yield
    csv.field_size_limit(before)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Z,vt@z.vn,", "dòng 3: hiện không có đơn vị nào mang mã “Z”"),
        ("B,vt b.vn,", "dòng 3: “vt b.vn” không phải địa chỉ thư"),
        ('B,"vt@b.vn\r\nBcc: x@x.vn",', "không phải địa chỉ thư"),
        (f"B,vt@b.vn,{'x' * 200_000}", "không phải tệp CSV"),
    ],
)
def test_an_address_that_cannot_be_one_is_named_with_its_line(
    province, morning, tmp_path, capsys, usual_cells, line, reason
):
    province(**board())
    addresses("A,vt@a.vn,", line)
    with catching() as catcher:
        server(catcher.port)
        assert due(tmp_path, "--mail") == 1

    assert reason in capsys.readouterr().err and catcher.caught == []


def test_a_password_that_cannot_be_read_is_said_by_its_file_alone(
    province, morning, tmp_path, capsys
):
    province(**board())
    addresses("A,vt@a.vn,")
    server(1, 'user = "cchc"', f"password = '{tmp_path / 'mat-khau'}'")

    assert due(tmp_path, "--mail") == 1
    assert "mat-khau" in capsys.readouterr().err
