"""By which server mail is sent: what may be said, and that a password is never sent in clear."""

from __future__ import annotations

from pathlib import Path

import pytest

from data import faults
from data.keeping import configured
from data.keeping.mail_settings import MailSettings, mail_settings

LEAST = '[mail]\nserver = "smtp.x.vn"\nfrom = "cchc@x.vn"\n'


def said(text: str) -> MailSettings | None:
    configured.place().write_text(text, encoding="utf-8")
    return mail_settings()


def test_where_nothing_is_said_there_is_no_server(own_store):
    assert said("[builds]\nkeep = 30\n") is None


def test_what_is_left_out_is_as_usual(own_store):
    assert said(LEAST) == MailSettings("smtp.x.vn", 587, "starttls", "cchc@x.vn", None, None)
    assert said(f'{LEAST}tls = "ssl"\n').port == 465
    told = said(f"{LEAST}port = 2525\nuser = \"u\"\npassword = '/etc/p'\n")
    assert (told.port, told.user, told.password) == (2525, "u", Path("/etc/p"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("mail = 3\n", "mail phải là một mục"),
        ('[mail]\nfrom = "a@x.vn"\n', "chưa ghi server"),
        ('[mail]\nserver = "x"\n', "chưa ghi from"),
        (LEAST + "host = 1\n", "dòng 4: mục [mail] không có khóa “host”"),
        (LEAST + 'tls = "có"\n', "dòng 4: tls phải là một trong: starttls, ssl, none"),
        (LEAST + "port = 0\n", "dòng 4: port phải là một số"),
        (LEAST + "port = true\n", "dòng 4: port phải là một số"),
        ('[mail]\nserver = "x"\nfrom = "a b"\n', "“a b” không phải địa chỉ thư"),
        (LEAST + 'user = "u"\n', "user và password phải ghi cả hai"),
        (
            LEAST + 'tls = "none"\nuser = "u"\npassword = "p"\n',
            "tls = none thì mật khẩu đi trên mạng",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_line(own_store, text, reason):
    with pytest.raises(faults.WrongConfiguration) as caught:
        said(text)
    assert reason in str(caught.value)
