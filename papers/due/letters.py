"""The letter of a unit: its list as text, and the same as an Excel file."""

from __future__ import annotations

from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from papers.due import files, outbox, words
from papers.due.lists import Lists, UnitList

XLSX = ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")


def letter(of: UnitList, every: Lists, sender: str, address: str) -> EmailMessage:
    """Its headings hold no line of anybody's: a name is put on one line first."""
    made = EmailMessage()
    made["Subject"] = " ".join(words.title(of, every).split())
    made["From"] = sender
    made["To"] = address
    made["Date"] = formatdate(localtime=True)
    made["Message-ID"] = make_msgid(domain=sender.partition("@")[2])
    made["Auto-Submitted"] = "auto-generated"
    made[outbox.UNTIL] = every.window["until"].isoformat()
    # Codes stay readable in it: who erases a dossier finds where it still is.
    made.set_content(words.as_text(of, every), cte="quoted-printable")
    made.add_attachment(
        files.workbook(of, every),
        maintype=XLSX[0],
        subtype=XLSX[1],
        filename=f"{files.file_name(of)}.xlsx",
    )
    return made
