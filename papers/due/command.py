"""`python -m data due --to FOLDER [--mail]`: lists of what falls due soon, and their letters."""

from __future__ import annotations

import argparse
from datetime import date as Date
from pathlib import Path

from figures import wording
from papers.asked import Say
from papers.due import contacts, files, letters, outbox, sending
from papers.due.faults import AlreadySending, NoMailServer
from papers.due.lists import Lists, of_newest
from queries import commands

LOCK = ".due.lock"
NAMED = 5  # units without an address


def add(parser: argparse.ArgumentParser) -> None:
    """What `due` takes."""
    parser.add_argument(
        "--to",
        type=commands.given,
        required=True,
        metavar="THƯ_MỤC",
        help="nơi đặt danh sách, mỗi ngày số liệu một thư mục con",
    )
    parser.add_argument(
        "--mail", action="store_true", help="gửi thư cho đơn vị có địa chỉ trong contacts.csv"
    )


def due(asked: argparse.Namespace, say: Say) -> int:
    """0 where all is written and nothing waits. Raises FileNotWritten and what mail raises."""
    every = of_newest(today())
    place = files.write(every, asked.to)
    commands.say(_written(every, place))
    if not asked.mail:
        return 0
    with commands.asides.alone(commands.store() / LOCK) as is_alone:
        if not is_alone:
            raise AlreadySending
        return _mail(every, say)


def today() -> Date:
    """The only clock: a list is for a morning. What is in it is the build's."""
    return Date.today()


def _mail(every: Lists, say: Say) -> int:
    settings = commands.mail_settings()
    if settings is None:
        raise NoMailServer
    addresses = contacts.contacts(every.codes)
    if every.is_over:
        commands.say(
            f"Không gửi thư mới: số liệu mới đến hết ngày {wording.date(every.window['as_of'])}, "
            "mọi hạn trong danh sách đã qua. Nhập số liệu mới rồi chạy lại."
        )
    else:
        _put(every, addresses, settings.sender)
    waiting, count_over = outbox.waiting(every.today)
    if count_over:
        commands.say(f"Bỏ {wording.with_noun(count_over, 'thư')} chưa gửi được: hạn đã qua.")
    say(f"Gửi {wording.with_noun(len(waiting), 'thư')}…")
    came = sending.send(waiting, settings) if waiting else sending.Came()
    outbox.forget_old()
    return _told(came)


def _put(every: Lists, addresses: dict[str, list[str]], sender: str) -> None:
    """A letter a unit and address to the outbox, of each day of figures one."""
    without = []
    for of in every.of_units:
        code = of.unit["unit_code"]
        if code not in addresses:
            without.append(wording.unit_name(of.unit))
        for address in addresses.get(code, []):
            outbox.put(
                outbox.name(every.window["as_of"], code, address),
                letters.letter(of, every, sender, address),
            )
    if without:
        named = ", ".join(without[:NAMED]) + (", …" if len(without) > NAMED else "")
        many = wording.with_noun(len(without), "đơn vị")
        commands.say(f"{many} chưa có địa chỉ trong {contacts.path()}: {named}.")


def _told(came: sending.Came) -> int:
    """What came of it, in sentences; 1 where something waits or nobody knows."""
    commands.say(f"Đã gửi {wording.with_noun(came.count_sent, 'thư')}.")
    unknown, left = outbox.unknown(), outbox.count_waiting()
    if left:
        commands.say(
            f"Máy chủ thư chưa nhận {wording.with_noun(left, 'thư')}: {'; '.join(came.reasons)}. "
            "Thư được giữ lại, lần chạy sau gửi tiếp."
        )
    if unknown:
        commands.say(
            f"{wording.with_noun(len(unknown), 'thư')} không rõ đã đến hay chưa, không gửi lại: "
            f"{unknown[0].parent}. Hỏi đơn vị nhận; muốn gửi lại thì chuyển tệp sang thư mục "
            f"{outbox.WAITING} bên cạnh."
        )
    return 1 if left or unknown else 0


def _written(every: Lists, place: Path) -> str:
    many = sum(len(of.dossiers) for of in every.of_units)
    units = wording.with_noun(len(every.of_units), "đơn vị")
    return f"Đã lập danh sách {wording.with_noun(many, 'hồ sơ')} sắp đến hạn của {units} ở {place}."
