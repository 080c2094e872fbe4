"""Letters given to the mail server, each once.

What the server refuses waits for the next run. Where the connection breaks while a letter's text is
handed over nobody knows whether it arrived: it is kept aside, and not sent again.
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage

from papers.due import outbox
from papers.due.faults import NoPassword
from queries.commands import MailSettings, seen

PATIENCE = 30  # seconds
MOST_TOLD = 200  # letters of what a server says


@dataclass
class Came:
    """How many arrived; of the others what was said, each sentence once; `is_broken`: the server
    was lost, and no more were tried."""

    count_sent: int = 0
    reasons: list[str] = field(default_factory=list)
    is_broken: bool = False

    def failed(self, error: Exception) -> None:
        reason = said(error)
        if reason not in self.reasons:
            self.reasons.append(reason)


def send(letters: Sequence[tuple[str, EmailMessage]], settings: MailSettings) -> Came:
    """Raises NoPassword."""
    came = Came()
    password = _password(settings)
    try:
        with _connected(settings) as server:
            if settings.user and password is not None:
                server.login(settings.user, password)
            for name, letter in letters:
                _send(server, name, letter, settings, came)
                if came.is_broken:
                    break
    except (smtplib.SMTPException, OSError) as error:
        came.failed(error)
    return came


def _send(
    server: smtplib.SMTP, name: str, letter: EmailMessage, settings: MailSettings, came: Came
) -> None:
    try:
        server.ehlo_or_helo_if_needed()
        _insist(server.mail(settings.sender), (250,))
        _insist(server.rcpt(str(letter["To"])), (250, 251))
    except smtplib.SMTPServerDisconnected as error:
        came.failed(error)
        came.is_broken = True
        return
    except smtplib.SMTPResponseException as error:
        came.failed(error)
        _begin_anew(server, came)
        return
    outbox.is_handed_over(name)
    try:
        _insist(server.data(_bytes(letter)), (250,))
    except smtplib.SMTPResponseException as error:
        outbox.was_refused(name)
        came.failed(error)
        _begin_anew(server, came)
    except (smtplib.SMTPException, OSError) as error:
        came.failed(error)
        came.is_broken = True
    else:
        outbox.has_arrived(name)
        came.count_sent += 1


def _bytes(letter: EmailMessage) -> bytes:
    """As it is sent: what is ours alone stays here."""
    del letter[outbox.UNTIL]
    return letter.as_bytes(policy=policy.SMTP)


def _insist(answer: tuple[int, bytes], good: Sequence[int]) -> None:
    """Raises SMTPResponseException where the server said no."""
    code, text = answer
    if code not in good:
        raise smtplib.SMTPResponseException(code, text)


def _begin_anew(server: smtplib.SMTP, came: Came) -> None:
    """A letter that was refused leaves nothing behind for the next."""
    try:
        server.rset()
    except (smtplib.SMTPException, OSError):
        came.is_broken = True


def _connected(settings: MailSettings) -> smtplib.SMTP:
    where = (settings.server, settings.port)
    if settings.tls == "ssl":
        return smtplib.SMTP_SSL(*where, timeout=PATIENCE, context=ssl.create_default_context())
    server = smtplib.SMTP(*where, timeout=PATIENCE)
    if settings.tls == "starttls":
        try:
            server.starttls(context=ssl.create_default_context())
        except BaseException:
            server.close()
            raise
    return server


def _password(settings: MailSettings) -> str | None:
    if settings.password is None:
        return None
    try:
        return settings.password.read_text(encoding="utf-8").strip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise NoPassword(settings.password, error) from error


def said(error: Exception) -> str:
    """What the server or the system said, on one line."""
    if isinstance(error, smtplib.SMTPResponseException):
        text = error.smtp_error
        words = text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)
        words = f"{error.smtp_code} {words}"
    else:
        words = str(error) or type(error).__name__
    return seen(" ".join(words.split()))[:MOST_TOLD]
