"""What a release before this one left in a store, put where this one keeps it.

Batches of any release are read as they are, and every build is made of them again. But what units
reported of corruption lay among the others once; here it lies in the folder of its right
(batches.py), where those alone find it who have that right.
"""

from __future__ import annotations

import json
from pathlib import Path

from data import asides, batches, faults
from data.disk import moving


def take_over(store: Path) -> list[str]:
    """Put apart what lies among the others; the sentence to tell, where anything did.

    Raises KeptFromYou where this account may not write there.
    """
    count = sum(
        _put_apart(account.parent)
        for top in (batches.TAKEN, batches.WITHDRAWN)
        for account in sorted((store / top).glob("[!.]*/batch.json"))
    )
    if not count:
        return []
    return [
        f"Đã chuyển {count} lần nhập biểu 01/PCTN của đơn vị, do phiên bản trước của chương trình "
        f"để chung, sang thư mục riêng {', '.join(batches.RIGHTS.values())}: chỉ thanh tra được "
        "xem. Bản sao lưu cũ vẫn để chung: giữ ở nơi chỉ thanh tra đọc được, hoặc bỏ."
    ]


def _put_apart(folder: Path) -> bool:
    try:
        source = json.loads((folder / "batch.json").read_text(encoding="utf-8"))["source"]
        right = batches.right_of(source)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):  # said by who reads it
        return False
    if right is None:
        return False
    place = folder.parent / right / folder.name
    if place.exists():  # imported again since
        return False
    try:
        asides.make_private(place.parent)
        moving.away(folder, place)
    except PermissionError as error:
        raise faults.KeptFromYou(place.parent) from error
    except FileNotFoundError:  # another command was quicker
        return False
    return True
